"""Cells of Datasette's own tables that lead to the pages: a title to its article, a name to its speaker."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from quotes.site.links import Links

_LINK = Markup('<a href="{}">{}</a>')

# Which column tells the id of what a column names, in the views and saved queries, and in the tables themselves.
_KEYS = {
    "speaker": "speaker_id",
    "speaker_id": "speaker_id",
    "beside": "beside_id",
    "beside_id": "beside_id",
    "perhaps": "perhaps_id",
    "perhaps_id": "perhaps_id",
    "runner_up_id": "runner_up_id",
    "article": "article_id",
    "article_id": "article_id",
    "person": "person_id",
    "person_id": "person_id",
    "body": "body_id",
    "body_id": "body_id",
    "perhaps_the_same_as": "other_id",
    "original": "original_id",
    "original_id": "original_id",
    "copy": "article_id",
    "statement": "statement_id",
    "statement_id": "statement_id",
    "said": "quote_id",
    "quote_id": "quote_id",
}
_SPEAKERS = {"speaker_id", "beside_id", "perhaps_id", "runner_up_id", "person_id", "body_id", "other_id"}
_ARTICLES = {"article_id", "original_id"}
_OWN = {
    ("articles", "title"): "article_id",
    ("speakers", "name"): "speaker_id",
    ("statements", "text"): "statement_id",
}


def render(row: Any, value: Any, column: str, table: str | None, links: Links) -> Markup | None:
    """The cell as a link to a page, or ``None`` to leave it to Datasette; what it shows is escaped."""
    label = value["label"] if isinstance(value, Mapping) else value
    if label in (None, ""):
        return None
    known = {name: _plain(cell) for name, cell in zip(row.keys(), tuple(row), strict=True)}
    own = _OWN.get((table or "", column))
    target = own or _KEYS.get(column, "")
    key = known.get("id" if own else target)
    if not isinstance(key, str) or not key:
        return None
    if target in _ARTICLES:
        return _LINK.format(links.article(key), label)
    if target == "statement_id":
        return _LINK.format(links.statement(key), label)
    if target in _SPEAKERS:
        return _LINK.format(links.speaker(key), label)
    article = known.get("article_id")
    return _LINK.format(links.article(article, key), label) if isinstance(article, str) else None


def _plain(cell: Any) -> Any:
    return cell["value"] if isinstance(cell, Mapping) else cell
