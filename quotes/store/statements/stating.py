"""Which quotes report one statement and which articles repeat another, brought into the database."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from quotes.statements.grouping import Statement, group
from quotes.statements.rulings import Rulings
from quotes.store.corrections.ruling import statement_rulings
from quotes.store.statements.comparing import compare, links
from quotes.store.statements.copying import find_copies
from quotes.store.statements.versions import firsts, members, repeated, reports, versions_of

__all__ = ["find_copies", "group_statements"]

_AT_ONCE = 2000

_BY_SPEAKER = """
SELECT quotes.id FROM quotes JOIN articles ON articles.id = quotes.article_id
WHERE quotes.id IN (SELECT value FROM json_each(?)) ORDER BY quotes.speaker_id, articles.published, quotes.id
"""
_UNSETTLED = "SELECT id FROM unsettled WHERE kind = 'quote'"
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
_SWEEP = """
DELETE FROM statements WHERE id IN (SELECT value FROM json_each(?))
AND NOT EXISTS (SELECT 1 FROM quotes WHERE quotes.statement_id = statements.id)
"""
_STATED = """
WITH RECURSIVE copied(id) AS (
  SELECT value FROM json_each(?)
  UNION SELECT copies.article_id FROM copied JOIN copies ON copies.original_id = copied.id
)
SELECT DISTINCT statement_id FROM quotes WHERE statement_id IS NOT NULL AND article_id IN (SELECT id FROM copied)
"""
_COUNT = """
UPDATE statements SET reports = (
  WITH RECURSIVE sources(id) AS (
    SELECT article_id FROM quotes WHERE quotes.statement_id = statements.id
    UNION SELECT copies.original_id FROM sources JOIN copies ON copies.article_id = sources.id
  )
  SELECT count(*) FROM sources WHERE NOT EXISTS (SELECT 1 FROM copies WHERE copies.article_id = sources.id)
) WHERE id IN (SELECT value FROM json_each(?))
"""


def group_statements(connection: sqlite3.Connection, quote_ids: set[str], article_ids: Iterable[str] = ()) -> None:
    """Bring the statements that these quotes report up to date, and those of all quotes they are alike to.

    What the result depends on is stored: the quotes, their speakers and dates, and what people ruled. Quotes that
    became unsettled meanwhile count too: those of a person who now speaks for a body, or no longer does. Of
    ``article_ids`` it may have changed whether they are wire copy: what they and their copies report is counted anew,
    each article as the one that is the first of its chain of copies.
    """
    quote_ids = quote_ids.union(row[0] for row in connection.execute(_UNSETTLED))
    changed = {row[0] for row in connection.execute(_STATED, [json.dumps(sorted(article_ids))])}
    changed |= _grouped(connection, quote_ids) if quote_ids else set()
    for batch in _batches(sorted(changed)):
        connection.execute(_COUNT, [json.dumps(batch)])


def _grouped(connection: sqlite3.Connection, quote_ids: set[str]) -> set[str]:
    """Group anew what these quotes touch, and give the statements that were written."""
    rulings = statement_rulings(connection)
    ordered = [row[0] for row in connection.execute(_BY_SPEAKER, [json.dumps(sorted(quote_ids))])]
    left: set[str] = set()
    written: set[str] = set()
    # Each batch is grouped while its words are at hand. A later one that changes a link groups that quote's again.
    for batch in _batches(ordered):
        seen: set[str] = set()
        for touched in _batches(sorted(compare(connection, batch))):
            alone, starts = _starts(connection, touched, rulings)
            left |= _write(connection, alone, ())
            for component in _components(connection, starts, rulings, seen):
                statements = group(
                    reports(connection, component),
                    links(connection, component),
                    rulings.among(component),
                    known=versions_of(connection, component),
                )
                now = {statement.id for statement in statements}
                left |= _write(connection, component, statements) - now
                written |= now
    for batch in _batches(sorted(left)):
        connection.execute(_SWEEP, [json.dumps(batch)])
    return written


def _starts(connection: sqlite3.Connection, touched: Sequence[str], rulings: Rulings) -> tuple[set[str], list[str]]:
    """Give the quotes that no link, repetition or ruling connects to any other, and those from which others are found.

    Links hold between the quotes that are compared for all in the same words, so these stand for them.
    """
    first = firsts(connection, {*touched, *chain.from_iterable(rulings.joined)})
    starts = dict.fromkeys(first[quote_id] for quote_id in touched)
    linked = {quote_id for key in links(connection, starts) for quote_id in key} | repeated(connection, starts)
    linked |= {first[quote_id] for quote_id in chain.from_iterable(rulings.joined)}
    return starts.keys() - linked, [quote_id for quote_id in starts if quote_id in linked]


def _components(
    connection: sqlite3.Connection, starts: Iterable[str], rulings: Rulings, seen: set[str]
) -> Iterator[set[str]]:
    """Give the sets of quotes that links or rulings connect with these, each once; ``seen`` are those given before."""
    first = firsts(connection, chain.from_iterable(rulings.joined))
    ruled: dict[str, set[str]] = {}
    for one, other in rulings.joined:
        ruled.setdefault(first[one], set()).add(first[other])
        ruled.setdefault(first[other], set()).add(first[one])
    for start in starts:
        if start in seen:
            continue
        component, fresh = {start}, {start}
        while fresh:
            found = {quote_id for key in links(connection, fresh) for quote_id in key}
            found = found.union(*(ruled.get(quote_id, ()) for quote_id in fresh))
            fresh = found - component
            component |= fresh
        seen |= component
        yield members(connection, component)


def _write(connection: sqlite3.Connection, component: set[str], statements: Iterable[Statement]) -> set[str]:
    """Write the statements that these quotes are in, and give those that they were in before."""
    placed = json.dumps(sorted(component))
    stored = {quote_id: tuple(row) for quote_id, *row in connection.execute(_STORED, [placed])}
    present: dict[str, tuple[str | None, str | None, float | None]] = dict.fromkeys(stored, (None, None, None))
    for statement in statements:
        connection.execute(_KEEP, _row(statement))
        for member in statement.members:
            present[member.report.id] = (statement.id, member.wording, member.likeness)
    changed = [(*present[quote_id], quote_id) for quote_id, row in stored.items() if row != present[quote_id]]
    connection.executemany("UPDATE quotes SET statement_id = ?, wording = ?, likeness = ? WHERE id = ?", changed)
    return {row[0] for row in stored.values() if row[0]}


def _row(statement: Statement) -> tuple[str | int | None, ...]:
    reference = statement.reference
    first = statement.first
    counts = (len(statement.members), statement.outlets)
    return (statement.id, reference.speaker_id, reference.text, first.id, first.published, *counts)


def _batches(ordered: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(ordered), _AT_ONCE):
        yield list(ordered[start : start + _AT_ONCE])
