"""An article's quotes as text for the terminal and as JSON records."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quotes.article import joined
from quotes.quote import Extraction, Quote

if TYPE_CHECKING:
    from rich.console import Group, RenderableType

CONTENT, SPEAKER, CUE, FAINT = "cyan", "bold yellow", "magenta", "dim"
INDENT = (0, 0, 0, 4)


def records(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Each quote as a dict of plain values: what was said, by whom, where it stands."""
    article = extraction.article
    for quote in extraction.quotes:
        yield {
            "article_id": article.id,
            "article": article.title,
            "origin": article.origin,
            "type": quote.type,
            "said": joined(article.text, quote.content),
            "cue": joined(article.text, quote.cue),
            "source": joined(article.text, quote.source),
            "speaker": quote.speaker.name if quote.speaker else None,
            "kind": quote.speaker.kind if quote.speaker else None,
            "reason": quote.reason,
            "confidence": round(quote.confidence, 4),
            "runner_up": quote.perhaps.name if quote.perhaps else None,
            "runner_up_share": round(quote.runner_up_share, 4) if quote.perhaps else 0.0,
            "thought": quote.thought,
            "segments": quote.content,
            "cue_segments": quote.cue,
            "source_segments": quote.source,
            "model": extraction.model,
        }


def rendered(extraction: Extraction) -> "Group":
    """The article's name and its quotes in colour, one block a quote."""
    from rich.console import Group
    from rich.text import Text

    article = extraction.article
    name = printable(article.title or article.origin or "Text")
    title = Text.assemble((name, "bold"), (f"  {counted(len(extraction.quotes), 'quote')}", FAINT))
    return Group(title, *(block for quote in extraction.quotes for block in _blocks(article.text, quote)), "")


def counted(number: int, noun: str) -> str:
    """``1 quote``, ``2,000 quotes``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """The text on one line with every character a terminal would obey, or could not show, replaced."""
    line = " ".join(text.split())
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in line)


def sentence(text: str) -> str:
    """The text with a full stop at its end, and not two."""
    return text if text.endswith(".") else f"{text}."


def _blocks(text: str, quote: Quote) -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    speaker = quote.speaker
    who = printable(speaker.name) if speaker else "unknown speaker"
    head = Text.assemble("\n", (who, SPEAKER))
    if speaker and speaker.description:
        head.append(f", {printable(speaker.description)}", FAINT)
    if quote.perhaps:
        head.append(f"  or perhaps {printable(quote.perhaps.name)}", FAINT)
    source, cue = printable(joined(text, quote.source)), printable(joined(text, quote.cue))
    if source and source != who:
        head.append(f"  {source}", "italic")
    if cue:
        head.append(f"  {cue}", CUE)
    yield head
    yield Padding(Text(printable(joined(text, quote.content)), CONTENT), INDENT, expand=False)
    known = [quote.type, quote.reason, f"{quote.confidence:.0%}"]
    told = " · ".join(["thought", *known] if quote.thought else known)
    yield Padding(Text(told, FAINT), INDENT, expand=False)
