"""The acceptance case: the five real articles, from files to answers in plain SQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.adding import add_articles
from quotes.reading import read
from quotes.store import Database

pytestmark = pytest.mark.model

SAID_BY = "SELECT q.text, q.source FROM quotes q JOIN speakers s ON s.id = q.speaker_id WHERE s.name LIKE ?"


@pytest.fixture(scope="module")
def database(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database(tmp_path_factory.mktemp("seeds") / "quotes.db") as opened:
        report = add_articles(opened, read([shared_folder / "seeds"]), workers=1)
        assert report.added == 5
        yield opened


@pytest.mark.parametrize(("name", "quotes"), [("Naeem", 9), ("Stanikzai", 2), ("Lavrov", 3), ("Nessar", 4)])
def test_plain_sql_finds_what_a_person_said(database: Database, name: str, quotes: int) -> None:
    assert len(list(database.query(SAID_BY, [f"%{name}%"]))) >= quotes


@pytest.mark.parametrize("name", ["Naeem", "Nessar"])
def test_what_he_said_is_among_it(database: Database, name: str) -> None:
    assert any(row["source"].lower() == "he" for row in database.query(SAID_BY, [f"%{name}%"]))


def test_a_person_in_three_articles_is_one_speaker(database: Database) -> None:
    query = """SELECT count(DISTINCT q.article_id) AS articles FROM quotes q
    JOIN speakers s ON s.id = q.speaker_id WHERE s.name = ?"""
    assert next(database.query(query, ["Mohammad Naeem"]))["articles"] == 3


def test_every_offset_gives_the_words_back(database: Database) -> None:
    query = """SELECT a.text, s.start, s.end, q.text AS said FROM segments s JOIN quotes q ON q.id = s.quote_id
    JOIN articles a ON a.id = q.article_id"""
    rows = list(database.query(query))
    assert rows
    assert all(row["text"][row["start"] : row["end"]] in row["said"] for row in rows)
