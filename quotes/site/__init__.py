"""The site: a Datasette plugin that shows a database of quotes as pages people read.

It is found by Datasette wherever the package is installed, recognises databases by their tables, and leaves every
other database alone. ``app`` gives a Datasette for one database, as ``quotes serve`` runs it.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pluggy import HookimplMarker

from quotes.site.links import Links
from quotes.site.recognising import holds_quotes, quotes_databases
from quotes.site.routes import routes

if TYPE_CHECKING:
    from datasette.app import Datasette

__all__ = ["app"]

hookimpl = HookimplMarker("datasette")

SETTINGS: Mapping[str, object] = {"sql_time_limit_ms": 5000, "facet_time_limit_ms": 500, "max_csv_mb": 0}
"""What ``app`` sets: a laptop's patience, and whole tables as CSV whatever their size."""


def app(
    database: Path, *, settings: Mapping[str, object] | None = None, metadata: Mapping[str, Any] | None = None
) -> "Datasette":
    """A Datasette that shows one database and nothing else, open to changes made while it runs.

    ``settings`` and ``metadata`` are Datasette's and win over ours. Raises ``NotADatabase`` or another ``StoreError``
    where the file is not a database of quotes, and brings an older one up to date first. A file that may not be
    written is shown as it is.
    """
    from datasette.app import Datasette
    from datasette.plugins import pm

    from quotes.errors import ReadOnlyStore
    from quotes.store import Database

    writable = True
    try:
        Database(database, create=False).close()
    except ReadOnlyStore:
        Database(database, create=False, write=False).close()
        writable = False
    module = sys.modules[__name__]
    if not pm.is_registered(module):
        pm.register(module, "quotes")
    files = [str(database)]
    return Datasette(
        files if writable else [],
        immutables=[] if writable else files,
        settings={**SETTINGS, **(settings or {})},
        metadata=dict(metadata or {}),
        memory=False,
        crossdb=False,
    )


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Our pages, beside Datasette's."""
    return routes()


@hookimpl
def get_metadata(datasette: Any, key: str | None) -> dict[str, Any]:
    """Every table and column of our databases in words, for the keys that lead there.

    Datasette asks dozens of times a page, mostly whether something is allowed, of which we say nothing.
    """
    if key not in (None, "databases", "tables"):
        return {}
    from quotes.site.configuration import metadata

    found: dict[str, Any] = {}
    for name in quotes_databases(datasette):
        found.setdefault("databases", {}).update(metadata(name, facets_only=key == "tables")["databases"])
    return found


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, dict[str, Any]]:
    """The saved queries, but for those whose name the site's owner has given to another, perhaps a guarded one."""
    from quotes.site.configuration import canned

    if not holds_quotes(datasette.databases[database]):
        return {}
    taken = datasette.metadata("queries", database=database, fallback=False) or {}
    return {name: query for name, query in canned().items() if name not in taken}


@hookimpl
def render_cell(  # noqa: PLR0913, PLR0917 - the arguments are Datasette's
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any
) -> Any:
    """Lead from Datasette's tables to the pages."""
    from quotes.site.cells import render

    if not holds_quotes(datasette.databases[database]):
        return None
    return render(row, value, column, table, Links(datasette, database))


@hookimpl
def database_actions(datasette: Any, database: str) -> list[dict[str, str]]:
    """Lead from Datasette's page of the database to the front page."""
    if not holds_quotes(datasette.databases[database]):
        return []
    links = Links(datasette, database)
    return [{"href": links.front(), "label": "Read the quotes"}, {"href": links.search(), "label": "Search the quotes"}]
