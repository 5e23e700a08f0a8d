"""What one wording of a statement keeps, cuts, adds and changes of another, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quotes.article import Span
from quotes.statements.words import Word, words

Change: TypeAlias = Literal["kept", "cut", "added", "changed"]

_CHANGES: dict[str, Change] = {"equal": "kept", "delete": "cut", "insert": "added", "replace": "changed"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch of two texts: half-open character offsets into each; where it is cut or added, one is empty.

    Case, accents and punctuation make no difference; the marks after a word that is kept belong to its stretch.
    """

    change: Change
    one: Span
    other: Span


def differences(one: str, other: str) -> tuple[Difference, ...]:
    """Give what ``other`` made of ``one``: stretches in text order that cover every character of both.

    [(d.change, "a new harbour"[slice(*d.one)]) for d in differences("a new harbour", "a harbour")]
        == [("kept", "a "), ("cut", "new "), ("kept", "harbour")]
    """
    ours, theirs = _whole(words(one)), _whole(words(other))
    found = list(_stretches(one, ours, other, theirs))
    return tuple(found) or _nothing_alike(one, other)


def _stretches(one: str, ours: list[Word], other: str, theirs: list[Word]) -> Iterator[Difference]:
    from rapidfuzz.distance import LCSseq

    blocks = LCSseq.opcodes([word.normal for word in ours], [word.normal for word in theirs])
    merged: list[tuple[str, int, int, int, int]] = []
    for block in blocks:
        tag, begin, end, start, stop = block.tag, block.src_start, block.src_end, block.dest_start, block.dest_end
        before = merged[-1] if merged else None
        if before and "equal" not in (tag, before[0]):
            merged[-1] = (_joined(before, end, stop), before[1], end, before[3], stop)
        else:
            merged.append((tag, begin, end, start, stop))
    for tag, begin, end, start, stop in merged:
        spans = _between(one, ours, begin, end), _between(other, theirs, start, stop)
        yield Difference(_CHANGES[tag], *spans)


def _joined(before: tuple[str, int, int, int, int], end: int, stop: int) -> str:
    """What a stretch that no word of is kept becomes when the next such stretch is joined to it."""
    cut, added = before[1] < end, before[3] < stop
    return "replace" if cut and added else "delete" if cut else "insert"


def _between(text: str, found: list[Word], begin: int, end: int) -> Span:
    """The characters of words ``begin`` to ``end``, up to the next word; the first stretch takes what stands before."""
    return _offset(text, found, begin), _offset(text, found, end)


def _offset(text: str, found: list[Word], number: int) -> int:
    if number == len(found):
        return len(text)
    return found[number].start if number else 0


def _whole(found: list[Word]) -> list[Word]:
    """Words that were written as one ("won't") as one again."""
    whole: list[Word] = []
    for word in found:
        if whole and whole[-1].start == word.start:
            whole[-1] = Word(word.start, word.end, f"{whole[-1].normal} {word.normal}")
        else:
            whole.append(word)
    return whole


def _nothing_alike(one: str, other: str) -> tuple[Difference, ...]:
    if not one and not other:
        return ()
    change: Change = "changed" if one and other else "cut" if one else "added"
    return (Difference(change, (0, len(one)), (0, len(other))),)
