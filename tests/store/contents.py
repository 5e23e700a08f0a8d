"""What a database holds, in a form that two databases can be compared in."""

from typing import Any

from quotes.store import Database

TABLES = (
    *("outlets", "articles", "speakers", "aliases", "forms", "form_keys", "form_links", "appearances", "namings"),
    *("speaker_links", "former_ids", "spokespersons", "corrections", "statements", "mentions", "quotes", "segments"),
    *("quote_links", "quote_keys", "quote_versions", "quote_terms", "copies", "article_bands", "form_states"),
    *("outlet_homes", "unsettled", "unsettled_outlets"),
)
_OF_THE_RUN = ("added", "run_id")


def contents(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, in an order of their own, without when they were added."""
    return {table: sorted(_rows(database, table), key=repr) for table in TABLES}


def column(database: Database, sql: str, *parameters: Any) -> list[Any]:
    """The first column of what a query gives."""
    return [next(iter(row.values())) for row in database.query(sql, parameters)]


def _rows(database: Database, table: str) -> list[dict[str, Any]]:
    rows = database.query(f"SELECT * FROM {table}")
    return [{name: value for name, value in row.items() if name not in _OF_THE_RUN} for row in rows]
