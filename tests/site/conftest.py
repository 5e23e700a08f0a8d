"""A newsroom's database, the site that shows it, and a browser to look at it with."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quotes.site import app
from tests.site.newsroom import build, hostile, newsroom
from tests.site.reports import build_reports

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


@pytest.fixture(scope="session")
def newsroom_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven invented articles."""
    return build(tmp_path_factory.mktemp("newsroom") / "quotes.db", newsroom())


@pytest.fixture(scope="session")
def hostile_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article full of markup."""
    return build(tmp_path_factory.mktemp("hostile") / "quotes.db", [hostile()])


@pytest.fixture(scope="session")
def reports_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of one statement by five outlets."""
    return build_reports(tmp_path_factory.mktemp("reports") / "quotes.db")


@pytest.fixture(scope="session")
def site(newsroom_database: Path) -> Any:
    """The site of the newsroom, asked in process through ``site.client``."""
    return app(newsroom_database)


@pytest.fixture(scope="session")
def hostile_site(hostile_database: Path) -> Any:
    """The site of the article full of markup."""
    return app(hostile_database)


@pytest.fixture(scope="session")
def served(newsroom_database: Path) -> Iterator[str]:
    """The address of the newsroom's site, served on a free port of this machine."""
    yield from serve(newsroom_database)


@pytest.fixture(scope="session")
def served_reports(reports_database: Path) -> Iterator[str]:
    """The address of the site of the reports."""
    yield from serve(reports_database)


@pytest.fixture(scope="session")
def served_hostile(hostile_database: Path) -> Iterator[str]:
    """The address of the site of the article full of markup."""
    yield from serve(hostile_database)


def serve(database: Path) -> Iterator[str]:
    """Serve a database in a thread until the generator is closed; the socket listens before the address is given."""
    import uvicorn

    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app(database).app(), log_level="warning", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=30)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator["Browser"]:
    """A headless Chromium; for one module, since Playwright's loop would be in the way of tests that are coroutines."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def artefacts(root: Path) -> Path:
    """The folder of screenshots, which git ignores."""
    folder = root / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder
