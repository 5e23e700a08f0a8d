"""Points under a heading that reports them: "The report found:" and what follows, each point a segment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.article import Span

LEAST_POINTS = 2

_BULLET = re.compile(r"\s*(?:[-–—•*·▪■◦‣●○➢]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
_TAIL = re.compile(r"[\s,;.]*(?:(?<=[,;] )(?:and|or))?[\s,;.]*$")
_HEADING_END = re.compile(r"[\s*_]*:[\s*_]*$")
_REPORTING = re.compile(
    r"\b(?P<cue>findings|recommendations|conclusions|demands|proposals)"
    r"(?:,? (?:include|includes|included|including|are|were|such as|as follows|the following|so far)){0,2}$",
    re.IGNORECASE,
)
"""How a heading says with its last noun that somebody reports what stands under it."""
_LEAD = re.compile(r"(?:some|many|most|several|all|among|one) of |among ", re.IGNORECASE)
_OWNER = re.compile(r"(?P<owner>(?:[\w’'-]+ ){0,11}?[\w-]+?)(?:['’]s|['’])(?: [\w-]+){0,3} $")
_DOING = re.compile(
    r" (?:also |has |have |had )?(?:made|makes|make|lists?|listed|sets?|contains?|contained|gave|gives|issued"
    r"|presented|published|has|had|have|includes?|included)\b"
)


@dataclass(frozen=True, slots=True)
class Points:
    """A heading that ends before a colon, and the points under it; ``settled`` spans the points with their bullets."""

    heading: Span
    items: tuple[Span, ...]
    settled: Span


@dataclass(frozen=True, slots=True)
class Reported:
    """The words of a heading that report, and who does; ``source`` is ``None`` where it does not say."""

    cue: Span
    source: Span | None


def points(text: str, lines: Sequence[Span]) -> list[Points]:
    """The lists of a text: two points or more, with bullets, or in lines that a semicolon or a comma joins."""
    found = []
    for number, (start, end) in enumerate(lines):
        close = _HEADING_END.search(text, start, end) if text[start:end].rstrip("*_ ").endswith(":") else None
        if close is None:
            continue
        members = _with_bullets(text, lines, number + 1) or _joined(text, lines, number + 1)
        if len(members) >= LEAST_POINTS:
            items = tuple(_bare(text, member) for member in members)
            found.append(Points((start, close.start()), items, (members[0][0], members[-1][1])))
    return found


def reported(text: str, heading: Span) -> Reported | None:
    """The cue and the source of a heading such as "The community's report made a dozen recommendations including"."""
    match = _REPORTING.search(text, *heading)
    if match is None:
        return None
    before = text[heading[0] : match.start("cue")]
    lead = _LEAD.match(before)
    begin = lead.end() if lead else 0
    owner, doing = _OWNER.fullmatch(before, begin), _DOING.search(before, begin)
    end = doing.start() if doing is not None else owner.end("owner") if owner is not None else begin
    span = (heading[0] + begin, heading[0] + end)
    return Reported(match.span("cue"), span if begin < end else None)


def _with_bullets(text: str, lines: Sequence[Span], first: int) -> list[Span]:
    members: list[Span] = []
    for number in range(first, len(lines)):
        if _BULLET.match(text, *lines[number]) is None:
            break
        members.append(lines[number])
    return members


def _joined(text: str, lines: Sequence[Span], first: int) -> list[Span]:
    """Lines right under each other of which all but the last end as parts of one sentence."""
    members = list(lines[first : first + 1])
    for number in range(first + 1, len(lines)):
        before, line = lines[number - 1], lines[number]
        joined = text[slice(*before)].endswith((",", ";", "; and", ", and", "; or"))
        if not joined or text.count("\n", before[1], line[0]) > 1:
            break
        members.append(line)
    return members


def _bare(text: str, member: Span) -> Span:
    """A point without its bullet and without what joins it to the next."""
    bullet = _BULLET.match(text, *member)
    start = bullet.end() if bullet else member[0]
    tail = _TAIL.search(text, start, member[1])
    return start, tail.start() if tail else member[1]
