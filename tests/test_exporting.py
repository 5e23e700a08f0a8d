"""Quotes for other programs: rows, filters, JSON lines and CSV."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.article import Article, joined
from quotes.corrections import RightSpeaker
from quotes.corrections.addresses import SpeakerAddress
from quotes.exporting import COLUMNS, Wanted, rows, write_csv, write_jsonl
from quotes.quote import Extraction, Quote, Speaker
from quotes.store import Database
from tests.store.building import RAIN, rain, spoken


@pytest.fixture
def database() -> Iterator[Database]:
    """Three articles of two outlets on three days."""
    with Database(":memory:") as database:
        database.add(rain())
        told = {"outlet": "The Gull", "published": "2031-06-01T08:00:00Z"}
        database.add(spoken("=1+1 is two.", "José Moreno-Núñez", origin="2", aliases=("Núñez",), **told))
        database.add(spoken("No date.", "Bela Ortiz", origin="3"))
        yield database


def test_a_row_has_every_field_and_its_offsets_hold(database: Database) -> None:
    exported = list(rows(database, outlet="Port Alder Courier"))
    assert all(tuple(row) == COLUMNS for row in exported)
    assert [row["start"] for row in exported] == sorted(row["start"] for row in exported)
    assert len(exported[0]["segments"]) == 2
    for row in exported:
        assert joined(RAIN, row["segments"]) == row["said"]


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ({}, 7),
        ({"speaker": "ada moreno"}, 2),
        ({"speaker": "Moreno"}, 3),
        ({"speaker": "NUNEZ"}, 1),
        ({"speaker": "oren"}, 0),
        ({"outlet": "the gull"}, 1),
        ({"outlet": "The Gul"}, 0),
        ({"since": "2031-05-05"}, 1),
        ({"since": "2031-05-04", "until": "2031-06-01"}, 6),
        ({"until": "2031-05"}, 5),
        ({"speaker": "moreno", "outlet": "THE GULL"}, 1),
    ],
)
def test_rows_are_filtered(database: Database, wanted: Wanted, number: int) -> None:
    assert len(list(rows(database, **wanted))) == number


def test_who_else_may_have_spoken_and_what_was_thought_are_told() -> None:
    first, *rest = rain().quotes
    doubtful = replace(first, runner_up=Speaker("Bo Lindqvist", "person"), runner_up_share=0.4, thought=True)
    with Database(":memory:") as database:
        database.add(replace(rain(), quotes=(doubtful, *rest)), thoughts=True)
        told = [(row["runner_up"], row["runner_up_share"], row["thought"]) for row in rows(database)]
    assert told == [("Bo Lindqvist", 0.4, True), *[(None, 0.0, False)] * 4]


def test_what_people_corrected_is_certain(database: Database) -> None:
    doubtful = next(row for row in rows(database) if row["speaker"] == "Bela Ortiz")
    assert doubtful["quote_id"] not in {row["quote_id"] for row in rows(database, confidence=1.0)}
    database.correct(RightSpeaker(database.find_quote(doubtful["quote_id"]), SpeakerAddress("Ada Moreno")), by="Kim")
    assert [row["speaker"] for row in rows(database, confidence=1.0)] == ["Ada Moreno"]


def test_json_lines_hold_every_row_exactly(database: Database) -> None:
    stream = io.StringIO()
    assert write_jsonl(rows(database), stream) == 7
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == list(rows(database))


def test_csv_has_names_and_a_line_a_row(database: Database) -> None:
    stream = io.StringIO(newline="")
    assert write_csv(rows(database), stream) == 7
    read = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    exported = list(rows(database))
    assert [row["said"] for row in read] == [row["said"] for row in exported]
    in_two = next(index for index, row in enumerate(exported) if len(row["segments"]) == 2)
    (one, end), (other, last) = exported[in_two]["segments"]
    assert read[in_two]["segments"] == f"{one}-{end} {other}-{last}"
    assert {row["speaker"] for row in read if row["reason"] == "unknown"} == {""}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_is_a_formula_in_a_spreadsheet(start: str) -> None:
    text = f"{start}cmd|'/c calc'!A0"
    with Database(":memory:") as database:
        quote = Quote("indirect", ((0, len(text)),))
        database.add(Extraction(Article(text=text, title=text), (quote,), (), "test-1"))
        stream = io.StringIO(newline="")
        write_csv(rows(database), stream)
    row = next(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    assert row["said"] == f"'{text}"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_json_lines_and_csv(text: str) -> None:
    row = {**dict.fromkeys(COLUMNS), "said": text}
    lines, table = io.StringIO(), io.StringIO(newline="")
    write_jsonl([row], lines)
    write_csv([row], table)
    assert json.loads(lines.getvalue()) == row
    read = next(csv.DictReader(io.StringIO(table.getvalue(), newline="")))
    assert read["said"] in (text, f"'{text}")
