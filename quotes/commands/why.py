"""``quotes why``: how a quote came to be what it is."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.display import counted
from quotes.commands.options import database_option
from quotes.commands.statements import WORDINGS

if TYPE_CHECKING:
    from rich.text import Text

    from quotes.store.corrections.tracing import Chain, Report, Tie, Words

REASONS = {
    "named": "the source is a name",
    "pronoun": "the source is a pronoun",
    "description": "the source is a description",
    "continued": "the speech goes on from before",
    "layout": "the layout names the speaker",
    "unknown": "the article does not tell",
}
WIDTH = 14
_NEARLY_ONE = 0.99
_SMALL = 0.05
"""Bits that are shown as none."""
_VERDICTS = {"joined": "is", "doubtful": "may be", "apart": "is not"}
_TOLD = frozenset(("speaker", "add", "confirm"))
"""Kinds of corrections that say who speaks."""


@click.command()
@click.argument("quote")
@database_option
@click.option("--json", "as_json", is_flag=True, help="Everything as one JSON object.")
def command(*, quote: str, database: Path, as_json: bool) -> None:
    """Tell why a quote is credited as it is: from its words to speaker and statement, with scores.

    QUOTE is the id of a quote, or its first six digits or more; an id from before a correction counts too. A link
    tells why somebody of one article is, or may be, somebody of another: the evidence is in bits (each one for it
    doubles the odds, each one against it halves them), and two names are taken for two people to begin with.

    \b
    Examples:
      quotes why 3fa2c1
      quotes why 3fa2c1 --json | jq .ties
    """
    from dataclasses import asdict

    from quotes.store import Database

    with Database(database, create=False, write=False) as opened:
        chain = opened.why(quote)
    if as_json:
        click.echo(json.dumps(asdict(chain), ensure_ascii=False))
        return
    from rich.console import Console

    console = Console(highlight=False)
    for label, line in _lines(chain):
        console.print(_line(label, line), soft_wrap=True)


def _line(label: str, line: str) -> "Text":
    from rich.text import Text

    from quotes.commands.display import printable

    return Text.assemble((f"{label:<{WIDTH}}", "dim"), printable(line))


def _lines(chain: "Chain") -> Iterator[tuple[str, str]]:
    place = chain.place
    yield "quote", f"{chain.quote_id} ({'thought, ' if chain.thought else ''}{chain.type})"
    yield "article", _joined(place.title or place.origin, place.outlet, place.published, place.url, place.id)
    for words in chain.content:
        yield "content", _words(words)
    yield "cue", _words(chain.cue) if chain.cue else "none"
    yield "source", _words(chain.source) if chain.source else "none"
    yield "found by", _found(chain)
    if chain.antecedent:
        yield "antecedent", _words(chain.antecedent)
    if chain.runner_up:
        yield "or perhaps", f"{chain.runner_up}, share {chain.runner_up_share:.0%}"
    yield from _who(chain)
    for tie in chain.ties:
        yield "link", _tie(tie)
    if not chain.ties and chain.who and chain.who.articles > 1:
        yield "link", "the same name in all articles"
    yield "statement", _statement(chain.statement) if chain.statement else "none that others report"
    yield "confidence", f"{chain.confidence:.0%} as the model has it" + ("; a person decided" if chain.checked else "")
    started = f", run {chain.run} of {chain.run_started}" if chain.run else ""
    yield "model", f"{chain.model}{started}"
    for said in chain.corrections:
        because = f", because: {said.why}" if said.why else ""
        yield "correction", f"{said.id}, by {said.by} on {said.made[:10]}: {said.says}{because}"


def _found(chain: "Chain") -> str:
    told = any(said.about == "quote" and said.name in _TOLD for said in chain.corrections)
    decided = "; a person said who" if told else ""
    return f"{chain.reason}: {REASONS.get(chain.reason, 'another way')}{decided}"


def _who(chain: "Chain") -> Iterator[tuple[str, str]]:
    named, who = chain.named, chain.who
    if named is None or who is None:
        yield "speaker", "nobody known"
        return
    put = ", put there by a person" if named.given else ""
    yield "name", _joined(named.name, named.description) + f" (appearance {named.id}{put})"
    if others := [name for name in named.names if name != named.name]:
        yield "also called", ", ".join(others)
    count = counted(who.articles, "article")
    yield "speaker", _joined(who.name, who.kind, who.description) + f" ({who.id}, {count})"
    if aliases := [name for name in who.aliases if name != who.name]:
        yield "aliases", ", ".join(aliases)


def _tie(tie: "Tie") -> str:
    evidence = ", ".join(f"{what} {bits:+.1f}" for what, bits in tie.evidence)
    if abs(start := tie.score - sum(bits for _, bits in tie.evidence)) >= _SMALL:
        evidence += f", to begin with {start:+.1f}"
    verdict = f"{tie.name} {_VERDICTS.get(tie.verdict, tie.verdict)} {tie.other_name} in {tie.other_article}"
    sure = "over 99%" if tie.probability > _NEARLY_ONE else f"{tie.probability:.0%}"
    return f"{verdict}: {tie.score:+.1f} bits, {sure} ({evidence})"


def _statement(report: "Report") -> str:
    known = ["the first report"] if report.is_first else []
    if report.wording:
        known.append(f"wording: {WORDINGS.get(report.wording, report.wording)}")
    if report.likeness is not None and report.wording != "reference":
        known.append(f"likeness {report.likeness:.2f}")
    known.append(f"{counted(report.quotes, 'quote')} in {counted(report.outlets, 'outlet')}")
    return f"{report.id}: {', '.join(known)}"


def _words(words: "Words") -> str:
    return f"{words.span[0]}-{words.span[1]} {words.text}"


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
