"""``quotes statements``: what was said, as several outlets reported it."""

import json
from pathlib import Path

import click

from quotes.commands.correct import report
from quotes.commands.display import printable
from quotes.commands.options import database_option, json_option, limit_option, who_options
from quotes.commands.tables import show

WORDINGS = {
    "reference": "the fullest",
    "verbatim": "word for word",
    "trimmed": "shortened",
    "altered": "words changed",
    "paraphrased": "in other words",
}
"""What the wording of a quote is called, beside the fullest wording of its statement."""


@click.group()
def command() -> None:
    """Look at statements that several articles report, and say which quotes report the same.

    \b
    Examples:
      quotes statements list
      quotes statements join 3fa2c1 77ab90
    """


@command.command("list")
@database_option
@limit_option
@json_option
def list_statements(*, database: Path, limit: int, as_json: bool) -> None:
    """List the statements, those reported most first; wire copy counts once.

    \b
    Examples:
      quotes statements list --limit 10
      quotes statements list --json
    """
    from quotes.store import Database

    with Database(database, create=False, write=False) as opened:
        rows = [{**row, "_short": row["statement_id"][:8]} for row in opened.query(_LIST, [limit])]
    columns = {
        "_short": "id",
        "speaker": "speaker",
        "statement": "statement",
        "reports": "reports",
        "outlets": "outlets",
        "first_published": "first",
    }
    nothing = f"No statement in {database}: nothing was reported more than once"
    show("Statements", columns, rows, as_json=as_json, nothing=nothing, limit=limit)


@command.command("show")
@click.argument("statement")
@database_option
@json_option
def show_statement(*, statement: str, database: Path, as_json: bool) -> None:
    """Show how each article words a statement, the first report first.

    STATEMENT is its id, or that of a quote that reports it, or the beginning of either. Likeness is how
    probable it is, from 0 to 1, that a quote reports the same as the one it is most like.

    \b
    Examples:
      quotes statements show 3fa2c1
    """
    from quotes.store import Database
    from quotes.store.corrections.addressing import find_statement

    with Database(database, create=False, write=False) as opened:
        statement_id = find_statement(opened.sqlite.conn, statement)
        rows = [
            {**row, "_short": row["id"][:8], "_wording": WORDINGS.get(row["wording"], row["wording"])}
            for row in opened.query(_SHOW, [statement_id])
        ]
    columns = {
        "_short": "quote",
        "published": "published",
        "outlet": "outlet",
        "_wording": "wording",
        "likeness": "likeness",
        "said": "said",
    }
    show(f"Statement {statement_id}", columns, rows, as_json=as_json, nothing="No quote reports it")


@command.command()
@click.argument("quotes", nargs=-1, required=True, metavar="QUOTE...")
@database_option
@who_options
def join(*, quotes: tuple[str, ...], database: Path, by: str | None, why: str | None) -> None:
    """Say that quotes report the same statement; the id of a statement stands for all quotes of it.

    \b
    Examples:
      quotes statements join 3fa2c1 77ab90 --why 'two translations'
    """
    from quotes.store import Database
    from quotes.store.corrections.addressing import find_reports
    from quotes.store.corrections.pinning import same_statement

    with Database(database, create=False) as opened:
        found = [one for quote in quotes for one in find_reports(opened.sqlite.conn, quote)]
        report(opened, same_statement(opened.sqlite.conn, quotes), by=by, why=why)
        speakers = [row["name"] for row in opened.query(_SPEAKERS, [json.dumps(found)])]
    if len(speakers) > 1:
        click.echo(f"These quotes are by several speakers: {printable(', '.join(speakers))}", err=True)


@command.command()
@click.argument("statement")
@click.argument("quotes", nargs=-1, required=True, metavar="QUOTE...")
@database_option
@who_options
def part(*, statement: str, quotes: tuple[str, ...], database: Path, by: str | None, why: str | None) -> None:
    """Say that quotes do not report a statement, as its other quotes do.

    \b
    Examples:
      quotes statements part 90cd12 3fa2c1
    """
    from quotes.store import Database
    from quotes.store.corrections.pinning import different_statements

    with Database(database, create=False) as opened:
        report(opened, different_statements(opened.sqlite.conn, statement, quotes), by=by, why=why)


_LIST = """
SELECT statement_id, speaker, statement, reports, quotes, outlets, first_published, first_reported_by, speaker_id
FROM reported_by_several LIMIT ?
"""
_SPEAKERS = """
SELECT DISTINCT speakers.name FROM quotes JOIN speakers ON speakers.id = quotes.speaker_id
WHERE quotes.id IN (SELECT value FROM json_each(?)) ORDER BY speakers.name
"""
_SHOW = """
SELECT
  quotes.id, articles.published, outlets.name AS outlet, articles.title AS article, speakers.name AS speaker,
  quotes.wording, quotes.likeness, quotes.type, quotes.text AS said, quotes.article_id
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
LEFT JOIN statements ON statements.id = quotes.statement_id
WHERE quotes.statement_id = ?
ORDER BY quotes.id = statements.first_quote_id DESC, articles.published, quotes.article_id, quotes.start
"""
