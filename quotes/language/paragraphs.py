"""Paragraphs: the lines of a text that hold anything but space."""

import re

from quotes.article import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")


def paragraphs(text: str) -> list[Span]:
    """Give the span of every line that holds more than white space, its surrounding space left off."""
    found = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        piece = line.group()
        found.append((start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
    return found
