"""Corrections in the database: in force at once, in every later run, in any order, and taken back without a trace."""

import json
import multiprocessing
import os
from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from quotes.corrections import (
    Action,
    Confirmed,
    MissedQuote,
    NotAQuote,
    RightContent,
    RightSpeaker,
)
from quotes.corrections.addresses import SpeakerAddress
from quotes.corrections.records import correction as read
from quotes.corrections.records import record
from quotes.errors import CorrectionError, UnknownReference
from quotes.quote import Extraction
from quotes.store import Database
from quotes.store.corrections.pinning import missed_quote, right_content
from tests.store.building import quote, rain, speaker, spoken
from tests.store.contents import column, contents
from tests.store.people import quote_id, states, stored

WAIT, WALL, MONEY = "“Wait and see.”", "the wall would be raised in spring", "that money was missing"
BO = spoken("It rains.", "Bo Lindqvist", origin="bo.txt")


def said(database: Database) -> dict[str, str | None]:
    """Who said what, in the article about rain."""
    rows = database.query("SELECT said, speaker FROM who_said_what WHERE article = 'Harbour may flood' ORDER BY start")
    return {row["said"]: row["speaker"] for row in rows}


def everything(database: Database) -> list[Action]:
    """A correction of every kind of the quotes of the article about rain."""
    text = column(database, "SELECT text FROM articles WHERE title = 'Harbour may flood'")[0]
    assert "mayor" in text
    return [
        RightSpeaker(database.find_quote(quote_id(database, WAIT)), SpeakerAddress("Bo Lindqvist")),
        NotAQuote(database.find_quote(quote_id(database, MONEY))),
        right_content(database.sqlite.conn, quote_id(database, WALL), ["raised in spring"]),
        Confirmed(database.find_quote(quote_id(database, "nobody had asked him"))),
        missed_quote(
            database.sqlite.conn,
            "Harbour may flood",
            ["mayor of Port Alder"],
            speaker=SpeakerAddress("Cem Aydin"),
            cue="said",
            source="She",
        ),
    ]


@pytest.fixture
def filled(database: Database) -> Database:
    database.add(rain())
    database.add(BO)
    return database


CORRECTED = {
    "“The harbour will flood again,” […] “We were warned.”": "Ada Moreno",
    "mayor of Port Alder": "Cem Aydin",
    "raised in spring": "Ada Moreno",
    "nobody had asked him": "A fisherman",
    WAIT: "Bo Lindqvist",
}


def correct_all(database: Database) -> list[str]:
    return [database.correct(action, by="Kim", why="read it") for action in everything(database)]


def test_corrections_are_in_force_at_once(filled: Database) -> None:
    correct_all(filled)
    assert said(filled) == CORRECTED
    assert states(filled) == ["applied"] * 5
    checked = column(filled, "SELECT said FROM who_said_what WHERE checked ORDER BY start")
    assert checked == [words for words in CORRECTED if "harbour" not in words]
    assert column(filled, "SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'raised AND spring NOT wall'") == [1]
    filled.check()


def test_what_was_kept_of_a_corrected_quote_before_gaps_were_shown_shows_them_too(filled: Database) -> None:
    words = "“The harbour will flood again,” […] “We were warned.”"
    filled.correct(Confirmed(filled.find_quote(quote_id(filled, words))))
    connection = filled.sqlite.conn
    connection.execute("UPDATE corrections SET before = replace(before, ' […] ', ' ')")
    assert connection.execute("SELECT changes()").fetchone() == (1,)
    connection.commit()
    filled.correct(Confirmed(filled.find_quote(quote_id(filled, WAIT))))
    assert words in said(filled)


def test_the_confidence_stays_the_models(filled: Database) -> None:
    filled.correct(Confirmed(filled.find_quote(quote_id(filled, WAIT))))
    assert column(filled, "SELECT confidence FROM quotes WHERE text = ?", WAIT) == [0.9]
    assert WAIT not in column(filled, "SELECT said FROM to_check_first")


def test_undoing_restores_exactly_what_was(filled: Database) -> None:
    before = stored(filled)
    made = correct_all(filled)
    for _ in range(2):
        assert [filled.undo(one, by="Jo") for one in made] == made
        assert stored(filled) == before
        made = [filled.redo(one[:8]) for one in made[::-1]]
        assert said(filled) == CORRECTED
    assert {row["undone_by"] for row in filled.query("SELECT undone_by FROM corrections")} == {"Jo", None}


def test_undoing_one_leaves_the_others(filled: Database) -> None:
    first, *_ = correct_all(filled)
    filled.undo(first[:6])
    assert said(filled) == {**CORRECTED, WAIT: None}
    assert states(filled) == ["undone", *["applied"] * 4]
    with pytest.raises(CorrectionError, match="undone already"):
        filled.undo(first)


def test_they_survive_adding_everything_again(filled: Database) -> None:
    correct_all(filled)
    before = contents(filled)
    for extraction in (BO, rain()):
        filled.remove(extraction.article.id)
    assert states(filled) == ["waiting"] * 5
    for extraction in (BO, rain()):
        assert filled.add(extraction) == "added"
    assert contents(filled) == before


def other_spans(model: str) -> Extraction:
    """What another model finds in the article about rain: other bounds, another speaker, a quote missed, one more."""
    old = rain(model=model)
    text = old.article.text
    bo = speaker(text, "Ada Moreno", "Ada Moreno")
    found = (
        quote(text, "“The harbour will flood again,”", "“We were warned.”", by=bo, cue="said"),
        quote(text, "would be raised in spring", by=bo, type="indirect"),
        quote(text, "denied that money was missing", type="indirect"),
        quote(text, "nobody had asked him. “Wait and see.”", type="mixed"),
        quote(text, WAIT, by=bo),
    )
    return replace(old, quotes=found, speakers=(bo,))


def test_they_survive_a_model_that_finds_other_spans(filled: Database) -> None:
    correct_all(filled)
    assert filled.add(other_spans("test-2")) == "replaced"
    assert said(filled) == CORRECTED
    assert states(filled) == ["applied"] * 5
    assert filled.add(rain()) == "replaced"
    assert said(filled) == CORRECTED


def test_undoing_after_another_model_gives_what_that_model_says(filled: Database) -> None:
    made = correct_all(filled)
    filled.add(other_spans("test-2"))
    for one in made:
        filled.undo(one)
    with Database(":memory:") as untouched:
        untouched.add(other_spans("test-2"))
        untouched.add(BO)
        assert stored(filled) == stored(untouched)


def test_they_survive_an_edited_text_as_long_as_the_words_are_there(filled: Database) -> None:
    correct_all(filled)
    assert filled.add(rain(before="Corrected on Monday.\n\n")) == "replaced"
    assert said(filled) == CORRECTED
    gone = spoken("Nothing at all.", "Ada Moreno", origin="rain.txt", outlet="Port Alder Courier")
    filled.add(gone)
    assert states(filled) == ["waiting"] * 5
    assert "not in the article" in str(filled.corrections()[0].note)
    filled.add(rain())
    assert said(filled) == CORRECTED
    assert states(filled) == ["applied"] * 5


def test_the_order_of_adding_does_not_matter(filled: Database, tmp_path: Path) -> None:
    correct_all(filled)
    third = spoken("It pours.", "Bo Lindqvist", origin="third.txt", outlet="The Gull")
    corrections = [listed.correction for listed in filled.corrections()]
    results = []
    for order in permutations((rain(), BO, third)):
        for take_over_after in (0, 2):
            with Database(":memory:") as database:
                for number, extraction in enumerate(order):
                    if number == take_over_after:
                        assert database.take_over(corrections) == 5
                    database.add(extraction)
                results.append(contents(database))
    assert all(result == results[0] for result in results)


def test_one_article_under_another_address_is_corrected_too(filled: Database) -> None:
    correct_all(filled)
    corrections = [listed.correction for listed in filled.corrections()]
    with Database(":memory:") as elsewhere:
        elsewhere.add(rain(origin="elsewhere/other-name.txt", url="https://courier.example/rain"))
        elsewhere.take_over(corrections)
        assert said(elsewhere) == CORRECTED


def test_a_new_speaker_is_put_into_the_article_and_taken_away_again(filled: Database) -> None:
    one = filled.correct(RightSpeaker(filled.find_quote(quote_id(filled, WAIT)), SpeakerAddress("Cem Aydin")))
    assert column(filled, "SELECT given FROM appearances WHERE name = 'Cem Aydin'") == [1]
    assert filled.find_speaker("cem aydın").name == "Cem Aydin"
    filled.undo(one)
    assert column(filled, "SELECT count(*) FROM speakers WHERE name = 'Cem Aydin'") == [0]


def test_a_speaker_the_article_knows_is_not_put_there_twice(filled: Database) -> None:
    filled.correct(RightSpeaker(filled.find_quote(quote_id(filled, WAIT)), filled.find_speaker("Moreno")))
    assert column(filled, "SELECT DISTINCT given FROM appearances") == [0]
    assert said(filled)[WAIT] == "Ada Moreno"


def test_nobody_known(filled: Database) -> None:
    filled.correct(RightSpeaker(filled.find_quote(quote_id(filled, WALL)), None))
    assert said(filled)[WALL] is None


def test_a_later_correction_supersedes_an_earlier_one_until_it_is_undone(filled: Database) -> None:
    address = filled.find_quote(quote_id(filled, WAIT))
    filled.correct(RightSpeaker(address, SpeakerAddress("Bo Lindqvist")))
    second = filled.correct(RightSpeaker(address, SpeakerAddress("Ada Moreno")))
    assert (said(filled)[WAIT], states(filled)) == ("Ada Moreno", ["superseded", "applied"])
    filled.undo(second)
    assert (said(filled)[WAIT], states(filled)) == ("Bo Lindqvist", ["applied", "undone"])


def test_a_spoiled_row_costs_nothing_else(filled: Database) -> None:
    correct_all(filled)
    filled.sqlite.conn.execute("UPDATE corrections SET subject = '{}' WHERE action = 'reject'")
    filled.add(rain(model="test-2"))
    assert said(filled) == {**CORRECTED, MONEY: "Harbour Authority"}


def test_unknown_and_ambiguous_references_name_what_may_be_meant(filled: Database) -> None:
    with pytest.raises(UnknownReference, match="Ada Moreno"):
        filled.find_speaker("Bea Moreno")
    with pytest.raises(UnknownReference, match="6 digits"):
        filled.find_quote("abc")
    gone = quote_id(filled, MONEY)
    rejected = filled.correct(NotAQuote(filled.find_quote(gone)))
    with pytest.raises(UnknownReference, match=rejected):
        filled.find_quote(gone)
    changed = quote_id(filled, WALL)
    filled.correct(right_content(filled.sqlite.conn, changed, ["raised in spring"]))
    assert filled.find_quote(changed).content.text == "raised in spring"


def test_exported_corrections_do_the_same_elsewhere(filled: Database) -> None:
    made = correct_all(filled)
    filled.undo(made[0])
    lines = [json.dumps(record(listed.correction)) for listed in filled.corrections()]
    with Database(":memory:") as elsewhere:
        assert elsewhere.take_over(read(json.loads(line)) for line in lines) == 5
        elsewhere.add(BO)
        elsewhere.add(rain())
        assert contents(elsewhere) == contents(filled)
        assert elsewhere.take_over(read(json.loads(line)) for line in lines) == 0


def test_undoing_is_taken_over_too(filled: Database) -> None:
    made = correct_all(filled)
    with Database(":memory:") as elsewhere:
        elsewhere.add(rain())
        elsewhere.take_over(listed.correction for listed in filled.corrections())
        filled.undo(made[1])
        assert elsewhere.take_over(listed.correction for listed in filled.corrections()) == 1
        assert MONEY in said(elsewhere)


def _correct(path: Path, worker: int, actions: Iterable[Action]) -> None:
    with Database(path) as database:
        for number, action in enumerate(actions):
            database.add(spoken(f"It rains, {worker} {number}.", "Ada Moreno", origin=f"{worker}-{number}"))
            database.correct(action, by=f"worker {worker}")
            database.add(rain(model=f"test-{worker}-{number}"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the other process is a fork of this one")
def test_two_processes_correct_and_add_at_once(tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    with Database(path) as database:
        database.add(rain())
        database.add(BO)
        actions = everything(database)
    fork = multiprocessing.get_context("fork")
    workers = [fork.Process(target=_correct, args=(path, each, actions[each::2])) for each in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    with Database(path) as database:
        assert said(database) == CORRECTED
        assert states(database) == ["applied"] * 5
        database.check()


def test_missed_quotes_and_content_are_found_by_words(filled: Database) -> None:
    action = missed_quote(filled.sqlite.conn, "rain.txt", ["We were warned"], cue="said", source="Ada Moreno")
    assert isinstance(action, MissedQuote)
    assert (action.quote.type, action.quote.reason) == ("direct", "unknown")
    content = right_content(filled.sqlite.conn, quote_id(filled, WALL), ["the wall", "in spring"])
    assert isinstance(content, RightContent)
    assert content.content.words == ("the wall", "in spring")
