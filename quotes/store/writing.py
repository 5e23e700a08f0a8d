"""Writing one article's rows, and taking away what nothing refers to any more; always within a transaction."""

import json
import sqlite3
from collections.abc import Sequence

from quotes.store.folding import fullest, most_complete
from quotes.store.rows import ArticleRows, Row

_COLUMNS = {
    "articles": "id url title outlet_id author published language text words digest origin added model run_id thoughts",
    "aliases": "speaker_id name folded",
    "appearances": "article_id speaker_id name main description",
    "mentions": "id article_id speaker_id start end text",
    "quotes": "id article_id speaker_id type text cue source start end cue_start cue_end source_start source_end "
    "confidence reason model runner_up_id runner_up_share thought",
    "segments": "quote_id position start end",
}


def _insert(table: str, *, otherwise: str = "") -> str:
    names = _COLUMNS[table].split()
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({columns}) VALUES ({values}) {otherwise}"


_KEPT = ("id", "added")
_CHANGED = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS["articles"].split() if name not in _KEPT)
_ADD_ARTICLE = _insert("articles", otherwise=f"ON CONFLICT (id) DO UPDATE SET {_CHANGED}")
_ADD_ALIAS = _insert("aliases", otherwise="ON CONFLICT DO NOTHING")
_ADD_APPEARANCE, _ADD_MENTION, _ADD_QUOTE, _ADD_SEGMENT = map(
    _insert, ("appearances", "mentions", "quotes", "segments")
)
_ADD_SPEAKER = """
INSERT INTO speakers (id, name, kind, description) VALUES (:id, :name, :kind, :description)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description
"""
_ADD_OUTLET = "INSERT INTO outlets (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name"


def write_article(connection: sqlite3.Connection, rows: ArticleRows) -> None:
    """Write an article that is not stored yet, with all that belongs to it."""
    if rows.outlet:
        _write_outlet(connection, rows.outlet)
    connection.execute(_ADD_ARTICLE, rows.article)
    _write_speakers(connection, rows.speakers)
    connection.executemany(_ADD_ALIAS, rows.aliases)
    connection.executemany(_ADD_APPEARANCE, rows.appearances)
    connection.executemany(_ADD_MENTION, rows.mentions)
    connection.executemany(_ADD_QUOTE, rows.quotes)
    connection.executemany(_ADD_SEGMENT, rows.segments)


def replace_article(connection: sqlite3.Connection, rows: ArticleRows) -> None:
    """Write an article over its earlier self: its quotes are replaced, those of all other articles stay untouched."""
    article_id = rows.article["id"]
    outlet_id = connection.execute("SELECT outlet_id FROM articles WHERE id = ?", [article_id]).fetchone()[0]
    speaker_ids = _speakers_of(connection, article_id)
    for table in ("quotes", "mentions", "appearances"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", [article_id])
    write_article(connection, rows)
    _sweep(connection, speaker_ids, outlet_id)


def remove_article(connection: sqlite3.Connection, article_id: str) -> bool:
    """Take an article out with all that only it brought; tells whether it was there."""
    found = connection.execute("SELECT outlet_id FROM articles WHERE id = ?", [article_id]).fetchone()
    if found is None:
        return False
    speaker_ids = _speakers_of(connection, article_id)
    connection.execute("DELETE FROM articles WHERE id = ?", [article_id])
    _sweep(connection, speaker_ids, found[0])
    return True


def _write_outlet(connection: sqlite3.Connection, outlet: Row) -> None:
    stored = connection.execute("SELECT name FROM outlets WHERE id = ?", [outlet["id"]]).fetchone()
    name = outlet["name"] if stored is None else fullest([stored[0], outlet["name"]])
    if stored is None or name != stored[0]:
        connection.execute(_ADD_OUTLET, {"id": outlet["id"], "name": name})


def _write_speakers(connection: sqlite3.Connection, speakers: Sequence[Row]) -> None:
    ids = json.dumps([speaker["id"] for speaker in speakers])
    query = "SELECT id, name, description FROM speakers WHERE id IN (SELECT value FROM json_each(?))"
    stored = {speaker_id: (name, description) for speaker_id, name, description in connection.execute(query, [ids])}
    changed = []
    for speaker in speakers:
        name, description = stored.get(speaker["id"], (None, None))
        best = {
            **speaker,
            "name": fullest(filter(None, [name, speaker["name"]])),
            "description": most_complete(filter(None, [description, speaker["description"]])),
        }
        if (best["name"], best["description"]) != (name, description):
            changed.append(best)
    connection.executemany(_ADD_SPEAKER, changed)


def _speakers_of(connection: sqlite3.Connection, article_id: str) -> list[str]:
    query = "SELECT DISTINCT speaker_id FROM appearances WHERE article_id = ?"
    return [row[0] for row in connection.execute(query, [article_id])]


def _sweep(connection: sqlite3.Connection, speaker_ids: Sequence[str], outlet_id: str | None) -> None:
    """Take away those of the speakers and the outlet that no article has any more, and what they were called there."""
    those = [json.dumps(speaker_ids)]
    connection.execute(
        """
        DELETE FROM speakers WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM appearances WHERE appearances.speaker_id = speakers.id)
        """,
        those,
    )
    connection.execute(
        """
        DELETE FROM aliases WHERE speaker_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
          SELECT 1 FROM appearances
          WHERE appearances.speaker_id = aliases.speaker_id AND appearances.name = aliases.name
        )
        """,
        those,
    )
    query = "SELECT DISTINCT name, description FROM appearances WHERE speaker_id = ? AND main = 1"
    for speaker_id in speaker_ids:
        given = connection.execute(query, [speaker_id]).fetchall()
        if given:
            name = fullest(name for name, _ in given)
            description = most_complete(description for _, description in given if description)
            connection.execute(
                "UPDATE speakers SET name = ?1, description = ?2 WHERE id = ?3 AND (name, description) IS NOT (?1, ?2)",
                [name, description, speaker_id],
            )
    connection.execute(
        "DELETE FROM outlets WHERE id = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE outlet_id = outlets.id)",
        [outlet_id],
    )
