"""Whether an article that comes in is already stored: under its own id, moved to another place, or not at all."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes.article import Article, content_id
from quotes.store.rows import Row, article_row, outlet_row

if TYPE_CHECKING:
    from sqlite_utils import Database as SqliteDatabase

_KNOWN_FIELDS = ("url", "title", "outlet_id", "author", "published", "language")
_COLUMNS = ("id", "digest", "model", "thoughts", "origin", *_KNOWN_FIELDS)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM articles"


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database already holds of an article: its row, without the text."""

    row: Row

    @property
    def id(self) -> str:
        """The id under which it is stored."""
        return str(self.row["id"])

    def is_current(self, article: Article, *, model: str, thoughts: bool) -> bool:
        """Tell whether the same text was read by the same model, for the same, and ``article`` says nothing new."""
        read = (self.row["digest"], self.row["model"], bool(self.row["thoughts"]))
        same_reading = read == (article.digest, model, thoughts)
        given = article_row(article, self.id, model, outlet_row(article.outlet))
        return same_reading and all(given[field] in (None, self.row[field]) for field in _KNOWN_FIELDS)

    def completed(self, row: Row) -> Row:
        """Give ``row`` with what it does not know, but was known of the same text before, filled in."""
        if row["digest"] != self.row["digest"]:
            return row
        return {**row, **{field: self.row[field] for field in _KNOWN_FIELDS if row[field] is None}}


def find_stored(db: "SqliteDatabase", article: Article) -> Stored | None:
    """Find the stored article that ``article`` is, or ``None``.

    An id that was given, or that comes from a URL, decides alone. One that comes from the place the text was read from
    (a path) does not: the same text found at another place is the same article moved, as long as neither has a URL and
    no two outlets are named, for outlets do print one another's copy.
    """
    stored = _first(db, "WHERE id = :id", {"id": article.id})
    if stored or article.url or article.id != _id_of_place(article):
        return stored
    outlet = outlet_row(article.outlet)
    known = {"origin": place_of(article), "digest": article.digest, "outlet": outlet["id"] if outlet else None}
    same_outlet = "(outlet_id IS NULL OR :outlet IS NULL OR outlet_id = :outlet)"
    return _first(db, "WHERE origin = :origin AND url IS NULL", known) or _first(
        db, f"WHERE digest = :digest AND url IS NULL AND {same_outlet}", known
    )


def _first(db: "SqliteDatabase", where: str, parameters: dict[str, str | None]) -> Stored | None:
    found = db.execute(f"{_SELECT} {where} ORDER BY id LIMIT 1", parameters).fetchone()
    return None if found is None else Stored(dict(zip(_COLUMNS, found, strict=True)))


def place_of(article: Article) -> str | None:
    """Give where the text can be read again, usually a path; ``None`` for standard input."""
    return None if article.origin == "-" else article.origin


def _id_of_place(article: Article) -> str:
    return content_id(place_of(article) or article.text)
