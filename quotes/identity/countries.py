"""Which countries a name or a description speaks of."""

import re
from functools import cache, lru_cache
from urllib.parse import urlsplit

from quotes.identity.wordlists import Phrases, listed

_CODE = re.compile(r"\.([a-z]{2})$")
_NO_COUNTRY = frozenset(("io", "tv", "me", "co", "ai", "fm", "ly", "to", "cc", "ws", "gg"))
"""Endings that sites anywhere are sold under."""


@lru_cache(maxsize=65536)
def countries_in(folded: str) -> frozenset[str]:
    """Give the two-letter codes of the countries that a folded name or description speaks of."""
    return parted(tuple(folded.split()))[0]


def parted(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the codes of the countries among folded words, and the other words."""
    codes, others = _phrases().parted(words)
    return frozenset(codes), others


def country_of_address(url: str | None) -> frozenset[str]:
    """Give the code of the country that a web address ends in, if it ends in one."""
    host = urlsplit(url).hostname if url else None
    code = _CODE.search(host) if host else None
    if code is None or code[1] in _NO_COUNTRY:
        return frozenset()
    return frozenset(("gb" if code[1] == "uk" else code[1],))


@cache
def _phrases() -> Phrases:
    meanings = {phrase: code for code, phrases in listed("countries.txt") for phrase in phrases}
    return Phrases(meanings | {f"{phrase}s": code for phrase, code in meanings.items()})
