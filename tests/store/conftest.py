"""A database in memory, and everything a database holds."""

from collections.abc import Iterator

import pytest

from quotes.store import Database


@pytest.fixture
def database() -> Iterator[Database]:
    """An empty database that vanishes after the test."""
    with Database(":memory:") as opened:
        yield opened
