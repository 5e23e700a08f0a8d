"""Pairing the quotes found with the quotes wanted, by the words they share.

Only words count, never spaces or punctuation. What is paired are segments: the stretches of content within one
paragraph, a leading "that" left out, so a quote of three paragraphs counts three times.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes.article import Span
from quotes.evaluation.gold import AnnotatedQuote
from quotes.evaluation.names import EMPTY, WORD

OVERLAP = 0.5
"""Least intersection over union of the words of two segments that makes them a pair."""

LEADING_THAT = re.compile(r"\W*that\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """One paragraph's part of a quote's content; words are known by the offset of their first character."""

    quote: AnnotatedQuote
    span: Span
    words: frozenset[int]
    source: frozenset[int]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which gold segment was paired with which predicted segment, by position, seen from either side."""

    by_gold: Mapping[int, int]
    by_predicted: Mapping[int, int]


def words_of(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The offsets at which a word begins inside the spans."""
    return frozenset(match.start() + start for start, end in spans for match in WORD.finditer(text[start:end]))


def segments(text: str, quotes: Iterable[AnnotatedQuote]) -> list[Segment]:
    """The segments of the quotes in their order; a stretch without words is none."""
    found = []
    for quote in quotes:
        source = words_of(text, quote.source)
        for span in _lines(text, quote.content):
            if words := words_of(text, [span]):
                found.append(Segment(quote, span, words, source))
    return found


def pair(gold: Sequence[Segment], predicted: Sequence[Segment], *, forgive_optional: bool) -> Pairing:
    """Pair segments one to one, best overlap first, those required before the optional where that is forgiven."""
    candidates = [
        (-overlap, forgive_optional and wanted.quote.optional, left, right)
        for left, wanted in enumerate(gold)
        for right, given in enumerate(predicted)
        if (overlap := _overlap(wanted.words, given.words)) >= OVERLAP
    ]
    by_gold: dict[int, int] = {}
    by_predicted: dict[int, int] = {}
    for _, _, left, right in sorted(candidates):
        if left not in by_gold and right not in by_predicted:
            by_gold[left], by_predicted[right] = right, left
    return Pairing(by_gold, by_predicted)


def same_source(gold: Segment, predicted: Segment, text: str) -> bool:
    """Whether both credit the same mention: a word in common other than an article or title, or no source in both."""
    if not gold.source:
        return not predicted.source
    shared = gold.source & predicted.source
    return bool(shared) and (_tells(text, shared) or not _tells(text, gold.source))


def _tells(text: str, words: Iterable[int]) -> bool:
    matches = (WORD.match(text, start) for start in words)
    return any(match.group().lower() not in EMPTY for match in matches if match)


def _lines(text: str, content: Iterable[Span]) -> Iterator[Span]:
    for start, end in content:
        for line in text[start:end].split("\n"):
            lead = LEADING_THAT.match(line)
            yield start + (lead.end() if lead else 0), start + len(line)
            start += len(line) + 1  # noqa: PLW2901 (the next line begins where this one ends)


def _overlap(first: frozenset[int], second: frozenset[int]) -> float:
    shared = len(first & second)
    return shared / len(first | second) if shared else 0.0
