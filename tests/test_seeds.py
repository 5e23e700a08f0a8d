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


def alias_owners(database: Database, name: str) -> set[str]:
    return {row["speaker_id"] for row in database.query("SELECT speaker_id FROM aliases WHERE name = ?", [name])}


def test_one_person_under_two_transliterations_is_one_speaker(database: Database) -> None:
    owners = alias_owners(database, "Sher Mohammad Abbas Stanekzai")
    assert len(owners) == 1
    assert alias_owners(database, "Sher Mohammad Abbas Stanikzai") == owners
    query = "SELECT count(DISTINCT article_id) AS articles FROM mentions WHERE speaker_id = ?"
    assert next(database.query(query, list(owners)))["articles"] == 3


def test_a_ministry_in_three_articles_is_one_speaker(database: Database) -> None:
    owners = alias_owners(database, "Russian Foreign Ministry")
    assert len(owners) == 1
    assert alias_owners(database, "Russian foreign ministry") == owners
    query = "SELECT count(DISTINCT article_id) AS articles FROM quotes WHERE speaker_id = ?"
    assert next(database.query(query, list(owners)))["articles"] == 3


def test_a_president_and_his_administration_are_two(database: Database) -> None:
    president = alias_owners(database, "Joe Biden")
    administration = alias_owners(database, "Biden administration")
    assert president
    assert administration
    assert not president & administration


@pytest.mark.parametrize(
    ("speaker", "words"),
    [("Mohammad Naeem", "%ongoing situation of the%"), ("Russian Foreign Ministry", "%civil war%")],
)
def test_what_three_articles_report_is_one_statement(database: Database, speaker: str, words: str) -> None:
    query = """SELECT q.article_id, q.statement_id, q.wording FROM quotes q JOIN speakers s ON s.id = q.speaker_id
    WHERE s.name = ? AND q.text LIKE ?"""
    rows = list(database.query(query, [speaker, words]))
    assert len({row["article_id"] for row in rows}) == 3
    assert len({row["statement_id"] for row in rows}) == 1
    assert rows[0]["statement_id"]
    assert [row["wording"] for row in rows].count("reference") == 1


def test_no_statement_is_made_of_what_differs(database: Database) -> None:
    """A careful reader would join two more of his, on whom the delegation met and on support, and one on the review."""
    statements = list(database.query("SELECT speaker, statement FROM reported_by_several"))
    assert 2 <= len(statements) <= 5
    assert {row["speaker"] for row in statements} <= {
        "Mohammad Naeem",
        "Russian Foreign Ministry",
        "Biden administration",
        "Joe Biden’s administration",
    }
