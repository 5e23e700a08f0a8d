"""The same article at another place, with more known of it, or printed by another outlet."""

from dataclasses import replace

from quotes.article import Article
from quotes.store import Database
from tests.store.building import MODEL, rain, spoken
from tests.store.contents import column


def test_a_moved_file_is_the_same_article(database: Database) -> None:
    database.add(rain(origin="inbox/rain.txt"))
    moved = rain(origin="archive/rain.txt")
    assert database.holds(moved.article, model=MODEL)
    assert database.add(moved) == "unchanged"
    assert column(database, "SELECT origin FROM articles") == ["archive/rain.txt"]


def test_a_moved_file_that_is_edited_later_replaces_its_earlier_self(database: Database) -> None:
    database.add(rain(origin="inbox/rain.txt"))
    database.holds(rain(origin="archive/rain.txt").article, model=MODEL)
    assert database.add(rain(origin="archive/rain.txt", before="Corrected.\n\n")) == "replaced"
    assert column(database, "SELECT count(*) FROM articles") == [1]


def test_two_copies_of_which_one_is_edited_become_two_articles(database: Database) -> None:
    one, copy = rain(origin="one.txt"), rain(origin="copy.txt")
    edited = rain(origin="one.txt", before="Corrected.\n\n")
    assert [database.add(each) for each in (one, copy, one, copy)] == ["added"] + 3 * ["unchanged"]
    assert [database.add(each) for each in (edited, copy)] == ["replaced", "added"]
    assert [database.add(each) for each in (edited, copy, edited)] == 3 * ["unchanged"]


def test_one_text_at_two_addresses_is_two_articles(database: Database) -> None:
    database.add(rain(url="https://courier.example/rain"))
    assert database.add(rain(url="https://gull.example/rain")) == "added"


def test_one_text_in_two_outlets_is_two_articles(database: Database) -> None:
    database.add(rain(origin="courier/rain.txt", outlet="Port Alder Courier"))
    assert database.add(rain(origin="gull/rain.txt", outlet="The Gull")) == "added"


def test_an_id_that_was_given_decides(database: Database) -> None:
    database.add(rain(id="first"))
    assert database.add(rain(id="second")) == "added"


def test_an_address_decides_whatever_file_the_article_came_in(database: Database) -> None:
    database.add(rain(url="https://courier.example/rain", origin="monday.jsonl:1"))
    again = rain(url="https://courier.example/rain", origin="tuesday.jsonl:9")
    assert database.add(again) == "unchanged"


def test_what_is_newly_known_of_an_article_is_stored(database: Database) -> None:
    plain = rain(title=None, outlet=None, published=None)
    database.add(plain)
    assert not database.holds(rain(author="Ines Vale").article, model=MODEL)
    assert database.add(rain(author="Ines Vale")) == "replaced"
    assert database.add(plain) == "unchanged"
    assert column(database, "SELECT title || ' by ' || author FROM articles") == ["Harbour may flood by Ines Vale"]


def test_what_was_known_stays_known_when_another_model_reads_the_same_text(database: Database) -> None:
    database.add(rain(author="Ines Vale"))
    unknown = replace(rain(), article=Article(text=rain().article.text, origin="rain.txt"), model="test-2")
    assert database.add(unknown) == "replaced"
    assert column(database, "SELECT author FROM articles") == ["Ines Vale"]


def test_a_text_from_standard_input_is_known_by_its_words(database: Database) -> None:
    database.add(spoken("It rains.", "Ada Moreno", origin="-"))
    assert database.add(spoken("It rains.", "Ada Moreno", origin="-")) == "unchanged"
    assert database.add(spoken("It pours.", "Ada Moreno", origin="-")) == "added"


def test_an_article_is_held_only_as_read_by_that_model(database: Database) -> None:
    database.add(rain())
    assert database.holds(rain().article, model=MODEL)
    assert not database.holds(rain().article, model="test-2")
    assert not database.holds(rain(before="Corrected. ").article, model=MODEL)
    assert not database.holds(spoken("It rains.", "Ada Moreno", origin="other.txt").article, model=MODEL)
