"""Where the quotes lie in a text: the text cut into pieces, each knowing what it is part of.

Pure data: nothing here knows of HTML, so whatever the text holds is escaped by the template that shows it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from quotes.article import Span

Role: TypeAlias = Literal["content", "cue", "source"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text that is the content, cue or source of a quote; offsets half-open."""

    start: int
    end: int
    role: Role
    quote: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within which the same marks hold from end to end."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def innermost(self) -> Mark | None:
        """The shortest content this piece lies in: the quote inside the quote."""
        contents = [mark for mark in self.marks if mark.role == "content"]
        return min(contents, key=lambda mark: mark.end - mark.start, default=None)

    def marked(self, role: Role) -> Mark | None:
        """The shortest mark of a role that covers this piece."""
        found = [mark for mark in self.marks if mark.role == role]
        return min(found, key=lambda mark: mark.end - mark.start, default=None)


def pieces(text: str, marks: Iterable[Mark], within: Span | None = None) -> list[Piece]:
    """Cut ``text[within]`` wherever a mark begins or ends; the pieces put together are that text again.

    Marks may overlap, nest, repeat, be empty or reach beyond the text: what lies outside is ignored.
    """
    start, end = within or (0, len(text))
    inside = [mark for mark in marks if max(mark.start, start) < min(mark.end, end)]
    return list(_cut(text, inside, start, end))


def _cut(text: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[Piece]:
    edges = {start, end}
    for mark in marks:
        edges.update((max(mark.start, start), min(mark.end, end)))
    ordered = sorted(edges)
    waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
    open_marks: list[Mark] = []
    for left, right in pairwise(ordered):
        while waiting and waiting[-1].start <= left:
            open_marks.append(waiting.pop())
        open_marks = [mark for mark in open_marks if mark.end > left]
        yield Piece(left, text[left:right], tuple(open_marks))
