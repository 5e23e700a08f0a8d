"""The addresses of the pages, and of Datasette's own pages about the same rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from datasette.utils import tilde_encode


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses within one quotes database, the base URL of the Datasette included."""

    datasette: Any
    database: str

    def _page(self, *parts: str, **parameters: object) -> str:
        path = "/".join((self.datasette.urls.database(self.database), "-", *parts))
        given = {key: value for key, value in parameters.items() if value not in (None, "")}
        return path + ("?" + urlencode(given) if given else "")

    def front(self) -> str:
        """The front page of the database."""
        return self._page("quotes")

    def article(self, id_: str, quote: str | None = None) -> str:
        """An article to read, at one of its quotes if one is given."""
        return self._page("article", tilde_encode(id_)) + (f"#quote-{tilde_encode(quote)}" if quote else "")

    def speaker(self, id_: str, **parameters: object) -> str:
        """All that a speaker said."""
        return self._page("speaker", tilde_encode(id_), **parameters)

    def statement(self, id_: str) -> str:
        """What several quotes report in common."""
        return self._page("statement", tilde_encode(id_))

    def statements(self, **parameters: object) -> str:
        """The list of statements."""
        return self._page("statements", **parameters)

    def search(self, **parameters: object) -> str:
        """Quotes found by words, speaker, outlet, topic or type."""
        return self._page("search", **parameters)

    def speakers(self, **parameters: object) -> str:
        """The list of speakers."""
        return self._page("speakers", **parameters)

    def articles(self, **parameters: object) -> str:
        """The list of articles."""
        return self._page("articles", **parameters)

    def data(self) -> str:
        """Datasette's page of the database: tables, saved queries, SQL."""
        return str(self.datasette.urls.database(self.database))

    def table(self, table: str, form: str = "", **filters: object) -> str:
        """Datasette's page of a table, filtered; ``form`` is "json" or "csv" for the data alone."""
        path = self.datasette.urls.table(self.database, table) + (f".{form}" if form else "")
        return str(path + ("?" + urlencode(filters) if filters else ""))

    def row(self, table: str, key: str, form: str = "") -> str:
        """Datasette's page of a row."""
        return str(self.datasette.urls.row(self.database, table, tilde_encode(key))) + (f".{form}" if form else "")

    def query(self, name: str) -> str:
        """A saved query, run."""
        return str(self.datasette.urls.query(self.database, name))


def web_address(url: object) -> str | None:
    """The address if it leads to the web, so that no link ever runs a script: ``javascript:`` gives ``None``."""
    try:
        scheme = urlsplit(str(url or "").strip()).scheme
    except ValueError:
        return None
    return str(url).strip() if scheme.lower() in ("http", "https") else None


def changed(parameters: Mapping[str, object], **changes: object) -> dict[str, object]:
    """Parameters with some replaced, and back at the first page."""
    return {**parameters, "page": None, **changes}
