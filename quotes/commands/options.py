"""Options that several commands share, and what they are parsed into."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

DATABASE = "db/quotes.db"
"""Same as ``quotes.store.DEFAULT_DATABASE``, which is not imported for a help text."""


def database_option(command: Decorated) -> Decorated:
    """``--database PATH``, the database to read or write."""
    option = click.option(
        "--database",
        "-d",
        type=click.Path(dir_okay=False, path_type=Path),
        default=DATABASE,
        show_default=True,
        help="The SQLite database.",
    )
    return option(command)


def encoding_option(command: Decorated) -> Decorated:
    """``--encoding NAME``, the character encoding of the inputs."""
    return click.option("--encoding", metavar="NAME", help="Character encoding of the inputs [default: found]")(command)


def fields_option(command: Decorated) -> Decorated:
    """``--field OURS=THEIRS``, given once for every differing name; the command gets them as a dict."""
    option = click.option(
        "--field",
        "fields",
        metavar="OURS=THEIRS",
        multiple=True,
        callback=_as_names,
        help="A field name of JSON records, e.g. text=body. Repeatable.",
    )
    return option(command)


def _as_names(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    names = {}
    for value in values:
        ours, _, theirs = value.partition("=")
        if not ours or not theirs:
            raise click.BadParameter(f"{value!r} is not of the form OURS=THEIRS, for example text=body", ctx, param)
        names[ours] = theirs
    return names


def thoughts_option(command: Decorated) -> Decorated:
    """``--thoughts``, to give what was believed, wished or found out too."""
    help_text = "Give thoughts, wishes and findings too, which nobody told anybody; each is marked."
    return click.option("--thoughts", is_flag=True, help=help_text)(command)


def workers_option(command: Decorated) -> Decorated:
    """``--workers N``, the number of processes."""
    option = click.option(
        "--workers",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Processes to read with [default: one a core]",
    )
    return option(command)


def json_option(command: Decorated) -> Decorated:
    """``--json``, to print for scripts."""
    return click.option("--json", "as_json", is_flag=True, help="One row a line as JSON.")(command)


def limit_option(command: Decorated) -> Decorated:
    """``--limit N``, how many rows to print."""
    option = click.option(
        "--limit", type=click.IntRange(min=1), default=50, show_default=True, metavar="N", help="Rows at most."
    )
    return option(command)


def who_options(command: Decorated) -> Decorated:
    """``--by NAME`` and ``--why TEXT``, for what is noted with a correction."""
    by = click.option("--by", metavar="NAME", help="Who says so [default: the user logged in]")
    return by(click.option("--why", metavar="TEXT", help="Why, for those who look at it later.")(command))
