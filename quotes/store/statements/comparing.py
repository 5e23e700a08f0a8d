"""Comparing quotes with those that may report the same: keys find them, links keep what is perhaps alike."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import pairwise

from quotes.statements.content import Report
from quotes.statements.evidence import MOST_DAYS
from quotes.statements.keys import comparable, keys_of, memorable
from quotes.statements.likeness import PERHAPS, likeness
from quotes.statements.rulings import Pair, pair
from quotes.store.statements.versions import UNDATED, Version, members, nowhere, refresh, reports, stored

_NEAR = """
SELECT quote_id, day FROM json_each(:keys) AS sought CROSS JOIN quote_keys
ON quote_keys.key = sought.value AND day BETWEEN :first AND :last
"""
_ANY_DAY = "SELECT quote_id, day FROM json_each(:keys) AS sought CROSS JOIN quote_keys ON quote_keys.key = sought.value"
_RELATED = """
SELECT person_id, body_id FROM spokespersons WHERE person_id IN (SELECT value FROM json_each(?1))
UNION SELECT person_id, body_id FROM spokespersons WHERE body_id IN (SELECT value FROM json_each(?1))
"""
_NEIGHBOURS = """
SELECT one_id, other_id, score FROM quote_links WHERE one_id IN (SELECT value FROM json_each(?1))
UNION SELECT one_id, other_id, score FROM quote_links WHERE other_id IN (SELECT value FROM json_each(?1))
"""


def links(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> dict[Pair, float]:
    """Give the links that any of these quotes have, with the probability of each."""
    found = connection.execute(_NEIGHBOURS, [json.dumps(sorted(quote_ids))])
    return {(one, other): score for one, other, score in found}


def compare(connection: sqlite3.Connection, quote_ids: Iterable[str]) -> set[str]:
    """Compare quotes anew with all that may report the same; give those they were or are alike to, and themselves.

    Of quotes in the same words the one with the smallest id is compared, and has keys and links, for all of them.
    """
    before = members(connection, quote_ids)
    present = stored(connection, refresh(connection, quote_ids))
    concerned = before | members(connection, (version.report.id for version in present))
    found = {quote_id for key in links(connection, concerned) for quote_id in key}
    placed = json.dumps(sorted(concerned))
    for table, column in (("quote_links", "one_id"), ("quote_links", "other_id"), ("quote_keys", "quote_id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", [placed])
    connection.executemany("INSERT INTO quote_keys VALUES (?, ?, ?)", _key_rows(present))
    alike = _alike(connection, present)
    connection.executemany("INSERT INTO quote_links VALUES (?, ?, ?, ?)", alike)
    return concerned.union(found, (quote_id for row in alike for quote_id in row[:2]))


def _alike(connection: sqlite3.Connection, present: list[Version]) -> list[tuple[str, str, float, str]]:
    related = _related(connection, {version.report.speaker_id or "" for version in present})
    known = {version.report.id: version.report for version in present}
    found: dict[Pair, tuple[str, str, float, str]] = {}
    for version in present:
        for other in _candidates(connection, version, related[version.report.speaker_id or ""], known):
            key = pair(version.report.id, other.report.id)
            if key not in found:
                one_day, other_day = _closest(version.days, other.days)
                one, two = version.on(one_day), other.on(other_day)
                if comparable(one, two) and (measured := likeness(one, two)).probability >= PERHAPS:
                    found[key] = (*key, measured.probability, measured.wording)
    return list(found.values())


def _candidates(
    connection: sqlite3.Connection, version: Version, speakers: frozenset[str], known: dict[str, Report]
) -> Iterator[Version]:
    """The versions that share a key with this one, with those of their days that matter."""
    keys = keys_of(version.report)
    near = _hashed(speakers, keys.stems | keys.pairs)
    pairs = _hashed(speakers, keys.pairs)
    rows: set[tuple[str, int]] = set()
    if UNDATED in version.days or memorable(version.report):
        rows.update(connection.execute(_ANY_DAY, {"keys": pairs}))
    rows.update(connection.execute(_NEAR, {"keys": pairs, "first": UNDATED, "last": UNDATED}))
    for day in version.days:
        if day != UNDATED:
            window = {"keys": near, "first": max(day - MOST_DAYS, UNDATED) + 1, "last": day + MOST_DAYS - 1}
            rows.update(connection.execute(_NEAR, window))
    days: dict[str, list[int]] = {}
    for quote_id, day in sorted(rows):
        days.setdefault(quote_id, []).append(day)
    days.pop(version.report.id, None)
    known.update((report.id, nowhere(report)) for report in reports(connection, days.keys() - known.keys()))
    for quote_id, found in days.items():
        # Keys are hashed: another speaker's may be the same number.
        if quote_id in known and known[quote_id].speaker_id in speakers:
            yield Version(known[quote_id], tuple(found))


def _closest(ours: tuple[int, ...], theirs: tuple[int, ...]) -> tuple[int, int]:
    """The two days that lie least apart; of two that are not both known only where there are no others."""
    days = sorted([(day, 0) for day in ours if day] + [(day, 1) for day in theirs if day])
    between = [(two[0] - one[0], one, two) for one, two in pairwise(days) if one[1] != two[1]]
    if not between:
        return (UNDATED, theirs[0]) if UNDATED in ours else (ours[0], UNDATED)
    _, one, two = min(between)
    return (one[0], two[0]) if one[1] == 0 else (two[0], one[0])


def _related(connection: sqlite3.Connection, speaker_ids: set[str]) -> Mapping[str, frozenset[str]]:
    """Give every speaker with the bodies they speak for and the persons who speak for them."""
    found = {speaker_id: {speaker_id} for speaker_id in speaker_ids}
    for person, body in connection.execute(_RELATED, [json.dumps(sorted(speaker_ids))]):
        found.setdefault(person, {person}).add(body)
        found.setdefault(body, {body}).add(person)
    return {speaker_id: frozenset(others) for speaker_id, others in found.items()}


def _key_rows(present: Iterable[Version]) -> Iterator[tuple[int, int, str]]:
    for version in present:
        keys = keys_of(version.report)
        for number in sorted(_numbers([version.report.speaker_id or ""], keys.stems | keys.pairs)):
            yield from ((number, day, version.report.id) for day in version.days)


def _hashed(speakers: Iterable[str], keys: Iterable[str]) -> str:
    return json.dumps(sorted(_numbers(speakers, keys)))


def _numbers(speakers: Iterable[str], keys: Iterable[str]) -> set[int]:
    """The keys of each of the speakers as signed integers of 64 bits, as SQLite has them.

    The upper half stands for the speaker, so that all keys of one lie together: what is compared one after another is
    then found on the same pages of the database, however large it is.
    """
    words = [_half(word) for word in keys]
    return {int.from_bytes(_half(one) + word, "big", signed=True) for one in speakers for word in words}


def _half(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).digest()
