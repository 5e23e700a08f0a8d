"""``quotes show``: the quotes of an article in the terminal."""

import sys
from typing import TYPE_CHECKING

import click

from quotes.commands.display import printable
from quotes.commands.options import encoding_option, fields_option, thoughts_option

if TYPE_CHECKING:
    from quotes.quote import Extraction


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--json", "as_json", is_flag=True, help="One quote a line as JSON.")
@encoding_option
@fields_option
@thoughts_option
def command(
    *, sources: tuple[str, ...], as_json: bool, encoding: str | None, fields: dict[str, str], thoughts: bool
) -> None:
    """Print the quotes of articles: what was said, who said it, how sure that is.

    SOURCE is a file, a folder, a glob, or - for standard input (the default). Nothing is stored. The exit code is 1
    if nothing could be read.

    \b
    Examples:
      quotes show article.txt
      curl -s https://news.example/ferry.html | quotes show --json
    """
    from quotes.extractor import extract
    from quotes.reading import Unreadable, read

    if not sources and sys.stdin.isatty():
        click.echo("Reading from the keyboard: paste an article and end with Ctrl-D", err=True)
    unread = shown = 0
    for article in read(sources or ("-",), fields=fields, encoding=encoding):
        if isinstance(article, Unreadable):
            unread += 1
            click.echo(f"Left out {printable(article.origin)}: {printable(str(article.error))}", err=True)
        else:
            shown += 1
            _print(extract(article, thoughts=thoughts), as_json)
    if unread and not shown:
        raise click.exceptions.Exit(1)


def _print(extraction: "Extraction", as_json: bool) -> None:
    if as_json:
        import json

        from quotes.commands.display import records

        for record in records(extraction):
            click.echo(json.dumps(record, ensure_ascii=False))
    else:
        from rich.console import Console

        from quotes.commands.display import rendered

        Console(highlight=False).print(rendered(extraction))
