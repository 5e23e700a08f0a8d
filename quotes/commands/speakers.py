"""``quotes speakers``: who is quoted, under which names, and who is who."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.correct import report
from quotes.commands.display import printable
from quotes.commands.options import database_option, json_option, limit_option, who_options
from quotes.commands.tables import show

if TYPE_CHECKING:
    from quotes.corrections.addresses import SpeakerAddress
    from quotes.store import Database


@click.group()
def command() -> None:
    """Look at speakers, and say who is who.

    A speaker is meant by any of the names used, or by an id. What people say here wins over what names and articles
    suggest, for now and for every later run; `quotes corrections` lists it and takes it back.

    \b
    Examples:
      quotes speakers list
      quotes speakers merge 'Ada Moreno' 'A. Moreno'
      quotes speakers suggestions
    """


@command.command("list")
@database_option
@click.option("--like", metavar="WORD", help="Only speakers with a name that has a word, or words, beginning so.")
@limit_option
@json_option
def list_speakers(*, database: Path, like: str | None, limit: int, as_json: bool) -> None:
    """List the persons and organisations, those quoted most first.

    \b
    Examples:
      quotes speakers list
      quotes speakers list --like moreno --json
    """
    from quotes.store import Database, fold

    with Database(database, create=False, write=False) as opened:
        word = None if like is None else fold(like)
        rows = [_short(row) for row in opened.query(_LIST, {"like": word, "limit": limit})]
    columns = {
        "_short": "id",
        "name": "name",
        "kind": "kind",
        "quotes": "quotes",
        "articles": "articles",
        "names": "names",
    }
    nothing = f"No speaker in {database}" + (f" has a name with {like}" if like else "")
    show("Speakers", columns, rows, as_json=as_json, nothing=nothing, limit=limit)


@command.command("show")
@click.argument("name")
@database_option
@limit_option
@json_option
def show_speaker(*, name: str, database: Path, limit: int, as_json: bool) -> None:
    """Show one speaker: names, roles as given, bodies, topics, outlets, and what was said, the latest first.

    \b
    Examples:
      quotes speakers show 'Ada Moreno'
      quotes speakers show 3fa2c1d0 --json | jq .names
    """
    from quotes.store import Database
    from quotes.store.corrections.addressing import find_speaker

    with Database(database, create=False, write=False) as opened:
        speaker_id = find_speaker(opened.sqlite.conn, name)
        (speaker,) = opened.query(_SPEAKER, [speaker_id])
        speaker = {key: json.loads(value) if key in _LISTS else value for key, value in speaker.items()}
        quotes = [_short(row) for row in opened.query(_QUOTES, [speaker_id, limit])]
    if as_json:
        click.echo(json.dumps({**speaker, "said": quotes}, ensure_ascii=False))
        return
    click.echo(f"{printable(speaker['name'])} ({speaker['kind']}, {speaker_id})")
    for key in _LISTS:
        if speaker[key]:
            click.echo(f"{key.replace('_', ' ') + ':':<15}{printable('; '.join(speaker[key]))}")
    columns = {"_short": "id", "published": "published", "outlet": "outlet", "said": "said"}
    show("", columns, quotes, as_json=False, nothing="Not quoted, only talked about", limit=limit)


@command.command()
@click.argument("one")
@click.argument("other")
@database_option
@who_options
def merge(*, one: str, other: str, database: Path, by: str | None, why: str | None) -> None:
    """Say that two speakers are one.

    \b
    Examples:
      quotes speakers merge 'Ada Moreno' 'A. Moreno' --why 'same mayor'
    """
    from quotes.corrections import SameSpeaker
    from quotes.store import Database

    with Database(database, create=False) as opened:
        report(opened, SameSpeaker(*_two(opened, one, other)), by=by, why=why)


@command.command()
@click.argument("one")
@click.argument("other")
@database_option
@who_options
def different(*, one: str, other: str, database: Path, by: str | None, why: str | None) -> None:
    """Say that two speakers are never one, however alike their names.

    \b
    Examples:
      quotes speakers different 'Ada Moreno' 'Ana Moreno'
    """
    from quotes.corrections import DifferentSpeakers
    from quotes.store import Database

    with Database(database, create=False) as opened:
        report(opened, DifferentSpeakers(*_two(opened, one, other)), by=by, why=why)


@command.command()
@click.argument("name")
@click.option("--articles", multiple=True, metavar="ARTICLE", help="An article in which it is another. Repeatable.")
@click.option(
    "--quotes", multiple=True, metavar="QUOTE", help="A quote that is another's; its article counts. Repeatable."
)
@database_option
@who_options
def split(
    *,
    name: str,
    articles: tuple[str, ...],
    quotes: tuple[str, ...],
    database: Path,
    by: str | None,
    why: str | None,
) -> None:
    """Say that a speaker is somebody else of that name in these articles.

    Those articles are all about one other person. An article is meant by its id, URL, path or title. For one quote
    that is credited wrongly use `quotes correct QUOTE --speaker NAME`.

    \b
    Examples:
      quotes speakers split 'Ada Moreno' --articles football.txt --articles cup.txt
    """
    from quotes.store import Database
    from quotes.store.corrections.pinning import somebody_else

    if not articles and not quotes:
        raise click.UsageError("Give --articles or --quotes: where it is somebody else")
    with Database(database, create=False) as opened:
        action = somebody_else(opened.sqlite.conn, name, articles=articles, quotes=quotes)
        report(opened, action, by=by, why=why)


@command.command()
@click.argument("name")
@click.argument("new_name")
@database_option
@who_options
def rename(*, name: str, new_name: str, database: Path, by: str | None, why: str | None) -> None:
    """Say what a speaker is called; other names stay aliases.

    \b
    Examples:
      quotes speakers rename 'A. Moreno' 'Ada Moreno'
    """
    from quotes.corrections import RightName
    from quotes.store import Database

    with Database(database, create=False) as opened:
        report(opened, RightName(opened.find_speaker(name), new_name), by=by, why=why)


@command.command()
@database_option
@limit_option
@json_option
def suggestions(*, database: Path, limit: int, as_json: bool) -> None:
    """List speakers who may be one, the likeliest first, with what speaks for and against it.

    Evidence is in bits: each bit for it doubles the odds, each against it halves them. Say of each what is right
    with `quotes speakers merge` or `quotes speakers different`.

    \b
    Examples:
      quotes speakers suggestions --limit 10
      quotes speakers suggestions --json
    """
    from quotes.store import Database

    with Database(database, create=False, write=False) as opened:
        rows = [
            {**row, "evidence": json.loads(row["evidence"]), "_why": told_evidence(json.loads(row["evidence"]))}
            for row in opened.query("SELECT * FROM perhaps_the_same LIMIT ?", [limit])
        ]
    columns = {
        "probability": "probability",
        "speaker": "speaker",
        "perhaps_the_same_as": "perhaps the same as",
        "_why": "evidence",
    }
    nothing = f"No speakers in {database} may be the same: there is nothing to decide"
    show("Perhaps the same", columns, rows, as_json=as_json, nothing=nothing, limit=limit)


def told_evidence(evidence: list[list[object]]) -> str:
    """Evidence for two being one, the weightiest first: ``same name +12.1, other role -3.0``."""
    weighed = sorted(((str(what), float(str(bits))) for what, bits in evidence), key=lambda item: -abs(item[1]))
    return ", ".join(f"{what} {bits:+.1f}" for what, bits in weighed)


def _two(database: "Database", one: str, other: str) -> "tuple[SpeakerAddress, SpeakerAddress]":
    return database.find_speaker(one), database.find_speaker(other)


def _short(row: dict[str, object]) -> dict[str, object]:
    return {**row, "_short": str(row["id"])[:8]}


_LISTS = ("names", "roles", "speaks_for", "spokespersons", "topics", "outlets")
_LIST = """
SELECT
  speakers.id, speakers.name, speakers.kind, speakers.description,
  (SELECT count(*) FROM quotes WHERE quotes.speaker_id = speakers.id) AS quotes,
  (SELECT count(DISTINCT article_id) FROM appearances WHERE appearances.speaker_id = speakers.id) AS articles,
  (SELECT count(*) FROM aliases WHERE aliases.speaker_id = speakers.id) AS names
FROM speakers
WHERE speakers.kind IN ('person', 'organization') AND (
  :like IS NULL OR speakers.id IN (SELECT speaker_id FROM aliases WHERE ' ' || folded || ' ' LIKE '% ' || :like || '%')
)
ORDER BY quotes DESC, articles DESC, speakers.name, speakers.id LIMIT :limit
"""
_SPEAKER = """
SELECT
  id, name, kind, description,
  (SELECT json_group_array(name) FROM (SELECT name FROM aliases WHERE speaker_id = ?1 ORDER BY name)) AS names,
  (
    SELECT json_group_array(description) FROM (
      SELECT DISTINCT description FROM appearances WHERE speaker_id = ?1 AND description IS NOT NULL ORDER BY 1
    )
  ) AS roles,
  (
    SELECT json_group_array(name) FROM (
      SELECT DISTINCT outlets.name FROM appearances JOIN articles ON articles.id = appearances.article_id
      JOIN outlets ON outlets.id = articles.outlet_id WHERE appearances.speaker_id = ?1 ORDER BY 1
    )
  ) AS outlets,
  (
    SELECT json_group_array(name) FROM (
      SELECT DISTINCT speakers.name FROM spokespersons JOIN speakers ON speakers.id = body_id
      WHERE person_id = ?1 ORDER BY 1
    )
  ) AS speaks_for,
  (
    SELECT json_group_array(name) FROM (
      SELECT DISTINCT speakers.name FROM spokespersons JOIN speakers ON speakers.id = person_id
      WHERE body_id = ?1 ORDER BY 1
    )
  ) AS spokespersons,
  (
    SELECT json_group_array(topic) FROM (
      SELECT topic FROM topics_of_speakers WHERE speaker_id = ?1 ORDER BY articles DESC, weight DESC, topic LIMIT 8
    )
  ) AS topics
FROM speakers WHERE id = ?1
"""
_QUOTES = """
SELECT quote_id AS id, published, outlet, article, said, type, confidence, checked
FROM who_said_what WHERE speaker_id = ? ORDER BY published DESC, article_id, start LIMIT ?
"""
