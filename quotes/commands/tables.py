"""Rows for the terminal as a table, or for scripts as JSON lines."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from quotes.commands.display import printable

Row = Mapping[str, Any]

_DAYS = frozenset(("published", "first_published"))
"""Fields of which the table shows the day alone."""

_WHOLE = frozenset(("_short", "_day", *_DAYS))
"""Fields that are never broken over two lines."""


def show(
    title: str,
    columns: Mapping[str, str],
    rows: Iterable[Row],
    *,
    as_json: bool,
    nothing: str,
    limit: int | None = None,
) -> None:
    """Print rows: a table with ``columns`` (heading for every name), or with ``as_json`` every field, one row a line.

    Fields whose names begin with ``_`` are for the table alone. ``nothing`` is what to say, on standard
    error, when there is no row; with as many rows as ``limit`` allows, it is said there that there may be more.
    """
    known = list(rows)
    if as_json:
        for row in known:
            shown = {name: value for name, value in row.items() if not name.startswith("_")}
            click.echo(json.dumps(shown, ensure_ascii=False))
    elif known:
        _print(title, columns, known)
    if not known:
        click.echo(nothing, err=True)
    elif len(known) == limit:
        click.echo(f"The first {limit:,}; --limit shows more", err=True)


def _print(title: str, columns: Mapping[str, str], rows: Sequence[Row]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True
    )
    for name, heading in columns.items():
        numbers = all(isinstance(row[name], int | float | None) for row in rows)
        table.add_column(heading, justify="right" if numbers else "left", no_wrap=name in _WHOLE)
    for row in rows:
        shown = (str(row[name] or "")[:10] if name in _DAYS else _cell(row[name]) for name in columns)
        table.add_row(*map(Text, shown))
    Console(highlight=False).print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else printable(str(value))
