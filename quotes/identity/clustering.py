"""Merging in order of score, never across what must stay apart."""

import heapq
from collections.abc import Callable, Iterable, Mapping

Score = Callable[[frozenset[int], frozenset[int]], float | None]
_Offer = tuple[float, int, int, int, int]


class Clusters:
    """Sets of items, known by their numbers, that are merged but for pairs that must stay apart."""

    def __init__(self, count: int) -> None:
        """Begin with every one of ``count`` items by itself."""
        self._members = {number: frozenset((number,)) for number in range(count)}
        self._apart: dict[int, set[int]] = {number: set() for number in self._members}
        self._place = list(range(count))

    def keep_apart(self, one: int, other: int) -> None:
        """Never let these two items come together."""
        first, second = self._place[one], self._place[other]
        if first != second:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def join(self, one: int, other: int) -> bool:
        """Bring two items together with all that is with them; tells whether that was allowed and changed anything."""
        first, second = sorted((self._place[one], self._place[other]))
        if first == second or second in self._apart[first]:
            return False
        self._members[first] |= self._members.pop(second)
        for number in self._members[first]:
            self._place[number] = first
        for enemy in self._apart.pop(second):
            self._apart[enemy].discard(second)
            self._apart[enemy].add(first)
            self._apart[first].add(enemy)
        return True

    def may_join(self, one: int, other: int) -> bool:
        """Tell whether the sets of two items are two and may be one."""
        first, second = self._place[one], self._place[other]
        return first != second and second not in self._apart[first]

    def of(self, item: int) -> frozenset[int]:
        """Give the numbers of all items together with this one, itself included."""
        return self._members[self._place[item]]

    def merge_best(
        self, neighbours: Mapping[int, Iterable[int]], score: Score, least: float
    ) -> list[tuple[frozenset[int], frozenset[int]]]:
        """Merge the two sets of highest score again and again, as long as that is at least ``least``.

        Only sets with neighbours among their items are compared. Equal scores go by the items' order. Gives the pairs
        of sets that were merged, in the order in which they were.
        """
        history = []
        heap: list[_Offer] = []
        for one in sorted(neighbours):
            for other in sorted(neighbours[one]):
                if one < other:
                    self._offer(heap, one, other, score, least)
        while heap:
            _, first, second, *sizes = heapq.heappop(heap)
            stale = self._place[first] != first or self._place[second] != second
            if stale or [len(self._members[first]), len(self._members[second])] != sizes:
                continue
            pair = (self._members[first], self._members[second])
            if self.join(first, second):
                history.append(pair)
                beside = {self._place[near] for one in self._members[first] for near in neighbours.get(one, ())}
                for near in sorted(beside - {first}):
                    self._offer(heap, first, near, score, least)
        return history

    def _offer(self, heap: list[_Offer], one: int, other: int, score: Score, least: float) -> None:
        first, second = sorted((self._place[one], self._place[other]))
        if not self.may_join(first, second):
            return
        bits = score(self._members[first], self._members[second])
        if bits is not None and bits >= least:
            heapq.heappush(heap, (-bits, first, second, len(self._members[first]), len(self._members[second])))

    def sets(self) -> list[frozenset[int]]:
        """Give the sets in the order of their first items."""
        return [members for _, members in sorted(self._members.items())]
