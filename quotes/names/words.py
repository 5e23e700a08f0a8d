"""Words of names compared: equal, spelled otherwise, a familiar form, an initial, or different for sure."""

from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from quotes.names.sounds import Sound, sound, vowel_cost
from quotes.names.tables import agreement_weights, person_tables, weights

Agreement = Literal["same", "transliteration", "spelling", "nickname", "kindred", "initial"]

_LONG_WORD = 60
_LEAST = 0.5
"""The least bits that words give which are not different."""
_ALLOWED = (0.0, 0.0, 0.0, 0.25, 1.0, 1.5)
"""How unlike the vowels of two words may be that have so many consonants, all of them alike."""


class Word(NamedTuple):
    """A folded word of a name and what is known of it."""

    text: str
    sound: Sound
    variants: frozenset[str]
    kindred: frozenset[str]
    nicknames: frozenset[str]
    grade: int

    @property
    def is_initial(self) -> bool:
        """Whether only the first letter is given."""
        return len(self.text) == 1


class WordLikeness(NamedTuple):
    """How two words agree, and the bits that speak for one name."""

    agreement: Agreement
    bits: float


@lru_cache(maxsize=65536)
def word(text: str) -> Word:
    """Look up a folded word."""
    known = person_tables()
    text = text[:_LONG_WORD]
    return Word(
        text,
        sound(text),
        known.variants.get(text, frozenset()),
        known.kindred.get(text, frozenset()),
        known.nicknames.get(text, frozenset()),
        known.grades.get(text, 0),
    )


@lru_cache(maxsize=262144)
def compare_words(one: str, other: str) -> WordLikeness | None:
    """Compare two folded words; ``None`` where they are different names."""
    if one > other:
        one, other = other, one
    mine, theirs = word(one), word(other)
    kind = _agreement(mine, theirs)
    if kind is None:
        return None
    if kind == "initial":
        return WordLikeness(kind, weights()["initial"])
    bits = agreement_weights()[max(mine.grade, theirs.grade)] + weights().get(kind, 0.0)
    return WordLikeness(kind, max(bits, _LEAST))


def _agreement(one: Word, other: Word) -> Agreement | None:
    if one.text == other.text:
        return "initial" if one.is_initial else "same"
    if one.is_initial or other.is_initial:
        return "initial" if one.text[:1] == other.text[:1] else None
    return _known_agreement(one, other) or _agreement_in_sound(one, other)


def _known_agreement(one: Word, other: Word) -> Agreement | None:
    if one.variants & other.variants:
        return "transliteration"
    if one.nicknames & other.nicknames and (one.text in other.nicknames or other.text in one.nicknames):
        return "nickname"
    if one.kindred & other.kindred or _servant_of(one.text, other.text):
        return "kindred"
    return None


def _agreement_in_sound(one: Word, other: Word) -> Agreement | None:
    """How two words agree that no list brings together; two that are known to be names of their own never do."""
    if one.grade and other.grade:
        return None
    if _sound_alike(one.sound, other.sound):
        return "transliteration"
    return "spelling" if _misspelled(one, other) else None


def _servant_of(one: str, other: str) -> bool:
    """Whether one is the other without "Abdul"."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith("abd") and len(shorter) > 3 and longer.endswith(shorter) and len(longer) - len(shorter) < 6


def _sound_alike(one: Sound, other: Sound) -> bool:
    if one.ending != other.ending:
        return False
    size = len(one.consonants)
    if one.consonants == other.consonants:
        allowed = _ALLOWED[min(size, len(_ALLOWED) - 1)]
        return _cost_of_vowels(one, other) <= allowed
    if one.loose == other.loose and len(one.loose) >= 4 and len(one.vowels) == len(other.vowels):
        return _cost_of_vowels(one, other) <= 0.25
    return False


def _cost_of_vowels(one: Sound, other: Sound) -> float:
    inner = sum(map(vowel_cost, one.vowels[:-1], other.vowels[:-1]))
    first = vowel_cost(one.vowels[0], other.vowels[0]) if len(one.vowels) > 1 else 0.0
    return inner + first * (3 if first >= 1 else 1)


def _misspelled(one: Word, other: Word) -> bool:
    """Whether the two differ by a letter, in a way that no rule knows, and look like one name all the same."""
    shorter, longer = sorted((one.text, other.text), key=len)
    if len(shorter) < 6 or one.sound.ending != other.sound.ending or shorter[:2] != longer[:2]:
        return False
    if one.sound.loose[:2] != other.sound.loose[:2] or longer.startswith(shorter):
        return False
    if one.sound.consonants == other.sound.consonants and len(one.sound.consonants) < 6:
        return False
    limit, same_end = (1, 2) if len(shorter) < 9 else (2, 1)
    return OSA.distance(shorter, longer, score_cutoff=limit) <= limit and shorter[-same_end:] == longer[-same_end:]
