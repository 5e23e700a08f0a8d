"""Correcting from the command line, looking at who is who, and asking why."""

import json
from pathlib import Path

import click
import pytest

from quotes.cli import main
from tests.commands.conftest import Run

NEWS = (
    {"id": "a", "title": "Rain", "outlet": "Harbour Herald", "text": "“It rained,” said Ada Moreno."},
    {"id": "b", "outlet": "Vell Courier", "text": "“It froze,” said Bo Lindqvist. “It thawed,” said Ada Moreno."},
    {"id": "c", "outlet": "Vell Courier", "text": "“It hailed,” said Cem Aydin. He added that it would pass."},
)


@pytest.fixture
def filled(run: Run) -> Run:
    Path("news.jsonl").write_text("".join(json.dumps(line) + "\n" for line in NEWS), encoding="utf-8")
    assert run("add", "news.jsonl", "-q").exit_code == 0
    return run


def rows(run: Run, *arguments: str) -> list[dict[str, object]]:
    done = run(*arguments, "--json")
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def said(run: Run) -> dict[str, str | None]:
    return {row["said"]: row["speaker"] for row in map(json.loads, run("export").stdout.splitlines())}


def quote_id(run: Run, words: str) -> str:
    (found,) = [row["quote_id"] for row in map(json.loads, run("export").stdout.splitlines()) if row["said"] == words]
    return str(found)


@pytest.mark.parametrize("group", ["speakers", "statements", "corrections"])
def test_every_subcommand_is_described_with_an_example(group: str) -> None:
    found = main.get_command(click.Context(main), group)
    assert isinstance(found, click.Group)
    for name, command in found.commands.items():
        assert f"quotes {group} {name}" in (command.help or "").partition("Examples:")[2]
        assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_correcting_a_quote_and_taking_it_back(filled: Run) -> None:
    quote = quote_id(filled, "It froze,")
    done = filled("correct", quote[:8], "--speaker", "ada moreno", "--by", "Kim", "--why", "heard it")
    assert (done.exit_code, "“It froze,” is by Ada Moreno" in done.stdout) == (0, True)
    assert said(filled)["It froze,"] == "Ada Moreno"
    (listed,) = rows(filled, "corrections", "list")
    assert (listed["by"], listed["why"], listed["state"], listed["action"]) == ("Kim", "heard it", "applied", "speaker")
    assert "applied" in filled("corrections", "list").stdout
    identity = str(listed["id"])
    assert "Undone: “It froze,” is by Ada Moreno. " in filled("corrections", "undo", identity[:7], "--by", "Jo").stdout
    assert said(filled)["It froze,"] == "Bo Lindqvist"
    again = filled("corrections", "redo", identity)
    assert "Made again: “It froze,” is by Ada Moreno. Take it back with `quotes corrections undo" in again.stdout
    assert said(filled)["It froze,"] == "Ada Moreno"
    twice = filled("corrections", "redo", identity)
    assert (twice.exit_code, "was made again already" in twice.stderr) == (1, True)
    assert "undone by Jo on" in " ".join(filled("corrections", "list").stdout.split())


def test_every_way_of_correcting_a_quote(filled: Run) -> None:
    assert filled("correct", quote_id(filled, "It froze,"), "--not-a-quote").exit_code == 0
    assert filled("correct", quote_id(filled, "It thawed,"), "--content", "It thawed").exit_code == 0
    assert filled("correct", quote_id(filled, "It rained,"), "--confirm").exit_code == 0
    assert filled("correct", quote_id(filled, "It hailed,"), "--nobody").exit_code == 0
    missed = filled(
        *("correct", "c", "--missed", "it would pass", "--cue", "added", "--source", "He"),
        *("--speaker", "Dag Holm", "--new", "person"),
    )
    assert missed.exit_code == 0
    expected = {"It rained,": "Ada Moreno", "It thawed": "Ada Moreno", "It hailed,": None, "it would pass": "Dag Holm"}
    assert said(filled) == expected
    assert filled("add", "news.jsonl", "-q").exit_code == 0
    assert said(filled) == expected


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("correct", "123456", "--confirm"), 1, "Quote is not in the database: 123456"),
        (("correct", "123456"), 2, "Give one of --speaker"),
        (("correct", "123456", "--confirm", "--not-a-quote"), 2, "Give one of --speaker"),
        (("correct", "Rain", "--missed", "It snowed"), 1, "Words are not in the article"),
        (("correct", "nowhere", "--missed", "It rained"), 1, "Article is not in the database"),
        (("correct", "Rain", "--missed", "It rained", "--speaker", "Nobody"), 1, "--new person"),
        (("speakers", "show", "Eve Moreno"), 1, "Perhaps one of these was meant: Ada Moreno"),
        (("speakers", "merge", "Ada Moreno", "ada moreno"), 1, "one and the same"),
        (("speakers", "split", "Ada Moreno"), 2, "Give --articles or --quotes"),
        (("speakers", "split", "Cem Aydin", "--articles", "c"), 1, "in no other article"),
        (("statements", "show", "123456"), 1, "Statement is not in the database"),
        (("corrections", "undo", "123456"), 1, "Correction is not in the database"),
        (("corrections", "import", "nothing.jsonl"), 1, "cannot be read"),
        (("corrections", "import", "news.jsonl"), 1, "that `quotes corrections export` wrote"),
        (("why", "123456"), 1, "Quote is not in the database"),
        (("correct", "123456", "--confirm", "--cue", "said"), 2, "--missed only"),
        (("correct", "123456", "--new", "person"), 2, "--speaker NAME --new person"),
        (("speakers", "show", "Mor"), 1, "Perhaps one of these was meant: Ada Moreno"),
        (("speakers", "show", "Lindkvist Bo"), 1, "Perhaps one of these was meant: Bo Lindqvist"),
        (("speakers", "show", "Cem Ayden"), 1, "Perhaps one of these was meant: Cem Aydin"),
        (("speakers", "show", "Xyzzy"), 1, "`quotes speakers list` shows all"),
        (("speakers", "different", "Ada Moreno", "Ada Moreno"), 1, "`quotes speakers split`"),
        (("speakers", "list", "-d", "missing.db"), 1, "missing.db"),
    ],
)
def test_mistakes_are_messages(filled: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    done = filled(*arguments)
    assert (done.exit_code, message in done.stderr) == (code, True), done.stderr


def test_speakers_are_listed_and_shown(filled: Run) -> None:
    assert [(row["name"], row["quotes"]) for row in rows(filled, "speakers", "list")] == [
        ("Ada Moreno", 2),
        ("Bo Lindqvist", 1),
        ("Cem Aydin", 1),
    ]
    assert [row["name"] for row in rows(filled, "speakers", "list", "--like", "MORENO")] == ["Ada Moreno"]
    assert "Bo Lindqvist" in filled("speakers", "list").stdout
    (shown,) = rows(filled, "speakers", "show", "ada moreno")
    assert shown["outlets"] == ["Harbour Herald", "Vell Courier"]
    assert (shown["speaks_for"], shown["spokespersons"], shown["topics"]) == ([], [], [])
    assert "It thawed," in filled("speakers", "show", "Ada Moreno").stdout
    assert filled("speakers", "list", "--like", "zz").stderr.startswith("No speaker")


def test_who_is_who(filled: Run) -> None:
    assert filled("speakers", "merge", "Ada Moreno", "Cem Aydin", "--why", "one").exit_code == 0
    assert set(said(filled).values()) == {"Ada Moreno", "Bo Lindqvist"}
    assert filled("speakers", "rename", "Cem Aydin", "Ada M.").exit_code == 0
    assert set(said(filled).values()) == {"Ada M.", "Bo Lindqvist"}
    for correction in rows(filled, "corrections", "list"):
        assert filled("corrections", "undo", str(correction["id"])).exit_code == 0
    assert filled("speakers", "different", "Ada Moreno", "Cem Aydin").exit_code == 0
    assert filled("speakers", "split", "Ada Moreno", "--articles", "b").exit_code == 0
    assert [row["name"] for row in rows(filled, "speakers", "list")].count("Ada Moreno") == 2
    ambiguous = filled("speakers", "show", "Ada Moreno")
    assert (ambiguous.exit_code, "Give the id" in ambiguous.stderr) == (1, True)
    assert filled("speakers", "suggestions").exit_code == 0


def test_statements_are_joined_and_parted(filled: Run) -> None:
    one, other = quote_id(filled, "It rained,"), quote_id(filled, "It thawed,")
    assert filled("statements", "join", one, other[:6]).exit_code == 0
    (statement,) = rows(filled, "statements", "list")
    assert statement["quotes"] == 2
    assert len(rows(filled, "statements", "show", one)) == 2
    assert "It thawed" in filled("statements", "show", str(statement["statement_id"])).stdout
    assert filled("statements", "part", str(statement["statement_id"]), one).exit_code == 0
    assert rows(filled, "statements", "list") == []


def test_an_id_of_a_statement_stands_for_all_its_quotes(filled: Run) -> None:
    rained, thawed, froze = (quote_id(filled, words) for words in ("It rained,", "It thawed,", "It froze,"))
    assert filled("statements", "join", rained, thawed).exit_code == 0
    (statement,) = rows(filled, "statements", "list")
    done = filled("statements", "join", str(statement["statement_id"])[:8], froze)
    assert "and 2 more quotes are one statement" in done.stdout
    assert "by several speakers: Ada Moreno, Bo Lindqvist" in done.stderr
    assert filled("statements", "part", str(statement["statement_id"])[:8], rained).exit_code == 0
    assert {str(row["id"]) for row in rows(filled, "statements", "show", thawed)} == {thawed, froze}


def test_an_id_leads_on_over_several_corrections(filled: Run) -> None:
    quote = quote_id(filled, "It froze,")
    assert filled("correct", quote, "--speaker", "Ada Moreno").exit_code == 0
    assert filled("correct", quote, "--speaker", "Cem Aydin").exit_code == 0
    assert filled("correct", quote, "--content", "It froze").exit_code == 0
    assert filled("correct", quote[:8], "--confirm").exit_code == 0
    assert said(filled)["It froze"] == "Cem Aydin"
    assert filled("correct", quote, "--not-a-quote").exit_code == 0
    gone = filled("correct", quote, "--confirm")
    assert "was taken out by a correction" in gone.stderr
    assert filled("corrections", "undo", gone.stderr.partition("undo ")[2].split("`")[0]).exit_code == 0
    assert said(filled)["It froze"] == "Cem Aydin"


def test_an_article_is_meant_by_the_name_of_its_file(filled: Run, rain: Path) -> None:
    Path("weather").mkdir()
    rain.rename("weather/rain.txt")
    assert filled("add", "weather", "-q").exit_code == 0
    assert filled("correct", "./rain.txt", "--missed", "ferry stayed", "--nobody").exit_code == 0
    given = filled("correct", str(Path("weather/rain.txt").absolute()), "--missed", "in harbour", "--nobody")
    assert "“in harbour” is a quote by an unknown speaker" in given.stdout
    assert filled("correct", "ain.txt", "--missed", "in harbour").exit_code == 1


def test_speakers_are_listed_by_the_beginning_of_a_name(filled: Run) -> None:
    assert [row["name"] for row in rows(filled, "speakers", "list", "--like", "lindq")] == ["Bo Lindqvist"]
    assert "has a name with indq" in filled("speakers", "list", "--like", "indq").stderr
    assert "The first 1; --limit shows more" in filled("speakers", "list", "--limit", "1").stderr


def test_why(filled: Run) -> None:
    quote = quote_id(filled, "It froze,")
    filled("correct", quote, "--speaker", "Ada Moreno", "--why", "heard it")
    told = filled("why", quote[:6]).stdout
    for words in ("It froze,", "fixed-1", "75%", "a person said who", "Vell Courier", "Ada Moreno, because: heard it"):
        assert words in told
    chain = json.loads(filled("why", quote, "--json").stdout)
    assert (chain["quote_id"], chain["checked"], chain["corrections"][0]["why"]) == (quote, True, "heard it")


def test_corrections_are_exchanged(filled: Run) -> None:
    filled("correct", quote_id(filled, "It froze,"), "--speaker", "Ada Moreno")
    filled("speakers", "rename", "Cem Aydin", "Cem A. Aydin")
    assert filled("corrections", "export", "--out", "corrections.jsonl").stdout == ""
    assert filled("add", "news.jsonl", "-q", "-d", "other.db").exit_code == 0
    for news in (2, 0):
        taken = filled("corrections", "import", "corrections.jsonl", "-d", "other.db")
        assert f"2 corrections in corrections.jsonl, {news} of them new here" in taken.stdout
    other = [json.loads(line) for line in filled("export", "-d", "other.db").stdout.splitlines()]
    assert {row["speaker"] for row in other} == {"Ada Moreno", "Cem A. Aydin"}
    again = filled("corrections", "import", "-", input=filled("corrections", "export").stdout)
    assert "2 corrections in standard input, 0 of them new here" in again.stdout


def test_a_line_that_is_no_correction_is_named(filled: Run) -> None:
    Path("spoiled.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    done = filled("corrections", "import", "spoiled.jsonl")
    assert (done.exit_code, "spoiled.jsonl:1" in done.stderr) == (1, True)


def test_checked_articles_are_written_for_training(filled: Run) -> None:
    assert filled("corrections", "export", "--training").stderr.startswith("No correction")
    filled("correct", quote_id(filled, "It froze,"), "--confirm")
    (article,) = map(json.loads, filled("corrections", "export", "--training").stdout.splitlines())
    assert [quote["optional"] for quote in article["quotes"]] == [False, True]
