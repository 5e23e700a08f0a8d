"""How names are compared: case and accents apart, with initials, particles and near spellings."""

import unicodedata
from functools import lru_cache

PARTICLES = frozenset(
    [
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ad",
        "ar",
        "at",
        "bin",
        "ibn",
        "bint",
        "binti",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "y",
        "e",
    ]
)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The word without case, accents and typographic apostrophes."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")


def bare(token: str) -> str:
    """A folded name token without an Arabic article: "al-jari" gives "jari"."""
    head, dash, rest = token.partition("-")
    return rest if dash and head in PARTICLES else token


@lru_cache(maxsize=16384)
def alike(one: str, other: str) -> bool:
    """Whether two folded name tokens are one name: equal, an initial of the other, or spelled nearly alike."""
    if one == other:
        return True
    one, other = bare(one), bare(other)
    if one == other:
        return True
    if not one or not other or one[0] != other[0]:
        return False
    shorter = min(len(one), len(other))
    if shorter == 1:
        return True
    return shorter >= 5 and distance(one, other, limit=1 if shorter < 8 else 2) <= (1 if shorter < 8 else 2)


def distance(one: str, other: str, *, limit: int) -> int:
    """Edits that turn one word into the other: insert, delete, replace, swap neighbours; ``limit`` + 1 if more.

    The optimal string alignment distance.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row, before, last = [i] + [0] * len(other), row, before
        for j, match in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                row[j] = min(row[j], last[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def covers(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether every token of a shorter name stands, in order, in the fuller one, one of them at least written out."""
    if len(short) > len(full):
        return False
    return _stands_in(full, short, initials=True) or _stands_in(full, short, initials=False)


def _stands_in(full: tuple[str, ...], short: tuple[str, ...], *, initials: bool) -> bool:
    """Whether the tokens stand in the fuller name; "Ruiz" alone is not the "R." of "Ada R. Moreno"."""
    # From the end: the "Moreno" of "J. Moreno" is not the "M." of "J. M. Moreno".
    place, written = len(full) - 1, False
    for token in reversed(short):
        while place >= 0 and not (alike(full[place], token) and (initials or len(bare(full[place])) > 1)):
            place -= 1
        if place < 0:
            return False
        written = written or (len(bare(full[place])) > 1 and len(bare(token)) > 1)
        place -= 1
    return written


def letters(tokens: tuple[str, ...]) -> str:
    """The first letter of every word."""
    return "".join(token[:1] for token in tokens)


def initials(tokens: tuple[str, ...] | list[str]) -> str:
    """The first letters of the words that count in an acronym, lower case."""
    skipped = {"of", "the", "and", "for", "in", "on", "to", "a", "de", "la", "del", "y", "e", "et", "du"}
    return "".join(token[0] for token in tokens if token and token not in skipped)
