"""``quotes demo``: the invented sample articles, read, stored, told about and served."""

import json
from collections.abc import Iterator
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

SAME_SPEAKER = """
SELECT s.id, s.name, count(DISTINCT p.article_id) AS articles, json_group_array(DISTINCT p.name) AS names
FROM appearances AS p JOIN speakers AS s ON s.id = p.speaker_id WHERE s.kind = 'person'
GROUP BY s.id HAVING count(DISTINCT p.folded) > 1
ORDER BY count(DISTINCT p.folded) DESC, articles DESC, s.name LIMIT 1
"""

SAME_STATEMENT = """
SELECT coalesce(s.name, 'unknown speaker') AS speaker, coalesce(o.name, 'outlet unknown') AS outlet, q.text AS said,
  q.id = t.first_quote_id AS is_first
FROM (SELECT * FROM statements ORDER BY outlets DESC, quotes DESC, first_published, id LIMIT 1) AS t
JOIN quotes AS q ON q.statement_id = t.id JOIN articles AS a ON a.id = q.article_id
LEFT JOIN outlets AS o ON o.id = a.outlet_id LEFT JOIN speakers AS s ON s.id = t.speaker_id
ORDER BY is_first DESC, a.published, a.id, q.start
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
        lines = [*_most_quoted(opened), *_same_speaker(opened), *_same_statement(opened)]
    click.echo("\n".join(lines))
    if serves:
        serve(database, host="127.0.0.1", port=port)


def _most_quoted(database: "Database") -> Iterator[str]:
    yield from ("", "Most quoted:")
    for row in database.query(MOST_QUOTED):
        times = f"{counted(row['quotes'], 'quote')} in {counted(row['outlets'], 'outlet')}"
        yield f"  {printable(row['speaker'])} ({times})"
        yield f"    {printable(row['said'])}"


def _same_speaker(database: "Database") -> Iterator[str]:
    for row in database.query(SAME_SPEAKER):
        others = [name for name in json.loads(row["names"]) if name != row["name"]]
        yield from ("", "One speaker under several names:")
        yield f"  {printable(row['name'])} ({counted(row['articles'], 'article')})"
        yield f"    also {printable(', '.join(sorted(others)))}"


def _same_statement(database: "Database") -> Iterator[str]:
    rows = list(database.query(SAME_STATEMENT))
    if not rows:
        return
    outlets = counted(len({row["outlet"] for row in rows}), "outlet")
    yield from ("", "One statement as several outlets report it:")
    yield f"  {printable(rows[0]['speaker'])} ({outlets})"
    for row in rows:
        yield f"    {printable(row['outlet'])}{' (first)' if row['is_first'] else ''}: {printable(row['said'])}"
