"""Turns: speech that the layout credits, with a name or "Q" and "A" before a colon and no quotation marks.

Only what is certain is taken. A label before a colon proves nothing ("KUWAIT:", "Venue:"); several that alternate, of
people whom the article names, do.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotes.article import Span

WIDEST_TURN = 8
"""Paragraphs of one turn: what stands farther from its label is taken for prose."""

_LABEL = re.compile(r"[\s“\"*_]*(?P<label>[^\W\d_a-z][^\n:“”\"?!*_]{0,60}?)[*_]*\s*:[*_]*\s+(?=\S)")
_ASKED = re.compile(r"[\s*_]*(?P<label>Q(?:uestion)?|A(?:nswer)?)(?: ?\d{1,2})?[*_]*\s*[:.][*_]*\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ASIDE = re.compile(r"[\"“]?[(\[].*[)\]][.\"”]*$", re.DOTALL)
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_NAMED = re.compile(r"\b[^\W\d_a-z][\w'’.-]*(?= (?P<second>[^\W\d_a-z][\w’'-]*))")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|we|our|us)\b")
_PARTICLES = frozenset(("al", "bin", "bint", "da", "de", "del", "den", "der", "di", "dos", "el", "la", "van", "von"))


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says before somebody else does: ``label`` is ``None`` where only the order of questions tells.

    ``content`` has one span a paragraph; ``settled`` is all that the layout decides about, labels and asides included.
    ``asks`` marks the questions of an interviewer who goes without a name.
    """

    label: Span | None
    content: tuple[Span, ...]
    settled: Span
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """A paragraph that begins with a label: ``key`` is the last word of it, in lower case, or "q" or "a"."""

    line: int
    label: Span
    start: int
    key: str


def labelled_turns(text: str, lines: Sequence[Span]) -> list[Turn]:
    """The turns of every transcript or interview with labels in a text, whose paragraphs are given."""
    heads = [head for number, line in enumerate(lines) if (head := _head(text, number, line)) is not None]
    # Two labels make no transcript, and most texts have fewer.
    named = _second_names(text, {head.label for head in heads}) if len(heads) > 2 else set()
    return [turn for run in _runs(heads) if _is_certain(text, run, named) for turn in _turns(text, lines, run)]


def speaks_of_self(text: str, span: Span) -> bool:
    """Whether a paragraph is in the first person."""
    return _FIRST_PERSON.search(text, *span) is not None


def _head(text: str, number: int, line: Span) -> _Head | None:
    asked = _ASKED.match(text, *line)
    match = asked or _LABEL.match(text, *line)
    if match is None:
        return None
    label = match["label"]
    if asked:
        return _Head(number, match.span("label"), match.end(), label[0].lower())
    words = _WORD.findall(_BRACKETED.sub("", label))
    if not 0 < len(words) <= 6 or not all(word[0].isupper() or word in _PARTICLES for word in words):
        return None
    return _Head(number, match.span("label"), match.end(), words[-1].lower())


def _runs(heads: Sequence[_Head]) -> Iterator[list[_Head]]:
    run: list[_Head] = []
    for head in heads:
        if run and head.line - run[-1].line > WIDEST_TURN:
            yield run
            run = []
        run.append(head)
    if run:
        yield run


def _is_certain(text: str, run: Sequence[_Head], named: Collection[str]) -> bool:
    """Whether questions and answers alternate, or people of whom the text tells speak in turn, one of them again."""
    questions = [head for head in run if head.key == "q"]
    if len(questions) >= 2:
        answered = sum(before.key == "q" and after.key != "q" for before, after in pairwise(run))
        return answered >= 2
    counted = Counter(head.key for head in run)
    if len(run) < 3 or len(counted) < 2 or len(counted) == len(run):
        return False
    told = sum(key in named for key in counted)
    return told >= (1 if all(text[slice(*head.label)].isupper() for head in run) else 2)


def _second_names(text: str, labels: Collection[Span]) -> set[str]:
    """Capitalised words that follow another outside the labels, in lower case: "brandt" of "Elena Brandt"."""
    inside = {start for start, _ in labels}
    found = (match for match in _NAMED.finditer(text) if match.start() not in inside)
    return {match["second"].lower() for match in found}


def _turns(text: str, lines: Sequence[Span], run: Sequence[_Head]) -> Iterator[Turn]:
    for place, head in enumerate(run):
        if place + 1 < len(run):
            last = run[place + 1].line
        else:
            last = end_of_last_answer(text, lines, head.line + 1) if head.key == "a" else head.line + 1
        first = (head.start, lines[head.line][1])
        pieces = [first, *lines[head.line + 1 : last]]
        spoken = tuple(piece for piece in pieces if not _ASIDE.match(text[slice(*piece)]))
        settled = (lines[head.line][0], lines[last - 1][1])
        if spoken:
            yield Turn(head.label, spoken, settled, asks=head.key == "q")


def end_of_last_answer(text: str, lines: Sequence[Span], line: int) -> int:
    """The paragraph after the last answer, no question following: it goes on while it is in the first person."""
    last = line
    while last < len(lines) and last - line < WIDEST_TURN and speaks_of_self(text, lines[last]):
        last += 1
    return last
