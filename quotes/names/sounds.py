"""How a word of a name sounds, however it was brought into Latin letters: its consonants and the vowels between.

A phonetic code in the manner of Soundex, but one that keeps the classes of vowels: Hassan and Hussein are two names.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quotes.names.tables import lines

_RUN = re.compile(r"[aeiou]*(?:y(?![aeiou])|(?<=[aeiou])y(?=[aeiou]))?[aeiou]*")
_GLIDE = re.compile("(?:iy|yi|ii|y)(?=[aou])")
_ENDINGS = {
    "a": ("a", "aa"),
    "i": ("i", "y", "ii", "iy", "yy", "yi", "ee", "ie", "ei", "ey", "eey"),
    "y": ("ai", "ay", "aii"),
    "u": ("u", "ou", "oo", "uu"),
}
"""Runs of vowels that end a word alike."""
_LONG_I = frozenset(("i", "ee", "ii"))
"""Ways of writing a long i: Saleem is Salim, where an i may also be an e, as in Shin and Shen."""


class Sound(NamedTuple):
    """A word's sound: ``vowels`` has one run more than ``consonants`` has letters, empty where none stands."""

    consonants: str
    vowels: tuple[str, ...]
    loose: str
    """The consonants with those brought together that are often mistaken for one another."""
    ending: str
    """The class of the vowel it ends in, empty after a consonant: Ivanov and Ivanova are two names."""


@lru_cache(maxsize=65536)
def sound(word: str) -> Sound:
    """Give the sound of a folded word."""
    strict, _ = _rules()
    for pattern, replacement in strict:
        word = pattern.sub(replacement, word)
    consonants: list[str] = []
    vowels: list[str] = []
    place = 0
    while True:
        run = _RUN.match(word, place)
        found = run[0] if run else ""
        vowels.append(found)
        place += len(found)
        if place >= len(word):
            break
        consonants.append(word[place])
        place += 1
    return Sound("".join(consonants), tuple(vowels), loosened("".join(consonants)), _ending(vowels[-1]))


@lru_cache(maxsize=65536)
def loosened(consonants: str) -> str:
    """Bring consonants together that are often mistaken for one another."""
    _, loose = _rules()
    first, rest = consonants[:1], consonants[1:]
    for pattern, replacement in loose:
        first = pattern.sub(replacement, first) if replacement else first
        rest = pattern.sub(replacement, rest)
    consonants = first + rest
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=65536)
def vowel_cost(one: str, other: str) -> float:
    """How unlike two runs of vowels inside a word are: 0 alike, 0.25 nearly, 1 where one is missing, 3 two vowels."""
    if one == other:
        return 0.0
    if not one or not other:
        return 1.0
    if {one, other} <= _LONG_I:
        return 0.0
    mine, theirs = _classes(one), _classes(other)
    if mine == theirs:
        return 0.0
    return 0.25 if mine & theirs else 3.0


def _classes(run: str) -> frozenset[str]:
    known = _vowels().get(run)
    return frozenset(known) if known else frozenset((run,))


def _ending(run: str) -> str:
    run = _GLIDE.sub("i", run)
    for ending, runs in _ENDINGS.items():
        if run in runs:
            return ending
    return run


@cache
def _rules() -> tuple[list[tuple[re.Pattern[str], str]], list[tuple[re.Pattern[str], str]]]:
    strict: list[tuple[re.Pattern[str], str]] = []
    loose: list[tuple[re.Pattern[str], str]] = []
    for line in lines("sounds"):
        pattern, _, replacement = line.partition("\t")
        if pattern.startswith("loose "):
            loose.append((re.compile(f"[{pattern.removeprefix('loose ')}]"), replacement))
        else:
            strict.append((re.compile(pattern), replacement))
    return strict, loose


@cache
def _vowels() -> dict[str, str]:
    return dict(line.split("\t", 1) for line in lines("vowels"))
