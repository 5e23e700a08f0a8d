"""Statements and wire copy in the database: the same whatever came first, and touched only where anything changed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.quote import Extraction
from quotes.store import Database
from quotes.store.statements.stating import group_statements
from quotes.store.statements.versions import reports
from tests.statements.test_copies import OTHER, PARAGRAPHS
from tests.store.building import spoken

if TYPE_CHECKING:
    import sqlite3

DAM = "We warned the ministry three times that the old dam above Ostrand would break"


def said(words: str, number: int, *, by: str = "Ada Moreno", **known: Any) -> Extraction:
    """One sentence quoted by one outlet on one day of May 2031."""
    known = {"outlet": f"Outlet {number}", "published": f"2031-05-{number:02}", **known}
    return spoken(words, by, origin=f"article-{number}", **known)


SAID = [
    said(DAM, 4),
    said(DAM + ", and nobody listened to us", 5),
    said("We warned the ministry three times", 3),
    said("We did not warn the ministry that the old dam above Ostrand would break", 6),
    said("The old dam above Ostrand belongs to the ministry", 11, by="Karl Brandt"),
    said(DAM, 7, by="Karl Brandt"),
    said(DAM, 28),
    said("Fishing quotas will be halved next season, and the fleet will shrink", 9),
    said("Fishing quotas would be halved next season and the fleet would shrink", 10),
]


def stored(database: Database) -> list[list[tuple[Any, ...]]]:
    connection: sqlite3.Connection = database.sqlite.conn
    return [
        connection.execute(query).fetchall()
        for query in (
            "SELECT id, statement_id, wording, round(likeness, 9) FROM quotes ORDER BY id",
            "SELECT id, text, first_quote_id, first_published, quotes, outlets, reports FROM statements ORDER BY id",
            "SELECT one_id, other_id, round(score, 9), relation FROM quote_links ORDER BY one_id, other_id",
            "SELECT key, day, quote_id FROM quote_keys ORDER BY key, day, quote_id",
            "SELECT version, quote_id FROM quote_versions ORDER BY version, quote_id",
            "SELECT article_id, original_id, round(share, 9) FROM copies ORDER BY article_id",
        )
    ]


def statements(database: Database) -> list[list[str]]:
    """The articles of every statement, by number."""
    query = """
    SELECT group_concat(substr(articles.origin, 9), ' ') FROM quotes JOIN articles ON articles.id = article_id
    WHERE statement_id IS NOT NULL GROUP BY statement_id
    """
    return sorted(sorted(row[0].split(), key=int) for row in database.sqlite.conn.execute(query))


def filled(extractions: list[Extraction], *, at_once: bool = False) -> Iterator[Database]:
    with Database(":memory:") as database:
        for extraction in extractions:
            database.add(extraction, settle=not at_once)
        database.settle()
        yield database


def test_quotes_of_one_speaker_become_a_statement() -> None:
    extractions = [SAID[0], SAID[1], SAID[2], SAID[3], SAID[4]]
    for database in filled(extractions):
        (row,) = database.query("SELECT * FROM statements")
        assert row["text"] == f"“{DAM}, and nobody listened to us”"
        assert (row["quotes"], row["outlets"], row["first_published"]) == (3, 3, "2031-05-03")
        wordings = {quote["text"]: quote["wording"] for quote in database.query("SELECT text, wording FROM quotes")}
        assert wordings[f"“{DAM}”"] == wordings["“We warned the ministry three times”"] == "trimmed"
        assert wordings[row["text"]] == "reference"
        assert sorted(map(str, wordings.values())) == ["None", "None", "reference", "trimmed", "trimmed"]


def test_what_another_said_is_another_statement() -> None:
    for database in filled([SAID[0], SAID[5]]):
        assert statements(database) == []


def test_a_long_quote_recalled_much_later_is_the_same() -> None:
    for database in filled([SAID[0], SAID[6]]):
        assert statements(database) == [["4", "28"]]
    for database in filled([said("It rained", 1), said("It rained", 28)]):
        assert statements(database) == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**6), st.booleans())
def test_no_order_matters(seed: int, at_once: bool) -> None:
    for database in filled(SAID):
        expected = stored(database)
    shuffled = Random(seed).sample(SAID, len(SAID))
    for database in filled(shuffled, at_once=at_once):
        assert stored(database) == expected


def test_taking_an_article_out_and_adding_it_again() -> None:
    for database in filled(SAID):
        expected = stored(database)
        for extraction in SAID[:3]:
            article_id = extraction.article.id
            assert database.remove(article_id)
            for fresh in filled([one for one in SAID if one is not extraction]):
                assert stored(database) == stored(fresh)
            database.add(extraction)
            assert stored(database) == expected


def test_an_article_that_changed_leaves_its_statement() -> None:
    for database in filled(SAID[:2]):
        assert statements(database) == [["4", "5"]]
        database.add(said("The festival begins on Sunday", 5))
        assert statements(database) == []
        assert list(database.query("SELECT * FROM statements")) == []
        assert {row["wording"] for row in database.query("SELECT wording FROM quotes")} == {None}


def test_a_body_and_who_speaks_for_it_report_one_statement() -> None:
    office = said(DAM, 4, by="Harbour Office", kind="organization")
    for database in filled([office, SAID[1]]):
        assert statements(database) == []
        connection: sqlite3.Connection = database.sqlite.conn
        appearance, person = connection.execute(
            "SELECT id, speaker_id FROM appearances WHERE kind = 'person'"
        ).fetchone()
        body = connection.execute("SELECT id FROM speakers WHERE kind = 'organization'").fetchone()[0]
        row = (person, body, appearance, "spokeswoman")
        connection.execute("INSERT INTO spokespersons VALUES (?, ?, ?, ?)", row)
        group_statements(connection, set())
        assert statements(database) == [["4", "5"]]
        connection.execute("DELETE FROM spokespersons")
        group_statements(connection, set())
        assert statements(database) == []


def test_thoughts_and_quotes_of_nobody_report_nothing(database: Database) -> None:
    database.add(SAID[0])
    database.sqlite.conn.execute("UPDATE quotes SET thought = 1")
    assert reports(database.sqlite.conn, [row["id"] for row in database.query("SELECT id FROM quotes")]) == []


def wired(paragraphs: list[str], number: int, words: str = "That is all", **known: Any) -> Extraction:
    """An article of these paragraphs, with a quote at its end."""
    extraction = said(words, number, **known)
    text = "\n\n".join([*paragraphs, extraction.article.text])
    moved = len(text) - len(extraction.article.text)

    def shifted(spans: Any) -> Any:
        return tuple((start + moved, end + moved) for start, end in spans)

    (quote,), (speaker,) = extraction.quotes, extraction.speakers
    by = replace(speaker, mentions=shifted(speaker.mentions))
    found = replace(
        quote, content=shifted(quote.content), cue=shifted(quote.cue), source=shifted(quote.source), speaker=by
    )
    article = replace(extraction.article, text=text)
    return replace(extraction, article=article, quotes=(found,), speakers=(by,))


WIRE = [
    wired(PARAGRAPHS, 2),
    wired(PARAGRAPHS, 3),
    wired([OTHER[0], *PARAGRAPHS], 4),
    wired(PARAGRAPHS[:3], 5),
    wired(OTHER, 6),
    wired(PARAGRAPHS, 7, published=None),
]


def copies(database: Database) -> dict[str, str]:
    query = """
    SELECT substr(copy.origin, 9) AS copy, substr(original.origin, 9) AS original FROM copies
    JOIN articles AS copy ON copy.id = article_id JOIN articles AS original ON original.id = original_id
    """
    return {row["copy"]: row["original"] for row in database.query(query)}


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (5, 4, 3, 2, 1, 0), (3, 0, 5, 1, 4, 2)])
def test_wire_copy_has_the_first_published_as_its_original(order: tuple[int, ...]) -> None:
    for database in filled([WIRE[number] for number in order]):
        assert copies(database) == {"3": "2", "4": "2", "5": "2", "7": "2"}
        shares = {row["share"] for row in database.query("SELECT share FROM copies")}
        assert max(shares) == 1
        assert min(shares) < 1
        database.remove(WIRE[0].article.id)
        assert copies(database) == {"4": "3", "5": "3", "7": "3"}
        database.add(WIRE[0])
        assert copies(database) == {"3": "2", "4": "2", "5": "2", "7": "2"}


def test_every_order_of_three_copies_is_the_same() -> None:
    found = []
    for order in permutations(WIRE[:3]):
        for database in filled(list(order)):
            found.append(stored(database))
    assert all(one == found[0] for one in found)


def test_an_article_and_its_wire_copies_are_one_report() -> None:
    own = said("That is all that we know of the harbour", 8)
    first, *others = [
        wired(PARAGRAPHS, number, words="That is all that we know of the harbour") for number in (2, 3, 4)
    ]
    for database in filled([first, *others, own, said("That is all that we know of the harbour", 9)]):
        (row,) = database.query("SELECT quotes, outlets, reports FROM statements")
        assert (row["quotes"], row["outlets"], row["reports"]) == (5, 5, 3)
        database.remove(first.article.id)
        (row,) = database.query("SELECT quotes, outlets, reports FROM reported_by_several")
        assert (row["quotes"], row["outlets"], row["reports"]) == (4, 4, 3)


def test_a_quote_that_becomes_wire_copy_later_is_counted_anew() -> None:
    copies = [wired(PARAGRAPHS, number, words="That is all that we know of the harbour") for number in (3, 4)]
    for database in filled(copies):
        assert [row["reports"] for row in database.query("SELECT reports FROM statements")] == [1]
        database.add(replace(copies[0], article=replace(copies[0].article, published="2031-05-09")))
        assert [row["reports"] for row in database.query("SELECT reports FROM statements")] == [1]
        database.remove(copies[1].article.id)
        assert list(database.query("SELECT * FROM statements")) == []
        assert list(database.query("SELECT key FROM quote_keys WHERE quote_id NOT IN (SELECT id FROM quotes)")) == []


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1)])
def test_copies_of_copies_are_one_report_with_the_first(order: tuple[int, ...]) -> None:
    told = [*PARAGRAPHS, *OTHER]
    words = "That is all that we know of the harbour"
    chain = [wired(told[first : first + 3], first + 2, words=words) for first in range(5)]
    for database in filled([chain[number] for number in order]):
        assert [row["reports"] for row in database.query("SELECT reports FROM statements")] == [1]
        database.remove(chain[1].article.id)
        assert [row["reports"] for row in database.query("SELECT reports FROM statements")] == [2]
        database.add(chain[1])
        assert [row["reports"] for row in database.query("SELECT reports FROM statements")] == [1]


def test_quotes_in_the_same_words_are_compared_once() -> None:
    for database in filled([said(DAM, number) for number in range(1, 9)], at_once=True):
        assert statements(database) == [[str(number) for number in range(1, 9)]]
        assert list(database.query("SELECT * FROM quote_links")) == []
        (first,) = database.query("SELECT DISTINCT quote_id FROM quote_keys")
        (row,) = database.query("SELECT article_id FROM quotes WHERE id = ?", [first["quote_id"]])
        database.remove(row["article_id"])
        assert len(list(database.query("SELECT DISTINCT quote_id FROM quote_keys"))) == 1
        assert [row["quotes"] for row in database.query("SELECT quotes FROM statements")] == [7]
