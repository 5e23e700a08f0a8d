"""Which of a Datasette's databases were written by this package: every hook leaves the others alone."""

import sqlite3
from typing import Any
from weakref import WeakKeyDictionary

TABLES = (
    *("articles", "quotes", "segments", "speakers", "aliases", "appearances", "namings", "mentions", "outlets"),
    *("statements", "copies", "quote_terms", "speaker_links", "spokespersons", "former_ids"),
)
"""The tables whose rows the pages show; who may not view one of them sees no page."""

_COLUMNS = {
    "articles": {"id", "title", "text", "published", "outlet_id"},
    "quotes": {
        *("id", "article_id", "speaker_id", "type", "text", "cue", "source", "confidence", "statement_id"),
        "correction_id",
    },
    "segments": {"quote_id", "position", "start", "end"},
    "speakers": {"id", "name", "kind", "description"},
    "statements": {"id", "speaker_id", "text", "first_quote_id"},
    "quote_terms": {"quote_id", "term", "weight"},
}

_answers: WeakKeyDictionary[Any, tuple[int | None, bool]] = WeakKeyDictionary()


def holds_quotes(database: Any) -> bool:
    """Whether a Datasette database has our tables; asked again only when its file has changed since a "no"."""
    changed = _modified(database)
    known = _answers.get(database)
    if known and (known[1] or (known[0] == changed and changed is not None)):
        return known[1]
    answer = _look(database)
    _answers[database] = (changed, answer)
    return answer


def quotes_databases(datasette: Any) -> list[str]:
    """The names of the databases with our tables, in the order in which Datasette was given them."""
    return [name for name, database in datasette.databases.items() if holds_quotes(database)]


def _modified(database: Any) -> int | None:
    try:
        modified: int | None = database.mtime_ns
    except OSError:
        return None
    return modified


def _look(database: Any) -> bool:
    if database.is_memory and not database.memory_name:
        return False
    try:
        connection = database.connect()
        try:
            return all(expected <= _columns(connection, table) for table, expected in _COLUMNS.items())
        finally:
            connection.close()
    except sqlite3.Error:
        return False


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {name for (name,) in connection.execute("select name from pragma_table_info(?)", (table,))}
