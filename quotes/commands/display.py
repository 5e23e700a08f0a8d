"""An article's quotes as text for the terminal and as JSON records."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quotes.article import Span
from quotes.quote import Extraction, Quote

if TYPE_CHECKING:
    from rich.text import Text

CONTENT, SPEAKER, CUE, FAINT = "cyan", "bold yellow", "magenta", "dim"
GAP = " […] "
"""What stands between two segments of one quote."""


def records(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Each quote as a dict of plain values: what was said, by whom, where it stands."""
    article = extraction.article
    for quote in extraction.quotes:
        yield {
            "article_id": article.id,
            "article": article.title,
            "origin": article.origin,
            "type": quote.type,
            "said": _joined(article.text, quote.content),
            "cue": _joined(article.text, quote.cue),
            "source": _joined(article.text, quote.source),
            "speaker": quote.speaker.name if quote.speaker else None,
            "kind": quote.speaker.kind if quote.speaker else None,
            "reason": quote.reason,
            "confidence": round(quote.confidence, 4),
            "segments": quote.content,
            "cue_segments": quote.cue,
            "source_segments": quote.source,
            "model": extraction.model,
        }


def rendered(extraction: Extraction) -> "Text":
    """The article's name and its quotes in colour, one block a quote."""
    from rich.text import Text

    article = extraction.article
    name = article.title or article.origin or "text"
    number = len(extraction.quotes)
    text = Text.assemble((printable(name), "bold"), (f"  {number} {'quote' if number == 1 else 'quotes'}\n", FAINT))
    for quote in extraction.quotes:
        text.append_text(_block(article.text, quote))
    return text


def printable(text: str) -> str:
    """The text on one line with every character a terminal would obey, or could not show, replaced."""
    line = " ".join(text.split())
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in line)


def _block(text: str, quote: Quote) -> "Text":
    from rich.text import Text

    speaker = quote.speaker
    who = printable(speaker.name) if speaker else "unknown speaker"
    role = f", {printable(speaker.description)}" if speaker and speaker.description else ""
    evidence = [(printable(_joined(text, quote.source)), "italic"), (printable(_joined(text, quote.cue)), CUE)]
    block = Text.assemble("\n", (who, SPEAKER), (role, FAINT))
    for part, style in evidence:
        if part:
            block.append("  ").append(part, style)
    block.append(f"\n    {printable(_joined(text, quote.content))}\n", CONTENT)
    block.append(f"    {quote.type} · {quote.reason} · {quote.confidence:.0%}\n", FAINT)
    return block


def _joined(text: str, spans: tuple[Span, ...]) -> str:
    return GAP.join(text[start:end] for start, end in spans)
