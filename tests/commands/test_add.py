from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from quotes.article import Article
from quotes.quote import Extraction
from quotes.store import Database
from tests.commands.conftest import Run
from tests.fixed_model import FixedModel


def stored(path: Path = Path("db/quotes.db")) -> list[tuple[str, str]]:
    with Database(path, create=False) as database:
        return [(row["speaker"], row["said"]) for row in database.query("SELECT speaker, said FROM who_said_what")]


def test_articles_go_into_the_default_database(run: Run, rain: Path) -> None:
    result = run("add", "rain.txt")
    assert result.exit_code == 0
    assert "1 article added; 1 quote in 12 words" in result.stdout
    assert stored() == [("Ada Moreno", "It rained all night,")]


def test_adding_again_changes_nothing(run: Run, rain: Path) -> None:
    run("add", "rain.txt")
    result = run("add", "rain.txt")
    assert (result.exit_code, len(stored())) == (0, 1)
    assert "0 articles added, 1 unchanged; 0 quotes" in result.stdout


def test_thoughts_are_stored_when_asked_for(run: Run, rain: Path) -> None:
    rain.write_text(rain.read_text(encoding="utf-8") + "\n\nBo Lindqvist hoped the rain would stop.", encoding="utf-8")
    run("add", "rain.txt")
    assert len(stored()) == 1
    assert "1 replaced" in run("add", "rain.txt", "--thoughts").stdout
    with Database("db/quotes.db", create=False) as database:
        thought = list(database.query("SELECT said FROM who_said_what WHERE thought"))
    assert thought == [{"said": "the rain would stop"}]
    assert "1 unchanged" in run("add", "rain.txt", "--thoughts").stdout
    assert "1 replaced" in run("add", "rain.txt").stdout


def test_what_is_bad_is_left_out_and_listed(run: Run, rain: Path) -> None:
    Path("empty.txt").write_text("")
    Path("picture.txt").write_bytes(bytes(range(256)) * 8)
    Path("broken.txt").write_text("UNREADABLE for the model")
    Path("lines.jsonl").write_text('{"text": "“It froze,” said Bo Lindqvist."}\n{"text": \n')
    result = run("add", "empty.txt", "picture.txt", "broken.txt", "lines.jsonl", "missing.txt", "rain.txt")
    assert result.exit_code == 0
    assert "2 articles added, 5 left out" in result.stdout
    left_out = [line for line in result.stderr.splitlines() if line.startswith("Left out")]
    assert len(left_out) == 5
    for origin in ("empty.txt", "picture.txt", "broken.txt", "lines.jsonl:2", "missing.txt"):
        assert any(line.startswith(f"Left out {origin}: ") and len(line) > len(origin) + 12 for line in left_out)
    assert len(stored()) == 2


def test_nothing_stored_is_a_failure(run: Run) -> None:
    result = run("add", "missing.txt")
    assert result.exit_code == 1
    assert "No article was added from missing.txt" in result.stderr


def test_the_names_of_fields_and_the_encoding_may_be_told(run: Run) -> None:
    line = '{"body": "“Ça gèle,” said Zoë Lindqvist.", "paper": "Harbour Herald"}\n'
    Path("news.jsonl").write_text(line, encoding="cp1252")
    result = run("add", "news.jsonl", "--field", "text=body", "--field", "outlet=paper", "--encoding", "cp1252")
    assert result.exit_code == 0, result.output
    assert stored() == [("Zoë Lindqvist", "Ça gèle,")]


@pytest.mark.parametrize("value", ["text", "=body", "text="])
def test_a_field_without_two_names_is_a_usage_error(run: Run, rain: Path, value: str) -> None:
    result = run("add", "rain.txt", "--field", value)
    assert result.exit_code == 2
    assert "text=body" in result.stderr


def test_standard_input_and_another_database(run: Run) -> None:
    result = run("add", "-", "-d", "news/mine.db", "--workers", "1", input="“It froze,” said Bo Lindqvist.")
    assert result.exit_code == 0, result.output
    assert stored(Path("news/mine.db")) == [("Bo Lindqvist", "It froze,")]


def test_quiet_says_nothing_but_what_was_left_out(run: Run, rain: Path) -> None:
    result = run("add", "--quiet", "rain.txt", "missing.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Left out missing.txt: ")


def test_interrupting_keeps_what_was_added_and_says_so(run: Run, rain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(articles: Iterable[Article], **options: object) -> Iterator[Extraction]:
        yield FixedModel().extract(next(iter(articles)))
        raise KeyboardInterrupt

    monkeypatch.setattr("quotes.extractor.extract_all", interrupted)
    result = run("add", "rain.txt")
    assert result.exit_code == 130
    assert "Interrupted; what was added stays" in result.stderr
    assert len(stored()) == 1


def test_a_file_that_is_no_database_is_left_alone(run: Run, rain: Path) -> None:
    Path("notes.db").write_text("Not a database, but dear to somebody. " * 40)
    result = run("add", "rain.txt", "--database", "notes.db")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "notes.db" in result.stderr
    assert Path("notes.db").read_text().startswith("Not a database")


def test_a_strange_name_of_a_file_is_shown_and_kills_nothing(run: Run, rain: Path) -> None:
    result = run("add", "rain.txt", "missing-\udcff.txt")
    assert result.exit_code == 0
    assert "Left out missing-\N{REPLACEMENT CHARACTER}.txt" in result.stderr


def test_a_terminal_gets_a_bar(run: Run, rain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    result = run("add", "rain.txt")
    assert result.exit_code == 0
    assert "Reading" in result.stderr
    assert "1 quotes" in result.stderr
    assert "Reading" not in run("add", "rain.txt", "--quiet").stderr
