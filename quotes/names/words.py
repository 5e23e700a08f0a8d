"""Words of names compared: equal, spelled otherwise, a familiar form, an initial, or different for sure."""

from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from quotes.names.sounds import Sound, sound, vowel_cost
from quotes.names.tables import agreement_weights, person_tables, weights

Agreement = Literal["same", "transliteration", "spelling", "nickname", "kindred", "initial"]

_LONG_WORD = 60


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
    return WordLikeness(kind, bits)


def _agreement(one: Word, other: Word) -> Agreement | None:
    if one.text == other.text:
        return "initial" if one.is_initial else "same"
    if one.is_initial or other.is_initial:
        return "initial" if one.text[:1] == other.text[:1] else None
    if one.variants & other.variants or _sound_alike(one, other):
        return "transliteration"
    if one.nicknames & other.nicknames and (one.text in other.nicknames or other.text in one.nicknames):
        return "nickname"
    if one.kindred & other.kindred:
        return "kindred"
    return "spelling" if _misspelled(one, other) else None


def _sound_alike(one: Word, other: Word) -> bool:
    mine, theirs = one.sound, other.sound
    if mine.ending != theirs.ending or {mine.ending, theirs.ending} == {"", "a"}:
        return False
    if mine.consonants == theirs.consonants:
        cost = sum(map(vowel_cost, mine.vowels[:-1], theirs.vowels[:-1]))
        first = vowel_cost(mine.vowels[0], theirs.vowels[0]) if len(mine.vowels) > 1 else 0.0
        allowed = 0.5 if len(mine.consonants) < 3 else 0.75 if len(mine.consonants) < 4 else 1.5
        return cost <= allowed and first < 1
    if mine.loose == theirs.loose and len(mine.loose) >= 4 and len(mine.vowels) == len(theirs.vowels):
        return sum(map(vowel_cost, mine.vowels[:-1], theirs.vowels[:-1])) <= 0.5
    return False


def _misspelled(one: Word, other: Word) -> bool:
    """Whether rules do not know how the two differ, but by one letter only, and neither is a name known as such."""
    shorter, longer = sorted((one.text, other.text), key=len)
    if len(shorter) < 6 or one.sound.ending != other.sound.ending or shorter[:2] != longer[:2]:
        return False
    if one.grade and other.grade:
        return False
    if one.sound.loose[:2] != other.sound.loose[:2] or longer.startswith(shorter):
        return False
    limit = 1 if len(shorter) < 9 else 2
    return OSA.distance(shorter, longer, score_cutoff=limit) <= limit and shorter[-2:] == longer[-2:]
