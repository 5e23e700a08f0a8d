"""Which quotes report one statement and which articles repeat another, brought into the database."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from quotes.statements.grouping import Statement, group
from quotes.statements.rulings import Rulings
from quotes.store.comparing import compare, links, reports
from quotes.store.copying import find_copies
from quotes.store.ruling import statement_rulings

__all__ = ["find_copies", "group_statements"]

_AT_ONCE = 2000

_BY_SPEAKER = """
SELECT quotes.id FROM quotes JOIN articles ON articles.id = quotes.article_id
WHERE quotes.id IN (SELECT value FROM json_each(?)) ORDER BY quotes.speaker_id, articles.published, quotes.id
"""
_STORED = """
SELECT id, statement_id, wording, likeness FROM quotes WHERE id IN (SELECT value FROM json_each(?))
"""
_KEEP = """
INSERT INTO statements (id, speaker_id, text, first_quote_id, first_published, quotes, outlets)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET speaker_id = excluded.speaker_id, text = excluded.text,
  first_quote_id = excluded.first_quote_id, first_published = excluded.first_published,
  quotes = excluded.quotes, outlets = excluded.outlets
"""


def group_statements(connection: sqlite3.Connection, quote_ids: set[str]) -> None:
    """Bring the statements that these quotes report up to date, and those of all quotes they are alike to.

    What the result depends on is stored: the quotes, their speakers and dates, and what people ruled.
    """
    if not quote_ids:
        return
    rulings = statement_rulings(connection)
    ordered = [row[0] for row in connection.execute(_BY_SPEAKER, [json.dumps(sorted(quote_ids))])]
    touched = dict.fromkeys(ordered)
    for batch in _batches(ordered):
        touched |= dict.fromkeys(sorted(compare(connection, batch)))
    for component in _components(connection, touched, rulings):
        _regroup(connection, component, rulings)


def _components(connection: sqlite3.Connection, touched: Iterable[str], rulings: Rulings) -> Iterator[set[str]]:
    """Give the touched quotes with all that links or rulings connect them to, one set for each connected part."""
    ruled: dict[str, set[str]] = {}
    for one, other in rulings.joined:
        ruled.setdefault(one, set()).add(other)
        ruled.setdefault(other, set()).add(one)
    seen: set[str] = set()
    for start in touched:
        if start in seen:
            continue
        component, fresh = {start}, {start}
        while fresh:
            found = {quote_id for key in links(connection, fresh) for quote_id in key}
            found = found.union(*(ruled.get(quote_id, ()) for quote_id in fresh))
            fresh = found - component
            component |= fresh
        seen |= component
        yield component


def _regroup(connection: sqlite3.Connection, component: set[str], rulings: Rulings) -> None:
    """Write the statements of one component, and take away those its quotes no longer report."""
    placed = json.dumps(sorted(component))
    stored = {quote_id: tuple(row) for quote_id, *row in connection.execute(_STORED, [placed])}
    statements: Sequence[Statement] = ()
    if len(component) > 1:
        found = links(connection, component)
        statements = group(reports(connection, component), found, rulings.among(component))
    present: dict[str, tuple[str | None, str | None, float | None]] = dict.fromkeys(stored, (None, None, None))
    for statement in statements:
        connection.execute(_KEEP, _row(statement))
        for member in statement.members:
            present[member.report.id] = (statement.id, member.wording, member.likeness)
    changed = [(*present[quote_id], quote_id) for quote_id, row in stored.items() if row != present[quote_id]]
    connection.executemany("UPDATE quotes SET statement_id = ?, wording = ?, likeness = ? WHERE id = ?", changed)
    gone = {row[0] for row in stored.values() if row[0]} - {statement.id for statement in statements}
    connection.executemany("DELETE FROM statements WHERE id = ?", [[one] for one in sorted(gone)])


def _row(statement: Statement) -> tuple[str | int | None, ...]:
    reference = statement.reference
    first = statement.first
    counts = (len(statement.members), statement.outlets)
    return (statement.id, reference.speaker_id, reference.text, first.id, first.published, *counts)


def _batches(ordered: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(ordered), _AT_ONCE):
        yield list(ordered[start : start + _AT_ONCE])
