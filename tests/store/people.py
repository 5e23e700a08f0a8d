"""What tests of corrections look at."""

from typing import Any

from quotes.store import Database
from tests.store.contents import column, contents


def quote_id(database: Database, words: str) -> str:
    (found,) = column(database, "SELECT id FROM quotes WHERE text = ?", words)
    return str(found)


def states(database: Database) -> list[str]:
    """How each correction stands, the first one first."""
    return [listed.state for listed in reversed(database.corrections())]


def stored(database: Database) -> dict[str, list[dict[str, Any]]]:
    """All that is stored, but for the corrections themselves and who was right about what by which correction."""
    tables = {name: rows for name, rows in contents(database).items() if name != "corrections"}
    return tables
