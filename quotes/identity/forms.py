"""Which names stand for somebody by themselves, and which only beside the article they stand in."""

from functools import cache, lru_cache

from quotes.identity.countries import STEM, is_generic
from quotes.identity.wordlists import lines, listed
from quotes.names import fold
from quotes.names.bodies import written_out
from quotes.names.persons import parse_person
from quotes.quote import Kind

_LONGEST_INITIALS = 3
_LONGEST_ACRONYM = 4


@lru_cache(maxsize=65536)
def is_short(name: str, kind: Kind) -> bool:
    """Tell whether a name is only part of one ("Naeem", "J. Moreno", "the ministry") that others share.

    A person's is short with one word beside initials; a body's when it has no word of its own ("Ministry of Health",
    the newspaper "La Prensa") or is an acronym of up to four letters, or when every country has one of it ("Embassy of
    India"). Bodies that go by such names the world over are listed.
    """
    if kind == "person":
        return sum(not _is_initials(word) for word in parse_person(name).words) <= 1
    folded = fold(name)
    words = words_of(folded)
    if folded in _specific():
        return False
    if not _HOSTED.isdisjoint(words):
        return True
    acronym = " " not in folded and len(folded) <= _LONGEST_ACRONYM and name.isupper()
    return acronym or all(is_generic(word) for word in words) or _is_title(folded)


_ARTICLES = frozenset(("the", "el", "la", "los", "las", "le", "les", "o", "a", "il"))


def _is_title(folded: str) -> bool:
    """Whether a name is the title of newspapers everywhere: "The Star", "Daily Mirror", "La Prensa"; not "Telegram"."""
    before, titles = _titles()
    first, *rest = folded.split() or [""]
    return bool(rest) and (first in _ARTICLES or first in before) and titles >= {*rest}


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that stand before a newspaper's title, and all of which titles are made."""
    known = dict(listed("newspaper_titles.txt"))
    return frozenset(known["before"]), frozenset((*known["before"], *known["title"]))


@lru_cache(maxsize=65536)
def words_of(folded: str) -> tuple[str, ...]:
    """Give the words of a body's folded name, with abbreviations of common ones written out."""
    return tuple(full for word in folded.split() for full in written_out(word))


def _is_initials(word: str) -> bool:
    return len(word) == 1 or (len(word) <= _LONGEST_INITIALS and word.isascii() and not set(word) & set("aeiouy"))


_HOSTED = frozenset(("embassy", "consulate"))
"""What a country has one of in every other."""


@cache
def _specific() -> frozenset[str]:
    return frozenset(body.strip() for line in lines("specific_bodies.txt") for body in line.split(","))


@lru_cache(maxsize=65536)
def body_parts(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give where a body is of, and the common words of its name: "Rivena’s Ministry of Energy" is of "riven-".

    Both are empty where a word stands twice: such a name is one of two bodies.
    """
    words = [word for word in words_of(fold(name)) if word not in ("and", "the", "of", "for", "s")]
    if len(words) != len(set(words)):
        return frozenset(), frozenset()
    own = frozenset(word[:STEM] for word in words if not is_generic(word))
    return own, frozenset(_spellings().get(word, word) for word in words if is_generic(word))


@lru_cache(maxsize=65536)
def own_words(name: str) -> tuple[str, ...]:
    """Give the words of a body's name that bodies elsewhere do not have: mostly where it is of."""
    words = (_spellings().get(word, word) for word in words_of(fold(name)))
    return tuple(word for word in words if not is_generic(word))


@lru_cache(maxsize=65536)
def is_national(name: str) -> bool:
    """Tell whether a body named without a country is such that every country has one, and no more, of it."""
    words = frozenset(words_of(fold(name))) - {"the", "of", "for", "and", "s"}
    known = dict(listed("national_bodies.txt"))
    if fold(name).removeprefix("the ") in known["alone"] or _is_title(fold(name)):
        return True
    told = not words.isdisjoint(known["head"]) or (
        not words.isdisjoint(known["with"]) and not words.isdisjoint(heads())
    )
    return len(words) > 1 and told and words.isdisjoint(known["local"])


@cache
def heads() -> frozenset[str]:
    """The words that say what a body is: a ministry, a union."""
    return frozenset(word for line in lines("heads.txt") for word in line.split())


@cache
def _spellings() -> dict[str, str]:
    return {other: word for word, others in listed("spellings.txt") for other in others}
