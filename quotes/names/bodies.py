"""Names of organisations taken apart: what kind of body, of which place, and the words that tell it from others."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from quotes.names.folding import fold
from quotes.names.tables import BodyTables, body_tables, singular

MOST_WORDS = 14

_BRACKETS = re.compile(r"\(([^()]{2,12})\)")
_POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
_DOTTED = re.compile(r"\b((?:[^\W\d_]\.){2,})")


class BodyName(NamedTuple):
    """An organisation's name, its words folded and brought to one spelling."""

    words: tuple[str, ...]
    """The words that count, in order, places among them."""
    head: str
    """The word that says what kind of body it is: "ministry"; empty where none does."""
    places: frozenset[str]
    """Countries, and capitals as ``country/capital``."""
    numbers: frozenset[str]
    """Words with digits, and the letter that numbers a body."""
    acronym: str
    """The letters, where the whole name is an acronym."""
    initials: frozenset[str]
    """Acronyms that the name could have."""


@lru_cache(maxsize=65536)
def parse_body(name: str) -> BodyName:
    """Take an organisation's name apart."""
    name = unicodedata.normalize("NFC", name[:400])
    bracketed = [fold(match) for match in _BRACKETS.findall(name)]
    bare = _BRACKETS.sub(" ", name)
    if not _WORDS.search(bare):
        bare = name.translate({ord("("): " ", ord(")"): " "})
    written = _WORDS.findall(_POSSESSIVE.sub(" ", _DOTTED.sub(_undotted, bare)).replace("&", " and "))
    tokens = tuple(_folded(token) for token in written)[: 2 * MOST_WORDS]
    acronym = _acronym(written, tokens)
    placed, places = _with_places(tokens)
    words = _content(placed)
    initials = frozenset(bracketed) | _initials(tokens) if not acronym else frozenset()
    numbers = frozenset(word for word in words if any(letter.isdigit() for letter in word)) | _letter(tokens)
    return BodyName(words, _head(placed), places, numbers, acronym, initials)


def is_head(word: str) -> bool:
    """Whether a word says what kind of body one is."""
    return word in body_tables().heads


def is_common(word: str) -> bool:
    """Whether many bodies bear the word."""
    return word in body_tables().common


def is_legal_form(word: str) -> bool:
    """Whether a word only says in which legal form a body was founded: Ltd, GmbH."""
    return word in body_tables().legal


def written_out(word: str) -> tuple[str, ...]:
    """Give the words that a folded word stands for: "moh" for a health ministry, any other for itself."""
    return body_tables().abbreviations.get(word, (word,))


def _letter(tokens: tuple[str, ...]) -> frozenset[str]:
    """The letter that numbers a body: "Group A"."""
    return frozenset(tokens[-1:]) if len(tokens) > 1 and len(tokens[-1]) == 1 else frozenset()


def _undotted(match: re.Match[str]) -> str:
    return match[0].replace(".", "") + " "


def _folded(token: str) -> str:
    return fold(token) or token


def _acronym(written: list[str], tokens: tuple[str, ...]) -> str:
    places = body_tables().places
    full = [token for token in tokens if token != "the"]
    if len(full) != 1 or (full[0],) in places or (full[0],) in (phrase for phrase, _ in body_tables().phrases):
        return ""
    token = next(word for word in written if _folded(word) == full[0])
    letters = sum(letter.isupper() for letter in token)
    return full[0] if 2 <= len(token) <= 10 and letters >= max(2, len(token) - 2) else ""


def _with_places(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words with countries and peoples brought to one name, and the places among them."""
    known = body_tables()
    found: list[str] = []
    places: set[str] = set()
    place = 0
    while place < len(tokens):
        length = next((n for n in (6, 5, 4, 3, 2, 1) if tokens[place : place + n] in known.places), 0)
        if length:
            found.append(known.places[tokens[place : place + length]])
            places.add(found[-1])
        else:
            found.append(singular(known.same.get(tokens[place], tokens[place])))
        place += length or 1
    return tuple(found), frozenset(places)


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    known = body_tables()
    phrase = _phrased(words, known)
    kept = [word for word in phrase if word not in known.small]
    while len(kept) > 1 and kept[-1] in known.legal:
        kept.pop()
    return tuple(kept or words)[:MOST_WORDS]


def _phrased(words: tuple[str, ...], known: BodyTables) -> tuple[str, ...]:
    """The words with a customary name replaced by the full one: "foreign office", "foreign ministry".

    What is customary for one country's body is so only where it is the whole name: not in "Rivena State Department".
    """
    for phrase, full in known.phrases:
        size = len(phrase)
        bound = full[0] in known.place_names
        if bound and tuple(word for word in words if word not in known.place_names and word != "the") != phrase:
            continue
        for place in range(len(words) - size + 1):
            if words[place : place + size] == phrase and words != full:
                return (*words[:place], *full, *words[place + size :])
    return words


def _head(words: tuple[str, ...]) -> str:
    """The first word before "of" or "for" that is a kind of body, else the last word that is one."""
    known = body_tables()
    phrased = _phrased(words, known)
    end = next((place for place, word in enumerate(phrased) if place and word in ("of", "for")), len(phrased))
    heads = [word for word in phrased[:end] if word in known.heads]
    if heads:
        return heads[-1]
    return next((word for word in reversed(phrased) if word in known.heads), "")


def _initials(tokens: tuple[str, ...]) -> frozenset[str]:
    small = body_tables().small | body_tables().legal
    without_article = tokens[1:] if tokens[:1] == ("the",) else tokens
    content = [token for token in without_article if token not in small or token == "affairs"]
    with_and = [token for token in without_article if token not in small or token in ("affairs", "and")]
    found = {"".join(token[:1] for token in chosen) for chosen in (without_article, content, with_and)}
    return frozenset(letters for letters in found if len(letters) > 2)
