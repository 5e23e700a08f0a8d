"""What every page has in common: who may see it, how it asks the database, how it is rendered."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from datasette.database import QueryInterrupted
from datasette.utils import tilde_decode
from datasette.utils.asgi import Forbidden, NotFound, Response
from datasette.views.base import DatasetteError

from quotes.site.assets import address
from quotes.site.colours import preferred
from quotes.site.links import Links, web_address
from quotes.site.recognising import TABLES, holds_quotes
from quotes.site.timeline import readable_date

Row: TypeAlias = dict[str, Any]

TYPES = ("direct", "mixed", "indirect")
KINDS = {
    "person": "Person",
    "organization": "Organisation",
    "group": "Group",
    "unnamed": "Unnamed source",
}
REASONS = {
    "named": "named where the quote stands",
    "pronoun": "by a pronoun, led back to the name",
    "description": "by a description, led back to the name",
    "continued": "continued from the quote before",
    "layout": "by the layout of the text",
    "unknown": "the article does not tell",
}
"""How a speaker was found, in a phrase."""

SHORT_REASONS = {"continued": "continued from the quote before", "layout": "layout of the text", "unknown": "not told"}
"""How a speaker was found, in a word or two; the other reasons are such words already."""

WORDINGS = {
    "reference": "the fullest wording",
    "verbatim": "word for word",
    "trimmed": "shortened",
    "altered": "words changed",
    "paraphrased": "in other words",
}
"""How a quote words its statement, in a phrase."""


@dataclass(frozen=True, slots=True)
class Page:
    """A request for a page of a quotes database, by somebody who may see it."""

    datasette: Any
    request: Any
    database: Any
    private: bool

    @property
    def links(self) -> Links:
        """Addresses within this database."""
        return Links(self.datasette, self.database.name)

    def argument(self, name: str) -> str:
        """A parameter of the query string, made one line of printable characters; empty where not given."""
        words = str(self.request.args.get(name) or "").split()
        return "".join(character for character in " ".join(words) if character.isprintable())[:500]

    @property
    def number(self) -> int:
        """The page asked for of a list that has several, from 1."""
        given = self.argument("page")
        return max(1, min(int(given), 100_000)) if given.isascii() and given.isdigit() else 1

    async def rows(self, sql: str, parameters: Mapping[str, object] | Sequence[object] = ()) -> list[Row]:
        """The rows a question gives. Raises ``DatasetteError`` (503) when it takes longer than the site allows."""
        try:
            result = await self.database.execute(sql, parameters)
        except QueryInterrupted as error:
            message = "This page took too long to put together: narrow the question, or raise sql_time_limit_ms."
            raise DatasetteError(message, title="Took too long", status=503) from error
        return [dict(row) for row in result.rows]

    async def extra(self, sql: str, parameters: Mapping[str, object] | Sequence[object] = ()) -> list[Row]:
        """The rows of a question the page can do without: none when it takes too long or cannot be asked."""
        try:
            result = await self.database.execute(sql, parameters, log_sql_errors=False)
        except (QueryInterrupted, sqlite3.OperationalError):
            return []
        return [dict(row) for row in result.rows]

    @property
    def key(self) -> str:
        """The id that stands in the address."""
        return str(tilde_decode(self.request.url_vars["id"]))

    async def row(self, table: str, what: str) -> Row:
        """The row whose id stands in the address. Raises ``NotFound`` where there is none."""
        found = await self.rows(f"select * from {table} where id = :id", {"id": self.key})
        if not found:
            raise NotFound(f"{what} not found: {self.key}")
        return found[0]

    async def render(self, template: str, **context: object) -> Response:
        """The page as HTML; everything from articles is escaped by the templates."""
        name = self.database.name
        metadata = (self.datasette.metadata("databases") or {}).get(name, {})
        known = {
            "database": name,
            "site_title": metadata.get("title") or name,
            "titled": bool(metadata.get("title")),
            "site_description": metadata.get("description"),
            "private": self.private,
            "links": self.links,
            "css": address(self.datasette, "quotes.css"),
            "script": address(self.datasette, "quotes.js"),
            "kinds": KINDS,
            "reasons": REASONS,
            "short_reasons": SHORT_REASONS,
            "wordings": WORDINGS,
            "readable_date": readable_date,
            "web_address": web_address,
            "hue": preferred,
        }
        html = await self.datasette.render_template(
            f"quotes/{template}", {**known, **context}, request=self.request, view_name="quotes"
        )
        return Response.html(html)


async def open_page(datasette: Any, request: Any, name: str | None = None) -> Page:
    """The page of the database in the address, or the one named.

    Raises ``NotFound`` where it is none of ours, ``Forbidden`` where the visitor may not view one of its tables.
    """
    try:
        if name is None:
            database = datasette.get_database(route=tilde_decode(request.url_vars["database"]))
        else:
            database = datasette.get_database(name)
    except KeyError as error:
        raise NotFound("Database not found") from error
    if not holds_quotes(database):
        raise NotFound(f"No quotes in this database: {database.name}")
    if not await may_view(datasette, request.actor, database.name):
        raise Forbidden(f"You do not have permission to view all tables of {database.name}")
    private = request.actor is not None and not await may_view(datasette, None, database.name)
    return Page(datasette, request, database, private)


async def may_view(datasette: Any, actor: Any, database: str) -> bool:
    """Whether an actor may view every table whose rows the pages show."""
    for table in TABLES:
        if not await allowed(datasette, actor, [("view-table", (database, table)), ("view-database", database)]):
            return False
    return True


async def allowed(datasette: Any, actor: Any, permissions: Sequence[tuple[str, Any]]) -> bool:
    """Whether an actor has permissions as Datasette grants them: the first that is decided counts."""
    try:
        await datasette.ensure_permissions(actor, [*permissions, "view-instance"])
    except Forbidden:
        return False
    return True
