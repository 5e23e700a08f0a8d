"""Which quotes report one statement and which articles repeat another, brought into the database."""

import sqlite3


def find_copies(connection: sqlite3.Connection, article_ids: set[str]) -> None:
    """Bring up to date which of these articles repeat another, and which repeat them."""


def group_statements(connection: sqlite3.Connection, quote_ids: set[str]) -> None:
    """Bring the statements that these quotes report up to date."""
