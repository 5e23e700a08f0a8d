"""Which countries a name or a description speaks of."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from quotes.identity.wordlists import Phrases, lines, listed

STEM = 5
"""How many letters a place and its adjective have in common at the beginning."""
_SMALL = frozenset(("for", "in", "on", "to", "s", "at", "by", "with"))
_HOST = re.compile(r"[a-zA-Z][\w+.-]*://(?:[^/?#@]*@)?([^/?#:]+)")
_CODE = re.compile(r"\.([a-z]{2})$")
_NO_COUNTRY = frozenset(("io", "tv", "me", "co", "ai", "fm", "ly", "to", "cc", "ws", "gg"))
"""Endings that sites anywhere are sold under."""


@lru_cache(maxsize=65536)
def countries_in(folded: str) -> frozenset[str]:
    """Give the two-letter codes of the countries that a folded name or description speaks of."""
    return parted(tuple(folded.split()))[0]


@lru_cache(maxsize=65536)
def places_in(folded: str) -> frozenset[str]:
    """Give the countries in the name of a body or an outlet, and the beginnings of the words that only it has.

    "Rivenan Energy Ministry" is of the place that "Rivena’s Weather Bureau" is of, whether or not it is on our list.
    """
    codes, others = parted(tuple(folded.split()))
    own = (word for word in others if not is_generic(word) and len(word) >= STEM)
    return codes | frozenset(f"{word[:STEM]}-" for word in own)


@lru_cache(maxsize=4096)
def places_of_outlet(folded: str) -> frozenset[str]:
    """Give the places in the folded name of an outlet: that of "The Rivena Mirror" is not that of every mirror."""
    return places_in(" ".join(word for word in folded.split() if word not in _outlet_words()))


def stems(words: Iterable[str]) -> frozenset[str]:
    """Give the beginnings of words, which a name and the adjective of it share."""
    return frozenset(word[:STEM] for word in words)


def is_generic(word: str) -> bool:
    """Tell whether a folded word is one that bodies everywhere have in their names."""
    return word in _generic() or word in _SMALL


def parted(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the codes of the countries among folded words, and the other words."""
    codes, others = _phrases().parted(words)
    return frozenset(codes), others


def country_of_address(url: str | None) -> frozenset[str]:
    """Give the code of the country that a web address ends in, if it ends in one."""
    host = _HOST.match(url) if url else None
    return _country_of_host(host[1].lower()) if host else frozenset()


@lru_cache(maxsize=4096)
def _country_of_host(host: str) -> frozenset[str]:
    code = _CODE.search(host)
    if code is None or code[1] in _NO_COUNTRY:
        return frozenset()
    return frozenset(("gb" if code[1] == "uk" else code[1],))


@cache
def _phrases() -> Phrases:
    meanings = {phrase: code for code, phrases in listed("countries.txt") for phrase in phrases}
    return Phrases(meanings | {f"{phrase}s": code for phrase, code in meanings.items()})


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(word for line in lines("outlet_words.txt") for word in line.split())


@cache
def _generic() -> frozenset[str]:
    return frozenset(word for line in lines("generic_bodies.txt") for word in line.split())
