"""What people said of who is who, in the database: it holds in every later run, and can be taken back."""

from dataclasses import replace

import pytest

from quotes.corrections import Action, DifferentSpeakers, RightName, SameSpeaker
from quotes.corrections.addresses import SpeakerAddress
from quotes.errors import AmbiguousReference, CorrectionError
from quotes.store import Database
from quotes.store.corrections.pinning import somebody_else
from tests.store.building import spoken
from tests.store.contents import column
from tests.store.people import states, stored

MORENOS = (
    spoken("It rains.", "Ada Moreno", origin="a.txt", outlet="The Gull", description="mayor of Port Alder"),
    spoken("It pours.", "Ada Moreno", origin="b.txt", outlet="The Tern", description="mayor of Port Alder"),
    spoken("It hails.", "Cem Aydin", origin="c.txt", outlet="The Gull"),
)


@pytest.fixture
def morenos(database: Database) -> Database:
    for extraction in MORENOS:
        database.add(extraction)
    return database


def speakers(database: Database) -> list[tuple[str, int]]:
    query = "SELECT speaker, quotes FROM most_quoted ORDER BY speaker, quotes"
    return [(row["speaker"], row["quotes"]) for row in database.query(query)]


def both(database: Database) -> tuple[SpeakerAddress, SpeakerAddress]:
    return database.find_speaker("Ada Moreno"), database.find_speaker("Cem Aydin")


def test_a_merge_holds_and_can_be_undone(morenos: Database) -> None:
    before = stored(morenos)
    merged = morenos.correct(SameSpeaker(*both(morenos)), by="Kim")
    assert speakers(morenos) == [("Ada Moreno", 3)]
    for extraction in MORENOS[::-1]:
        morenos.add(replace(extraction, model="test-2"))
    assert speakers(morenos) == [("Ada Moreno", 3)]
    for extraction in MORENOS:
        morenos.add(extraction)
    morenos.undo(merged)
    assert stored(morenos) == before


def test_who_is_ruled_different_stays_so(morenos: Database) -> None:
    morenos.correct(SameSpeaker(*both(morenos)))
    one, other = (SpeakerAddress(name) for name in ("Ada Moreno", "Cem Aydin"))
    morenos.correct(DifferentSpeakers(one, other))
    assert speakers(morenos) == [("Ada Moreno", 2), ("Cem Aydin", 1)]
    assert states(morenos) == ["superseded", "applied"]


def test_a_split_holds_for_the_articles_named(morenos: Database) -> None:
    article = column(morenos, "SELECT id FROM articles WHERE origin = 'b.txt'")[0]
    split = morenos.correct(somebody_else(morenos.sqlite.conn, "Ada Moreno", articles=["b.txt"]))
    assert speakers(morenos) == [("Ada Moreno", 1), ("Ada Moreno", 1), ("Cem Aydin", 1)]
    with pytest.raises(AmbiguousReference, match="Ada Moreno"):
        morenos.find_speaker("Ada Moreno")
    for extraction in MORENOS[::-1]:
        morenos.add(replace(extraction, model="test-2"))
    assert speakers(morenos) == [("Ada Moreno", 1), ("Ada Moreno", 1), ("Cem Aydin", 1)]
    ids = column(morenos, "SELECT DISTINCT speaker_id FROM quotes WHERE article_id = ?", article)
    morenos.correct(SameSpeaker(morenos.find_speaker(ids[0]), morenos.find_speaker("Cem Aydin")))
    assert speakers(morenos) == [("Ada Moreno", 1), ("Ada Moreno", 2)]
    morenos.undo(split)
    assert speakers(morenos) == [("Ada Moreno", 3)]


def test_a_name_given_holds(morenos: Database) -> None:
    morenos.correct(RightName(morenos.find_speaker("Cem Aydin"), "Cem A. Aydin"))
    assert ("Cem A. Aydin", 1) in speakers(morenos)
    morenos.add(replace(MORENOS[2], model="test-2"))
    assert ("Cem A. Aydin", 1) in speakers(morenos)
    assert morenos.find_speaker("cem a. aydin").name == "Cem Aydin"


def test_what_makes_no_sense_is_refused(morenos: Database) -> None:
    ada, cem = both(morenos)
    office = spoken("It snows.", "Harbour Authority", kind="organization", origin="d.txt")
    morenos.add(office)
    refused: list[Action] = [
        SameSpeaker(ada, ada),
        SameSpeaker(ada, morenos.find_speaker("Harbour Authority")),
        RightName(cem, " "),
    ]
    for action in refused:
        with pytest.raises(CorrectionError):
            morenos.correct(action)
    with pytest.raises(CorrectionError, match="no other article"):
        somebody_else(morenos.sqlite.conn, "Cem Aydin", articles=["c.txt"])
    with pytest.raises(CorrectionError, match="not in that article"):
        somebody_else(morenos.sqlite.conn, "Cem Aydin", articles=["a.txt"])
    assert morenos.corrections() == []


def test_an_id_that_a_speaker_had_before_still_leads_there(morenos: Database) -> None:
    before = column(morenos, "SELECT id FROM speakers WHERE name = 'Cem Aydin'")[0]
    morenos.correct(SameSpeaker(*both(morenos)))
    assert morenos.find_speaker(before).name == "Ada Moreno"
    assert morenos.find_speaker(before[:8]).name == "Ada Moreno"
