"""Paragraphs: the lines of a text that hold anything but space, or its blocks where lines were broken to a width."""

import re
from itertools import pairwise

from quotes.article import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")

NARROWEST, WIDEST = 48, 100
"""Characters of a line that was broken to a width: wire copy and mail are set to 60 to 80."""

LEAST_WRAPPED = 0.8
"""Share of the lines inside blocks that must be of that width before a line break is taken for mere layout."""


def paragraphs(text: str) -> list[Span]:
    """Give the span of every paragraph, its surrounding space left off.

    A paragraph is a line that holds more than white space. In a text whose lines were broken to a width, it is a block
    of lines between blank ones.
    """
    lines = [_trimmed(*line.span(), line.group()) for line in _LINE.finditer(text)]
    joins = [_adjoin(text, *pair) for pair in pairwise(lines)]
    return _joined(lines, joins) if _is_wrapped(lines, joins) else lines


def _trimmed(start: int, end: int, piece: str) -> Span:
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _adjoin(text: str, line: Span, following: Span) -> bool:
    """Whether a single line break, and no blank line, parts two lines."""
    between = text[line[1] : following[0]]
    return len(between.splitlines()) <= 2 and between.replace("\r\n", "\n").count("\n") == 1


def _is_wrapped(lines: list[Span], joins: list[bool]) -> bool:
    """Whether lines that another adjoins are nearly all of one width, and none is longer."""
    if sum(joins) < 3 or any(end - start > WIDEST for start, end in lines):
        return False
    widths = [end - start for (start, end), joined in zip(lines, joins, strict=False) if joined]
    return sum(width >= NARROWEST for width in widths) >= LEAST_WRAPPED * len(widths)


def _joined(lines: list[Span], joins: list[bool]) -> list[Span]:
    blocks = [lines[0]]
    for line, joined in zip(lines[1:], joins, strict=True):
        if joined:
            blocks[-1] = (blocks[-1][0], line[1])
        else:
            blocks.append(line)
    return blocks
