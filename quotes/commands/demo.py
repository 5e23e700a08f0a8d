"""``quotes demo``: the invented sample articles, read, stored, told about and served."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.display import counted, printable
from quotes.commands.options import workers_option

if TYPE_CHECKING:
    from quotes.store import Database

DATABASE = Path("db/demo.db")

MOST_QUOTED = """
SELECT speaker, quotes, outlets, (
  SELECT said FROM who_said_what AS one WHERE one.speaker_id = most_quoted.speaker_id ORDER BY confidence DESC LIMIT 1
) AS said
FROM most_quoted LIMIT 8
"""


@click.command(hidden=True)
@click.option("--database", "-d", type=click.Path(dir_okay=False, path_type=Path), default=DATABASE, show_default=True)
@click.option("--serve/--no-serve", "serves", default=True, show_default=True, help="Browse what was found.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@workers_option
def command(*, database: Path, serves: bool, port: int, workers: int) -> None:
    """Try it on the invented articles that come with the package.

    \b
    Examples:
      quotes demo
      quotes demo --no-serve
    """
    from quotes.commands.add import add
    from quotes.commands.serve import serve
    from quotes.samples import samples_folder
    from quotes.store import Database

    add((str(samples_folder()),), database, workers=workers)
    with Database(database, create=False, write=False) as opened:
        click.echo(_most_quoted(opened))
    if serves:
        serve(database, host="127.0.0.1", port=port)


def _most_quoted(database: "Database") -> str:
    lines = ["", "Most quoted:"]
    for row in database.query(MOST_QUOTED):
        times = f"{counted(row['quotes'], 'quote')} in {counted(row['outlets'], 'outlet')}"
        lines += [f"  {printable(row['speaker'])} ({times})", f"    {printable(row['said'])}"]
    return "\n".join(lines)
