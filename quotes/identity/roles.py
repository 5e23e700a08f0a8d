"""What an article says somebody is, taken apart so that two descriptions can agree or contradict each other."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from quotes.identity.countries import parted, stems
from quotes.identity.wordlists import Phrases, lines, listed, weights
from quotes.names import fold

_CLAUSE = re.compile(
    r"\b(?:who|which|whose|where|when|that|and (?:it|he|she|they|is|was|has|had|said)|said|says|told|has|was|is)\b"
    r"|[;:(]"
)
_DEPUTY = frozenset(("deputy", "vice", "assistant", "associate"))
_FORMER = frozenset(("former", "ex", "late", "then", "retired"))
_MOST_WORDS = 8
_BEFORE_TITLES = frozenset(("with", "by", "under", "his", "her", "their", "its", "our", "between", "against"))
"""Words that a title in capitals begins after, whatever the sentence says before them."""


@dataclass(frozen=True, slots=True)
class Role:
    """One description taken apart: classes ("minister") with their walks of life, and the words that say of what."""

    text: str
    classes: frozenset[str]
    walks: frozenset[str]
    one_holder: bool
    words: frozenset[str]
    countries: frozenset[str]
    former: bool
    deputy: bool


@lru_cache(maxsize=65536)
def parsed(description: str) -> Role | None:
    """Take a description apart; ``None`` when it names no role that is known."""
    text = _title(_CLAUSE.split(description, maxsplit=1)[0].strip(" ,") or description)
    words = tuple(word for word in fold(text).split() if word != "s")
    countries, others = parted(words)
    classes, others = _phrases().parted(others)
    if not classes:
        return None
    kinds = [_classes()[name] for name in classes]
    content = [word for word in others if word not in _small()][:_MOST_WORDS]
    return Role(
        text=text,
        classes=frozenset(classes),
        walks=frozenset(walk for walk, _ in kinds),
        one_holder=kinds[0][1],
        words=frozenset(content),
        countries=countries,
        former=not _FORMER.isdisjoint(words),
        deputy=not _DEPUTY.isdisjoint(words),
    )


def _title(text: str) -> str:
    """Give the title that a description ends in, without words of the sentence before it: "met with Crown Prince".

    Where these have a role already, the title is somebody else's: "minister under President Vale".
    """
    words = text.split()
    for place in range(len(words) - 1, 0, -1):
        if words[place - 1] in _BEFORE_TITLES and words[-1].istitle() and words[place].istitle():
            before = tuple(fold(" ".join(words[:place])).split())
            return text if _phrases().parted(before)[0] else " ".join(words[place:])
    return text


@lru_cache(maxsize=262144)
def agreement(one: Role, other: Role, days: int | None) -> float:
    """How much two descriptions speak for one person, in bits; below zero against.

    ``days`` lie between the articles, ``None`` when unknown: whoever is mayor here may be mayor there years later,
    and whoever was one thing may since have become another within the same walk of life.
    """
    scale = weights()["role"]
    shared = stems(one.words) & stems(other.words)
    abroad = bool(one.countries and other.countries and one.countries.isdisjoint(other.countries))
    bits = scale["word"] * min(len(shared), scale["words"])
    if one.countries & other.countries:
        bits += scale["word"]
    if abroad:
        bits += scale["other_country"]
    if not one.classes & other.classes:
        return float(bits + (_walks_apart(one, other) if bits <= 0 else 0.0))
    if shared or one.countries & other.countries:
        return float(bits + scale["same"] + _office(one, other, shared))
    if one.words and other.words and one.one_holder and other.one_holder and not (one.former or other.former):
        later = days is not None and days > scale["later"]
        return float(bits + scale["other_place_later" if later else "other_place"])
    bare = one.one_holder and other.one_holder and not (one.words or other.words)
    return float(bits if abroad else scale["bare_office" if bare else "compatible"])


def _office(one: Role, other: Role, shared: frozenset[str]) -> float:
    """What it tells that the office has one holder: the same office, or two of which more is said than they share."""
    if not (one.one_holder and other.one_holder and shared):
        return 0.0
    scale = weights()["role"]
    rest = (stems(one.words) - shared, stems(other.words) - shared)
    return float(scale["other_office" if all(rest) else "office"])


def _walks_apart(one: Role, other: Role) -> float:
    walks = weights()["walks"]
    # Many a footballer has become a mayor, and is then called a former footballer.
    share = 0.5 if one.former or other.former else 1.0
    return share * max(
        (
            0.0 if first == second else walks.get(f"{first} {second}", walks.get(f"{second} {first}", 0.0))
            for first in one.walks
            for second in other.walks
        ),
        default=0.0,
    )


@cache
def _classes() -> dict[str, tuple[str, bool]]:
    found = {}
    for head, _ in listed("roles.txt"):
        name, walk, *one = head.split()
        found[name] = (walk, bool(one))
    return found


@cache
def _phrases() -> Phrases:
    meanings: dict[str, str] = {}
    for head, phrases in listed("roles.txt"):
        for phrase in phrases:
            meanings.setdefault(phrase, head.split()[0])
    return Phrases(meanings)


@cache
def _small() -> frozenset[str]:
    return frozenset(word for line in lines("small_words.txt") for word in line.split())
