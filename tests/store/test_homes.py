"""Where outlets are of, by what they write about: bodies named without their country are those of it."""

import random
from collections.abc import Iterator

import pytest

from quotes.corrections import RightSpeaker
from quotes.corrections.addresses import SpeakerAddress
from quotes.identity.homes import home_of
from quotes.quote import Extraction
from quotes.store import Database
from tests.store.test_identifying import contents, extraction, somebody

RIVENAN = ("Rivenan Energy Ministry", "Rivena’s parliament", "Rivenan police", "Ministry of Culture of Rivena")


def writing(outlet: str, count: int = 24) -> Iterator[Extraction]:
    """What an outlet of Rivena has, whose name does not say so."""
    for number in range(count):
        body = "Korvan Energy Ministry" if number % 4 == 3 else RIVENAN[number % 3]
        yield extraction(f"{outlet} {number}", somebody(body, kind="organization"), outlet=outlet)


def bare(article_id: str, outlet: str) -> Extraction:
    return extraction(article_id, somebody("Ministry of Health", kind="organization"), outlet=outlet)


ARTICLES = (*writing("The Alder Mirror"), bare("one", "The Alder Mirror"), bare("other", "Tarn Online"))
TOGETHER = (*ARTICLES, *writing("Tarn Online"))


def filled(articles: tuple[Extraction, ...], *, at_once: bool = True) -> Database:
    database = Database(":memory:")
    for one in articles:
        database.add(one, settle=not at_once)
    database.settle()
    return database


def ministries(database: Database) -> int:
    query = "SELECT count(DISTINCT speaker_id) AS speakers FROM appearances WHERE name = 'Ministry of Health'"
    return int(next(iter(database.query(query)))["speakers"])


def homes(database: Database) -> list[tuple[str, str]]:
    query = "SELECT name, place FROM outlet_homes JOIN outlets ON outlets.id = outlet_id ORDER BY name"
    return [(row["name"], row["place"]) for row in database.query(query)]


def test_the_newspapers_of_one_country_mean_its_own_body() -> None:
    with filled(TOGETHER) as database:
        assert homes(database) == [("Tarn Online", "riven-"), ("The Alder Mirror", "riven-")]
        assert ministries(database) == 1
    with filled(ARTICLES) as database:
        assert homes(database) == [("The Alder Mirror", "riven-")]
        assert ministries(database) == 2


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_makes_no_difference(seed: int) -> None:
    shuffled = random.Random(seed).sample(TOGETHER, len(TOGETHER))
    with filled(TOGETHER) as expected, filled(tuple(shuffled), at_once=False) as found:
        assert contents(found) == contents(expected)
        assert homes(found) == homes(expected)


def test_a_name_that_is_short_no_more_when_its_outlet_is_known_does_no_harm() -> None:
    mirror = "The Alder Mirror"
    short, spelled = (somebody(name, kind="organization") for name in ("HALC", "Halc"))
    known = extraction("known", somebody("Rivenan Ministry of Health", kind="organization"), outlet="Tarn Online")
    before = (*writing(mirror, 19), extraction("one", short, outlet=mirror), bare("two", mirror), known)
    last = extraction("last", somebody("Rivenan police", kind="organization"), spelled, outlet=mirror)
    with filled(before) as database, filled((*before, last)) as expected:
        assert homes(database) == []
        database.add(last)
        assert homes(database) == [(mirror, "riven-")]
        assert contents(database) == contents(expected)


def test_what_is_removed_counts_no_more() -> None:
    with filled(TOGETHER) as database, filled(ARTICLES) as expected:
        for one in TOGETHER[len(ARTICLES) :]:
            database.remove(one.article.id)
        database.settle()
        assert homes(database) == homes(expected)
        assert contents(database) == contents(expected)


def test_articles_that_change_count_as_they_are_now() -> None:
    others = [extraction(f"Tarn Online {number}", somebody("Ada Vale"), outlet="Tarn Online") for number in range(12)]
    moved = [
        extraction(f"Tarn Online {number}", somebody("Rivenan police", kind="organization"), outlet="The Alder Mirror")
        for number in range(12, 24)
    ]
    with filled(TOGETHER) as database, filled((*ARTICLES, *others, *moved)) as expected:
        for one in (*others, *moved):
            assert database.add(one) == "replaced"
        assert homes(database) == homes(expected) == [("The Alder Mirror", "riven-")]
        assert contents(database) == contents(expected)


def test_a_correction_moves_no_outlet() -> None:
    quoting = extraction("quoting", somebody("Ada Vale"), outlet="The Alder Mirror")
    with filled((*writing("The Alder Mirror", 19), quoting)) as database:
        quote = next(iter(database.query("SELECT id FROM quotes WHERE article_id = ?", [quoting.article.id])))["id"]
        corrected = RightSpeaker(database.find_quote(quote), SpeakerAddress("Rivenan police", "organization"))
        database.correct(corrected, by="ada")
        database.add(extraction("new", somebody("Bo Tolk"), outlet="The Alder Mirror"))
        assert homes(database) == []


def test_an_article_may_change_again_and_again_before_it_is_settled() -> None:
    with Database(":memory:") as database:
        for text in ("one", "two", "three"):
            changed = extraction("a", somebody("Rivenan police", kind="organization"), somebody(f"{text} residents"))
            assert database.add(changed, settle=False) == ("added" if text == "one" else "replaced")
        database.settle()
        assert not list(database.query("SELECT * FROM unsettled_outlets"))


@pytest.mark.parametrize(
    ("names", "home"),
    [
        (["Bank of Ghana"] * 30 + ["Kenyan police"] * 10, "gh"),
        (["Bank of Ghana"] * 19, ""),
        (["Bank of Ghana"] * 20 + ["Kenyan police"] * 15, ""),
        (["Bank of Ghana"] * 5 + [f"Tolk{number} United" for number in range(40)], ""),
        (["Velmora Motors"] * 40, ""),
        (["Associated Press"] * 40, ""),
        (["Rivenan police", "Rivena’s parliament", "Rivenan Energy Ministry"] * 10, "riven-"),
        (["Rivenan police", "Rivenan Police"] * 15, ""),
        (["World Bank", "World Health Organization", "World Food Council"] * 10, ""),
    ],
)
def test_a_home_stands_out_among_many_articles(names: list[str], home: str) -> None:
    assert home_of({str(number): [name] for number, name in enumerate(names)}) == home


def test_a_country_that_is_known_comes_before_a_word_that_may_be_a_place() -> None:
    names = ["White House", "Trump administration", "Trump Police", "Trump University committee"]
    assert home_of({str(number): names for number in range(30)}) == "us"
