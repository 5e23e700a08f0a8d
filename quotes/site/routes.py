"""Which address leads to which page."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from datasette.utils.asgi import NotFound, Response

from quotes.site.recognising import quotes_databases

View: TypeAlias = Callable[..., Awaitable[Any]]


def routes() -> list[tuple[str, View]]:
    """Addresses as regular expressions, and their views. Below a database, "-" is no table's name."""
    below = r"/(?P<database>[^/.]+)/-"
    return [
        (r"/(\.(?P<format>jsono?))?$", home),
        (rf"{below}/quotes$", _view("front", "front_page")),
        (rf"{below}/search$", _view("search", "search_page")),
        (rf"{below}/speakers$", _view("lists", "speakers_page")),
        (rf"{below}/articles$", _view("lists", "articles_page")),
        (rf"{below}/statements$", _view("lists", "statements_page")),
        (rf"{below}/article/(?P<id>[^/]+)$", _view("article", "article_page")),
        (rf"{below}/speaker/(?P<id>[^/]+)$", _view("speaker", "speaker_page")),
        (rf"{below}/statement/(?P<id>[^/]+)$", _view("statement", "statement_page")),
    ]


def _view(module: str, name: str) -> View:
    """The view that renders a page; its module is imported when first asked for, so that Datasette starts quickly."""

    async def view(datasette: Any, request: Any) -> Response:
        from importlib import import_module

        from quotes.site.pages import open_page

        page = await open_page(datasette, request)
        try:
            return await getattr(import_module(f"quotes.site.{module}"), name)(page)
        except NotFound as error:
            # Datasette's own page for this leads nowhere, and takes what is no mistake of ours for one in its log.
            response = await page.render("missing.html", message=str(error))
            response.status = 404
            return response

    return view


async def home(datasette: Any, request: Any, send: Any) -> Any:
    """The address "/": our front page where a quotes database is all there is, else Datasette's own list.

    A site that has its own template for that page keeps it, and so does one whose visitor may not see our tables.
    """
    from datasette.views.index import IndexView

    from quotes.site.front import front_page
    from quotes.site.pages import may_view, open_page

    shown = [name for name in datasette.databases if name not in ("_internal", "_memory")]
    ours = quotes_databases(datasette)
    wants_page = not request.url_vars["format"]
    if wants_page and shown == ours and len(ours) == 1 and _index_is_datasettes(datasette):
        await datasette.ensure_permissions(request.actor, ["view-instance"])
        if await may_view(datasette, request.actor, ours[0]):
            return await front_page(await open_page(datasette, request, ours[0]))
    return await IndexView.as_view(datasette)(request, send)


def _index_is_datasettes(datasette: Any) -> bool:
    environment = datasette.jinja_env
    chosen = environment.get_template("index.html").filename
    return bool(chosen == environment.get_template("default:index.html").filename)
