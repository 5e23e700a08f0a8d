"""Under which keys a quote is found by others that may report the same, so that never all are compared with all.

Of every few content words in a row the rarest become keys, as winnowing does with fingerprints (Schleimer et al.,
SIGMOD 2003): two quotes that share such a stretch share its keys wherever it stands in them. How rare a word is, is
known beforehand, so that what is compared depends on the two quotes alone.
"""

from dataclasses import dataclass
from itertools import combinations

from quotes.statements.content import Report, content_of
from quotes.statements.evidence import MOST_DAYS, apart
from quotes.statements.lexicon import rarity

_WINDOW = 10
_KEPT = 2

_LEAST_SHARED = 0.15
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
    stems = content_of(report).stems
    singles: set[str] = set()
    pairs: set[str] = set()
    for start in range(max(1, len(stems) - _WINDOW + 1)):
        window = sorted(set(stems[start : start + _WINDOW]), key=lambda name: (-rarity(name), name))
        singles.update(window[:_KEPT])
        pairs.update(" ".join(sorted(pair)) for pair in combinations(window[: _KEPT + 1], 2))
        if len(window) == 1:
            pairs.add(window[0])
    return Keys(frozenset(singles), frozenset(pairs))


def comparable(one: Report, other: Report) -> bool:
    """Tell whether two quotes are to be compared: they share a key that holds for how far apart they are."""
    ours, theirs = keys_of(one), keys_of(other)
    days = apart(one.published, other.published)
    near = days is not None and days < MOST_DAYS
    found = not ours.pairs.isdisjoint(theirs.pairs) or (near and not ours.stems.isdisjoint(theirs.stems))
    return found and promising(one, other)


def promising(one: Report, other: Report) -> bool:
    """Tell whether two quotes share enough stems that measuring them is worth its time."""
    ours, theirs = content_of(one), content_of(other)
    shared = sum(ours.weights[name] for name in ours.weights.keys() & theirs.weights.keys())
    return shared >= _LEAST_SHARED * min(ours.weight, theirs.weight)
