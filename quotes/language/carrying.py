"""Quotations that run over paragraphs without a new opening mark.

The convention is to open every paragraph of a long speech with a mark (*continued*, see ``marks``); many a desk opens
the first and closes the last one only. Read by itself such a last paragraph closes what was never opened.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.language.marks import SINGLE, Closure, Quotation, quotations, same_kind, stray_closing, touching
from quotes.language.paragraphs import paragraphs

FARTHEST = 4
"""Paragraphs after the one that opens in which the closing mark is looked for."""


def carried(text: str, furniture: Sequence[Span] = ()) -> list[Quotation]:
    """The quotations of a text, those left open at a paragraph's end carried on to the closing mark that is theirs.

    What is carried on has one quotation a paragraph, with ``opening`` 0 where it has no mark of its own. A quotation
    stays unclosed where another mark comes first, or no closing one within ``FARTHEST`` paragraphs; those of the page's
    ``furniture`` are passed over.
    """
    lines = [
        line for line in paragraphs(text) if not any(line[0] < end and start < line[1] for start, end in furniture)
    ]
    marks = quotations(text)
    number_of = {end: number for number, (_, end) in enumerate(lines)}
    double = [mark for mark in marks if _sign(text, mark) not in SINGLE]
    found = []
    for mark in marks:
        number = number_of.get(mark.end, len(lines))
        following = lines[number + 1 : number + 1 + FARTHEST]
        pieces = _pieces(text, mark, following, double) if _is_left_open(text, mark, following, double) else []
        found.append(replace(mark, closure=Closure.CONTINUED) if pieces else mark)
        found += pieces
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def not_carried_over(marks: Sequence[Quotation], places: Sequence[int]) -> list[Quotation]:
    """The marks without what is carried on over any of some places in order, such as the cues of the reporter.

    Who reports inside a quotation that lacks its closing mark has ended it before.
    """
    found: list[Quotation] = []
    chain: list[Quotation] = []
    for mark in [*marks, None]:
        if mark is not None and (mark.depth or not mark.opening):
            chain.append(mark)
            continue
        found += _kept(chain, places)
        chain = [] if mark is None else [mark]
    return found


def _kept(chain: Sequence[Quotation], places: Sequence[int]) -> Sequence[Quotation]:
    """An outer quotation with what lies in it and what carries it on."""
    if all(mark.opening for mark in chain):
        return chain
    start, end = chain[0].start, max(mark.end for mark in chain)
    if bisect_left(places, start) == bisect_left(places, end):
        return chain
    own = [mark for mark in chain if mark.opening]
    return [replace(own[0], closure=Closure.UNCLOSED), *own[1:]] if own else []


def _sign(text: str, mark: Quotation) -> str:
    return text[mark.start : mark.start + mark.opening]


def _is_left_open(text: str, mark: Quotation, following: Sequence[Span], double: Sequence[Quotation]) -> bool:
    """Whether a quotation runs to the end of its paragraph, and no mark like its own opens the next one.

    Where another one opens and closes in the rest of the paragraph, it was closed before and only lacks the mark.
    """
    sign = _sign(text, mark)
    if mark.depth or mark.closing or not following or sign in SINGLE:
        return False
    if mark.closure is Closure.CONTINUED and text[following[0][0]] not in SINGLE:
        return False
    inside = (other for other in touching(double, mark.span) if other.start > mark.start and other.closing)
    return not any(same_kind(_sign(text, other), sign) for other in inside)


def _pieces(text: str, mark: Quotation, following: Sequence[Span], double: Sequence[Quotation]) -> list[Quotation]:
    """What the paragraphs after an open one hold of its quotation; nothing where another one opens before it closes."""
    pieces: list[Quotation] = []
    for start, end in following:
        closing = stray_closing(text, (start, end), _sign(text, mark))
        last = closing[1] if closing else end
        if touching(double, (start, last)):
            return []
        if closing:
            return [*pieces, Quotation(start, last, 0, closing[1] - closing[0], Closure.CLOSED, 0)]
        pieces.append(Quotation(start, end, 0, 0, Closure.CONTINUED, 0))
    return []
