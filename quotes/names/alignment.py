"""The words of two names laid side by side, in their order."""

from typing import NamedTuple

from quotes.names.words import WordLikeness, compare_words


class Pair(NamedTuple):
    """Words of one name that stand for words of the other, as half-open ranges of places."""

    mine: tuple[int, int]
    theirs: tuple[int, int]
    likeness: WordLikeness


Words = tuple[str, ...]


def align(one: Words, other: Words) -> tuple[Pair, ...]:
    """Pair the words of two names in their order so that what agrees weighs most.

    Two words may stand for one that is written together: "Jae In", "Jaein".
    """
    if one == other:
        return tuple(
            Pair((place, place + 1), (place, place + 1), likeness)
            for place, word in enumerate(one)
            if (likeness := compare_words(word, word))
        )
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]] = {}
    for i in range(len(one), -1, -1):
        for j in range(len(other), -1, -1):
            best[i, j] = _best_from(one, other, i, j, best)
    return best[0, 0][1]


def _best_from(
    one: Words, other: Words, i: int, j: int, best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]]
) -> tuple[float, tuple[Pair, ...]]:
    if i == len(one) or j == len(other):
        return 0.0, ()
    found = max(best[i + 1, j], best[i, j + 1], key=lambda scored: scored[0])
    for long_mine, long_theirs in ((1, 1), (2, 1), (1, 2)):
        if i + long_mine > len(one) or j + long_theirs > len(other):
            continue
        likeness = _compare(one[i : i + long_mine], other[j : j + long_theirs])
        if likeness is None:
            continue
        rest = best[i + long_mine, j + long_theirs]
        if likeness.bits + rest[0] > found[0]:
            pair = Pair((i, i + long_mine), (j, j + long_theirs), likeness)
            found = likeness.bits + rest[0], (pair, *rest[1])
    return found


def _compare(one: Words, other: Words) -> WordLikeness | None:
    if len(one) == len(other):
        return compare_words(one[0], other[0])
    single, parts = (one[0], other) if len(one) == 1 else (other[0], one)
    if len(single) < 4 or single[0] != parts[0][0] or len(parts[0]) < 2 or len(parts[1]) < 2:
        return None
    likeness = compare_words(single, "".join(parts))
    return likeness if likeness and likeness.agreement in ("same", "transliteration") else None
