"""The folder db: everything in the schema is described and nothing else; every saved query runs and finds."""

import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from quotes.quote import Speaker
from quotes.store import Database, SavedQuery, configuration_folder, saved_queries, schema_descriptions
from quotes.store.reference import reference
from tests.store.building import rain, spoken

_BEHIND_SEARCH = re.compile(r"_fts_(data|idx|docsize|config)$")
_EXAMPLES = {
    "speaker": "moreno",
    "words": "harbour",
    "outlet": "gull",
    "from_day": "2031-05-01",
    "to_day": "2031-05-31",
    "topic": "harbour",
}

_A_STATEMENT = """
INSERT INTO statements (id, speaker_id, text, first_quote_id, quotes, outlets)
SELECT 'one', speaker_id, text, id, 2, 2 FROM quotes WHERE speaker_id IS NOT NULL ORDER BY id LIMIT 1
"""
_A_DOUBT = """
INSERT OR REPLACE INTO speaker_links (one_id, other_id, verdict, score, probability, evidence)
SELECT min(id), max(id), 'doubtful', 0.4, 0.6, '[["name", 0.4]]' FROM appearances
WHERE name IN ('Bela Ortiz', 'Ines Vale')
"""


@pytest.fixture
def filled(database: Database) -> Database:
    """A database in which every saved query finds something."""
    database.add(rain())
    for number, outlet in enumerate(["The Gull", "Port Alder Courier"]):
        told = spoken(
            "Raise the harbour wall now!", "Ada Moreno", outlet=outlet, origin=str(number), published="2031-05-06"
        )
        about = tuple(replace(quote, terms=(("harbour wall", 0.8),)) for quote in told.quotes)
        database.add(replace(told, quotes=about))
    database.add(spoken("I keep my word.", "Bela Ortiz", origin="2", outlet="The Gull", published="2031-05-06"))
    silent = rain(origin="silent.txt", outlet="The Gull", before="Ines Vale kept silent. ")
    talked_about = Speaker("Ines Vale", "person", mentions=((0, 9),))
    database.add(replace(silent, quotes=(), speakers=(talked_about,)))
    with database.sqlite.conn:
        database.sqlite.conn.execute(_A_STATEMENT)
        database.sqlite.conn.execute(_A_DOUBT)
    return database


def test_the_folder_is_found() -> None:
    assert {"README.md", "queries", "schema.toml"} <= {entry.name for entry in configuration_folder().iterdir()}


def test_everything_in_the_schema_is_described_and_nothing_else(database: Database) -> None:
    names = [*database.sqlite.table_names(), *database.sqlite.view_names()]
    actual = {
        name: [column.name for column in database.sqlite[name].columns]
        for name in names
        if not _BEHIND_SEARCH.search(name)
    }
    described = {each.name: list(each.columns) for each in schema_descriptions()}
    assert sorted(described) == sorted(actual)
    for name, columns in described.items():
        assert sorted(columns) == sorted(actual[name]), name


def test_descriptions_are_sentences() -> None:
    for each in schema_descriptions():
        for text in (each.text, *each.columns.values()):
            assert text.endswith("."), text


def test_there_are_queries_enough_and_each_asks_something() -> None:
    queries = saved_queries()
    assert len(queries) >= 12
    for query in queries:
        assert query.title.endswith("?"), query.name
        assert query.description.endswith("."), query.name
        assert query.sql.startswith(("SELECT", "WITH")), query.name
        assert set(query.parameters) <= set(_EXAMPLES), query.name
    assert len({query.title for query in queries}) == len(queries)


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_a_saved_query_finds_something(filled: Database, query: SavedQuery) -> None:
    rows = list(filled.query(query.sql, {name: _EXAMPLES[name] for name in query.parameters}))
    assert rows


@pytest.mark.parametrize(
    "query", [query for query in saved_queries() if query.parameters], ids=lambda query: query.name
)
@pytest.mark.parametrize("value", ["", " ", '"', "O'Doyle", 'a "b  c" AND (', "*", "100 %", "漢 🌊"])
def test_a_saved_query_takes_whatever_people_type(filled: Database, query: SavedQuery, value: str) -> None:
    list(filled.query(query.sql, dict.fromkeys(query.parameters, value)))


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_a_saved_query_only_reads(filled: Database, query: SavedQuery) -> None:
    filled.sqlite.conn.set_authorizer(_only_reading)
    list(filled.query(query.sql, dict.fromkeys(query.parameters, "x")))


def _only_reading(action: int, *_: object) -> int:
    reading = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_PRAGMA)
    return sqlite3.SQLITE_OK if action in reading else sqlite3.SQLITE_DENY


def test_a_question_about_a_speaker_finds_what_a_pronoun_said(filled: Database) -> None:
    query = next(each for each in saved_queries() if each.name == "what_did_speaker_say")
    sources = {row["source"] for row in filled.query(query.sql, {"speaker": "Moreno"})}
    assert {"She", "Ada Moreno"} <= sources


def test_the_reference_is_up_to_date(root: Path) -> None:
    written = (root / "docs" / "schema.md").read_text(encoding="utf-8")
    assert written == reference(), "docs/schema.md is stale; make docs brings it up to date"
