"""``quotes export``: the quotes of a database for other programs."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Literal, TextIO

import click

from quotes.commands.options import database_option

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def _as_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    # Days are compared as text, so anything else would quietly match no article, or every one.
    if value is not None and not _is_day(value):
        raise click.BadParameter(f"{value!r} is no day; write it as 2031-05-04, 2031-05 or 2031", ctx, param)
    return value


def _is_day(text: str) -> bool:
    parts = _DAY.fullmatch(text)
    try:
        return parts is not None and bool(date(*(int(part or 1) for part in parts.groups())))
    except ValueError:
        return False


@click.command()
@database_option
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True, help="The form."
)
@click.option(
    "--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="File to write [default: standard output]"
)
@click.option("--speaker", metavar="NAME", help="Only this speaker: any of the speaker's names, or words of one.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet.")
@click.option(
    "--since", metavar="DAY", callback=_as_day, help="Only articles published on this day or later, e.g. 2031-05-04."
)
@click.option("--until", metavar="DAY", callback=_as_day, help="Only articles published on this day or earlier.")
@click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Only quotes that are at least so likely right, e.g. 0.9, and all that people corrected.",
)
def command(
    *,
    database: Path,
    form: Literal["jsonl", "csv"],
    out: Path | None,
    speaker: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    confidence: float | None,
) -> None:
    """Write the quotes of a database as JSON lines or CSV, one a row, with article and speaker.

    A CSV file begins with a byte order mark, without which Excel does not see that it is UTF-8.

    \b
    Examples:
      quotes export --format csv --out quotes.csv
      quotes export --speaker 'Ada Moreno' --outlet 'Harbour Herald' | head
    """
    from quotes.exporting import rows, write_csv, write_jsonl
    from quotes.store import Database

    write = write_csv if form == "csv" else write_jsonl
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    with Database(database, create=False, write=False) as opened, opened_for_writing(out, encoding) as stream:
        found = rows(opened, speaker=speaker, outlet=outlet, since=since, until=until, confidence=confidence)
        written = write(found, stream)
    if not written:
        click.echo(f"No quote in {database} matches", err=True)


@contextmanager
def opened_for_writing(out: Path | None, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Give the file to write, or standard output; a file that cannot be written is a message."""
    if out is None:
        yield sys.stdout
        return
    try:
        with out.open("w", encoding=encoding, newline="") as stream:
            yield stream
    except OSError as error:
        raise click.FileError(str(out), error.strerror or str(error)) from error
