"""Names of two organisations compared: a sum of evidence over their words, places and acronyms."""

from quotes.names.alignment import Words
from quotes.names.bodies import BodyName, is_common, is_head, parse_body
from quotes.names.evidence import Likeness, Relation
from quotes.names.tables import body_tables, weights
from quotes.names.words import WordLikeness, compare_words

Matches = list[tuple[str, WordLikeness]]


def compare_bodies(one: str, other: str) -> Likeness | None:
    """Compare two names of organisations; ``None`` where they are of two for sure."""
    mine, theirs = parse_body(one), parse_body(other)
    if mine.acronym or theirs.acronym:
        found = _compare_acronyms(mine, theirs)
        if found or not (mine.acronym and theirs.acronym) or mine.acronym != theirs.acronym:
            return found
    if mine.numbers != theirs.numbers or _elsewhere(mine.places, theirs.places):
        return None
    return _compare_words(mine, theirs)


def _compare_acronyms(one: BodyName, other: BodyName) -> Likeness | None:
    letters = one.acronym or other.acronym
    if one.acronym and other.acronym:
        return Likeness(_bits_of_letters(letters), "same") if one.acronym == other.acronym else None
    full = other if one.acronym else one
    if letters in full.initials:
        return Likeness(_bits_of_letters(letters), "acronym")
    if letters in full.words:
        return _compare_words(one, other)
    return None


def _bits_of_letters(letters: str) -> float:
    return weights()["acronym_letter"] * min(len(letters), 6) - weights()["acronym_letter"]


def _elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the places of two names exclude each other; a capital may stand for its country."""
    if not one or not other or one & other:
        return bool(one - other and other - one)
    return not {place.partition("/")[0] for place in one} & {place.partition("/")[0] for place in other}


def _compare_words(one: BodyName, other: BodyName) -> Likeness | None:
    matches, mine, theirs = _matched(one.words, other.words)
    for_country = bool(one.places and other.places) and any("/" in word for word in mine + theirs)
    if for_country:
        mine, theirs = _unplaced(mine), _unplaced(theirs)
    if not matches or (mine and theirs):
        return None
    if one.head and other.head and one.head != other.head:
        return None
    bits = sum(_bits(word, likeness) for word, likeness in matches)
    bits += sum(_absence(word) for word in mine + theirs)
    return Likeness(bits, "other" if for_country else _relation(matches, mine + theirs))


def _unplaced(words: list[str]) -> list[str]:
    return [word for word in words if word not in _places()]


def _matched(one: Words, other: Words) -> tuple[Matches, list[str], list[str]]:
    """The words both names have, in whatever order, and those that only one has."""
    left = _places_once(other)
    matches: Matches = []
    mine: list[str] = []
    for word in _places_once(one):
        if word in left:
            left.remove(word)
            matches.append((word, WordLikeness("same", 0.0)))
        else:
            mine.append(word)
    for word in list(mine):
        for theirs in left:
            likeness = _alike(word, theirs)
            if likeness:
                matches.append((word, likeness))
                mine.remove(word)
                left.remove(theirs)
                break
    return matches, mine, left


def _places_once(words: Words) -> list[str]:
    return [word for place, word in enumerate(words) if word not in _places() or word not in words[:place]]


def _alike(one: str, other: str) -> WordLikeness | None:
    if any(is_head(word) or is_common(word) or len(word) < 4 or word in _places() for word in (one, other)):
        return None
    found = compare_words(one, other)
    return found if found and found.agreement in ("transliteration", "spelling") else None


def _places() -> frozenset[str]:
    return body_tables().place_names


def _bits(word: str, likeness: WordLikeness) -> float:
    known = weights()
    less = known.get(likeness.agreement, 0.0)
    if word in _places():
        return known["body_place"]
    if is_head(word):
        return known["body_head"]
    return (known["body_common"] if is_common(word) else known["body_rare"]) + less


def _absence(word: str) -> float:
    known = weights()
    if word in _places():
        return known["body_missing_place"]
    return known["body_missing_head"] if is_head(word) else known["body_missing"]


def _relation(matches: Matches, missing: list[str]) -> Relation:
    if missing:
        return "part"
    kinds = {likeness.agreement for _, likeness in matches}
    if "spelling" in kinds:
        return "spelling"
    return "transliteration" if "transliteration" in kinds else "same"
