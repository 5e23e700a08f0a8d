"""Under which keys a quote is found by others that may report the same, so that never all are compared with all.

Of every few content words in a row the rarest become keys, as winnowing does with fingerprints (Schleimer et al.,
SIGMOD 2003): two quotes that share such a stretch share its keys wherever it stands in them. How rare a word is, is
known beforehand, so that what is compared depends on the two quotes alone.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from quotes.statements.content import Report, content_of
from quotes.statements.evidence import MOST_DAYS, apart
from quotes.statements.lexicon import rarity

_WINDOW = 10
_KEPT = 4
_PAIRED = 3
"""How many of the rarest words of a window are keys by themselves, and how many in pairs."""

_MEMORABLE = 8
"""Content words that a quote must have to be recognised when it is recalled at any later time."""

_LEAST_SHARED = 0.3
"""The share of the content, by weight, that two quotes must have in the same stems to be measured at all."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one quote.

    ``stems`` find quotes of about the same days; ``pairs`` of stems, which are much narrower, find quotes of any day.
    """

    stems: frozenset[str]
    pairs: frozenset[str]


def keys_of(report: Report) -> Keys:
    """Give the keys of a quote; one without content words has none, and is compared with nothing."""
    return _keys(content_of(report).stems)


@lru_cache(maxsize=20_000)
def _keys(stems: tuple[str, ...]) -> Keys:
    order = sorted(set(stems), key=lambda name: (-rarity(name), name))
    ranks = {name: number for number, name in enumerate(order)}
    places = [ranks[name] for name in stems]
    rarest = {tuple(sorted(set(places[start : start + _WINDOW]))[:_KEPT]) for start in _starts(len(places))}
    singles = {order[place] for places in rarest for place in places}
    pairs = {
        " ".join(sorted((order[one], order[other])))
        for places in rarest
        for one, other in combinations(places[:_PAIRED], 2)
    }
    alone = {order[places[0]] for places in rarest if len(places) == 1}
    return Keys(frozenset(singles), frozenset(pairs | alone))


def _starts(length: int) -> range:
    return range(min(1, length) if length <= _WINDOW else length - _WINDOW + 1)


def comparable(one: Report, other: Report) -> bool:
    """Tell whether two quotes are to be compared: they share a key that holds for how far apart they are."""
    ours, theirs = keys_of(one), keys_of(other)
    days = apart(one.published, other.published)
    near = days is not None and days < MOST_DAYS
    if not near and days is not None and not (memorable(one) and memorable(other)):
        return False
    found = not ours.pairs.isdisjoint(theirs.pairs) or (near and not ours.stems.isdisjoint(theirs.stems))
    return found and promising(one, other)


def memorable(report: Report) -> bool:
    """Tell whether a quote is long enough to be recognised whenever it is recalled."""
    return len(content_of(report).stems) >= _MEMORABLE


def promising(one: Report, other: Report) -> bool:
    """Tell whether two quotes share enough stems that measuring them is worth its time."""
    ours, theirs = content_of(one), content_of(other)
    shared = sum(ours.weights[name] for name in ours.weights.keys() & theirs.weights.keys())
    return shared >= _LEAST_SHARED * min(ours.weight, theirs.weight)
