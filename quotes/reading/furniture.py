"""Furniture: the stretches of an article's text that are certainly not prose, and what they tell about it.

Only what is certain is taken: a stretch that is missed is read as prose, as it would be anyway, but prose that is
taken for furniture would lose its quotes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from quotes.article import Span
from quotes.reading import lines
from quotes.reading.comments import comment_box
from quotes.reading.dates import iso_date
from quotes.reading.imprint import imprint
from quotes.reading.wordlists import alternatives

_LEADING_DATE: Final = re.compile(r"date\s+(\d{4}-\d{2}-\d{2})(?=\s|$)")
_TRAIL: Final = re.compile(r"home\s*[>»›/|]\s*\S", re.IGNORECASE)
_HEADINGS: Final = 6
"""So many headings may stand before the first prose (a section, a headline, a caption); the rest is no head."""
_PROSE_BEFORE_BYLINE: Final = 2
"""A byline or a date may come after so many paragraphs of prose (the summary under the headline)."""


@dataclass(slots=True)
class Findings:
    """What a text tells about itself, and where: ``furniture`` is in text order and does not overlap."""

    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    furniture: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Reader:
    """The walk through the lines of a text: its head (all before the prose), then the rest."""

    findings: Findings = field(default_factory=Findings)
    spans: list[Span] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    updated: str | None = None
    lines: int = 0
    prose: int = 0


def recognise(text: str) -> Findings:
    """What is certainly furniture in the text, and the title, author, date and address that it gives away."""
    reader = _Reader()
    for start, end in _lines(text):
        _read_line(reader, text, start, end)
        reader.lines += 1
    _settle_title(reader, text)
    stretches = list(_lines(text))
    reader.spans.extend(span for span in (comment_box(text, stretches), imprint(text, stretches)) if span)
    reader.spans.extend(match.span() for match in _picture_credits().finditer(text))
    findings = reader.findings
    findings.published = findings.published or reader.updated
    findings.furniture = _merged(reader.spans)
    return findings


def _lines(text: str) -> Iterator[Span]:
    """Where each line stands that is not blank, without the white space around it."""
    offset = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = offset + line.index(bare)
            yield start, start + len(bare)
        offset += len(line) + 1


def _read_line(reader: _Reader, text: str, start: int, end: int) -> None:
    if reader.lines == 0:
        match = _LEADING_DATE.match(text, start, end)
        if match is not None and (published := iso_date(match[1])) is not None:
            reader.findings.published = published
            reader.spans.append(match.span())
            start = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
    line = text[start:end]
    if not line:
        return
    if _is_furniture(reader, line):
        reader.spans.append((start, end))
    elif reader.prose == 0 and len(reader.headings) < _HEADINGS and lines.heading(line):
        reader.headings.append((start, end))
    else:
        if reader.prose <= _PROSE_BEFORE_BYLINE and (length := lines.dateline(line)):
            reader.spans.append((start, start + len(line[:length].rstrip())))
        reader.prose += 1


def _is_furniture(reader: _Reader, line: str) -> bool:
    """Whether a line is furniture; what it tells is noted."""
    if len(line) > lines.LONGEST and "://" not in line[:10]:
        return False
    url = lines.address(line)
    if url is not None:
        if reader.lines == 0:
            reader.findings.url = url
        return True
    if lines.boilerplate(line):
        return True
    if reader.prose > _PROSE_BEFORE_BYLINE:
        return False
    credit = lines.credit(line)
    if credit is None:
        return False
    findings = reader.findings
    findings.author = findings.author or credit.author
    if credit.updated:
        reader.updated = reader.updated or credit.published
    else:
        findings.published = findings.published or credit.published
    return True


def _settle_title(reader: _Reader, text: str) -> None:
    """Take the first heading before the prose for the title, and what repeats it after "Home" for a trail."""
    headings = list(reader.headings)
    while headings:
        start, end = headings.pop(0)
        line = text[start:end]
        repeated = any(line.endswith(text[slice(*other)]) for other in headings)
        if _TRAIL.match(line) or (line.startswith("Home") and repeated):
            reader.spans.append((start, end))
        elif reader.prose and _stands_alone(text, end):
            reader.findings.title = line.lstrip("# ")
            return


def _stands_alone(text: str, end: int) -> bool:
    """Whether a blank line follows the line that ends here."""
    following = text[end : end + 200].split("\n", 2)
    return len(following) > 2 and not following[1].strip()


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in text order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


@cache
def _picture_credits() -> re.Pattern[str]:
    words = alternatives("picture_words")
    joint = r"(?:\s+(?:credit|courtesy|caption|source))?\s*(?::|/|\bby\b|\bvia\b|\bcourtesy\b)"
    credit = rf"(?:{words}){joint}[^()\[\]\n]{{1,120}}"
    return re.compile(rf"\((?:{credit})\)|\[(?:{credit})\]", re.IGNORECASE)
