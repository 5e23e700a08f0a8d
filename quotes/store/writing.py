"""Writing one article's rows, and taking away what nothing refers to any more; always within a transaction.

Who is the same across articles, and what was said in several, is worked out afterwards (``quotes.store.settling``)
from what is noted here as unsettled. Until then a speaker is whoever has the same name but for case and accents.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from quotes.names import fullest
from quotes.store.rows import ArticleRows, Row

_COLUMNS = {
    "articles": "id url title outlet_id author published language text words digest origin added model run_id thoughts",
    "appearances": "id article_id speaker_id form_id kind name folded description quoted",
    "namings": "appearance_id name folded",
    "mentions": "id article_id appearance_id speaker_id start end text",
    "quotes": "id article_id appearance_id speaker_id type text cue source start end cue_start cue_end source_start "
    "source_end confidence reason model runner_up_appearance_id runner_up_id runner_up_share thought",
    "segments": "quote_id position start end",
    "quote_terms": "quote_id term weight",
}


def _insert(table: str, *, otherwise: str = "") -> str:
    names = _COLUMNS[table].split()
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({columns}) VALUES ({values}) {otherwise}"


_KEPT = ("id", "added")
_CHANGED = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS["articles"].split() if name not in _KEPT)
_ADD_ARTICLE = _insert("articles", otherwise=f"ON CONFLICT (id) DO UPDATE SET {_CHANGED}")
_ADD_APPEARANCE, _ADD_NAMING, _ADD_MENTION, _ADD_QUOTE, _ADD_SEGMENT, _ADD_TERM = map(
    _insert, ("appearances", "namings", "mentions", "quotes", "segments", "quote_terms")
)
_ADD_SPEAKER = """
INSERT INTO speakers (id, name, kind, description) VALUES (:speaker_id, :name, :kind, :description)
ON CONFLICT DO NOTHING
"""
_ADD_FORM = """
INSERT INTO forms (id, kind, folded, name) VALUES (:form_id, :kind, :folded, :name) ON CONFLICT DO NOTHING
"""
_ADD_ALIAS = """
INSERT INTO aliases (speaker_id, name, folded)
SELECT appearances.speaker_id, namings.name, namings.folded
FROM namings JOIN appearances ON appearances.id = namings.appearance_id
WHERE appearances.article_id = ? ON CONFLICT DO NOTHING
"""
_ADD_OUTLET = "INSERT INTO outlets (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name"
_ADD_UNSETTLED = "INSERT INTO unsettled (kind, id) VALUES (?, ?) ON CONFLICT DO NOTHING"


def write_article(connection: sqlite3.Connection, rows: ArticleRows) -> None:
    """Write an article that is not stored yet, with all that belongs to it."""
    if rows.outlet:
        _write_outlet(connection, rows.outlet)
    connection.execute(_ADD_ARTICLE, rows.article)
    present = _present_speakers(connection, rows.appearances)
    appearances = [_moved(row, present) for row in rows.appearances]
    connection.executemany(_ADD_SPEAKER, appearances)
    connection.executemany(_ADD_FORM, [row for row in appearances if row["form_id"]])
    connection.executemany(_ADD_APPEARANCE, appearances)
    connection.executemany(_ADD_NAMING, rows.namings)
    connection.executemany(_ADD_MENTION, [_moved(row, present) for row in rows.mentions])
    connection.executemany(_ADD_QUOTE, [_moved(row, present) for row in rows.quotes])
    connection.executemany(_ADD_SEGMENT, rows.segments)
    connection.executemany(_ADD_TERM, rows.terms)
    connection.execute(_ADD_ALIAS, [rows.article["id"]])
    _unsettle(connection, "article", [rows.article["id"]])
    _unsettle(connection, "form", (row["form_id"] for row in appearances if row["form_id"]))
    _unsettle(connection, "quote", (row["id"] for row in rows.quotes))


def replace_article(connection: sqlite3.Connection, rows: ArticleRows) -> None:
    """Write an article over its earlier self: its quotes are replaced, those of all other articles stay untouched."""
    article_id = rows.article["id"]
    outlet_id = connection.execute("SELECT outlet_id FROM articles WHERE id = ?", [article_id]).fetchone()[0]
    speaker_ids = _leave(connection, article_id)
    for table in ("quotes", "mentions", "appearances"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", [article_id])
    write_article(connection, rows)
    _sweep(connection, speaker_ids, outlet_id)


def remove_article(connection: sqlite3.Connection, article_id: str) -> bool:
    """Take an article out with all that only it brought; tells whether it was there."""
    found = connection.execute("SELECT outlet_id FROM articles WHERE id = ?", [article_id]).fetchone()
    if found is None:
        return False
    speaker_ids = _leave(connection, article_id)
    connection.execute("DELETE FROM articles WHERE id = ?", [article_id])
    _sweep(connection, speaker_ids, found[0])
    return True


def _write_outlet(connection: sqlite3.Connection, outlet: Row) -> None:
    stored = connection.execute("SELECT name FROM outlets WHERE id = ?", [outlet["id"]]).fetchone()
    name = outlet["name"] if stored is None else fullest([stored[0], outlet["name"]])
    if stored is None or name != stored[0]:
        connection.execute(_ADD_OUTLET, {"id": outlet["id"], "name": name})


def _present_speakers(connection: sqlite3.Connection, appearances: Sequence[Row]) -> dict[str, str]:
    """Where the forms of these appearances lead to now, if their speaker goes by another id."""
    ids = json.dumps([row["form_id"] for row in appearances if row["form_id"]])
    query = "SELECT id, speaker_id FROM former_ids WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(query, [ids]).fetchall())


def _moved(row: Row, present: dict[str, str]) -> Row:
    names = [name for name in ("speaker_id", "runner_up_id") if row.get(name) in present]
    return {**row, **{name: present[row[name]] for name in names}} if names else row


def _unsettle(connection: sqlite3.Connection, kind: str, ids: Iterable[str]) -> None:
    connection.executemany(_ADD_UNSETTLED, [(kind, one) for one in ids])


def _leave(connection: sqlite3.Connection, article_id: str) -> list[str]:
    """Note all that is to be worked out again once the article's rows are gone, and give its speakers."""
    connection.execute(
        """
        INSERT OR IGNORE INTO unsettled (kind, id)
        SELECT 'form', form_id FROM appearances WHERE article_id = ?1 AND form_id IS NOT NULL
        UNION SELECT 'article', article_id FROM copies WHERE original_id = ?1
        UNION SELECT 'quote', others.id FROM quotes JOIN quotes AS others ON others.statement_id = quotes.statement_id
        WHERE quotes.article_id = ?1 AND others.article_id <> ?1
        """,
        [article_id],
    )
    connection.execute(
        """
        DELETE FROM statements WHERE id IN (SELECT statement_id FROM quotes WHERE article_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM quotes WHERE statement_id = statements.id AND article_id <> ?1)
        """,
        [article_id],
    )
    query = "SELECT DISTINCT speaker_id FROM appearances WHERE article_id = ?"
    return [row[0] for row in connection.execute(query, [article_id])]


def _sweep(connection: sqlite3.Connection, speaker_ids: Sequence[str], outlet_id: str | None) -> None:
    """Take away those of the speakers and the outlet that no article has any more."""
    connection.execute(
        """
        DELETE FROM speakers WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM appearances WHERE appearances.speaker_id = speakers.id)
        """,
        [json.dumps(speaker_ids)],
    )
    connection.execute(
        "DELETE FROM outlets WHERE id = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE outlet_id = outlets.id)",
        [outlet_id],
    )
