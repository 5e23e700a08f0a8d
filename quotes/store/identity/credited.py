"""Writing down who is whose: the speaker of appearances, quotes and mentions, and what was weighed for that."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from quotes.identity import Form, Identified, Link
from quotes.store.identity.forms import asked, stored_forms

_QUOTES = "SELECT id FROM quotes WHERE appearance_id IN (SELECT value FROM json_each(?))"
_MOVED = (
    "UPDATE appearances SET speaker_id = ?1 WHERE id = ?2",
    "UPDATE quotes SET speaker_id = ?1 WHERE appearance_id = ?2",
    "UPDATE quotes SET runner_up_id = ?1 WHERE runner_up_appearance_id = ?2",
    "UPDATE mentions SET speaker_id = ?1 WHERE appearance_id = ?2",
)
_LINKS = """
SELECT one_id, other_id, verdict, score, probability, evidence, other.form_id
FROM appearances AS one JOIN speaker_links ON one_id = one.id JOIN appearances AS other ON other.id = other_id
WHERE one.form_id IN (SELECT value FROM json_each(?1))
UNION
SELECT one_id, other_id, verdict, score, probability, evidence, one.form_id
FROM appearances AS other JOIN speaker_links ON other_id = other.id JOIN appearances AS one ON one.id = one_id
WHERE other.form_id IN (SELECT value FROM json_each(?1))
"""
_KEEP_LINK = """
INSERT INTO speaker_links (one_id, other_id, verdict, score, probability, evidence) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (one_id, other_id) DO UPDATE SET verdict = excluded.verdict, score = excluded.score,
  probability = excluded.probability, evidence = excluded.evidence
"""


def credit(connection: sqlite3.Connection, changed: Mapping[str, str], speakers: Mapping[str, Identified]) -> set[str]:
    """Give appearances, with their quotes and mentions, their speakers; gives the quotes that have another one now."""
    wanted = sorted(set(changed.values()))
    connection.executemany(
        "INSERT INTO speakers (id, name, kind, description) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(one, speakers[one].name, speakers[one].kind, speakers[one].description) for one in wanted],
    )
    moves = sorted((speaker_id, one) for one, speaker_id in changed.items())
    for statement in _MOVED:
        connection.executemany(statement, moves)
    return {row[0] for row in asked(connection, _QUOTES, changed)}


def keep_links(
    connection: sqlite3.Connection, written: Mapping[str, Form], links: Iterable[Link], form_of: Mapping[str, str]
) -> None:
    """Keep what was weighed about the appearances of some forms, in the place of what was kept before.

    ``written`` are full forms or short ones. What links a full name to a short one belongs to the short one.
    """
    short = any(form.short for form in written.values())
    rows = list(asked(connection, _LINKS, written))
    beside = {} if short else stored_forms(connection, {row[6] for row in rows} - written.keys())
    stored = {row[:2]: row[2:6] for row in rows if not (row[6] in beside and beside[row[6]].short)}
    wanted = {}
    for link in links:
        ends = (form_of[link.one_id] in written, form_of[link.other_id] in written)
        if any(ends) if short else all(ends):
            evidence = json.dumps(link.evidence, ensure_ascii=False)
            wanted[link.one_id, link.other_id] = (link.verdict, link.score, link.probability, evidence)
    connection.executemany(
        "DELETE FROM speaker_links WHERE one_id = ? AND other_id = ?", sorted(stored.keys() - wanted.keys())
    )
    kept = [(*pair, *told) for pair, told in sorted(wanted.items()) if stored.get(pair) != told]
    connection.executemany(_KEEP_LINK, kept)
