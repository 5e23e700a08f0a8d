"""Which country each outlet is of, brought up to date for those of which articles came or went."""

import sqlite3
from collections import defaultdict

from quotes.identity.homes import SAMPLE_OF_OUTLET, home_of
from quotes.store.identity.forms import asked

_BODIES = """
SELECT article_id, name FROM appearances WHERE kind = 'organization' AND given = 0
AND article_id IN (SELECT id FROM articles WHERE outlet_id = ? ORDER BY id LIMIT ?)
"""
_STORED = "SELECT outlet_id, place FROM outlet_homes WHERE outlet_id IN (SELECT value FROM json_each(?))"
_FORMS = """
SELECT DISTINCT form_id FROM articles JOIN appearances ON appearances.article_id = articles.id
WHERE outlet_id IN (SELECT value FROM json_each(?)) AND kind = 'organization' AND form_id IS NOT NULL
"""


def refresh_homes(connection: sqlite3.Connection) -> set[str]:
    """Work out where the outlets are of whose articles changed; gives the forms of bodies that these outlets use."""
    outlets = {row[0] for row in connection.execute("SELECT outlet_id FROM unsettled_outlets")}
    stored = dict(asked(connection, _STORED, outlets))
    homes = {outlet: _home(connection, outlet) for outlet in sorted(outlets)}
    moved = {outlet: place for outlet, place in homes.items() if stored.get(outlet, "") != place}
    connection.executemany("DELETE FROM outlet_homes WHERE outlet_id = ?", [[one] for one in sorted(moved)])
    rows = [(outlet, place) for outlet, place in sorted(moved.items()) if place]
    connection.executemany("INSERT INTO outlet_homes (outlet_id, place) VALUES (?, ?)", rows)
    connection.execute("DELETE FROM unsettled_outlets")
    return {row[0] for row in asked(connection, _FORMS, moved)}


def _home(connection: sqlite3.Connection, outlet_id: str) -> str:
    bodies: dict[str, list[str]] = defaultdict(list)
    for article_id, name in connection.execute(_BODIES, [outlet_id, SAMPLE_OF_OUTLET]):
        bodies[article_id].append(name)
    return home_of(bodies)
