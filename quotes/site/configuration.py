"""What Datasette is told about our tables: every column in words, how rows are named, the saved queries."""

from copy import deepcopy
from functools import cache
from typing import Any

from quotes.store import SavedQuery, schema_descriptions
from quotes.store import saved_queries as stored_queries

_LABELS = {
    **{"articles": "title", "speakers": "name", "outlets": "name", "quotes": "text", "runs": "started"},
    **{"statements": "text", "appearances": "name", "forms": "name"},
}

_KEPT_FOR_SPEED = (
    "article_bands",
    "form_keys",
    "form_links",
    "form_states",
    "outlet_homes",
    "quote_keys",
    "quote_versions",
    "unsettled",
    "unsettled_outlets",
)

_TABLES: dict[str, dict[str, Any]] = {
    "articles": {"sort_desc": "published", "facets": ["outlet_id"]},
    "quotes": {"facets": ["type", "reason", "thought"]},
    "speakers": {"sort": "name", "facets": ["kind"]},
    "statements": {"sort_desc": "reports"},
    "appearances": {"facets": ["kind", "quoted"]},
    "speaker_links": {"sort_desc": "probability", "facets": ["verdict"]},
    "who_spoke_about_what": {"facets": ["topic", "speaker", "outlet"]},
    # What only keeps the recognition of names and statements quick says nothing to a reader.
    **{name: {"hidden": True} for name in _KEPT_FOR_SPEED},
    # Else it comes first of the tables, and is the one that a new question starts from.
    "_sqlite_migrations": {"hidden": True},
    "who_said_what": {"facets": ["type", "outlet", "thought"]},
}


def metadata(database: str, *, facets_only: bool = False) -> dict[str, Any]:
    """Datasette metadata that describes a database of ours; a fresh copy, since Datasette writes into it.

    ``facets_only`` leaves out the descriptions, for the many questions that are not about them.
    """
    tables = deepcopy(_TABLES if facets_only else _described())
    return {"databases": {database: {"tables": tables}}}


@cache
def _described() -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    for described in schema_descriptions():
        entry: dict[str, Any] = {"description": described.text, "columns": dict(described.columns)}
        entry.update(_TABLES.get(described.name, {}))
        if described.name in _LABELS:
            entry["label_column"] = _LABELS[described.name]
        tables[described.name] = entry
    return tables


@cache
def saved_queries() -> dict[str, SavedQuery]:
    """The saved queries by name."""
    return {query.name: query for query in stored_queries()}


def canned() -> dict[str, dict[str, Any]]:
    """The saved queries in Datasette's form, the SQL folded away at first."""
    return {
        query.name: {
            "sql": query.sql,
            "title": query.title,
            "description": query.description,
            "hide_sql": True,
            "params": list(query.parameters),
        }
        for query in saved_queries().values()
    }
