"""Who speaks for which body, brought into the database."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from quotes.identity import Appearance
from quotes.identity.forms import is_short
from quotes.identity.spokespersons import body_spoken_for, spokespersons
from quotes.store.identity.forms import SPEAKS_FOR, asked, holders_of

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
_ARTICLES = """
SELECT DISTINCT article_id FROM appearances
WHERE form_id IN (SELECT value FROM json_each(?)) AND description IS NOT NULL
"""
_BODIES = """
SELECT forms.folded, coalesce(former_ids.speaker_id, forms.id) FROM forms LEFT JOIN former_ids USING (id)
WHERE forms.folded IN (SELECT value FROM json_each(?)) AND forms.kind = 'organization'
"""
_UNSETTLED = "SELECT id FROM unsettled WHERE kind = 'article'"


def refresh_spokespersons(connection: sqlite3.Connection, article_ids: Iterable[str], bodies: Iterable[str]) -> None:
    """Note whose role, in these articles and in those that came since last time, says that they speak for a body.

    ``bodies`` are the folded names of organisations that are identified anew: whoever is said to speak for one of them
    is looked at again. A body is sought in the same article first, then by its name in all of them.
    """
    articles = {*article_ids, *(row[0] for row in connection.execute(_UNSETTLED))}
    speaking = {one for some in holders_of(connection, SPEAKS_FOR, bodies).values() for one in some}
    articles |= {row[0] for row in asked(connection, _ARTICLES, speaking)}
    names: dict[str, list[str]] = defaultdict(list)
    rows = {}
    for row in asked(connection, _APPEARANCES, articles):
        rows[row[0]] = row[:7]
        names[row[0]].append(row[7] or row[4])
    found = [
        Appearance(one, article_id, form_id, kind, name, tuple(sorted(names[one])), role)
        for one, article_id, form_id, kind, name, role, _ in rows.values()
    ]
    here: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in found:
        if appearance.kind == "organization":
            here[appearance.article_id].append(appearance)
    named = {body for one in found if one.kind == "person" and one.role and (body := body_spoken_for(one.role))}
    speakers = {one: row[6] for one, row in rows.items()}
    elsewhere = {}
    for folded, speaker_id in asked(connection, _BODIES, (one for one in named if not is_short(one, "organization"))):
        elsewhere[folded] = f"elsewhere {folded}"
        speakers[f"elsewhere {folded}"] = speaker_id
    wanted = {
        (speakers[told.person], speakers[told.body], told.person, told.role)
        for told in spokespersons(found, here, elsewhere)
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
