"""The style sheet and the script: our own, small, served from the package, so that pages work offline."""

from functools import cache
from pathlib import Path
from typing import Any

from datasette.plugins import get_plugins

from quotes.article import content_id

FOLDER = Path(__file__).parent / "static"


@cache
def _served_as() -> str:
    """The name under which Datasette serves our folder, which depends on how the plugin was registered."""
    return next((plugin["name"] for plugin in get_plugins() if plugin["static_path"] == str(FOLDER)), "quotes")


@cache
def _version(name: str) -> str:
    """A fingerprint of the file, so that browsers fetch it again when the package changed it."""
    return content_id((FOLDER / name).read_text("utf-8"))[:8]


def address(datasette: Any, name: str) -> str:
    """Where a file of the folder ``static`` is served."""
    return f"{datasette.urls.static_plugins(_served_as(), name)}?{_version(name)}"
