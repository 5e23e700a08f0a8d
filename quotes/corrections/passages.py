"""Words of an article, addressed so that they are found again when the article was edited or read by another model."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.article import Span
from quotes.errors import CorrectionError
from quotes.language import paragraphs

_SIGNS = ('"“”„‟«»″', "'‘’‚‛`´", "-‐‑‒–—")
"""Signs that one edition of a text writes for another."""

_OFFSETS = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches of an article: where they stood, their words, and how often the first ones stood there before."""

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    occurrence: int = 0

    @property
    def text(self) -> str:
        """The words of all stretches."""
        return " ".join(self.words)


def passage(text: str, spans: Iterable[Span]) -> Passage:
    """Give the address of these spans of a text."""
    known = tuple(spans)
    words = tuple(text[start:end] for start, end in known)
    earlier = sum(1 for start, _ in _places(text, words[0]) if start < known[0][0]) if words else 0
    return Passage(known, words, earlier)


def pointed_at(text: str, given: Sequence[str], *, near: int = 0) -> Passage:
    """Give the passage that a person means by words of a text, or by offsets such as ``120-164``, one for a stretch.

    Words that stand there several times mean the place nearest to the offset ``near``, later stretches the first place
    after that. What crosses a paragraph break is taken apart there. Raises ``CorrectionError`` when it is not there.
    """
    spans: list[Span] = []
    for words in given:
        found = _offsets(text, words) or _words(text, words, near, spans[-1][1] if spans else 0)
        inside = ((max(start, found[0]), min(end, found[1])) for start, end in paragraphs(text))
        spans += [span for span in inside if span[0] < span[1]]
    if not spans:
        raise CorrectionError("Content is empty. Give the words that were said, as they stand in the article")
    return passage(text, spans)


def _offsets(text: str, given: str) -> Span | None:
    numbers = _OFFSETS.fullmatch(given.strip())
    if not numbers:
        return None
    start, end = map(int, numbers.groups())
    if not start < end <= len(text):
        raise CorrectionError(f"Offsets are not within the article: {given} of {len(text)} characters")
    return start, end


def _words(text: str, words: str, near: int, after: int) -> Span:
    places = [span for span in _places(text, words) if span[0] >= after] if words.strip() else []
    if not places:
        raise CorrectionError(f"Words are not in the article: {words!r}. Give them exactly as they stand there")
    return places[0] if after else min(places, key=lambda span: abs(span[0] - near))


def locate(text: str, sought: Passage) -> tuple[Span, ...] | None:
    """Find a passage in a text, edited or not; ``None`` when its words are not there any more, in their order.

    Words that stand where they stood are found there. Otherwise they are looked for, however lines are broken and
    quotation marks and dashes are written; of several places the one of the same number counts, or else the last.
    """
    if all(text[start:end] == words for (start, end), words in zip(sought.spans, sought.words, strict=True)):
        return sought.spans
    found = [spans for start in _places(text, sought.words[0]) if (spans := _following(text, start, sought.words[1:]))]
    return found[min(sought.occurrence, len(found) - 1)] if found else None


def nearby(text: str, sought: Passage, moved: int) -> tuple[Span, ...]:
    """Find short words such as a cue that stood at ``sought`` before all moved by so many characters; none if gone."""
    expected = sought.spans[0][0] + moved
    places = sorted(_places(text, sought.words[0]), key=lambda span: abs(span[0] - expected)) if sought.words else []
    return tuple(places[:1]) if places and abs(places[0][0] - expected) <= _REACH else ()


_REACH = 300
"""Characters from where a cue or source should stand within which it is looked for: a sentence or two."""


def likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Give the intersection over union of two sets of spans, in characters, from 0 to 1."""
    shared = sum(
        max(0, min(end, stop) - max(start, begin)) for start, end in _merged(one) for begin, stop in _merged(other)
    )
    union = sum(end - start for start, end in _merged([*one, *other]))
    return shared / union if union else 0.0


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _following(text: str, first: Span, rest: Sequence[str]) -> tuple[Span, ...] | None:
    spans = [first]
    for words in rest:
        after = next(_places(text, words, spans[-1][1]), None)
        if after is None:
            return None
        spans.append(after)
    return tuple(spans)


def _places(text: str, words: str, start: int = 0) -> Iterator[Span]:
    pattern = _pattern(words)
    return (match.span() for match in pattern.finditer(text, start)) if pattern else iter(())


@lru_cache(maxsize=1024)
def _pattern(words: str) -> re.Pattern[str] | None:
    tokens = words.split()
    if not tokens:
        return None
    pattern = r"\s+".join("".join(map(_character, token)) for token in tokens)
    before = r"(?<!\w)" if tokens[0][0].isalnum() else ""
    after = r"(?!\w)" if tokens[-1][-1].isalnum() else ""
    return re.compile(before + pattern + after)


def _character(character: str) -> str:
    for signs in _SIGNS:
        if character in signs:
            return f"[{re.escape(signs)}]"
    return re.escape(character)
