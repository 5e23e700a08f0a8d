"""The generated corpus: always the same, offsets right, everything known, and as varied as it says."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from benchmarks.mistakes import mistakes
from benchmarks.newsroom import Report, World, reports
from benchmarks.newsroom.names import TRADITIONS, Name, written
from benchmarks.newsroom.saying import WAYS
from benchmarks.newsroom.spelling import SCHEMES, House, spelled
from benchmarks.newsroom.wording import american, synonyms
from benchmarks.pairs import agreement, by_way
from benchmarks.truths import Compared, Truths
from quotes.store import Database

HOUSE = House(1, False, "-", False, "o", False, True, False, False, 0.8)


@pytest.fixture(scope="module")
def world() -> World:
    return World.made(1, 2000)


@pytest.fixture(scope="module")
def articles(world: World) -> list[Report]:
    return list(reports(150, world=world))


def test_the_same_seed_gives_the_same_articles(articles: list[Report]) -> None:
    again = list(reports(150, people=2000))
    assert again == articles
    assert list(reports(150, seed=2, people=2000)) != articles


def test_offsets_reproduce_what_was_said_and_who_is_named(articles: list[Report]) -> None:
    for report in articles:
        extraction = report.extraction
        text = extraction.article.text
        assert list(extraction.quotes) == sorted(extraction.quotes, key=lambda quote: quote.content)
        for quote, way in zip(extraction.quotes, report.ways, strict=True):
            content = [text[start:end] for start, end in quote.content]
            assert all(part.strip() == part and part and "\n" not in part for part in content)
            assert all(part[0] in '“"' and part[-1] in '”"' for part in content) == (quote.type == "direct")
            assert quote.cue
            assert quote.source
            assert (way in ("verbatim", "trimmed", "altered", "translated")) == (quote.type == "direct")
        for speaker in (*extraction.speakers, *extraction.others):
            named = {text[start:end] for start, end in speaker.mentions}
            assert {speaker.name, *speaker.aliases} <= named
        assert "\x01" not in text
        assert "{" not in text


def test_everything_is_known_of_every_article(articles: list[Report]) -> None:
    ids = [report.extraction.article.id for report in articles]
    assert len(set(ids)) == len(articles) == 150
    for report in articles:
        extraction = report.extraction
        speakers = (*extraction.speakers, *extraction.others)
        assert len(report.entities) == len(report.shapes) == len(report.roles) == len(speakers)
        assert len(report.statements) == len(report.ways) == len(extraction.quotes) > 0
        assert len(set(report.entities)) == len(report.entities)
        assert len({speaker.name for speaker in speakers}) == len(speakers)
        assert report.original in ids
        assert {quote.speaker for quote in extraction.quotes} == set(extraction.speakers)


def test_articles_are_no_longer_than_news(articles: list[Report]) -> None:
    words = [len(report.extraction.article.text.split()) for report in articles]
    assert 150 < sum(words) / len(words) < 600
    assert max(words) < 1500
    quotes = [len(report.extraction.quotes) for report in articles]
    assert 8 < sum(quotes) / len(quotes) < 12


def test_names_statements_and_articles_come_in_variants(articles: list[Report]) -> None:
    names: dict[str, set[str]] = defaultdict(set)
    wordings: dict[str, set[str]] = defaultdict(set)
    for report in articles:
        extraction = report.extraction
        text = extraction.article.text
        for speaker, entity in zip(extraction.speakers, report.entities, strict=False):
            names[entity].add(speaker.name)
        for quote, statement in zip(extraction.quotes, report.statements, strict=True):
            wordings[statement].add(" ".join(text[start:end] for start, end in quote.content))
    assert sum(len(spellings) > 1 for spellings in names.values()) > 20
    assert sum(len(found) > 2 for found in wordings.values()) > 20
    assert {way for report in articles for way in report.ways} == set(WAYS)
    assert {"full", "family", "bare", "long", "initials"} <= {shape for report in articles for shape in report.shapes}
    assert any(report.original != report.extraction.article.id for report in articles)


def test_few_people_share_a_name() -> None:
    counts = Counter(person.name.printed for person in World.made(3, 5000).people)
    assert 0.0005 < sum(count for count in counts.values() if count > 1) / 5000 < 0.03


def test_every_tradition_is_spelled_in_every_way(world: World) -> None:
    assert {person.name.tradition for person in world.people} == set(TRADITIONS)
    for person in world.people[:500]:
        for scheme in range(SCHEMES):
            for shape in ("full", *person.name.shapes):
                spelling = written(person.name, shape, scheme, HOUSE)
                assert spelling[:1].isalpha()
                assert not set("`|/_+123") & set(spelling)


def test_transliterations_differ_as_newsrooms_do() -> None:
    assert {spelled("arabic", "muHammad", way, False) for way in range(SCHEMES)} == {
        "Muhammad",
        "Mohammed",
        "Mohammad",
        "Mohamed",
    }
    assert {spelled("slavic", "Зеленский", way, False) for way in range(SCHEMES)} == {
        "Zelensky",
        "Zelenskiy",
        "Zelenskii",
        "Zelenski",
        "Zelenskyy",
    }
    assert written(Name("chinese", ("zhi/chih", "xin/hsin"), (), ("Lin/Lin",)), "full", 1, HOUSE) == "Lin Chih-hsin"


def test_synonyms_are_mutual_and_spellings_two() -> None:
    assert all(word in synonyms()[other] for word, others in synonyms().items() for other in others)
    assert american("The Labour programme was Honoured") == "The Labour program was Honored"


def test_pairs_are_counted_from_the_sizes_of_groups() -> None:
    # Truth: a a a b b; found: x x y y z.
    found = agreement([("a", "x", 2), ("a", "y", 1), ("b", "y", 1), ("b", "z", 1)])
    assert (found.members, found.true, found.found, found.both) == (5, 4, 2, 1)
    assert (found.precision, found.recall) == (0.5, 0.25)


def test_agreement_can_be_parted_by_the_way_members_are_given() -> None:
    cells = [("a", "x", "full", 2), ("a", "y", "family", 2), ("b", "y", "family", 2)]
    assert by_way(cells) == {"family": (4, 0.5, 0.75), "full": (2, 1.0, 0.5)}


def test_a_database_is_compared_with_the_truth(tmp_path: Path, articles: list[Report]) -> None:
    truths = Truths(tmp_path / "truth.db")
    with Database(tmp_path / "quotes.db") as database:
        for report in articles[:15]:
            truths.note(report)
            database.add(report.extraction, settle=False)
        database.settle()
    truths.close()
    with Compared(tmp_path / "quotes.db", tmp_path / "truth.db") as compared:
        assert compared.unmatched() == (0, 0)
        for what in ("speakers", "statements", "copies"):
            measured = agreement(compared.cells(what))
            assert measured.members > 0
            assert 0 <= measured.recall <= 1
        assert "statements wrongly joined" in "\n".join(mistakes(compared, 2))
