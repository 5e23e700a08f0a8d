"""One row for a speaker in the whole database, whatever the spelling and the order; the unnamed stay apart."""

from dataclasses import replace
from itertools import permutations

from quotes.article import Article
from quotes.quote import Extraction, Quote, Speaker
from quotes.store import Database
from tests.store.building import rain, spoken
from tests.store.contents import column, contents

SPELLINGS = (
    spoken("It rains.", "José Núñez", origin="a", outlet="The Gull", description="mayor"),
    spoken("It pours.", "JOSE NUNEZ", origin="b", outlet="THE GULL", description="mayor of Port Alder"),
    spoken("It hails.", "Jose Nunez", origin="c", outlet="The Gull", aliases=("Nunez",)),
)


def test_spellings_lead_to_one_speaker_and_one_outlet(database: Database) -> None:
    for extraction in SPELLINGS:
        database.add(extraction)
    assert list(database.query("SELECT name, description FROM speakers")) == [
        {"name": "José Núñez", "description": "mayor of Port Alder"}
    ]
    assert column(database, "SELECT name FROM outlets") == ["The Gull"]
    assert set(column(database, "SELECT name FROM aliases")) == {"José Núñez", "JOSE NUNEZ", "Jose Nunez", "Nunez"}


def test_the_order_of_adding_does_not_matter() -> None:
    results = []
    for order in permutations(SPELLINGS):
        with Database(":memory:") as database:
            for extraction in order:
                database.add(extraction)
            results.append(contents(database))
    assert all(result == results[0] for result in results)


def test_taking_out_the_fullest_spelling_leaves_the_next(database: Database) -> None:
    for extraction in SPELLINGS:
        database.add(extraction)
    database.remove(SPELLINGS[0].article.id)
    database.remove(SPELLINGS[1].article.id)
    assert list(database.query("SELECT name, description FROM speakers")) == [
        {"name": "Jose Nunez", "description": None}
    ]
    assert set(column(database, "SELECT name FROM aliases")) == {"Jose Nunez", "Nunez"}


def test_two_spellings_in_one_article_are_one_speaker(database: Database) -> None:
    article = Article(text="One. Two.")
    both = (Speaker("J. R. Vale", "person"), Speaker("JR Vale", "person", "harbour master"))
    quotes = (Quote("direct", ((0, 4),), speaker=both[0]), Quote("direct", ((5, 9),), speaker=both[1]))
    database.add(Extraction(article, quotes, both, "test-1"))
    assert list(database.query("SELECT name, description FROM speakers")) == [
        {"name": "J. R. Vale", "description": "harbour master"}
    ]
    assert column(database, "SELECT name FROM appearances") == ["J. R. Vale"]
    assert column(database, "SELECT name FROM namings ORDER BY name") == ["J. R. Vale", "JR Vale"]


def test_a_person_and_an_organisation_of_one_name_are_two(database: Database) -> None:
    database.add(spoken("It rains.", "Vale", origin="a"))
    database.add(spoken("It rains!", "Vale", origin="b", kind="organization"))
    assert column(database, "SELECT kind FROM speakers ORDER BY kind") == ["organization", "person"]


def test_unnamed_sources_and_groups_are_never_joined_across_articles(database: Database) -> None:
    for kind in ("unnamed", "group"):
        for origin in ("a", "b"):
            database.add(spoken(f"It rains, {kind} {origin}.", "residents", kind=kind, origin=f"{kind} {origin}"))
    assert column(database, "SELECT count(*) FROM speakers") == [4]


def test_two_unnamed_people_of_one_article_stay_two(database: Database) -> None:
    text = "A resident said no. A resident said yes."
    one, other = (Speaker("A resident", "unnamed", mentions=(place,)) for place in ((0, 10), (20, 30)))
    quotes = (Quote("indirect", ((16, 18),), speaker=one), Quote("indirect", ((36, 39),), speaker=other))
    database.add(Extraction(Article(text=text), quotes, (one, other), "test-1"))
    assert column(database, "SELECT count(DISTINCT speaker_id) FROM quotes") == [2]


def test_a_speaker_only_talked_about_is_kept_until_nobody_does(database: Database) -> None:
    talked_about = replace(rain(), quotes=())
    database.add(talked_about)
    assert "Ada Moreno" in column(database, "SELECT speaker FROM talked_about_not_quoted")
    database.add(replace(talked_about, speakers=(), model="test-2"))
    assert column(database, "SELECT count(*) FROM speakers") == [0]


def test_an_outlet_that_nobody_names_any_more_is_swept(database: Database) -> None:
    database.add(spoken("It rains.", "Ada Moreno", origin="a", outlet="The Gull"))
    database.add(spoken("It pours.", "Ada Moreno", origin="a", outlet="Port Alder Courier"))
    assert column(database, "SELECT name FROM outlets") == ["Port Alder Courier"]
