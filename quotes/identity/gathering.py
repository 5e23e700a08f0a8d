"""Groups of appearances that are weighed against each other and come together where the evidence is enough."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log2

from quotes.identity.appearance import Appearance, Rest
from quotes.identity.clustering import Clusters
from quotes.identity.links import Link, link, representative, verdict_of
from quotes.identity.pairing import Form
from quotes.identity.profiles import Profile, profile
from quotes.identity.weighing import Evidence, evidence, probability, rarity, total
from quotes.identity.wordlists import weights

Names = Callable[[Form, Form], tuple[str, float] | None]
Group = tuple[Form, Sequence[Appearance]]
"""Appearances of one speaker under one form."""


class Gathering:
    """Groups of appearances, each of one speaker under one form, that may be one another's.

    ``names`` weighs two forms, ``None`` where they are unlike. ``neighbours`` says which groups are compared at all.
    Groups that share an article stay apart, the article having told them apart, unless ``twice`` says that it may have
    spelled one name two ways. ``rests`` are what groups have beside the appearances listed.
    """

    def __init__(
        self,
        groups: Sequence[Group],
        names: Names,
        neighbours: Mapping[int, Iterable[int]],
        twice: Callable[[int, int], bool] = lambda one, other: False,
        rests: Mapping[int, Rest] | None = None,
    ) -> None:
        """Begin with every group by itself."""
        self.groups = groups
        self.clusters = Clusters(len(groups))
        self.merged: list[tuple[frozenset[int], frozenset[int], Evidence]] = []
        self._ruled_apart: dict[int, set[int]] = defaultdict(set)
        self._names = names
        self._counted: dict[frozenset[int], Sequence[tuple[Form, int]]] = {}
        self._likeness: dict[tuple[Form, Form], tuple[str, float]] = {}
        self._neighbours = neighbours
        self._twice = twice
        self._rests = rests or {}
        self._profiles: dict[frozenset[int], Profile] = {}
        self._rarity: Mapping[str, float] | None = None

    def rule_apart(self, one: int, other: int) -> None:
        """Keep two groups apart because people said so: it is no question any more."""
        self.clusters.keep_apart(one, other)
        self._ruled_apart[one].add(other)
        self._ruled_apart[other].add(one)

    def merge(self, share: float) -> None:
        """Merge what is one with a probability of at least ``share``."""
        self._rarity = rarity(self.profile(frozenset((number,))) for number in self._neighbours)
        least = log2(share / (1 - share))
        for one, other in self.clusters.merge_best(self._neighbours, self._score, least):
            self.merged.append((one, other, self.weigh(one, other) or ()))

    def weigh(self, one: frozenset[int], other: frozenset[int]) -> Evidence | None:
        """Give all evidence about two sets of groups, their names first; ``None`` when an article tells them apart."""
        first, second = self.profile(one), self.profile(other)
        if not first.articles.isdisjoint(second.articles) and not self._spelled_twice(one, other):
            return None
        return (self._named(one, other), *evidence(first, second, self._rarity))

    def profile(self, numbers: frozenset[int]) -> Profile:
        """Give the profile of a set of groups."""
        found = self._profiles.get(numbers)
        if found is None:
            members = (one for number in numbers for one in self.groups[number][1])
            rests = (self._rests[number] for number in numbers if number in self._rests)
            found = self._profiles[numbers] = profile(members, rests)
        return found

    def links(self) -> list[Link]:
        """Give what was merged, and what was not though it is doubtful, with the evidence."""
        found = []
        for one, other, why in self.merged:
            verdict = "joined" if verdict_of(probability(total(why))) == "joined" else "doubtful"
            found.append(link(self._stands_for(one), self._stands_for(other), verdict, why))  # type: ignore[arg-type]
        found.extend(self._left_apart())
        return found

    def _left_apart(self) -> Iterable[Link]:
        of = {number: members for members in self.clusters.sets() for number in members}
        pairs = {
            (of[one], of[other])
            for one in self._neighbours
            for other in self._neighbours[one]
            if one < other and of[one] != of[other]
        }
        seen = set()
        for one, other in pairs:
            if frozenset((one, other)) in seen:
                continue
            seen.add(frozenset((one, other)))
            if any(not self._ruled_apart[number].isdisjoint(other) for number in one & self._ruled_apart.keys()):
                continue
            why = self.weigh(one, other)
            if why is None:
                continue
            share = probability(total(why))
            if share >= weights()["doubtful"]:
                yield link(self._stands_for(one), self._stands_for(other), "doubtful", why)
            elif why[0][0] == "same name":
                yield link(self._stands_for(one), self._stands_for(other), "apart", why)

    def _score(self, one: frozenset[int], other: frozenset[int]) -> float | None:
        found = self.weigh(one, other)
        return None if found is None else total(found)

    def _stands_for(self, numbers: frozenset[int]) -> str:
        return representative(one for number in numbers for one in self.groups[number][1])

    def _spelled_twice(self, one: frozenset[int], other: frozenset[int]) -> bool:
        return all(self._twice(first, second) for first in one for second in other)

    def _named(self, one: frozenset[int], other: frozenset[int]) -> tuple[str, float]:
        """Weigh the names of two sets: the mean over all pairs of groups, worked out by forms, which are far fewer."""
        first, second = self._named_as(one), self._named_as(other)
        pairs = [(self._alike(here, there), often * more) for here, often in first for there, more in second]
        what = max((named for named, _ in pairs), key=lambda named: (named[1], named[0]))[0]
        return what, round(sum(bits * often for (_, bits), often in pairs) / (len(one) * len(other)), 2)

    def _named_as(self, numbers: frozenset[int]) -> Sequence[tuple[Form, int]]:
        found = self._counted.get(numbers)
        if found is None:
            found = self._counted[numbers] = sorted(Counter(self.groups[number][0] for number in numbers).items())
        return found

    def _alike(self, one: Form, other: Form) -> tuple[str, float]:
        found = self._likeness.get((one, other))
        if found is None:
            found = self._names(one, other) or ("unlike names", float(weights()["name"]["unlike"]))
            self._likeness[one, other] = self._likeness[other, one] = found
        return found
