"""Articles with their quotes marked, in a form that people read and write.

An example begins with a line ``=== case: example``. In its text ``[c1 ...]`` is content of quote 1, ``[k1 ...]`` its
cue and ``[s1 ...]`` its source; ``[s1,2 ...]`` is the source of two. After a line ``---`` every quote has a line:
``1 direct: Ada Moreno (pronoun)`` is its type (or several that will do), its speaker and, where it matters, how the
speaker is found. ``2?`` is optional: neither required nor punished.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from quotes.article import Span
from quotes.quote import QuoteType

ARTICLES = Path(__file__).parent / "articles"

_HEADING = re.compile(r"^=== (.+?): (.+)\n", re.MULTILINE)
_TAG = re.compile(r"\[([cks])([\d,]+) |\]")
_LINE = re.compile(r"(\d+)(\??) ([a-z ]+): ([^()]+?)(?: \((\w+)\))?")


@dataclass(frozen=True, slots=True)
class Expected:
    """One quote that is to be found; ``types`` are those that will do, ``reason`` is ``""`` where any will."""

    types: tuple[QuoteType, ...]
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: str | None
    reason: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Example:
    """A short article for one hard case, with every quote in it."""

    case: str
    name: str
    text: str
    quotes: tuple[Expected, ...]

    def __str__(self) -> str:
        return f"{self.case}: {self.name}"


@cache
def examples() -> tuple[Example, ...]:
    """Every example of every file."""
    return tuple(example for path in sorted(ARTICLES.glob("*.txt")) for example in _read(path))


def _read(path: Path) -> list[Example]:
    _, *fields = _HEADING.split(path.read_text(encoding="utf-8"))
    triples = zip(fields[0::3], fields[1::3], fields[2::3], strict=True)
    return [_example(case, name, body) for case, name, body in triples]


def _example(case: str, name: str, body: str) -> Example:
    source, _, lines = body.partition("\n---")
    text, spans = _unmarked(source)
    quotes = tuple(_expected(line, spans) for line in lines.split("\n") if line)
    return Example(case, name, text, quotes)


def _unmarked(source: str) -> tuple[str, dict[tuple[str, int], list[Span]]]:
    text, place = "", 0
    opened: list[tuple[str, str, int]] = []
    spans: dict[tuple[str, int], list[Span]] = {}
    for tag in _TAG.finditer(source):
        text += source[place : tag.start()]
        place = tag.end()
        if tag.group() == "]":
            role, numbers, start = opened.pop()
            for number in numbers.split(","):
                spans.setdefault((role, int(number)), []).append((start, len(text)))
        else:
            opened.append((tag.group(1), tag.group(2), len(text)))
    return text + source[place:], spans


def _expected(line: str, spans: dict[tuple[str, int], list[Span]]) -> Expected:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"line {line!r} describes no quote")
    number = int(match.group(1))

    def of(role: str) -> tuple[Span, ...]:
        return tuple(sorted(spans.get((role, number), ())))

    return Expected(
        types=cast("tuple[QuoteType, ...]", tuple(match.group(3).split())),
        content=of("c"),
        cue=of("k"),
        source=of("s"),
        speaker=None if match.group(4) == "unknown" else match.group(4),
        reason=match.group(5) or "",
        optional=bool(match.group(2)),
    )
