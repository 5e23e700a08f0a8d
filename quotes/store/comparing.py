"""Comparing quotes with those that may report the same: keys find them, links keep what was found alike."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from quotes.statements.content import Report
from quotes.statements.evidence import MOST_DAYS
from quotes.statements.keys import comparable, keys_of, memorable
from quotes.statements.likeness import SAME, likeness
from quotes.statements.rulings import Pair, pair

_UNDATED = 0
"""The day of a quote whose date is not known; day 1 is in the year 1."""

_REPORTS = """
SELECT quotes.id, quotes.article_id, quotes.speaker_id, quotes.type, quotes.text, quotes.cue, articles.published,
  articles.outlet_id
FROM quotes JOIN articles ON articles.id = quotes.article_id
WHERE quotes.id IN (SELECT value FROM json_each(?)) AND quotes.speaker_id IS NOT NULL AND NOT quotes.thought
ORDER BY quotes.speaker_id, articles.published, quotes.id
"""
_CANDIDATES = """
WITH sought(speaker_id) AS (SELECT value FROM json_each(:speakers))
SELECT quote_id FROM sought CROSS JOIN json_each(:stems) AS stems
CROSS JOIN quote_keys ON quote_keys.speaker_id = sought.speaker_id
  AND quote_keys.key = stems.value AND day BETWEEN :first AND :last
UNION
SELECT quote_id FROM sought CROSS JOIN json_each(:pairs) AS pairs
CROSS JOIN quote_keys ON quote_keys.speaker_id = sought.speaker_id
  AND quote_keys.key = pairs.value AND (day = 0 OR day BETWEEN :earliest AND :latest)
"""
_RELATED = """
SELECT person_id, body_id FROM spokespersons WHERE person_id IN (SELECT value FROM json_each(?1))
UNION SELECT person_id, body_id FROM spokespersons WHERE body_id IN (SELECT value FROM json_each(?1))
"""
_NEIGHBOURS = """
SELECT one_id, other_id, score FROM quote_links WHERE one_id IN (SELECT value FROM json_each(?1))
UNION SELECT one_id, other_id, score FROM quote_links WHERE other_id IN (SELECT value FROM json_each(?1))
"""


def reports(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> list[Report]:
    """Give the stored quotes of these ids that somebody is credited with, by speaker and date; thoughts are none."""
    return [Report(*row) for row in connection.execute(_REPORTS, [json.dumps(sorted(quote_ids))])]


def links(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> dict[Pair, float]:
    """Give the links that any of these quotes have, with the probability of each."""
    found = connection.execute(_NEIGHBOURS, [json.dumps(sorted(quote_ids))])
    return {(one, other): score for one, other, score in found}


def compare(connection: sqlite3.Connection, quote_ids: list[str]) -> set[str]:
    """Compare quotes anew with all that may report the same; give those they were or are alike to."""
    before = links(connection, quote_ids)
    placed = json.dumps(quote_ids)
    for end in ("one_id", "other_id"):
        connection.execute(f"DELETE FROM quote_links WHERE {end} IN (SELECT value FROM json_each(?))", [placed])
    present = reports(connection, quote_ids)
    connection.executemany("INSERT OR IGNORE INTO quote_keys VALUES (?, ?, ?, ?)", _key_rows(present))
    found = _alike(connection, present)
    connection.executemany("INSERT OR REPLACE INTO quote_links VALUES (?, ?, ?, ?)", found)
    return {quote_id for key in (*before, *(row[:2] for row in found)) for quote_id in key}


def _alike(connection: sqlite3.Connection, present: list[Report]) -> list[tuple[str, str, float, str]]:
    related = _related(connection, {report.speaker_id for report in present if report.speaker_id})
    known = {report.id: report for report in present}
    found: dict[Pair, tuple[str, str, float, str]] = {}
    for report in present:
        speakers = related[report.speaker_id or ""]
        for other in _candidates(connection, report, speakers, known):
            key = pair(report.id, other.id)
            if key not in found and comparable(report, other):
                measured = likeness(report, other)
                if measured.probability >= SAME:
                    found[key] = (*key, measured.probability, measured.wording)
    return list(found.values())


def _candidates(
    connection: sqlite3.Connection, report: Report, speakers: frozenset[str], known: dict[str, Report]
) -> Iterator[Report]:
    keys = keys_of(report)
    day = _day(report)
    first, last = day - MOST_DAYS + 1, day + MOST_DAYS - 1
    anytime = day == _UNDATED or memorable(report)
    sought = {
        "speakers": json.dumps(sorted(speakers)),
        "stems": json.dumps(sorted(keys.stems) if day != _UNDATED else []),
        "pairs": json.dumps(sorted(keys.pairs)),
        "first": first,
        "last": last,
        "earliest": 0 if anytime else first,
        "latest": date.max.toordinal() if anytime else last,
    }
    ids = {row[0] for row in connection.execute(_CANDIDATES, sought)} - {report.id}
    known.update((other.id, other) for other in reports(connection, ids - known.keys()))
    # A key outlives its quote, and a speaker's merging: what is stored of the quote now is what counts.
    yield from (known[one] for one in sorted(ids & known.keys()) if known[one].speaker_id in speakers)


def _related(connection: sqlite3.Connection, speaker_ids: set[str]) -> Mapping[str, frozenset[str]]:
    """Give every speaker with the bodies they speak for and the persons who speak for them."""
    found = {speaker_id: {speaker_id} for speaker_id in speaker_ids}
    for person, body in connection.execute(_RELATED, [json.dumps(sorted(speaker_ids))]):
        found.setdefault(person, {person}).add(body)
        found.setdefault(body, {body}).add(person)
    return {speaker_id: frozenset(others) for speaker_id, others in found.items()}


def _key_rows(present: Iterable[Report]) -> Iterator[tuple[str | None, str, int, str]]:
    for report in present:
        keys = keys_of(report)
        for key in sorted(keys.stems | keys.pairs):
            yield report.speaker_id, key, _day(report), report.id


def _day(report: Report) -> int:
    try:
        return date.fromisoformat((report.published or "")[:10]).toordinal()
    except ValueError:
        return _UNDATED
