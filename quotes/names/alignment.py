"""The words of two names laid side by side, in their order."""

from typing import NamedTuple

from quotes.names.words import WordLikeness, compare_words, word


class Pair(NamedTuple):
    """Words of one name that stand for words of the other, as half-open ranges of places."""

    mine: tuple[int, int]
    theirs: tuple[int, int]
    likeness: WordLikeness


Words = tuple[str, ...]
Scored = tuple[float, tuple[Pair, ...]]


def align(one: Words, other: Words) -> tuple[Pair, ...]:
    """Pair the words of two names in their order so that what agrees weighs most.

    Two words may stand for one that is written together: "Jae In", "Jaein".
    """
    nothing: Scored = (0.0, ())
    below = after = [nothing] * (len(other) + 2)
    for i in range(len(one) - 1, -1, -1):
        row = [nothing] * (len(other) + 2)
        for j in range(len(other) - 1, -1, -1):
            found = row[j + 1] if row[j + 1][0] > below[j][0] else below[j]
            likeness = compare_words(one[i], other[j])
            if likeness is not None and likeness.bits + below[j + 1][0] > found[0]:
                found = _with(likeness, (i, i + 1), (j, j + 1), below[j + 1])
            if j + 1 < len(other) and (likeness := _together(one[i], other[j], other[j + 1])):
                found = max(found, _with(likeness, (i, i + 1), (j, j + 2), below[j + 2]), key=_score)
            if i + 1 < len(one) and (likeness := _together(other[j], one[i], one[i + 1])):
                found = max(found, _with(likeness, (i, i + 2), (j, j + 1), after[j + 1]), key=_score)
            row[j] = found
        below, after = row, below
    return below[0][1]


def _with(likeness: WordLikeness, mine: tuple[int, int], theirs: tuple[int, int], rest: Scored) -> Scored:
    return likeness.bits + rest[0], (Pair(mine, theirs, likeness), *rest[1])


def _score(scored: Scored) -> float:
    return scored[0]


def _together(single: str, first: str, second: str) -> WordLikeness | None:
    """Compare a word with two that may be the same written apart."""
    length = len(first) + len(second) - len(single)
    if length > 2 or length < -2 or len(single) < 4 or len(first) < 2 or len(second) < 2:
        return None
    if single[0] != first[0] and not word(single).variants:
        return None
    likeness = compare_words(single, first + second)
    return likeness if likeness and likeness.agreement in ("same", "transliteration") else None
