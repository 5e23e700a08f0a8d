"""Full-text search over quotes and articles, in step with what is stored."""

import pytest

from quotes.store import Database
from tests.store.building import rain, spoken
from tests.store.contents import column

QUOTES = "SELECT quotes.text FROM quotes_fts JOIN quotes ON quotes.rowid = quotes_fts.rowid WHERE quotes_fts MATCH ?"
ARTICLES = (
    "SELECT articles.title FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid "
    "WHERE articles_fts MATCH ?"
)


@pytest.mark.parametrize("words", ["flooding harbours", '"harbour will flood"', "text : flood", "WÁRNED"])
def test_quotes_are_found_by_words_in_any_form(database: Database, words: str) -> None:
    database.add(rain())
    assert len(column(database, QUOTES, words)) == 1


def test_quotes_are_found_by_cue_and_source(database: Database) -> None:
    database.add(rain())
    assert column(database, QUOTES, "cue : denied") == ["that money was missing"]
    assert column(database, QUOTES, "source : fisherman") == ["nobody had asked him"]


def test_articles_are_found_by_title_and_text(database: Database) -> None:
    database.add(rain())
    assert column(database, ARTICLES, "title : flood") == ["Harbour may flood"]
    assert column(database, ARTICLES, "spring") == ["Harbour may flood"]


def test_what_was_replaced_or_removed_is_found_no_more(database: Database) -> None:
    database.add(rain())
    database.add(spoken("The sun is out.", "Ada Moreno", origin="rain.txt"))
    assert column(database, QUOTES, "flood") == []
    assert column(database, ARTICLES, "flood") == []
    assert column(database, QUOTES, "sun") == ["“The sun is out.”"]
    database.remove(rain().article.id)
    assert column(database, QUOTES, "sun") == []
    database.check()


def test_search_stays_right_when_the_file_is_vacuumed(database: Database) -> None:
    for number in range(20):
        database.add(spoken(f"Boat number{number} is in.", "Ada Moreno", origin=str(number)))
    for number in range(0, 20, 2):
        database.remove(spoken("", "Ada Moreno", origin=str(number)).article.id)
    database.sqlite.vacuum()
    for number in range(1, 20, 2):
        assert column(database, QUOTES, f"number{number}") == [f"“Boat number{number} is in.”"]
    database.check()
