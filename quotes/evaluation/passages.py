"""The passage of an article that shows a case: its lines, cut into pieces that know what gold and prediction say.

Marks begin and end at words, as the measures see them: a comma more or less is no difference. Pure data: what the
text holds is escaped by whoever shows it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias, get_args

from quotes.article import Span
from quotes.evaluation.cases import Item
from quotes.evaluation.matching import Segment, segments, words_of
from quotes.evaluation.names import WORD
from quotes.language import paragraphs

Role: TypeAlias = Literal["content", "cue", "source"]
Side: TypeAlias = Literal["gold", "predicted"]

AROUND = 280
"""Characters kept before the first and after the last mark of a case in a paragraph, and of the paragraphs beside."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that one side marks; ``own`` where it is of the case itself, not of a quote that stands beside it."""

    span: Span
    role: Role
    side: Side
    own: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same marks cover from end to end."""

    text: str
    marks: frozenset[tuple[Role, Side]] = frozenset()
    own: bool = False

    @property
    def side(self) -> Literal["gold", "predicted", "both"] | None:
        """Who marks it, whatever as; ``None`` where nobody does."""
        sides = {side for _, side in self.marks}
        return "both" if len(sides) == 2 else next(iter(sides), None)

    @property
    def roles(self) -> list[Role]:
        """What it is marked as, by either side."""
        return [role for role in get_args(Role) if any(role == marked for marked, _ in self.marks)]

    @property
    def label(self) -> str:
        """What gold and prediction say of it in words: ``cue``, ``gold source``, ``predicted``; empty where agreed."""
        names = []
        for role in get_args(Role):
            sides = [side for side in get_args(Side) if (role, side) in self.marks]
            name = "" if role == "content" and self.side != "both" else role
            if len(sides) == 1:
                names.append(f"{sides[0]} {name}".strip())
            elif sides and (role != "content" or len(self.marks) > 2):
                names.append(role)
        return ", ".join(names)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph or a part of it; ``gap`` where text of the article was left out before it."""

    pieces: tuple[Piece, ...]
    gap: bool


def passage(case: Item) -> tuple[Stretch, ...]:
    """The paragraphs that hold the case's content, cues and sources, with one before and one after the content."""
    text = case.article.text
    marks = _marks(case)
    shown: list[Span] = []
    lines = paragraphs(text)
    contents = [span for segment in _own(case) for span in [_worded(text, segment.span)]]
    for number, line in enumerate(lines):
        inside = [mark.span for mark in marks if mark.own and _touch(mark.span, line)]
        if inside:
            shown.append(_clipped(text, line, min(inside)[0], max(end for _, end in inside)))
        elif any(_touch(span, near) for span in contents for near in lines[max(number - 1, 0) : number + 2]):
            before = line[0] < contents[0][0]
            shown.append(_clipped(text, line, line[1], line[1]) if before else _clipped(text, line, line[0], line[0]))
    ends = [0, *(end for _, end in shown)]
    return tuple(
        Stretch(tuple(_pieces(text, span, marks)), gap=bool(text[end : span[0]].strip()))
        for end, span in zip(ends, shown, strict=False)
    )


def _own(case: Item) -> list[Segment]:
    return [segment for segment in (case.segment, case.partner, *case.near) if segment is not None]


def _marks(case: Item) -> list[Mark]:
    """The content of every quote of the article on both sides, and the cues and sources of those of the case."""
    text, own = case.article.text, _own(case)
    found = []
    sides: tuple[tuple[Side, list[Segment]], ...] = (
        ("gold", segments(text, case.article.quotes)),
        ("predicted", segments(text, case.given)),
    )
    for side, every in sides:
        mine = [segment for segment in every if segment in own]
        found += [Mark(_worded(text, segment.span), "content", side, segment in mine) for segment in every]
        for quote in {segment.quote: None for segment in mine}:
            found += [Mark(_worded(text, span), "cue", side, True) for span in quote.cue]
            found += [Mark(_worded(text, span), "source", side, True) for span in quote.source]
    return found


def _worded(text: str, span: Span) -> Span:
    """The span from its first word to the end of its last; itself where it has none."""
    words = words_of(text, [span])
    if not words:
        return span
    last = WORD.match(text, max(words), span[1])
    return min(words), last.end() if last else span[1]


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _clipped(text: str, line: Span, first: int, last: int) -> Span:
    """The line from ``AROUND`` characters before ``first`` to as many after ``last``, cut at spaces."""
    start, end = max(line[0], first - AROUND), min(line[1], last + AROUND)
    if start > line[0]:
        start = text.find(" ", start, first) + 1 or start
    if end < line[1]:
        end = max(text.rfind(" ", last, end), last)
    return start, end


def _pieces(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    start, end = span
    inside = [mark for mark in marks if _touch(mark.span, span)]
    edges = {start, end, *(min(max(edge, start), end) for mark in inside for edge in mark.span)}
    for left, right in pairwise(sorted(edges)):
        covering = [mark for mark in inside if mark.span[0] <= left < mark.span[1]]
        yield Piece(
            text[left:right],
            frozenset((mark.role, mark.side) for mark in covering),
            own=any(mark.own and mark.role == "content" for mark in covering),
        )
