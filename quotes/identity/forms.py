"""Which names stand for somebody by themselves, and which only beside the article they stand in."""

from functools import cache, lru_cache

from quotes.identity.countries import is_generic
from quotes.identity.wordlists import lines
from quotes.names import fold
from quotes.quote import Kind

_LONGEST_INITIALS = 3
_LONGEST_ACRONYM = 4


@lru_cache(maxsize=65536)
def is_short(name: str, kind: Kind) -> bool:
    """Tell whether a name is only part of one ("Naeem", "J. Moreno", "the ministry") that others share.

    A person's is short with one word beside initials; a body's when it has no word of its own ("Ministry of Health")
    or is an acronym of up to four letters. Bodies that go by such names the world over are listed.
    """
    folded = fold(name)
    words = folded.split()
    if kind == "person":
        return sum(not _is_initials(word) for word in words) <= 1
    if folded in _specific():
        return False
    acronym = len(words) == 1 and len(folded) <= _LONGEST_ACRONYM and name.isupper()
    return acronym or all(is_generic(word) for word in words)


def _is_initials(word: str) -> bool:
    return len(word) == 1 or (len(word) <= _LONGEST_INITIALS and word.isascii() and not set(word) & set("aeiouy"))


@cache
def _specific() -> frozenset[str]:
    return frozenset(body.strip() for line in lines("specific_bodies.txt") for body in line.split(","))
