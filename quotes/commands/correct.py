"""``quotes correct``: say what is right about a quote."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.options import database_option, who_options

if TYPE_CHECKING:
    from quotes.corrections import Action
    from quotes.corrections.addresses import QuoteAddress, SpeakerAddress
    from quotes.quote import Kind
    from quotes.store import Database

KINDS: "tuple[Kind, ...]" = ("person", "organization", "group", "unnamed")


@click.command()
@click.argument("quote")
@database_option
@click.option("--speaker", metavar="NAME", help="Who said it: a name or an id of a speaker in the database.")
@click.option("--new", type=click.Choice(KINDS), help="The speaker is not in the database yet, and of this kind.")
@click.option("--nobody", is_flag=True, help="The article does not tell who said it.")
@click.option("--not-a-quote", is_flag=True, help="Nobody said it: take it out.")
@click.option(
    "--content", multiple=True, metavar="WORDS", help="What was said, as it stands there, or offsets. One a stretch."
)
@click.option("--confirm", is_flag=True, help="Somebody looked, and all is right.")
@click.option("--missed", multiple=True, metavar="WORDS", help="QUOTE is an article, and this a quote in it.")
@click.option("--cue", metavar="WORDS", help="With --missed: the words that report it, such as said.")
@click.option("--source", metavar="WORDS", help="With --missed: the words that are credited, such as she.")
@who_options
def command(
    *,
    quote: str,
    database: Path,
    speaker: str | None,
    new: "Kind | None",
    nobody: bool,
    not_a_quote: bool,
    content: tuple[str, ...],
    confirm: bool,
    missed: tuple[str, ...],
    cue: str | None,
    source: str | None,
    by: str | None,
    why: str | None,
) -> None:
    """Correct a quote, for now and for every later run.

    QUOTE is the id of a quote, or its first six digits or more, as `quotes export` and the site show it; with --missed
    it is an article's id, URL, path or title. A correction wins over the model, and `quotes corrections undo` takes
    it back.

    \b
    Examples:
      quotes correct 3fa2c1 --speaker 'Ada Moreno'
      quotes correct 3fa2c1 --content 'the wall would be raised in spring' --why 'the rest is the reporter'
      quotes correct 3fa2c1 --not-a-quote
      quotes correct 3fa2c1 --confirm --by Kim
      quotes correct rain.txt --missed 'it would rain' --cue said --source she --speaker 'Ada Moreno'
    """
    from quotes.store import Database
    from quotes.store.corrections.pinning import missed_quote, right_content

    if new and not speaker:
        raise click.UsageError(f"Give the name of the new speaker too: --speaker NAME --new {new}")
    asked = [bool(speaker or nobody) and not missed, not_a_quote, bool(content), confirm, bool(missed)]
    if sum(asked) != 1:
        raise click.UsageError("Give one of --speaker, --nobody, --not-a-quote, --content, --confirm and --missed")
    if (cue or source) and not missed:
        raise click.UsageError("Give --cue and --source with --missed only; other corrections leave them as they are")
    with Database(database, create=False) as opened:
        who = _speaker(opened, speaker, new)
        if missed:
            connection = opened.sqlite.conn
            action: Action = missed_quote(connection, quote, missed, speaker=who, cue=cue, source=source)
        elif content:
            action = right_content(opened.sqlite.conn, quote, content)
        else:
            action = _judged(opened.find_quote(quote), who, not_a_quote=not_a_quote, confirm=confirm)
        report(opened, action, by=by, why=why)


def report(database: "Database", action: "Action", *, by: str | None, why: str | None) -> None:
    """Make a correction, and tell what it says and how to take it back."""
    from quotes.commands.display import printable, sentence
    from quotes.corrections.telling import told

    correction = database.correct(action, by=by, why=why)
    click.echo(f"{sentence(printable(told(action)))} Take it back with `quotes corrections undo {correction[:8]}`")


def _speaker(database: "Database", name: str | None, new: "Kind | None") -> "SpeakerAddress | None":
    from quotes.corrections.addresses import SpeakerAddress
    from quotes.errors import UnknownReference

    if name is None:
        return None
    if new:
        return SpeakerAddress(name, new)
    try:
        return database.find_speaker(name)
    except UnknownReference as error:
        raise click.ClickException(f"{error}. To put them in, add --new person, or another kind") from error


def _judged(quote: "QuoteAddress", speaker: "SpeakerAddress | None", *, not_a_quote: bool, confirm: bool) -> "Action":
    from quotes.corrections import Confirmed, NotAQuote, RightSpeaker

    if not_a_quote:
        return NotAQuote(quote)
    return Confirmed(quote) if confirm else RightSpeaker(quote, speaker)
