from pathlib import Path

from quotes.commands.demo import _same_speaker, _same_statement
from quotes.corrections import SameSpeaker
from quotes.samples import samples_folder
from quotes.store import Database
from quotes.store.corrections.pinning import same_statement
from tests.commands.conftest import Run
from tests.site.reports import reports


def test_the_samples_are_read_stored_and_told_about(run: Run) -> None:
    result = run("demo", "--no-serve")
    assert result.exit_code == 0, result.output
    assert "Most quoted:" in result.stdout
    assert "left out" not in result.stdout
    assert Path("db/demo.db").exists()
    assert "0 articles added" in run("demo", "--no-serve").stdout
    assert samples_folder().is_dir()


def test_who_and_what_came_together_over_articles_is_told(folder: Path) -> None:
    with Database("demo.db") as database:
        for extraction in reports():
            database.add(extraction)
        first, *others = [row["id"] for row in database.query("SELECT id FROM quotes WHERE article_id LIKE 'wall%'")]
        database.correct(same_statement(database.sqlite.conn, [first, *others]), by="Kim")
        database.correct(SameSpeaker(*map(database.find_speaker, ("Ida Marenko", "Ada Moreno"))), by="Kim")
        told = "\n".join([*_same_speaker(database), *_same_statement(database)])
    assert "One speaker under several names:\n  Ada Moreno (7 articles)\n    also Ida Marenko" in told
    assert "  Ada Moreno (5 outlets)\n    The Alder Courier (first): “We will raise the harbour wall" in told
    with Database(":memory:") as empty:
        assert not [*_same_speaker(empty), *_same_statement(empty)]
