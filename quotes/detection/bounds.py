"""Where content begins and ends in characters, and of which type it is."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotes.article import Span
from quotes.language import Quotation, touching
from quotes.quote import QuoteType

_WORD = re.compile(r"[^\W_]+")
_LEADING_THAT = re.compile(r"[\s,:;]*that\b[\s,:]*", re.IGNORECASE)
_POINTING_THAT = re.compile(r"(?:^|(?<=[.!?…\n\u2028\u2029])[”\"’)]?[ \t]*)(?P<that>That)(?=[ ’'])")
"""A "That" which opens a sentence means what was said before: "That is why, he said"."""
_BROKEN_OFF = re.compile(r"\b(?:a|an|the|his|its|their|our|my|your|of|at|from|into|between|during)$")
"""Words that hardly any statement ends in while its sentence goes on."""
_CLAUSE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)[.!?…;:]+(?=\s|[”\"’)]|$)|[\n\u2028\u2029“”\"„«»]"
)
_WHETHER = re.compile(r"\b(?:whether|if)\s+$", re.IGNORECASE)
_LOOSE_START = re.compile(r"[\s,.:;!?)\]–—-]+")
_LOOSE_END = re.compile(r"[\s,.:;(\[–—-]+$")


_NO_END = re.compile(
    r"(?:,?\s+(?:who|which|further|also|later|then|today|yesterday|had|has|in|at|on|of|for|to|by|with|from|the|an?))+$"
)
"""Words after a source that belong to what it does, or in which it breaks off."""


def tidy_source(text: str, span: Span) -> Span:
    """The source without the verb's words that it ends in: "Moreno further", "Moreno, who"."""
    start, end = span
    loose = _NO_END.search(text, start, end)
    return (start, loose.start()) if loose and loose.start() > start else span


def tidy(text: str, span: Span, quotations: Sequence[Quotation]) -> Span | None:
    """Leave off a leading "that", loose punctuation and half a pair of marks; ``None`` where no word is left.

    A "whether" or "if" right before is taken in: it is a part of what was asked.

    Marks at the edges of quoted content stay with it, together with the punctuation inside them; only what ends
    outside marks loses its final stop.
    """
    start, end = _with_marks(text, span, quotations)
    pointing = _POINTING_THAT.search(text, max(0, start - 8), end)
    if pointing and pointing.start("that") <= start <= pointing.end() + 1:
        start = pointing.start("that")
    else:
        lead = _LEADING_THAT.match(text[start:end])
        start += lead.end() if lead else 0
    loose = _LOOSE_START.match(text, start, end)
    start = loose.end() if loose else start
    if not any(quotation.start < end <= quotation.end for quotation in quotations):
        trail = _LOOSE_END.search(text[start:end])
        end = start + trail.start() if trail else end
    asked = _WHETHER.search(text, max(0, start - 10), start)
    start = asked.start() if asked else start
    return (start, end) if _says_something(text, start, end, quotations) else None


def whole(text: str, span: Span, breaking: Sequence[int]) -> Span:
    """Take in the rest of the sentence where unquoted content breaks off in the middle of a phrase: "moved to a".

    ``breaking`` gives where contents, cues and sources begin, in text order: this one ends before the next of them.
    """
    start, end = span
    if not _BROKEN_OFF.search(text, max(start, end - 8), end) or text[end : end + 1] != " ":
        return span
    place = bisect_left(breaking, end)
    limit = breaking[place] if place < len(breaking) else len(text)
    stop = _CLAUSE_END.search(text, end, limit)
    stretch = text[end : stop.start() if stop else limit]
    return start, end + len(stretch.rstrip(" ,–—-"))


def _says_something(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> bool:
    """One lower-case word outside marks is a slip of the decoding, never a statement."""
    words = _WORD.findall(text, start, end)
    if len(words) != 1:
        return bool(words)
    return not words[0].islower() or any(quotation.start < end and start < quotation.end for quotation in quotations)


def _with_marks(text: str, span: Span, quotations: Sequence[Quotation]) -> Span:
    """Take in the marks that enclose the first or the last word and no word beyond the span."""
    start, end = span
    for quotation in quotations:
        if quotation.start < start and not _WORD.search(text, quotation.start, start) and quotation.end > start:
            start = quotation.start
        if quotation.closing and quotation.end > end and quotation.start < end:
            end = end if _WORD.search(text, end, quotation.end) else quotation.end
    return start, end


def type_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> QuoteType:
    """Direct where every word stands inside quotation marks, mixed where some do, indirect where none does."""
    inside = total = 0
    for start, end in content:
        near = touching(quotations, (start, end))
        for word in _WORD.finditer(text, start, end):
            total += 1
            inside += any(quotation.start <= word.start() < quotation.end for quotation in near)
    if inside == 0:
        return "indirect"
    return "direct" if inside == total else "mixed"
