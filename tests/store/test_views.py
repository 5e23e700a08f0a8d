"""The views answer what their names ask."""

from typing import Any

import pytest

from quotes.store import Database
from tests.store.building import rain, spoken


@pytest.fixture
def filled(database: Database) -> Database:
    """Four articles of two outlets, and one of none."""
    database.add(rain())
    database.add(spoken("Raise the wall.", "Ada Moreno", origin="1", outlet="The Gull", published="2031-05-05T09:30"))
    database.add(spoken("No comment.", "Bela Ortiz", origin="2", outlet="The Gull", published="2031-05-05"))
    database.add(spoken("They whisper.", "a clerk", kind="unnamed", origin="3", outlet="The Gull"))
    database.add(spoken("I was there.", "Bela Ortiz", origin="4"))
    return database


def _rows(database: Database, view: str, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in database.query(f"SELECT {', '.join(columns)} FROM {view}")]


def test_most_quoted(filled: Database) -> None:
    rows = _rows(filled, "most_quoted", "speaker", "quotes", "articles", "outlets", "first_published", "description")
    assert rows == [
        ("Ada Moreno", 3, 2, 2, "2031-05-04", "mayor of Port Alder"),
        ("Bela Ortiz", 2, 2, 1, "2031-05-05", None),
        ("Harbour Authority", 1, 1, 1, "2031-05-04", None),
    ]


def test_unattributed(filled: Database) -> None:
    assert _rows(filled, "unattributed", "said", "outlet") == [("“Wait and see.”", "Port Alder Courier")]


def test_unnamed_sources(filled: Database) -> None:
    assert set(_rows(filled, "unnamed_sources", "described_as", "outlet")) == {
        ("A fisherman", "Port Alder Courier"),
        ("a clerk", "The Gull"),
    }


def test_speakers_by_outlet(filled: Database) -> None:
    rows = _rows(filled, "speakers_by_outlet", "outlet", "speaker", "quotes")
    assert rows[:2] == [("Port Alder Courier", "Ada Moreno", 2), ("Port Alder Courier", "A fisherman", 1)]
    assert len(rows) == 6


def test_quoted_by_one_outlet_only(filled: Database) -> None:
    rows = _rows(filled, "quoted_by_one_outlet_only", "speaker", "outlet", "quotes")
    assert rows == [("Bela Ortiz", "The Gull", 1), ("Harbour Authority", "Port Alder Courier", 1)]


def test_outlets_at_a_glance(filled: Database) -> None:
    columns = ("outlet", "articles", "quotes", "speakers", "direct", "mixed", "indirect", "unnamed", "unattributed")
    assert _rows(filled, "outlets_at_a_glance", *columns) == [
        ("Port Alder Courier", 1, 5, 3, 2, 0, 3, 1, 1),
        ("The Gull", 3, 3, 3, 3, 0, 0, 1, 0),
    ]


def test_quoted_together(filled: Database) -> None:
    assert _rows(filled, "quoted_together", "speaker", "beside", "articles") == [
        ("Ada Moreno", "Harbour Authority", 1),
        ("Harbour Authority", "Ada Moreno", 1),
    ]


def test_names_and_roles(filled: Database) -> None:
    names = _rows(filled, "names_and_spellings", "speaker", "also_called", "articles")
    assert names[1:3] == [("Ada Moreno", "Ada Moreno", 2), ("Ada Moreno", "Moreno", 1)]
    roles = _rows(filled, "roles_given", "speaker", "described_as", "outlet", "published")
    assert roles == [("Ada Moreno", "mayor of Port Alder", "Port Alder Courier", "2031-05-04")]


def test_quotes_by_day(filled: Database) -> None:
    rows = _rows(filled, "quotes_by_day", "day", "quotes", "articles", "speakers")
    assert rows == [("2031-05-04", 5, 1, 3), ("2031-05-05", 2, 2, 2)]


def test_to_check_first_begins_with_the_least_certain(filled: Database) -> None:
    filled.sqlite.execute("UPDATE quotes SET confidence = 0.1 WHERE text = '“No comment.”'")
    assert _rows(filled, "to_check_first", "said", "confidence")[0] == ("“No comment.”", 0.1)
