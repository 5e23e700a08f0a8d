"""How a word of a name sounds, however it was brought into Latin letters: its consonants and the vowels between.

A phonetic code in the manner of Soundex, but one that keeps the classes of vowels: Hassan and Hussein are two names.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quotes.names.tables import lines

_RUN = re.compile(r"[aeiou]*(?:y(?![aeiou])|(?<=[aeiou])y(?=[aeiou]))?[aeiou]*")
_VOWELS = frozenset("aeiou")


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
    for pattern, replacement in loose:
        consonants = (
            consonants[:1] + pattern.sub(replacement, consonants[1:])
            if not replacement
            else pattern.sub(replacement, consonants)
        )
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=65536)
def vowel_cost(one: str, other: str) -> float:
    """How unlike two runs of vowels inside a word are: 0 alike, 1 one is missing, 3 two vowels."""
    if one == other:
        return 0.0
    if not one or not other:
        return 1.0
    mine, theirs = _classes(one), _classes(other)
    if mine & theirs:
        return 0.25
    return 3.0


def _classes(run: str) -> frozenset[str]:
    known = _vowels().get(run)
    return frozenset(known) if known else frozenset((run,))


def _ending(run: str) -> str:
    if not run:
        return ""
    if run[-1] in "iy" or run in ("ee", "ie"):
        return "y" if run in ("ai", "ay") else "i"
    if run in ("ae", "oe"):
        return run
    return "u" if run in ("ou", "oo") else run[-1]


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
