"""Quotes closed by a dash and a name: “We give the air back.” — Commissioner Starling."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotes.article import Span
from quotes.language import Closure, Quotation

LEAST_WORDS = 4
"""Words that a quote has to have here: before a dash and a name, fewer are a title of a work."""

_SIGNATURE = re.compile(
    r"\s*(?:—|–|―|-{1,3})\s*(?P<name>[^\W\d_a-z](?:[^\n.!?:;“”\"]|(?<=\b\w)\.|(?<=\b[A-Z]\w)\.|(?<=\b[A-Z]\w\w)\.){1,90})\.?\s*"
)
_WORD = re.compile(r"[^\W_]+")
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|said|says|will|would|told|added)\b")


@dataclass(frozen=True, slots=True)
class Signed:
    """A quotation of one paragraph or more with the name under it; ``settled`` spans both."""

    content: tuple[Span, ...]
    source: Span
    settled: Span


def signed_quotes(text: str, lines: Sequence[Span], marks: Sequence[Quotation]) -> list[Signed]:
    """The paragraphs that are a quotation and a signature, in one line or two, with those that lead up to them."""
    whole = {quotation.start: quotation for quotation in marks if quotation.depth == 0}
    found = []
    for number, (start, end) in enumerate(lines):
        quotation = whole.get(start)
        if quotation is None or quotation.closure is not Closure.CLOSED or quotation.end > end:
            continue
        if len(_WORD.findall(text, *quotation.span)) < LEAST_WORDS:
            continue
        after = (quotation.end, end)
        if quotation.end == end and number + 1 < len(lines):
            after = lines[number + 1]
        match = _SIGNATURE.fullmatch(text, *after)
        if match is not None and not _VERB.search(match["name"]):
            source = match.start("name"), match.start("name") + len(match["name"].rstrip(" ."))
            content = (*_before(lines, number, whole), quotation.span)
            found.append(Signed(content, source, (content[0][0], after[1])))
    return found


def _before(lines: Sequence[Span], number: int, whole: Mapping[int, Quotation]) -> list[Span]:
    """The paragraphs right before a quotation that it continues."""
    first = number
    while first and (mark := whole.get(lines[first - 1][0])) is not None:
        if mark.closure is not Closure.CONTINUED or mark.end != lines[first - 1][1]:
            break
        first -= 1
    return [whole[start].span for start, _ in lines[first:number]]
