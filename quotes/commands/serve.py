"""``quotes serve``: the database as a site on this machine."""

import socket
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.options import DATABASE

if TYPE_CHECKING:
    from datasette.app import Datasette


@click.command()
@click.argument("database", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--database", "-d", "named", type=click.Path(dir_okay=False, path_type=Path), help="Same as DATABASE.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="0 takes any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 lets others in.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
def command(*, database: Path | None, named: Path | None, port: int, host: str, open_browser: bool) -> None:
    """Browse a database of quotes.

    DATABASE is db/quotes.db unless given. Stop with Ctrl-C.

    \b
    Examples:
      quotes serve --open
      quotes serve news.db --port 8080
    """
    if database and named and database != named:
        raise click.UsageError(f"Give one database, not two: {database} and {named}")
    serve(database or named or Path(DATABASE), host=host, port=port, open_browser=open_browser)


def serve(database: Path, *, host: str, port: int, open_browser: bool = False) -> None:
    """Serve the database until Ctrl-C; raises StoreError when there is none, ClickException when the port is taken."""
    from quotes.site import app

    site = app(database)
    with _listening(host, port) as listener:
        url = _url(listener)
        click.echo(f"Serving {database} at {url} (stop with Ctrl-C)")
        if open_browser:
            webbrowser.open(url)
        _run(site, listener)


def _run(site: "Datasette", listener: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(site.app(), log_level="warning")
    with suppress(KeyboardInterrupt):  # Ctrl-C is how a site is stopped, after answering what it was asked
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    # Listening before the server starts: the address printed is true, and a browser sent there waits for it.
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise click.ClickException(
            f"Port {port} of {host} cannot be used ({error}): choose another with --port"
        ) from error


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
