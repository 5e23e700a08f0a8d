"""Versions in the database: quotes of one speaker in the same words, of which one is compared for all."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from quotes.statements.content import Report
from quotes.statements.versions import version_of

UNDATED = 0
"""The day of a quote whose date is not known; day 1 is in the year 1."""

_REPORTS = """
SELECT quotes.id, quotes.article_id, quotes.speaker_id, quotes.type, quotes.text, quotes.cue, articles.published,
  articles.outlet_id
FROM quotes JOIN articles ON articles.id = quotes.article_id
WHERE quotes.id IN (SELECT value FROM json_each(?)) AND quotes.speaker_id IS NOT NULL AND NOT quotes.thought
ORDER BY quotes.speaker_id, articles.published, quotes.id
"""
_VERSIONS = "SELECT DISTINCT version FROM quote_versions WHERE quote_id IN (SELECT value FROM json_each(?))"
_VERSIONS_OF = "SELECT quote_id, version FROM quote_versions WHERE quote_id IN (SELECT value FROM json_each(?))"
_DAYS = """
SELECT version, substr(articles.published, 1, 10) AS day, min(quote_versions.quote_id) FROM quote_versions
JOIN quotes ON quotes.id = quote_versions.quote_id JOIN articles ON articles.id = quotes.article_id
WHERE version IN (SELECT value FROM json_each(?)) GROUP BY version, day
"""
_MEMBERS = """
SELECT quote_id FROM quote_versions WHERE version IN (
  SELECT version FROM quote_versions WHERE quote_id IN (SELECT value FROM json_each(?))
)
"""
_FIRSTS = """
SELECT quote_id, (SELECT min(quote_id) FROM quote_versions AS every WHERE every.version = own.version)
FROM quote_versions AS own WHERE quote_id IN (SELECT value FROM json_each(?))
"""
_SEVERAL = """
SELECT quote_id FROM quote_versions AS own WHERE quote_id IN (SELECT value FROM json_each(?)) AND EXISTS (
  SELECT 1 FROM quote_versions AS others WHERE others.version = own.version AND others.quote_id <> own.quote_id
)
"""


@dataclass(frozen=True, slots=True)
class Version:
    """Quotes in the same words: the one that is compared for all, which has the smallest id, and all their days.

    The article of ``report`` is nobody's, since others of the version are in other articles.
    """

    report: Report
    days: tuple[int, ...]

    def on(self, day: int) -> Report:
        """Give the quote as if it had been published that day."""
        return replace(self.report, published=date.fromordinal(day).isoformat() if day else None)


def reports(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> list[Report]:
    """Give the stored quotes of these ids that somebody is credited with, by speaker and date; thoughts are none."""
    return [Report(*row) for row in _asked(connection, _REPORTS, quote_ids)]


def refresh(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> set[str]:
    """Bring the versions of these quotes up to date, and give those that they had or have now."""
    known = sorted(quote_ids)
    versions = {row[0] for row in _asked(connection, _VERSIONS, known)}
    connection.execute(
        "DELETE FROM quote_versions WHERE quote_id IN (SELECT value FROM json_each(?))", [json.dumps(known)]
    )
    rows = [(version, report.id) for report in reports(connection, known) if (version := version_of(report))]
    connection.executemany("INSERT INTO quote_versions (version, quote_id) VALUES (?, ?)", rows)
    return versions.union(version for version, _ in rows)


def stored(connection: sqlite3.Connection, versions: Iterable[str]) -> list[Version]:
    """Give what is stored of these versions, by speaker and date."""
    first: dict[str, str] = {}
    days: dict[str, set[int]] = {}
    for version, day, quote_id in _asked(connection, _DAYS, versions):
        first[version] = min(quote_id, first.get(version, quote_id))
        days.setdefault(version, set()).add(day_of(day))
    by_quote = {quote_id: tuple(sorted(days[version])) for version, quote_id in first.items()}
    return [Version(nowhere(report), by_quote[report.id]) for report in reports(connection, by_quote)]


def nowhere(report: Report) -> Report:
    """Give a quote as of an article of its own."""
    return replace(report, article_id=report.id)


def members(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> set[str]:
    """Give these quotes and all in the same words."""
    known = set(quote_ids)
    return known.union(row[0] for row in _asked(connection, _MEMBERS, known))


def firsts(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> dict[str, str]:
    """Give for each of these quotes the one that is compared for it, which may be itself."""
    known = set(quote_ids)
    return {one: one for one in known} | dict(_asked(connection, _FIRSTS, known))


def versions_of(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> dict[str, str]:
    """Give the versions of those of these quotes that have one."""
    return dict(_asked(connection, _VERSIONS_OF, quote_ids))


def repeated(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> set[str]:
    """Give those of these quotes whose words others repeat."""
    return {row[0] for row in _asked(connection, _SEVERAL, quote_ids)}


def day_of(published: str | None) -> int:
    """Give the day of a date, :data:`UNDATED` where none is known."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return UNDATED


def _asked(connection: sqlite3.Connection, query: str, values: Iterable[str]) -> list[tuple[Any, ...]]:
    return connection.execute(query, [json.dumps(sorted(values))]).fetchall()
