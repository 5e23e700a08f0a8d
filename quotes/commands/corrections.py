"""``quotes corrections``: what people said, taken back, taken along."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.display import counted, printable, sentence
from quotes.commands.export import opened_for_writing
from quotes.commands.options import database_option, json_option
from quotes.commands.tables import show

if TYPE_CHECKING:
    from quotes.corrections import Correction
    from quotes.store import Database
    from quotes.store.corrections.correcting import Listed


@click.group()
def command() -> None:
    """List what people corrected, take it back, and share it.

    \b
    Examples:
      quotes corrections list
      quotes corrections undo 5b1c22
      quotes corrections export --out corrections.jsonl
    """


@command.command("list")
@database_option
@json_option
def list_corrections(*, database: Path, as_json: bool) -> None:
    """List every correction, the latest first: what, by whom, when, why, and whether it applies.

    One that is waiting applies again as soon as what it speaks of is there; one that is superseded gave way to a
    later one.

    \b
    Examples:
      quotes corrections list
      quotes corrections list --json | jq 'select(.state == "waiting")'
    """
    from quotes.corrections.records import record
    from quotes.corrections.telling import told
    from quotes.store import Database

    with Database(database, create=False, write=False) as opened:
        rows = [
            {
                **record(listed.correction),
                "_short": listed.correction.id[:8],
                "_day": listed.correction.made[:10],
                "_state": _standing(listed),
                "says": told(listed.correction.action),
                "state": listed.state,
                "note": listed.note,
            }
            for listed in opened.corrections()
        ]
    columns = {"_short": "id", "_day": "made", "by": "by", "says": "what", "why": "why", "_state": "state"}
    show("Corrections", columns, rows, as_json=as_json, nothing=f"No correction in {database}")


@command.command()
@click.argument("correction")
@database_option
@click.option("--by", metavar="NAME", help="Who takes it back [default: the user logged in]")
def undo(*, correction: str, database: Path, by: str | None) -> None:
    """Take a correction back: what the model found, or what was said before, holds again.

    \b
    Examples:
      quotes corrections undo 5b1c22
    """
    from quotes.store import Database

    with Database(database, create=False) as opened:
        undone = opened.undo(correction, by=by)
        says = _says(opened, undone)
    click.echo(f"Undone: {sentence(says)} Make it again with `quotes corrections redo {undone[:8]}`")


@command.command()
@click.argument("correction")
@database_option
@click.option("--by", metavar="NAME", help="Who makes it again [default: the user logged in]")
def redo(*, correction: str, database: Path, by: str | None) -> None:
    """Make a correction again that was taken back.

    \b
    Examples:
      quotes corrections redo 5b1c22
    """
    from quotes.store import Database

    with Database(database, create=False) as opened:
        redone = opened.redo(correction, by=by)
        says = _says(opened, redone)
    click.echo(f"Made again: {sentence(says)} Take it back with `quotes corrections undo {redone[:8]}`")


@command.command("export")
@database_option
@click.option(
    "--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="File to write [default: standard output]"
)
@click.option("--training", is_flag=True, help="Articles with checked quotes as training data, instead of corrections.")
def export_corrections(*, database: Path, out: Path | None, training: bool) -> None:
    """Write the corrections as JSON lines, to be imported into another database, or as training data.

    Training data are the articles in which a quote was corrected or confirmed, one a line, in the form that
    `quotes train` and `quotes evaluate` read; quotes nobody looked at are marked as optional.

    \b
    Examples:
      quotes corrections export --out corrections.jsonl
      quotes corrections export --training --out checked.jsonl
    """
    from quotes.store import Database

    with Database(database, create=False, write=False) as opened, opened_for_writing(out) as stream:
        written = 0
        for line in _checked(opened) if training else _recorded(opened):
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
            written += 1
    if not written:
        click.echo(f"No correction in {database}", err=True)


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@database_option
def import_corrections(*, file: Path, database: Path) -> None:
    """Take over corrections that `quotes corrections export` wrote; those already known are left alone.

    Corrections of articles that this database lacks wait for them. FILE may be - for standard input.

    \b
    Examples:
      quotes corrections import corrections.jsonl
    """
    from quotes.store import Database

    corrections = list(_read(file))
    with Database(database) as opened:
        news = opened.take_over(corrections)
    of = counted(len(corrections), "correction")
    source = "standard input" if str(file) == "-" else file
    click.echo(f"{database}: {of} in {source}, {news} of them new here")


def _standing(listed: "Listed") -> str:
    if listed.note is None:
        return listed.state
    return f"{listed.state}{' ' if listed.note.startswith('by ') else ': '}{listed.note}"


def _says(database: "Database", correction: str) -> str:
    from quotes.corrections.telling import told

    (listed,) = [one for one in database.corrections() if one.correction.id == correction]
    return printable(told(listed.correction.action))


def _recorded(database: Any) -> Iterator[dict[str, Any]]:
    from quotes.corrections.records import record

    return (record(listed.correction) for listed in reversed(database.corrections()))


def _checked(database: Any) -> Iterator[dict[str, Any]]:
    from quotes.store.corrections.checked import checked_articles

    return checked_articles(database.sqlite.conn)


def _read(path: Path) -> "Iterator[Correction]":
    """Read the corrections of a file; raises ``CorrectionError`` naming the line that is none."""
    from quotes.corrections.records import correction
    from quotes.errors import CorrectionError

    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionError(f"File of corrections cannot be read: {path}: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield correction(json.loads(line))
            except (CorrectionError, json.JSONDecodeError) as error:
                raise CorrectionError(
                    f"Line is no correction: {path}:{number}: {error}. "
                    "Give a file that `quotes corrections export` wrote"
                ) from error
