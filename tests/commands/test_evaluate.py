import json
from dataclasses import replace
from pathlib import Path

import pytest

from quotes.commands.evaluate import _table
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, evaluate, read_annotated, write_annotated
from quotes.evaluation.measures import MEASURES, Evaluation, Score, Table
from tests.commands.conftest import Run

TEXT = "“It rained all night,” said Ada Moreno.\nThe ferry would stay, she added."
FOUND = AnnotatedQuote("direct", ((1, 21),), ((23, 27),), ((28, 38),), "Ada Moreno", "person")
MISSED = AnnotatedQuote("indirect", ((40, 60),), speaker="Ada Moreno", kind="person")
ALLOWED = AnnotatedQuote("indirect", ((40, 60),), optional=True)


@pytest.fixture
def gold(folder: Path) -> Path:
    articles = [AnnotatedArticle("one", TEXT, (FOUND, MISSED)), AnnotatedArticle("two", TEXT, (FOUND, ALLOWED))]
    write_annotated(folder / "gold.jsonl", articles)
    return folder / "gold.jsonl"


def test_the_measures_are_printed_as_the_scorer_prints_them(run: Run, gold: Path) -> None:
    lines = run("evaluate", "gold.jsonl").stdout.splitlines()
    assert lines[0].startswith("all       gold     3 predicted     2  found P 1.000 R 0.667 F1 0.800  exact P 1.000")
    assert [line.split()[0] for line in lines] == ["all", "direct", "mixed", "indirect"]


def test_digits_round_as_the_scorer_rounds_them() -> None:
    # 98 of 106 are 0.92453: the scorer rounds to 0.9245 first, and prints that as 0.924.
    score = Score(106, 106, 98, 98)
    table = Table(106, 106, score, score, score, None)
    printed = _table(Evaluation(table, table, table, table)).splitlines()[0]
    scores = "  ".join(f"{name} P 0.924 R 0.924 F1 0.924" for name in MEASURES[:3])
    assert printed == f"all       gold   106 predicted   106  {scores}"


def test_json_and_scope(run: Run, gold: Path) -> None:
    tables = json.loads(run("evaluate", "gold.jsonl", "--scope", "all", "--json").stdout)
    assert tables["all"]["found"] == {"p": 1.0, "r": 0.5, "f1": 0.6667}
    assert tables["all"]["named"]["r"] == 0.6667


def test_thoughts_are_kept_where_asked_for(run: Run, folder: Path) -> None:
    text = f"{TEXT}\nAda Moreno hoped it would clear."
    start = text.index("it would clear")
    hoped = AnnotatedQuote("indirect", ((start, start + 14),), speaker="Ada Moreno", kind="person", optional=True)
    write_annotated(folder / "gold.jsonl", [AnnotatedArticle("one", text, (FOUND, hoped))])
    without = json.loads(run("evaluate", "gold.jsonl", "--scope", "all", "--json").stdout)
    kept = json.loads(run("evaluate", "gold.jsonl", "--scope", "all", "--thoughts", "--json").stdout)
    assert without["all"]["found"]["r"] == 0.5
    assert kept["all"]["found"]["r"] == 1.0


def test_predictions_are_written_in_the_same_form(run: Run, gold: Path) -> None:
    run("evaluate", "gold.jsonl", "--predictions", "found.jsonl")
    found = read_annotated("found.jsonl", text_required=False)
    given = replace(FOUND, confidence=0.75, reason="named")
    assert [article.quotes for article in found] == [(given,), (given,)]
    assert evaluate(read_annotated(gold), found).all.found.hits_gold == 2


def test_a_broken_line_of_gold_is_named(run: Run, folder: Path) -> None:
    Path("gold.jsonl").write_text('{"id": "one"}\n')
    result = run("evaluate", "gold.jsonl")
    assert result.exit_code == 1
    assert "gold.jsonl:1" in result.stderr


def test_an_article_that_breaks_the_model_is_no_measure(run: Run, folder: Path) -> None:
    write_annotated(folder / "gold.jsonl", [AnnotatedArticle("one", "UNREADABLE", ())])
    with pytest.raises(ZeroDivisionError):
        run("evaluate", "gold.jsonl")


def test_errors_are_counted_and_shown_in_their_passages(run: Run, gold: Path) -> None:
    printed = run("evaluate", "gold.jsonl", "--errors").stdout
    rows = [line.split() for line in printed.splitlines()]
    assert ["missed", "0", "0", "1", "1"] in rows
    assert ["no", "cue", "1", "1", "0", "0", "0", "0", "0"] in rows
    assert ["said", "2", "0", "0", "0", "0", "2", "0"] in rows
    passage = printed[printed.index("missed · indirect") :]
    assert "1 missed  indirect · cue: no cue · no attribution in the paragraph · one" in passage
    assert "“[{It rained all night}],” said Ada Moreno." in passage
    assert "[[The ferry would stay]], she added." in passage
    assert "gold: “The ferry would stay” · indirect · speaker Ada Moreno (person) · source none · cue none" in " ".join(
        passage.split()
    )
    assert "\n2 " not in passage


def test_no_errors_are_said_too(run: Run, gold: Path) -> None:
    write_annotated("gold.jsonl", [AnnotatedArticle("two", TEXT, (FOUND, ALLOWED))])
    assert "Nothing went wrong" in run("evaluate", "gold.jsonl", "--errors").stdout


def test_errors_honour_the_scope_and_are_json_too(run: Run, gold: Path) -> None:
    found = json.loads(run("evaluate", "gold.jsonl", "--errors", "--json").stdout)
    assert [(case["article"], case["kinds"]) for case in found["cases"]] == [("one", ["missed"])]
    assert found["measures"]["all"]["gold"] == 3
    every = json.loads(run("evaluate", "gold.jsonl", "--errors", "--json", "--scope", "all").stdout)
    assert [case["article"] for case in every["cases"]] == ["one", "two"]
    assert every["groupings"]["article"][0]["errors"]["missed"] == 1


def test_brackets_and_controls_of_an_article_do_no_harm(run: Run, gold: Path) -> None:
    text = "“Rain [red]fell[/red] \x1b[2Jhere,” said Ada Moreno."
    write_annotated("gold.jsonl", [AnnotatedArticle("[bold]a", text, ())])
    printed = run("evaluate", "gold.jsonl", "--errors").stdout
    assert "Rain [red]fell[/red] \N{REPLACEMENT CHARACTER}[2Jhere" in printed
    assert "[bold]a" in printed
    assert "\x1b" not in printed


def test_the_page_is_written(run: Run, gold: Path) -> None:
    result = run("evaluate", "gold.jsonl", "--html", "errors.html")
    assert "[[" not in result.stdout
    assert "Errors: gold.jsonl" in Path("errors.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_named(run: Run, gold: Path) -> None:
    result = run("evaluate", "gold.jsonl", "--html", "missing/errors.html")
    assert result.exit_code == 1
    assert "missing/errors.html cannot be written" in result.stderr
