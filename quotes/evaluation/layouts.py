"""How a stretch of content is laid out on the page, told from the text and the quote's own spans alone."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeAlias

from quotes.article import Span
from quotes.evaluation.gold import AnnotatedQuote
from quotes.evaluation.matching import Segment, words_of
from quotes.language import Closure, carried

Layout: TypeAlias = Literal[
    "headline or first lines",
    "list item",
    "after a NAME: label",
    "answer to a question",
    "after a colon on the line before",
    "continued over paragraphs",
    "interrupted by its attribution",
    "whole paragraph",
    "attribution before",
    "attribution after",
    "attribution on both sides",
    "no attribution in the paragraph",
]
"""The first that fits, in the order in which `Layouts.of` tries them."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPENING_MARK = re.compile(r"[\"“„«‘'‹]")
_BULLET = re.compile(r"(?:[-–—•*·▪►●○◦‣]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_LABEL = re.compile(r"(?:[QA][:.]|[^\W\d_a-z][^\n:]{0,50}:)\W*")
_CAPITALISED = re.compile(r"\W*[^\W\d_a-z]")
_ITEM_END = re.compile(r"[;,](?:\s(?:and|or))?$", re.IGNORECASE)

LONGEST_LABEL = 6
"""Words that a transcript may put before the colon: a name with its title."""


class Layouts:
    """The lines of one text, and where a segment of content stands among them."""

    def __init__(self, text: str) -> None:
        """Split ``text`` into the lines that hold anything but space."""
        self._text = text
        found = (match.span() for match in re.finditer(r"[^\n]+", text) if match.group().strip())
        self._lines = [_trimmed(text, *span) for span in found]
        self._starts = [start for start, _ in self._lines]

    def of(self, segment: Segment) -> Layout:
        """The layout of a segment: what its line is, else how its quote is spread, else where its cue stands."""
        number = max(bisect_right(self._starts, min(segment.words)) - 1, 0)
        return self._of_line(number, segment) or self._of_quote(self._lines[number], segment)

    @cached_property
    def _opening_lines(self) -> int:
        """How many lines come before the first that ends as a sentence does."""
        ends = (index for index, line in enumerate(self._lines) if _SENTENCE_END.search(self._text[slice(*line)]))
        return next(ends, 0)

    @cached_property
    def _continuing(self) -> frozenset[int]:
        """Numbers of the lines that begin inside a quotation which the line before leaves open."""
        ends = {mark.end for mark in carried(self._text) if mark.closure is Closure.CONTINUED}
        pairs = enumerate(pairwise(self._lines), start=1)
        return frozenset(number for number, ((_, end), _) in pairs if end in ends)

    def _of_line(self, number: int, segment: Segment) -> Layout | None:
        start, end = self._lines[number]
        line = self._text[start:end]
        before = self._text[slice(*self._lines[number - 1])] if number else ""
        whole = words_of(self._text, [(start, end)]) <= segment.words
        continuing = number in self._continuing or segment.span[0] > _first_line_end(self._text, segment.quote)
        checks: tuple[tuple[Layout, bool], ...] = (
            ("headline or first lines", number < self._opening_lines),
            ("list item", _is_item(line, before)),
            ("after a NAME: label", self._is_labelled(start, segment)),
            ("answer to a question", whole and before.endswith("?")),
            ("after a colon on the line before", before.endswith(":")),
            ("continued over paragraphs", continuing),
            ("whole paragraph", whole),
        )
        return next((layout for layout, fits in checks if fits), None)

    def _is_labelled(self, line_start: int, segment: Segment) -> bool:
        """Whether the content follows a label of capitalised words, and nothing else reports it."""
        label = self._text[line_start : min(segment.words)]
        words = label.partition(":")[0].split()
        capitalised = bool(words) and all(_CAPITALISED.match(words[at]) for at in (0, -1))
        return not segment.quote.cue and capitalised and len(words) <= LONGEST_LABEL and bool(_LABEL.fullmatch(label))

    def _of_quote(self, line: Span, segment: Segment) -> Layout:
        first, last = min(segment.words), max(segment.words)
        content = [max(start, line[0]) for start, end in segment.quote.content if start < line[1] and line[0] < end]
        attribution = [
            start
            for spans in (segment.quote.cue, segment.quote.source)
            for start, _ in spans
            if line[0] <= start < line[1]
        ]
        if any(min(content) < start < max(content) for start in attribution):
            return "interrupted by its attribution"
        sides = {start < first for start in attribution if not first <= start <= last}
        if len(sides) == 2:
            return "attribution on both sides"
        if not sides:
            return "no attribution in the paragraph"
        return "attribution before" if True in sides else "attribution after"


def _is_item(line: str, before: str) -> bool:
    """A bullet or a number, or a line in an enumeration: after a colon, semicolon or comma, opening no quotation."""
    listed = before.endswith(":") or _ITEM_END.search(line) or _ITEM_END.search(before)
    return bool(_BULLET.match(line) or (listed and not _OPENING_MARK.match(line)))


def _first_line_end(text: str, quote: AnnotatedQuote) -> int:
    """Where the line on which the content begins ends."""
    end = text.find("\n", quote.content[0][0])
    return len(text) if end < 0 else end


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
