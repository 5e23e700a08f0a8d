"""Who speaks for which body, brought into the database."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from quotes.identity import Appearance
from quotes.identity.spokespersons import spokespersons
from quotes.store.forms import asked

_APPEARANCES = """
SELECT appearances.id, article_id, form_id, kind, appearances.name, description, speaker_id, namings.name
FROM appearances LEFT JOIN namings ON namings.appearance_id = appearances.id
WHERE article_id IN (SELECT value FROM json_each(?)) AND form_id IS NOT NULL
  AND (kind = 'organization' OR description IS NOT NULL)
"""
_STORED = """
SELECT person_id, body_id, appearance_id, role FROM spokespersons
JOIN appearances ON appearances.id = appearance_id WHERE article_id IN (SELECT value FROM json_each(?))
"""
_UNSETTLED = "SELECT id FROM unsettled WHERE kind = 'article'"


def refresh_spokespersons(connection: sqlite3.Connection, article_ids: Iterable[str]) -> None:
    """Note whose role, in these articles and in those that came since last time, says that they speak for a body."""
    articles = {*article_ids, *(row[0] for row in connection.execute(_UNSETTLED))}
    names: dict[str, list[str]] = defaultdict(list)
    rows = {}
    for row in asked(connection, _APPEARANCES, articles):
        rows[row[0]] = row[:7]
        names[row[0]].append(row[7] or row[4])
    found = [
        Appearance(one, article_id, form_id, kind, name, tuple(sorted(names[one])), role)
        for one, article_id, form_id, kind, name, role, _ in rows.values()
    ]
    bodies: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in found:
        if appearance.kind == "organization":
            bodies[appearance.article_id].append(appearance)
    wanted = {
        (rows[told.person][6], rows[told.body][6], told.person, told.role) for told in spokespersons(found, bodies)
    }
    stored = set(asked(connection, _STORED, articles))
    connection.executemany(
        "DELETE FROM spokespersons WHERE person_id = ? AND body_id = ? AND appearance_id = ? AND role = ?",
        sorted(stored - wanted),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO spokespersons (person_id, body_id, appearance_id, role) VALUES (?, ?, ?, ?)",
        sorted(wanted - stored),
    )
