import io
import json
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from quotes.article import Article
from quotes.commands.display import printable, records, rendered
from quotes.quote import Extraction, Quote, Speaker
from tests.commands.conftest import Run


def test_an_article_is_shown_with_speakers_and_words(run: Run, rain: Path) -> None:
    output = run("show", "rain.txt").stdout
    for part in ("1 quote", "Ada Moreno", "said", "It rained all night", "direct", "named", "75%"):
        assert part in output
    assert not Path("db").exists()


def test_standard_input_is_the_default(run: Run) -> None:
    assert "Bo Lindqvist" in run("show", input="“It froze,” said Bo Lindqvist.").stdout
    assert "0 quotes" in run("show", "-", input="It froze.").stdout


def test_json_has_one_quote_a_line_with_its_offsets(run: Run, rain: Path) -> None:
    (line,) = run("show", "--json", "rain.txt").stdout.splitlines()
    record = json.loads(line)
    (start, end) = record["segments"][0]
    assert rain.read_text(encoding="utf-8")[start:end] == record["said"] == "It rained all night,"
    assert (record["speaker"], record["source"], record["cue"]) == ("Ada Moreno", "Ada Moreno", "said")


def test_thoughts_are_shown_when_asked_for(run: Run) -> None:
    text = "“It froze,” said Bo Lindqvist. Ada Moreno hoped it would thaw."
    assert "1 quote\n" in run("show", input=text).stdout
    assert "thought · indirect" in run("show", "--thoughts", input=text).stdout


def test_what_cannot_be_read_is_told(run: Run, rain: Path) -> None:
    both = run("show", "missing.txt", "rain.txt")
    assert (both.exit_code, both.stderr.startswith("Left out missing.txt: ")) == (0, True)
    assert run("show", "missing.txt").exit_code == 1


def drawn(extraction: Extraction) -> str:
    console = Console(file=io.StringIO(), width=60)
    with console.capture() as capture:
        console.print(rendered(extraction))
    return capture.get()


def test_a_text_cannot_command_the_terminal() -> None:
    text = "“\x1b[2J\x07gone\u202e,” said \x1b]0;title\x07Eve."
    speaker = Speaker("\x1b[31mEve", "person", "the\nmayor")
    quote = Quote("direct", ((1, 12),), ((13, 17),), ((18, len(text)),), speaker, "named", 1.0)
    article = Article(text=text, title="\x1b[1mTitle")
    shown = drawn(Extraction(article, (quote,), (speaker,), "fixed-1"))
    assert not any(character in shown for character in "\x1b\x07\u202e")
    assert "the mayor" in shown
    assert printable("a\n\tb") == "a b"


def test_lines_end_where_their_words_end() -> None:
    quote = Quote("mixed", ((0, 2), (7, 9)))
    shown = drawn(Extraction(Article(text="We are up."), (quote,), (), "fixed-1"))
    assert all(line == line.rstrip() for line in shown.splitlines())


def test_who_else_may_have_spoken_is_told_where_it_is_close() -> None:
    ada, bo = Speaker("Ada Moreno", "person"), Speaker("Bo Lindqvist", "person")
    close = Quote("indirect", ((0, 2),), speaker=ada, reason="pronoun", runner_up=bo, runner_up_share=0.4)
    far = replace(close, runner_up_share=0.1)
    article = Article(text="We are up.")
    assert "or perhaps Bo Lindqvist" in drawn(Extraction(article, (close,), (ada,), "fixed-1"))
    assert "Bo Lindqvist" not in drawn(Extraction(article, (far,), (ada,), "fixed-1"))
    told = [
        (record["runner_up"], record["runner_up_share"])
        for record in records(Extraction(article, (close, far), (), ""))
    ]
    assert told == [("Bo Lindqvist", 0.4), (None, 0.0)]


def test_thoughts_are_marked() -> None:
    said = Quote("indirect", ((0, 2),))
    extraction = Extraction(Article(text="We are up."), (said, replace(said, thought=True)), (), "fixed-1")
    assert drawn(extraction).count("thought · indirect") == 1
    assert [record["thought"] for record in records(extraction)] == [False, True]


def test_segments_and_unknown_speakers() -> None:
    quote = Quote("mixed", ((0, 2), (7, 9)))
    extraction = Extraction(Article(text="We are up."), (quote,), (), "fixed-1")
    assert "We […] up" in drawn(extraction)
    assert "unknown speaker" in drawn(extraction)
    (record,) = records(extraction)
    assert (record["speaker"], record["cue"], record["source"]) == (None, "", "")
