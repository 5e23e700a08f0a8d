"""Names of persons taken apart: forms of address, initials, particles, what comes first and what last."""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from quotes.names.folding import fold
from quotes.names.tables import person_tables

MOST_WORDS = 8

_SUPPLIED = re.compile(r"^\s*\[\s*([^\[\]]+?)\s*\](?=\s*\w)")
"""What an editor put before a name: "[Carlos] Melconian"."""
_NICKNAME = re.compile(r"[\"“”„«»(\[‘]\s*([^\"“”„«»()\[\]‘’]{1,40}?)\s*[\"“”„«»)\]’]")
_POSSESSIVE = re.compile(r"[’']s?$")
_NUMERAL = re.compile(r"[IVX]{1,5}$")
_PARTS = re.compile(r"[^\W_]+", re.UNICODE)
_APOSTROPHES = re.compile("['`´ʹ-ʿˈˊˋ‘’‛′]")
_FILIAL = frozenset(("bin", "ibn", "bint", "binti", "binte"))
_STYLES = frozenset(("prince", "princess", "king", "queen", "pope", "emperor", "empress", "sultan", "sister", "saint"))


class PersonName(NamedTuple):
    """A person's name: its words, folded, and what stood around them."""

    words: tuple[str, ...]
    gender: str
    style: str
    generation: str
    other: tuple[str, ...]
    """Names in quotation marks or brackets, by which the person goes as well."""
    fathers: frozenset[str]
    """Names after words like "bin", which say whose child the person is."""


@lru_cache(maxsize=65536)
def parse_person(name: str) -> PersonName:
    """Take a person's name apart."""
    plain = _SUPPLIED.sub(r"\1", unicodedata.normalize("NFC", name[:400]).strip())
    written, other = _without_nicknames(_POSSESSIVE.sub("", plain))
    tokens = _tokens(_in_order(written))
    tokens, generation = _without_suffixes(tokens)
    folded = [fold(token) for token in tokens]
    folded, gender, style = _without_honorifics(folded)
    words = tuple(_joined(_without_particles(folded)))[:MOST_WORDS]
    return PersonName(words, gender, style, generation, other, _fathers(folded))


def _fathers(words: list[str]) -> frozenset[str]:
    return frozenset(father for filial, father in pairwise(words) if filial in _FILIAL)


def _without_nicknames(name: str) -> tuple[str, tuple[str, ...]]:
    found = [match[1] for match in _NICKNAME.finditer(name)]
    rest = _NICKNAME.sub(" ", name).strip()
    if not found or not _PARTS.search(rest):
        return name, ()
    return rest, tuple(folded for nick in found if (folded := fold(nick)) and folded.isalpha())


def _in_order(name: str) -> str:
    """The name with what stands after its comma brought before it: "Moreno, Ada"."""
    before, comma, after = name.partition(",")
    words = [fold(word) for word in _PARTS.findall(after)]
    known = person_tables()
    if not comma or not words:
        return before if comma and _PARTS.search(before) else name
    if "," in after or any(word in known.marks or word in known.generations for word in words):
        return name
    given = len(words) <= 3 and after.strip()[:1].isupper() and len(before.split()) <= 3
    return f"{after} {before}" if given else before


def _tokens(name: str) -> list[str]:
    found: list[str] = []
    shouted = name.isupper()
    for piece in name.split():
        parts = _PARTS.findall(_APOSTROPHES.sub("", piece))
        found += list(parts[0]) if len(parts) == 1 and not shouted and _are_initials(piece, not found) else parts
    return found


def _are_initials(piece: str, first: bool) -> bool:
    """Whether a word in capitals is letters that stand for names: "JR Moreno"."""
    if not piece.isupper() or not piece.isalpha() or fold(piece) in _known_short():
        return False
    return (len(piece) == 2 and first) or (len(piece) in (2, 3) and not any(letter in "AEIOUY" for letter in piece))


@cache
def _known_short() -> frozenset[str]:
    known = person_tables()
    titles = (title for title in known.honorifics if len(title) > 2 or title in ("dr", "mr"))
    return frozenset((*known.marks, *known.generations, *titles, *known.grades, *known.nicknames))


def _without_suffixes(tokens: list[str]) -> tuple[list[str], str]:
    known = person_tables()
    generation = ""
    shouted = all(token.isupper() for token in tokens)
    while len(tokens) > 1:
        last = fold(tokens[-1])
        if last in known.generations:
            generation = known.generations[last]
        elif _NUMERAL.match(tokens[-1]) and tokens[-1] not in ("V", "X") and not shouted:
            generation = tokens[-1]
        elif last not in known.marks or not (tokens[-1].isupper() or last == "phd"):
            break
        tokens = tokens[:-1]
    return tokens, generation


def _without_honorifics(words: list[str]) -> tuple[list[str], str, str]:
    known = person_tables().honorifics
    gender = style = ""
    while len(words) > 1:
        length = next((n for n in (4, 3, 2, 1) if n < len(words) and " ".join(words[:n]) in known), 0)
        if not length:
            break
        title = " ".join(words[:length])
        gender = known[title] or gender
        style = title if title in _STYLES else style
        words = words[length:]
    return words, gender, style


def _without_particles(words: list[str]) -> list[str]:
    known = person_tables()
    kept = [
        word
        for place, word in enumerate(words)
        if place == len(words) - 1
        or word not in known.particles
        or (place == 0 and word not in known.leading_particles)
    ]
    return kept or words


def _joined(words: list[str]) -> list[str]:
    """The words with those put together that are one: "Abdul Rahman", "Abu Bakr", "Mac Donald"."""
    joined = person_tables().joined
    found: list[str] = []
    place = 0
    while place < len(words):
        if words[place] in joined and place + 1 < len(words) and len(words[place + 1]) > 2:
            found.append(words[place] + words[place + 1])
            place += 2
        else:
            found.append(words[place])
            place += 1
    return found
