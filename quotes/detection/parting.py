"""Quoted speech that stands for itself, though it was taken for a part of what another sentence reports.

A direct quote without a cue of its own after an indirect one is a quote of its own; so is one that the article's prose
parts from the quote before. Only after a direct quote, with nothing but its attribution between, it is a part of it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quotes.article import Span
from quotes.detection.bounds import type_of
from quotes.language import Quotation

_STOP = re.compile(r"[.!?…][\"”’»')\]]*\s|[\"”’»)][.!?…]?\s+(?=[A-Z])|\n")
_BEFORE = re.compile(r"[\w’'-]*$")
_WORD = re.compile(r"\w")
_ELSEWHERE = 10_000
"""Added to the distance from a cue in another sentence."""


def parted(
    text: str, content: Sequence[Span], cue: Sequence[Span], marks: Sequence[Quotation]
) -> tuple[tuple[Span, ...], list[tuple[Span, ...]]]:
    """The content that belongs to a cue, and each run of quoted segments that does not.

    ``content`` stands in text order and ``cue`` is not empty.
    """
    runs: list[list[Span]] = [[content[0]]]
    for before, after in pairwise(content):
        if _is_together(text, before, after, cue[0], marks):
            runs[-1].append(after)
        else:
            runs.append([after])
    nearest = min(range(len(runs)), key=lambda number: min(_distance(text, span, cue[0]) for span in runs[number]))
    quoted = [type_of(text, run, marks) == "direct" for run in runs]
    kept = [span for number, run in enumerate(runs) if number == nearest or not quoted[number] for span in run]
    return tuple(kept), [tuple(run) for number, run in enumerate(runs) if number != nearest and quoted[number]]


def _is_together(text: str, before: Span, after: Span, cue: Span, marks: Sequence[Quotation]) -> bool:
    if not all(type_of(text, (span,), marks) == "direct" for span in (before, after)):
        return next(_ends(text, before[1], after[0]), None) is None
    if not before[1] <= cue[0] < after[0]:
        return not _WORD.search(text, before[1], after[0])
    return not has_prose(text, before[1], after[0], cue)


def has_prose(text: str, start: int, end: int, cue: Span) -> bool:
    """Whether more than the sentence of the attribution stands between two quoted segments."""
    ends = list(_ends(text, start, end))
    first = max((place for place in ends if place <= cue[0]), default=start)
    last = min((place for place in ends if place >= cue[1]), default=end)
    return bool(_WORD.search(text, start, first) or _WORD.search(text, last, end))


def _distance(text: str, span: Span, cue: Span) -> int:
    (_, end), (start, _) = sorted((span, cue))
    return max(start - end, 0) + (0 if next(_ends(text, end, start), None) is None else _ELSEWHERE)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Give where sentences surely end: "Prof." and "Moreno." may be shortened words."""
    for match in _STOP.finditer(text, start, end):
        before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
        if not (before and before.group()[:1].isupper()) or match.group() == "\n":
            yield match.end()
