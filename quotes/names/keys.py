"""Keys under which names that may be one meet, so that a name is compared with few and not with all.

A surname alone is no key of a full name: keys join the sound of one word with the first letter of another.
"""

from functools import lru_cache
from itertools import combinations

from quotes.names.bodies import is_common, is_head, parse_body
from quotes.names.evidence import Kind
from quotes.names.persons import PersonName, parse_person
from quotes.names.sounds import sound
from quotes.names.tables import body_tables
from quotes.names.words import word

_PREFIX = 2


@lru_cache(maxsize=65536)
def blocking_keys(name: str, kind: Kind) -> frozenset[str]:
    """Give the keys of which two names share one if they may be one bearer's full name.

    Names of a single word have those of ``short_keys`` instead.
    """
    return _person_keys(parse_person(name)) if kind == "person" else _body_keys(name)


@lru_cache(maxsize=65536)
def short_keys(name: str, kind: Kind) -> frozenset[str]:
    """Give the keys that a name shares with those that are a single word of it, or that it is a single word of."""
    if kind == "organization":
        return _short_body_keys(name)
    parsed = parse_person(name)
    words = {text for text in (*parsed.words, *parsed.other) if len(text) > 1}
    pairs = zip(parsed.words, parsed.words[1:], strict=False)
    words |= {one + other for one, other in pairs if len(one) > 1 and len(other) > 1}
    return frozenset(f"1:{block}" for text in words for block in blocks(text))


@lru_cache(maxsize=65536)
def blocks(text: str) -> frozenset[str]:
    """The sounds under which a word is found, one for each name it may be a variant of."""
    known = word(text)
    return frozenset(_skeleton(form) for form in (text, *known.variants, *known.kindred))


def _skeleton(text: str) -> str:
    found = sound(text)
    return (found.loose or text[:4]) + found.ending.replace("y", "i")


def _person_keys(name: PersonName) -> frozenset[str]:
    full = [text for text in name.words if len(text) > 1]
    if len(name.words) < 2 or not full:
        return frozenset(f"1:{block}" for text in full for block in blocks(text))
    found = {key for place in range(len(name.words)) for key in _keys_of_surname(name, place)}
    return frozenset(found)


def _keys_of_surname(name: PersonName, place: int) -> set[str]:
    """The keys of a name if the word at ``place`` is what it is known by."""
    words, last = name.words, len(name.words) - 1
    found: set[str] = set()
    if len(words[place]) < 2:
        return found
    firsts = words[:place] if place >= last - 1 else words[: min(place, 1)]
    firsts += words[1:2] if place == 0 else ()
    letters = {letter for first in firsts for letter in _first_letters(first)}
    letters |= {nick[:1] for nick in name.other} if firsts else set()
    surnames = blocks(words[place]) | (blocks(words[place - 1] + words[place]) if place == last > 1 else frozenset())
    found |= {f"{surname}|{letter}" for surname in surnames for letter in letters}
    if place == last and len(words[0]) > 1:
        beginning = sound(words[place]).loose[:_PREFIX]
        found |= {f"{given}~{beginning}" for given in blocks(words[0])}
    return found


@lru_cache(maxsize=65536)
def _first_letters(text: str) -> frozenset[str]:
    known = word(text)
    forms = (text, *known.nicknames, *known.variants, *known.kindred)
    return frozenset(form[0] for form in forms)


def _body_keys(name: str) -> frozenset[str]:
    parsed = parse_body(name)
    if parsed.acronym:
        return frozenset((f"a:{parsed.acronym}",))
    found = {f"a:{letters}" for letters in parsed.initials if len(letters) <= 8}
    chosen = _rarest(parsed.words)[:3]
    found |= {f"o:{one}+{other}" for one, other in combinations(sorted(chosen), 2)}
    return frozenset(found) or _short_body_keys(name)


def _short_body_keys(name: str) -> frozenset[str]:
    parsed = parse_body(name)
    if parsed.acronym:
        return frozenset((f"a:{parsed.acronym}",))
    words = _rarest(parsed.words)
    own = [block for block in words if block.startswith("2")][:3]
    generic = "+".join(sorted(text for text in parsed.words if text not in parsed.places))
    found = {f"1:{block}" for block in own} if own else {f"g:{generic or '+'.join(parsed.words)}"}
    return frozenset(found | {f"a:{letters}" for letters in parsed.initials if len(letters) <= 8})


def _rarest(words: tuple[str, ...]) -> list[str]:
    """The sounds of the words that tell one body from others, those of few bodies first."""
    places = body_tables().place_names
    graded: set[tuple[int, str]] = set()
    for text in words:
        if text in places:
            graded.add((1, f"p{text}"))
        elif is_head(text) or is_common(text):
            graded.add((3 if is_head(text) else 2, text))
        else:
            graded |= {(0, f"2{block}") for block in blocks(text)}
    return [block for _, block in sorted(graded)]
