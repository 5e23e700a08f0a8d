"""Quotations that run over paragraphs without a new opening mark.

The convention is to open every paragraph of a long speech with a mark (*continued*, see ``marks``); many a desk opens
the first and closes the last one only. Read by itself such a last paragraph closes what was never opened.
"""

from collections.abc import Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.language.marks import SINGLE, Closure, Quotation, stray_closing
from quotes.language.paragraphs import paragraphs

FARTHEST = 4
"""Paragraphs after the one that opens in which the closing mark is looked for."""


def carried(text: str, marks: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of a text, those left open at a paragraph's end carried on to the closing mark that is theirs.

    What is carried on has one quotation a paragraph, with ``opening`` 0 where it has no mark of its own. A quotation
    stays unclosed where another mark comes first, or no closing one within ``FARTHEST`` paragraphs.
    """
    lines = paragraphs(text)
    number_of = {end: number for number, (_, end) in enumerate(lines)}
    starts = [mark.start for mark in marks if text[mark.start] not in SINGLE]
    found = []
    for mark in marks:
        open_end = mark.closure is Closure.UNCLOSED and mark.depth == 0 and mark.end in number_of
        pieces = _pieces(text, lines[number_of[mark.end] + 1 :], starts) if open_end else []
        found.append(replace(mark, closure=Closure.CONTINUED) if pieces else mark)
        found += pieces
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def _pieces(text: str, lines: Sequence[Span], starts: Sequence[int]) -> list[Quotation]:
    """What the paragraphs after an open one hold of its quotation; nothing where it is not closed for certain."""
    pieces: list[Quotation] = []
    for start, end in lines[:FARTHEST]:
        closing = stray_closing(text, (start, end))
        if any(start <= place < (closing[1] if closing else end) for place in starts):
            return []
        if closing:
            return [*pieces, Quotation(start, closing[1], 0, closing[1] - closing[0], Closure.CLOSED, 0)]
        pieces.append(Quotation(start, end, 0, 0, Closure.CONTINUED, 0))
    return []
