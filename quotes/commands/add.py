"""``quotes add``: articles in, quotes into the database."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.display import counted, printable
from quotes.commands.options import database_option, encoding_option, fields_option, thoughts_option, workers_option
from quotes.commands.progress import article_progress

if TYPE_CHECKING:
    from quotes.adding import AddingReport

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells give it."""


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@database_option
@workers_option
@encoding_option
@fields_option
@thoughts_option
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary; what was left out is still listed.")
def command(
    *,
    sources: tuple[str, ...],
    database: Path,
    workers: int,
    encoding: str | None,
    fields: dict[str, str],
    thoughts: bool,
    quiet: bool,
) -> None:
    """Find the quotes in articles and store them.

    SOURCE is a file (.txt, .md, .html, .jsonl), a folder, a glob, or - for standard input. Articles the database
    already holds are skipped, so it is safe to repeat, and to go on after Ctrl-C; those read by another model, or once
    with and once without --thoughts, are read anew. What cannot be read is left out and listed at the end. The exit
    code is 0 if any article was stored or already there, 1 if none was, 130 after Ctrl-C.

    \b
    Examples:
      quotes add article.txt
      quotes add news/ 'archive/*.jsonl' --field text=body --database news.db
    """
    report = add(sources, database, workers=workers, encoding=encoding, fields=fields, thoughts=thoughts, quiet=quiet)
    if report.interrupted:
        click.echo("Interrupted; what was added stays. Repeat the command to go on.", err=True)
        raise click.exceptions.Exit(INTERRUPTED)
    if not report.stored:
        raise click.ClickException(f"No article was added from {printable(', '.join(sources))}")


def add(
    sources: Sequence[str],
    database: Path,
    *,
    workers: int = 0,
    encoding: str | None = None,
    fields: Mapping[str, str] | None = None,
    thoughts: bool = False,
    quiet: bool = False,
) -> "AddingReport":
    """Add the sources to the database, showing progress, what was done and what was left out."""
    from quotes.adding import ModelEngine, add_articles
    from quotes.reading import read
    from quotes.store import Database

    with Database(database) as opened, article_progress(sources, hidden=quiet) as progress:
        articles = read(sources, fields=fields, encoding=encoding)
        report = add_articles(opened, articles, engine=ModelEngine(workers, thoughts), progress=progress)
    if not quiet:
        click.echo(_summary(report, database))
    for left_out in report.left_out:
        click.echo(f"Left out {printable(left_out.origin)}: {printable(left_out.reason)}", err=True)
    return report


def _summary(report: "AddingReport", database: Path) -> str:
    parts = [f"{counted(report.added, 'article')} added"]
    others = {"replaced": report.replaced, "unchanged": report.unchanged, "left out": len(report.left_out)}
    parts += [f"{number:,} {name}" for name, number in others.items() if number]
    found = f"{counted(report.quotes, 'quote')} in {counted(report.words, 'word')}"
    return f"{database}: {', '.join(parts)}; {found}"
