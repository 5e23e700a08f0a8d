"""What people checked as training data: articles in the scorer's form, one record an article."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

_ARTICLES = """
SELECT DISTINCT articles.id, articles.text
FROM corrections, json_each(corrections.before) AS entries JOIN articles ON articles.id = entries.key
WHERE corrections.undone IS NULL AND json_extract(entries.value, '$.state') <> 'waiting'
ORDER BY articles.id
"""
_QUOTES = """
SELECT
  quotes.type, quotes.cue_start, quotes.cue_end, quotes.source_start, quotes.source_end, quotes.thought,
  quotes.correction_id IS NOT NULL AS checked, appearances.name, appearances.kind,
  (
    SELECT json_group_array(json_array(start, "end"))
    FROM (SELECT start, "end" FROM segments WHERE quote_id = quotes.id ORDER BY position)
  ) AS content
FROM quotes LEFT JOIN appearances ON appearances.id = quotes.appearance_id
WHERE quotes.article_id = ? ORDER BY quotes.start, quotes.id
"""


def checked_articles(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give every article in which a quote was corrected or confirmed, with all its quotes as they stand now.

    Quotes that nobody looked at, and thoughts, are marked as optional: training neither wants nor forbids them. What
    people rejected is not there.
    """
    for article_id, text in connection.execute(_ARTICLES).fetchall():
        cursor = connection.execute(_QUOTES, [article_id])
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, values, strict=True)) for values in cursor]
        yield {"id": article_id, "text": text, "quotes": [_record(row) for row in rows]}


def _record(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": row["type"],
        "content": json.loads(row["content"]),
        "cue": _span(row, "cue"),
        "source": _span(row, "source"),
        "speaker": row["name"],
        "kind": row["kind"],
        "optional": bool(row["thought"]) or not row["checked"],
    }


def _span(row: dict[str, Any], name: str) -> list[list[int]]:
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    return [] if start is None else [[start, end]]
