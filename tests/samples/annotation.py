"""The gold of the samples as the tests look at it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quotes import Span
from quotes.quote import Kind, QuoteType
from quotes.samples import gold_path


@dataclass(frozen=True, slots=True)
class AnnotatedQuote:
    text: str
    type: QuoteType
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: str
    kind: Kind
    optional: bool

    def said(self) -> list[str]:
        return [self.text[start:end] for start, end in self.content]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    id: str
    text: str
    quotes: tuple[AnnotatedQuote, ...]


@cache
def articles() -> tuple[AnnotatedArticle, ...]:
    lines = gold_path().read_text(encoding="utf-8").splitlines()
    return tuple(_article(**json.loads(line)) for line in lines)


def quotes() -> list[AnnotatedQuote]:
    return [quote for article in articles() for quote in article.quotes]


# Keyword arguments, so that a field missing or one too many fails here.
def _article(id: str, text: str, quotes: list[dict[str, object]]) -> AnnotatedArticle:
    return AnnotatedArticle(id, text, tuple(_quote(text, **quote) for quote in quotes))  # type: ignore[arg-type]


def _quote(
    text: str,
    *,
    type: QuoteType,
    content: Sequence[Sequence[int]],
    cue: Sequence[Sequence[int]],
    source: Sequence[Sequence[int]],
    speaker: str,
    kind: Kind,
    optional: bool,
) -> AnnotatedQuote:
    return AnnotatedQuote(text, type, _spans(content), _spans(cue), _spans(source), speaker, kind, optional)


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs)
