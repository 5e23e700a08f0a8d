"""The store: one SQLite database that holds articles, who is quoted in them, and the words.

with Database("db/quotes.db") as database:
    database.add(extraction)
"""

from quotes.names import fold
from quotes.store.configuration import (
    Description,
    SavedQuery,
    configuration_folder,
    saved_queries,
    schema_descriptions,
)
from quotes.store.database import DEFAULT_DATABASE, Database, Outcome
from quotes.store.rows import outlet_id

__all__ = [
    "DEFAULT_DATABASE",
    "Database",
    "Description",
    "Outcome",
    "SavedQuery",
    "configuration_folder",
    "fold",
    "outlet_id",
    "saved_queries",
    "schema_descriptions",
]
