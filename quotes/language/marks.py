"""Quotation marks, paired by rule.

Every paragraph is read by itself, so that one stray mark costs at most its own paragraph. A mark that is not
directed (``"``) opens or closes by what stands beside it. A paragraph that ends inside a quotation is *continued*
where the next one begins with an opening mark (the convention for speech of several paragraphs), and *unclosed*
otherwise.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from quotes.article import Span
from quotes.language.paragraphs import paragraphs


class Closure(IntEnum):
    """How a quotation ends."""

    CLOSED = 0
    CONTINUED = 1
    UNCLOSED = 2


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between two quotation marks, the marks included.

    ``opening`` and ``closing`` are the widths in characters of the marks themselves; ``closing`` is 0 where the
    quotation runs to the end of its paragraph without one.
    """

    start: int
    end: int
    opening: int
    closing: int
    closure: Closure
    depth: int

    @property
    def span(self) -> Span:
        """The stretch, marks included."""
        return self.start, self.end

    @property
    def inside(self) -> Span:
        """The stretch without its marks."""
        return self.start + self.opening, self.end - self.closing


_MARK = re.compile(r"''|``|’’|‘‘|,,(?=\w)|[\"“”„‟«»＂❝❞″‘’‚‛'`´‹›]")
SINGLE = ("‘", "’", "‚", "‛", "'", "`", "´")
_FAMILY = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "＂", "❝", "❞", "″", "''", "``", "’’", "‘‘", ",,"], "double"),
    **dict.fromkeys(["«", "»"], "guillemet"),
    **dict.fromkeys(["‹", "›"], "chevron"),
    **dict.fromkeys(SINGLE, "single"),
}
_OPENING = {"“", "„", "‟", "❝", "``", "‘‘", ",,", "«", "‹", "‘", "‚", "‛"}
_CLOSING = {"”", "❞", "’’", "»", "›"}
_OPENS_AFTER = set("([{<—–-:;,/=>|¿¡…") | {"\u200b", "\ufeff"}
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
_ELISION = re.compile(r"(?:tis|twas|em|til|cause|n|\d0s|\d\d)\b", re.IGNORECASE)


def quotations(text: str) -> list[Quotation]:
    """Pair the quotation marks of a text; the quotations come in text order, outer ones before inner ones."""
    found: list[Quotation] = []
    lines = paragraphs(text)
    following = [pair[1] for pair in pairwise(lines)]
    for number, line in enumerate(lines):
        upcoming = following[number] if number < len(following) else None
        continued = upcoming is not None and _begins_quotation(text, upcoming)
        found += _pair(text, line, continued=continued)
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def touching(marks: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Those of the quotations of a text, in text order, that share a stretch with a span."""
    last = first = bisect_left(marks, span[1], key=lambda mark: mark.start)
    # Outer quotations do not overlap: what stands before one that ends before the span does so too.
    while first and (marks[first - 1].depth or marks[first - 1].end > span[0]):
        first -= 1
    return [mark for mark in marks[first:last] if mark.end > span[0]]


def same_kind(first: str, second: str) -> bool:
    """Whether two marks are of one kind: double, single, guillemets or chevrons."""
    return _FAMILY[first] == _FAMILY[second]


def stray_closing(text: str, line: Span, opening: str) -> Span | None:
    """The first mark of a paragraph, single ones aside, where it closes what an ``opening`` mark before opened."""
    for mark in _MARK.finditer(text, *line):
        sign, begin, stop = mark.group(), mark.start(), mark.end()
        measure = _is_measure(text, begin, sign, []) or _FEET.search(text, max(0, begin - 6), begin)
        if _FAMILY[sign] == "single" or measure:
            continue
        closes = _closes(text, begin, stop) and not _opens(text, begin, stop, sign) and sign not in _OPENING
        return mark.span() if closes and same_kind(sign, opening) else None
    return None


def _begins_quotation(text: str, line: Span) -> bool:
    mark = _MARK.match(text, line[0])
    if mark is None:
        return False
    return _FAMILY[mark.group()] != "single" or _opens(text, mark.start(), mark.end(), mark.group())


def _pair(text: str, line: Span, *, continued: bool) -> list[Quotation]:
    start, end = line
    stack: list[tuple[int, int, str]] = []
    found: list[Quotation] = []
    for mark in _MARK.finditer(text, start, end):
        sign, begin, stop = mark.group(), mark.start(), mark.end()
        family = _FAMILY[sign]
        open_families = [kind for _, _, kind in stack]
        if family == "single" and _is_apostrophe(text, begin, stop, sign, open_families):
            continue
        if _is_measure(text, begin, sign, open_families):
            continue
        if _opens_here(text, begin, stop, sign, open_families):
            stack.append((begin, stop - begin, family))
        elif family in open_families:
            while stack[-1][2] != family:
                stack.pop()
            first, width, _ = stack.pop()
            found.append(Quotation(first, stop, width, stop - begin, Closure.CLOSED, len(stack)))
    for depth, (first, width, family) in enumerate(stack):
        if family == "single":
            continue
        closure = Closure.CONTINUED if continued else Closure.UNCLOSED
        found.append(Quotation(first, _limit(stack, depth, end), width, 0, closure, depth))
    return found


def _limit(stack: list[tuple[int, int, str]], depth: int, end: int) -> int:
    """An opening mark met while the same kind is open means that the earlier one lost its closing mark."""
    for first, _, family in stack[depth + 1 :]:
        if family == stack[depth][2]:
            return first
    return end


def _opens_here(text: str, begin: int, stop: int, sign: str, open_families: list[str]) -> bool:
    family = _FAMILY[sign]
    if family not in open_families:
        if sign in _CLOSING:
            # A closing mark used to open: some desks type the same curly mark at both ends.
            return _opens(text, begin, stop, '"') and family != "single"
        return sign in _OPENING or _opens(text, begin, stop, sign) or not _closes(text, begin, stop)
    if sign in _OPENING:
        # An opening mark used to close stands after a word or a full stop and before a space.
        return _opens(text, begin, stop, '"') or not _closes(text, begin, stop)
    if sign in _CLOSING:
        return False
    return _opens(text, begin, stop, sign) and not _closes(text, begin, stop)


def _opens(text: str, begin: int, stop: int, sign: str) -> bool:
    before = text[begin - 1] if begin else " "
    after = text[stop] if stop < len(text) else " "
    if after.isspace():
        return False
    if sign == "’":
        return False
    return before.isspace() or before in _OPENS_AFTER or before in _FAMILY


def _closes(text: str, begin: int, stop: int) -> bool:
    before = text[begin - 1] if begin else " "
    after = text[stop] if stop < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _is_apostrophe(text: str, begin: int, stop: int, sign: str, open_families: list[str]) -> bool:
    before = text[begin - 1] if begin else " "
    after = text[stop] if stop < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    if "single" in open_families:
        return before in "sS" and after.isspace() and _closes_later(text, stop)
    return not _opens(text, begin, stop, sign) or bool(_ELISION.match(text, stop))


def _closes_later(text: str, stop: int) -> bool:
    """Whether the paragraph holds a better closing mark than the one after this plural's s."""
    line_end = text.find("\n", stop)
    rest = text[stop : line_end if line_end >= 0 else len(text)]
    later = re.search(r"[.,!?;…](?:’|')(?!\w)|(?<=\w)(?:’|')(?![\w])|‘", rest)
    return later is not None and later.group() != "‘"


def _is_measure(text: str, begin: int, sign: str, open_families: list[str]) -> bool:
    """Inches and seconds of arc: a straight mark after a digit while no quotation is open."""
    return sign in {'"', "″", "''"} and "double" not in open_families and begin > 0 and text[begin - 1].isdigit()
