"""Cells of Datasette's own tables that lead to the pages: a title to its article, a name to its speaker."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from quotes.site.links import Links

_LINK = Markup('<a href="{}">{}</a>')


def render(row: Any, value: Any, column: str, table: str | None, links: Links) -> Markup | None:
    """The cell as a link to a page, or ``None`` to leave it to Datasette; what it shows is escaped."""
    key, label = (value["value"], value["label"]) if isinstance(value, Mapping) else (value, value)
    if key in (None, ""):
        return None
    known = dict(zip(row.keys(), tuple(row), strict=True)) if hasattr(row, "keys") else {}
    if column == "article_id":
        return _LINK.format(links.article(str(key)), label)
    if column in ("speaker_id", "beside_id"):
        return _LINK.format(links.speaker(str(key)), label)
    if column == "quote_id" and table is None and isinstance(known.get("article_id"), str):
        return _LINK.format(links.article(known["article_id"], str(key)), label)
    if "id" not in known or (table, column) not in (("articles", "title"), ("speakers", "name")):
        return None
    own = str(known["id"])
    return _LINK.format(links.article(own) if table == "articles" else links.speaker(own), label)
