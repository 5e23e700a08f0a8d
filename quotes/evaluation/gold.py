"""The scorer's form: one annotated article a line, as gold or as predictions.

A line is ``{"id": str, "text": str, "quotes": [...]}``; predictions may leave ``text`` out. A quote is
``{"type", "content", "cue", "source", "speaker", "kind", "optional"}``, spans being pairs of character offsets.
Predictions may say ``confidence`` and ``reason`` too, which the scorer leaves alone.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast, get_args

from quotes.article import Span
from quotes.errors import GoldError
from quotes.quote import Kind, QuoteType, Reason


@dataclass(frozen=True, slots=True)
class AnnotatedQuote:
    """One quote as a person or a program marked it.

    ``optional`` (gold only) marks what is neither required nor punished. ``speaker`` is a canonical name.
    ``confidence`` and ``reason`` (predictions only) are those of the quote found.
    """

    type: QuoteType
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    kind: Kind | None = None
    optional: bool = False
    confidence: float | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """The quotes marked in one article; ``text`` is empty where a file of predictions leaves it out."""

    id: str
    text: str
    quotes: tuple[AnnotatedQuote, ...]


def read_annotated(path: str | Path, *, text_required: bool = True) -> list[AnnotatedArticle]:
    """Every article of a file in the scorer's form, in the file's order.

    Raises GoldError naming file and line when the file cannot be read or a line is not in that form.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"Gold file {path} cannot be read: {error}") from error
    articles = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                articles.append(article_of(json.loads(line), text_required=text_required))
            except (ValueError, KeyError, TypeError) as error:
                raise GoldError(f"Gold line {path}:{number} is not an annotated article: {_reason(error)}") from error
    return articles


def write_annotated(path: str | Path, articles: Iterable[AnnotatedArticle]) -> None:
    """Write articles one a line, leaving out ``text`` where it is empty; raises GoldError when that fails."""
    try:
        with Path(path).open("w", encoding="utf-8") as file:
            for article in articles:
                file.write(json.dumps(record(article), ensure_ascii=False) + "\n")
    except OSError as error:
        raise GoldError(f"Predictions file {path} cannot be written: {error}") from error


def record(article: AnnotatedArticle) -> dict[str, Any]:
    """The article as a dict in the scorer's form."""
    text = {"text": article.text} if article.text else {}
    return {"id": article.id, **text, "quotes": [_quote_record(quote) for quote in article.quotes]}


def _quote_record(quote: AnnotatedQuote) -> dict[str, Any]:
    extras = {"optional": quote.optional or None, "confidence": quote.confidence, "reason": quote.reason}
    return {
        "type": quote.type,
        "content": [list(span) for span in quote.content],
        "cue": [list(span) for span in quote.cue],
        "source": [list(span) for span in quote.source],
        "speaker": quote.speaker,
        "kind": quote.kind,
        **{name: value for name, value in extras.items() if value is not None},
    }


def article_of(line: object, *, text_required: bool = True) -> AnnotatedArticle:
    """One article from a record in the scorer's form.

    Raises ValueError or KeyError where the record is not in that form.
    """
    if not isinstance(line, dict):
        raise ValueError("it is no JSON object")
    text = line["text"] if text_required else line.get("text", "")
    if not isinstance(line["id"], str) or not isinstance(text, str):
        raise ValueError("'id' and 'text' must be strings")
    if not isinstance(line["quotes"], list):
        raise ValueError("'quotes' must be a list")
    return AnnotatedArticle(line["id"], text, tuple(_quote(quote, text) for quote in line["quotes"]))


def _quote(quote: Mapping[str, Any], text: str) -> AnnotatedQuote:
    if not isinstance(quote, Mapping):
        raise ValueError("a quote is no JSON object")
    speaker = quote.get("speaker")
    if speaker is not None and not isinstance(speaker, str):
        raise ValueError(f"speaker {speaker!r} is no string")
    confidence = quote.get("confidence")
    if not (confidence is None or (isinstance(confidence, int | float) and 0 <= confidence <= 1)):
        raise ValueError(f"confidence {confidence!r} is no number from 0 to 1")
    return AnnotatedQuote(
        type=cast("QuoteType", _one_of(quote.get("type") or "indirect", QuoteType, "type")),
        content=tuple(_spans(quote["content"], text)),
        cue=tuple(_spans(quote.get("cue"), text)),
        source=tuple(_spans(quote.get("source"), text)),
        speaker=speaker,
        kind=cast("Kind | None", _one_of(quote["kind"], Kind, "kind") if quote.get("kind") else None),
        optional=bool(quote.get("optional")),
        confidence=confidence,
        reason=cast("Reason | None", _one_of(quote["reason"], Reason, "reason") if quote.get("reason") else None),
    )


def _one_of(value: object, names: object, what: str) -> object:
    if value not in get_args(names):
        raise ValueError(f"{what} {value!r} is none of {', '.join(get_args(names))}")
    return value


def _spans(pairs: Iterable[Any] | None, text: str) -> Iterator[Span]:
    for pair in pairs or ():
        start, end = pair
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
            raise ValueError(f"span {pair!r} is no pair of rising offsets")
        if text and end > len(text):
            raise ValueError(f"span {pair!r} reaches past the end of the text ({len(text)} characters)")
        yield start, end


def _reason(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
