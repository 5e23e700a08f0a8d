"""Wire copy in the database: which article repeats which that was published before it."""

import sqlite3

from quotes.statements.copies import COPIED, FEWEST_BANDS, shingles, signature
from quotes.statements.copies import share as share_of
from quotes.statements.order import publication

_MEETING = f"""
SELECT others.article_id FROM article_bands AS ours
JOIN article_bands AS others ON others.band = ours.band AND others.hash = ours.hash
WHERE ours.article_id = ?1 AND others.article_id <> ?1
GROUP BY others.article_id HAVING count(*) >= {FEWEST_BANDS}
"""
_KEEP = "INSERT INTO copies (article_id, original_id, share) VALUES (?, ?, ?)"


def find_copies(connection: sqlite3.Connection, article_ids: set[str]) -> set[str]:
    """Bring up to date which of these articles repeat another, and which repeat them; give all that were looked at.

    The original of an article is the one published first of those that hold most of it, an unknown date coming last.
    """
    texts = _Texts(connection)
    dates = {article_id: date for article_id in article_ids if (date := texts.published(article_id))}
    met: set[str] = set()
    # By date, an article comes after all that it can repeat, which were read a moment ago where they are of this lot.
    for article_id in sorted(dates, key=dates.__getitem__):
        _write_bands(connection, article_id, texts)
        met |= _meeting(connection, article_id)
        _note_original(connection, article_id, texts)
    others = met - dates.keys()
    for article_id in sorted(others):
        _note_original(connection, article_id, texts)
    return others | dates.keys()


class _Texts:
    """Dates and shingles of articles, read once and the latest kept."""

    def __init__(self, connection: sqlite3.Connection, *, most: int = 2000) -> None:
        self._connection = connection
        self._most = most
        self._dates: dict[str, tuple[str, str] | None] = {}
        self._shingles: dict[str, frozenset[int]] = {}

    def published(self, article_id: str) -> tuple[str, str] | None:
        """Give what sorts an article by its date, or nothing where it is not stored."""
        if article_id not in self._dates:
            found = self._connection.execute("SELECT published FROM articles WHERE id = ?", [article_id]).fetchone()
            self._dates[article_id] = (publication(found[0]), article_id) if found else None
        return self._dates[article_id]

    def shingles(self, article_id: str) -> frozenset[int]:
        """Give the shingles of a stored article."""
        if article_id not in self._shingles:
            if len(self._shingles) >= self._most:
                self._shingles.pop(next(iter(self._shingles)))
            text = self._connection.execute("SELECT text FROM articles WHERE id = ?", [article_id]).fetchone()[0]
            self._shingles[article_id] = shingles(text)
        return self._shingles[article_id]


def _write_bands(connection: sqlite3.Connection, article_id: str, texts: _Texts) -> None:
    connection.execute("DELETE FROM article_bands WHERE article_id = ?", [article_id])
    bands = signature(texts.shingles(article_id)).bands
    connection.executemany("INSERT INTO article_bands VALUES (?, ?, ?)", [(*band, article_id) for band in bands])


def _meeting(connection: sqlite3.Connection, article_id: str) -> set[str]:
    return {row[0] for row in connection.execute(_MEETING, [article_id])}


def _note_original(connection: sqlite3.Connection, article_id: str, texts: _Texts) -> None:
    connection.execute("DELETE FROM copies WHERE article_id = ?", [article_id])
    found = _original(connection, article_id, texts)
    if found:
        connection.execute(_KEEP, [article_id, *found])


def _original(connection: sqlite3.Connection, article_id: str, texts: _Texts) -> tuple[str, float] | None:
    """Give the first published article that holds most of this one, and the share of it that it holds."""
    own = texts.published(article_id)
    dated = ((texts.published(other), other) for other in _meeting(connection, article_id))
    for _, other in sorted((date, other) for date, other in dated if date and own and date < own):
        shared = share_of(texts.shingles(article_id), texts.shingles(other))
        if shared >= COPIED:
            return other, shared
    return None
