"""Joining what is alike on average (UPGMA: Sokal and Michener, 1958), within what people ruled."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quotes.statements.content import Report
from quotes.statements.likeness import SAME
from quotes.statements.rulings import Rulings

TOGETHER = 0.25
"""The average probability over all pairs of two groups, pairs without a link counting 0, that makes them one.

A quote that two others cut differently is alike to both, and these perhaps not to each other: (1 + 0) / 2. Chosen on
generated articles, where less brings wrong joins and more parts what several cut.
"""


@dataclass(slots=True)
class Cluster:
    """Quotes that belong together: those of each article, those that people joined, and how many wordings there are.

    Of the pairs with each other cluster, ``sums`` has the probabilities added up and ``best`` the highest.
    """

    articles: dict[str, list[Report]]
    ruled: set[str] = field(default_factory=set)
    wordings: int = 1
    sums: dict[int, float] = field(default_factory=dict)
    best: dict[int, float] = field(default_factory=dict)

    @property
    def reports(self) -> list[Report]:
        """The quotes, by article."""
        return [report for reports in self.articles.values() for report in reports]

    def absorb(self, other: "Cluster") -> None:
        """Take in the quotes of another one."""
        for article_id, reports in other.articles.items():
            self.articles.setdefault(article_id, []).extend(reports)
        self.ruled |= other.ruled


class Clusters:
    """Clusters of quotes, each at first the quotes of one of the ``units``, which have no order of their own.

    ``between`` has the probabilities of pairs of units, both ways; ``alike`` tells whether two quotes of one article
    may come together.
    """

    def __init__(
        self,
        units: Sequence[Sequence[Report]],
        between: Mapping[tuple[int, int], float],
        rulings: Rulings,
        alike: Callable[[Report, Report], bool],
    ) -> None:
        """Begin with what people ruled: of joins that a parting stands against, the newer hold."""
        self._alike = alike
        self._apart: dict[str, set[str]] = {}
        for one_id, other_id in rulings.parted:
            self._apart.setdefault(one_id, set()).add(other_id)
            self._apart.setdefault(other_id, set()).add(one_id)
        self._clusters = {number: Cluster(_by_article(unit)) for number, unit in enumerate(units)}
        places = {report.id: number for number, unit in enumerate(units) for report in unit}
        for one_id, other_id in reversed(rulings.joined):
            if one_id in places and other_id in places:
                self._rule(one_id, other_id, places)
        for (one, other), probability in between.items():
            self._link(places[units[one][0].id], places[units[other][0].id], probability)

    def joined(self) -> list[Cluster]:
        """Join what is alike on average and in one pair at least, and give the clusters of several quotes."""
        heap = [pair for number in self._clusters for pair in self._pairs(number, above=number)]
        heapq.heapify(heap)
        while heap:
            average, one, other = heapq.heappop(heap)
            if self._stale(average, one, other) or self._stand_apart(self._clusters[one], self._clusters[other]):
                continue
            self._join(one, other)
            for pair in self._pairs(one):
                heapq.heappush(heap, pair)
        return [cluster for cluster in self._clusters.values() if len(cluster.reports) > 1]

    def _rule(self, one_id: str, other_id: str, places: dict[str, int]) -> None:
        keeps, goes = sorted((places[one_id], places[other_id]))
        if keeps != goes:
            if self._parted(self._clusters[keeps], self._clusters[goes]):
                return
            absorbed = self._clusters.pop(goes)
            self._clusters[keeps].absorb(absorbed)
            places.update((report.id, keeps) for report in absorbed.reports)
        self._clusters[keeps].ruled |= {one_id, other_id}

    def _link(self, one: int, other: int, probability: float) -> None:
        """Note a probability; where people joined several wordings, the likeliest of them counts, as one."""
        if one != other:
            cluster = self._clusters[one]
            cluster.sums[other] = cluster.best[other] = max(cluster.sums.get(other, 0.0), probability)

    def _stale(self, average: float, one: int, other: int) -> bool:
        gone = one not in self._clusters or other not in self._clusters
        return gone or average != self._average(one, other)

    def _average(self, one: int, other: int) -> float:
        """The average probability of two clusters, negative, so that the highest is the smallest."""
        pairs = self._clusters[one].wordings * self._clusters[other].wordings
        return -self._clusters[one].sums.get(other, 0.0) / pairs

    def _pairs(self, number: int, *, above: int = -1) -> Iterator[tuple[float, int, int]]:
        for other, best in self._clusters[number].best.items():
            one, two = sorted((number, other))
            if other > above and best >= SAME and self._average(one, two) <= -TOGETHER:
                yield self._average(one, two), one, two

    def _join(self, one: int, other: int) -> None:
        keeps, goes = self._clusters[one], self._clusters.pop(other)
        keeps.absorb(goes)
        keeps.wordings += goes.wordings
        for third, total in goes.sums.items():
            theirs = self._clusters[third]
            del theirs.sums[other]
            best = theirs.best.pop(other)
            if third != one:
                theirs.sums[one] = keeps.sums[third] = keeps.sums.get(third, 0.0) + total
                theirs.best[one] = keeps.best[third] = max(keeps.best.get(third, 0.0), best)

    def _stand_apart(self, one: Cluster, other: Cluster) -> bool:
        """Tell whether people parted some of them, or two quotes of one article are not alike."""
        few, many = (one, other) if len(one.articles) <= len(other.articles) else (other, one)
        if self._parted(few, many):
            return True
        beside = ((ours, many.articles.get(article_id, ())) for article_id, ours in few.articles.items())
        return any(not self._alike(one, two) for ours, theirs in beside for one in ours for two in theirs)

    def _parted(self, one: Cluster, other: Cluster) -> bool:
        if not self._apart:
            return False
        enemies = {enemy for report in one.reports for enemy in self._apart.get(report.id, ())}
        return any(report.id in enemies for report in other.reports)


def _by_article(unit: Iterable[Report]) -> dict[str, list[Report]]:
    found: dict[str, list[Report]] = {}
    for report in unit:
        found.setdefault(report.article_id, []).append(report)
    return found
