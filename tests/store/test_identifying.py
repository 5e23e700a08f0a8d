"""Speakers are recognised across articles in the database: whatever the order, and without touching what stays."""

import random
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.article import Article, content_id
from quotes.corrections import SameSpeaker
from quotes.identity import SAMPLE
from quotes.names import fold
from quotes.quote import Extraction, Kind, Quote, Speaker
from quotes.store import Database

TABLES = ("speakers", "aliases", "former_ids", "speaker_links", "spokespersons", "form_links", "form_keys", "forms")


def somebody(name: str, role: str | None = None, *aliases: str, kind: Kind = "person") -> Speaker:
    return Speaker(name, kind, role, aliases)


def extraction(article_id: str, *speakers: Speaker, day: str = "2031-05-04", outlet: str = "Alder Post") -> Extraction:
    """An article in which each of the speakers says one thing of their own."""
    text = ""
    quotes = []
    for number, speaker in enumerate(speakers):
        said = f"Sentence {number} of {article_id}."
        quotes.append(Quote("direct", ((len(text), len(text) + len(said)),), speaker=speaker, reason="named"))
        text += f"{said} said {speaker.name}\n"
    article = Article(text=text, id=article_id, published=day, outlet=outlet)
    return Extraction(article, tuple(quotes), speakers, "a model")


ARTICLES = (
    extraction("a", somebody("Sher Abbas Stanekzai", "deputy head of the political office", "Stanekzai")),
    extraction(
        "b", somebody("Sher Abbas Stanikzai", "Korvan negotiator"), somebody("Ada Moreno", "mayor of Port Alder")
    ),
    extraction("c", somebody("Stanikzai", "deputy head of the political office"), somebody("Tovin Ressel")),
    extraction("d", somebody("Ada Moreno", "goalkeeper of Rivena United"), somebody("Lio Brandt"), day="2031-07-01"),
    extraction("e", somebody("Moreno", "mayor of Port Alder"), somebody("Port Alder council", kind="organization")),
    extraction(
        "f", somebody("Ada Moreno", "mayor"), somebody("Tovin Ressel", "spokesman for the Rivenan Foreign Ministry")
    ),
    extraction("g", somebody("Rivenan Foreign Ministry", kind="organization"), somebody("Tovin Ressel")),
    extraction("h", somebody("Ministry of Health", kind="organization"), somebody("Lio Brandt"), outlet="Rivena Times"),
    extraction("i", somebody("Ministry of Health", kind="organization"), somebody("A. Moreno"), outlet="Korvan Herald"),
    extraction("j", somebody("several residents", kind="group"), somebody("Ada Moreno", "mayor of Port Alder")),
    extraction(
        "k", somebody("several residents", kind="group"), somebody("Mohammed Ressel"), somebody("Muhammad Ressel")
    ),
)


def contents(database: Database) -> dict[str, Any]:
    """Everything that identity wrote, and who is credited."""
    found = {table: sorted(map(repr, database.query(f"SELECT * FROM {table}"))) for table in TABLES}
    for table in ("appearances", "quotes", "mentions"):
        found[table] = sorted(map(repr, database.query(f"SELECT id, speaker_id FROM {table}")))
    return found


def added(extractions: Iterable[Extraction], *, at_once: bool = False) -> dict[str, Any]:
    with Database(":memory:") as database:
        for one in extractions:
            database.add(one, settle=not at_once)
        database.settle()
        return contents(database)


def names(database: Database) -> set[str]:
    return {row["name"] for row in database.query("SELECT name FROM speakers WHERE kind IN ('person', 'organization')")}


@pytest.fixture(scope="module")
def everything() -> dict[str, Any]:
    return added(ARTICLES, at_once=True)


@given(order=st.permutations(ARTICLES))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_makes_no_difference(everything: dict[str, Any], order: list[Extraction]) -> None:
    assert added(order) == everything


def test_some_at_once_make_no_difference(everything: dict[str, Any]) -> None:
    with Database(":memory:") as database:
        for number, one in enumerate(reversed(ARTICLES)):
            database.add(one, settle=number % 3 == 0)
        database.settle()
        assert contents(database) == everything


def test_a_short_name_is_weighed_by_all_that_is_known_of_who_may_be_meant() -> None:
    company = (somebody("Lio Brandt"), somebody("Sanna Terrel"), somebody("Pavo Kirst"))
    known = (
        extraction("a", somebody("Ada Vale"), day="2029-01-01", outlet="Rivena Times"),
        extraction("b", somebody("Mira Tolk"), *company),
        extraction("d", somebody("Ben Vale"), day="2029-01-01", outlet="Rivena Times"),
    )
    bare = extraction("c", somebody("Vale"), *company)
    with Database(":memory:") as database, Database(":memory:") as other:
        for one in known:
            database.add(one)
        database.correct(SameSpeaker(database.find_speaker("Ada Vale"), database.find_speaker("Mira Tolk")), by="Kim")
        database.add(bare)
        other.add(bare)
        for one in known:
            other.add(one)
        other.take_over(one.correction for one in database.corrections())
        rows = database.query("SELECT DISTINCT speaker_id FROM appearances WHERE name IN ('Ada Vale', 'Vale')")
        assert len(list(rows)) == 1
        assert contents(database) == contents(other)


def test_removing_is_as_if_it_had_never_come() -> None:
    for number in range(len(ARTICLES)):
        rest = [one for place, one in enumerate(ARTICLES) if place != number]
        with Database(":memory:") as database:
            for one in ARTICLES:
                database.add(one)
            database.remove(ARTICLES[number].article.id)
            assert contents(database) == added(rest), ARTICLES[number].article.id


def test_spellings_become_aliases_of_one_speaker() -> None:
    with Database(":memory:") as database:
        for one in ARTICLES[:3]:
            database.add(one)
        rows = database.query(
            "SELECT DISTINCT aliases.name FROM aliases JOIN speakers ON speakers.id = speaker_id "
            "WHERE speakers.name LIKE 'Sher Abbas%'"
        )
        assert {row["name"] for row in rows} == {
            "Sher Abbas Stanekzai", "Sher Abbas Stanikzai", "Stanekzai", "Stanikzai"
        }  # fmt: skip


def test_quotes_follow_their_appearance() -> None:
    with Database(":memory:") as database:
        for one in random.Random(1).sample(ARTICLES, len(ARTICLES)):
            database.add(one)
        astray = database.query(
            "SELECT quotes.id FROM quotes JOIN appearances ON appearances.id = appearance_id "
            "WHERE quotes.speaker_id <> appearances.speaker_id"
        )
        assert not list(astray)
        database.check()


def test_who_speaks_for_a_body_is_kept_beside_it() -> None:
    with Database(":memory:") as database:
        both = extraction(
            "z",
            somebody("Tovin Ressel", "spokesman for the Rivenan Foreign Ministry"),
            somebody("Rivenan Foreign Ministry", kind="organization"),
        )
        database.add(both)
        rows = list(database.query("SELECT person, body FROM speaks_for"))
        assert rows == [{"person": "Tovin Ressel", "body": "Rivenan Foreign Ministry"}]


def test_a_body_is_found_by_its_name_in_other_articles_and_lost_with_them() -> None:
    speaker = extraction("y", somebody("Tovin Ressel", "Hill Guild spokesman"))
    guild = extraction("z", somebody("Hill Guild", kind="organization"))
    for order in ((speaker, guild), (guild, speaker)):
        with Database(":memory:") as database:
            for one in order:
                database.add(one)
            assert [row["body"] for row in database.query("SELECT body FROM speaks_for")] == ["Hill Guild"]
            database.remove("z")
            assert not list(database.query("SELECT * FROM spokespersons"))


def test_old_ids_lead_to_the_speaker() -> None:
    with Database(":memory:") as database:
        for one in ARTICLES:
            database.add(one)
        rows = list(
            database.query(
                "SELECT forms.id FROM forms WHERE id NOT IN (SELECT id FROM speakers) "
                "AND id NOT IN (SELECT id FROM former_ids)"
            )
        )
        assert rows == []


@pytest.mark.parametrize("many", [1, 2])
def test_names_that_appear_very_often_are_looked_at_in_part(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.store.identity.linkable.MANY", many)
    often = added(ARTICLES, at_once=True)
    for seed in range(4):
        assert added(random.Random(seed).sample(ARTICLES, len(ARTICLES))) == often


COMPANY = (somebody("Lio Brandt"), somebody("Sanna Terrel"), somebody("Pavo Kirst"))
MINISTER = somebody("Tovin Ressel", "Korvan minister")


def last_article(name: str, count: int) -> str:
    """Of so many articles with this name that whose appearance has the highest id, which is looked at last."""
    numbers = [f"k{number}" for number in range(count)]
    return max(numbers, key=lambda article: content_id(article, content_id("person", fold(name))))


@pytest.mark.parametrize("count", [SAMPLE - 1, SAMPLE + 9])
def test_an_article_tells_a_short_name_apart_however_often_the_full_one_appears(count: int) -> None:
    last = last_article("Jane Ada Brown", count)
    brown, tolk = somebody("Jane Ada Brown", "Korvan minister"), somebody("Tolk", "Korvan minister")
    with Database(":memory:") as database:
        for number in range(count):
            more = (tolk,) if f"k{number}" == last else COMPANY
            database.add(extraction(f"k{number}", brown, *more), settle=False)
        database.add(extraction("v", somebody("Jane Ada Brown Tolk", "Korvan minister"), *COMPANY), settle=False)
        database.settle()
        apart = (
            "SELECT count(DISTINCT speaker_id) AS speakers FROM appearances WHERE name IN ('Jane Ada Brown', 'Tolk')"
        )
        assert [row["speakers"] for row in database.query(apart)] == [2]


@pytest.mark.parametrize("count", [SAMPLE - 1, SAMPLE + 9])
def test_a_name_that_one_article_uses_counts_however_often_the_speaker_appears(count: int) -> None:
    last = last_article("Tovin Ressel", count)
    with Database(":memory:") as database:
        for number in range(count):
            speaker = replace(MINISTER, aliases=("Bibi",)) if f"k{number}" == last else MINISTER
            database.add(extraction(f"k{number}", speaker, *COMPANY), settle=False)
        database.add(extraction("s", somebody("Bibi", "Korvan minister"), *COMPANY), settle=False)
        database.settle()
        found = database.query("SELECT DISTINCT speaker_id FROM appearances WHERE name IN ('Tovin Ressel', 'Bibi')")
        assert len(list(found)) == 1


def test_a_short_name_is_weighed_anew_when_nobody_is_called_so_any_more() -> None:
    called = extraction("a", replace(MINISTER, aliases=("Ada",)), *COMPANY)
    rest = (
        extraction("b", MINISTER, *COMPANY),
        extraction("c", somebody("Ada Moreno"), *COMPANY),
        extraction("d", somebody("Ada"), *COMPANY, outlet="Korvan Daily"),
    )
    with Database(":memory:") as database:
        for one in (called, *rest):
            database.add(one)
        database.remove(called.article.id)
        assert contents(database) == added(rest, at_once=True)
