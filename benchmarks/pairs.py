"""How well a grouping agrees with the true one, counted over pairs without listing them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

Cell = tuple[str, str, int]
"""A true group, a found group, and how many members they share."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs joined in truth, pairs joined as found, pairs joined in both; and the same by member (B-cubed).

    B-cubed (Bagga and Baldwin 1998) counts every member alike, where pairs count most those who appear most.
    """

    members: int
    true: int
    found: int
    both: int
    member_precision: float
    member_recall: float

    @property
    def precision(self) -> float:
        """Share of the pairs found that are true."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the true pairs that were found."""
        return self.both / self.true if self.true else 1.0


def agreement(cells: Iterable[Cell]) -> Agreement:
    """The agreement of two groupings, from how many members every two of their groups share."""
    true: Counter[str] = Counter()
    found: Counter[str] = Counter()
    shared = list(cells)
    for truth, guess, count in shared:
        true[truth] += count
        found[guess] += count
    members = sum(true.values())
    return Agreement(
        members=members,
        true=sum(map(pairs, true.values())),
        found=sum(map(pairs, found.values())),
        both=sum(pairs(count) for _, _, count in shared),
        member_precision=sum(count * count / found[guess] for _, guess, count in shared) / max(members, 1),
        member_recall=sum(count * count / true[truth] for truth, _, count in shared) / max(members, 1),
    )


def by_way(cells: Iterable[tuple[str, str, str, int]]) -> dict[str, tuple[int, float, float]]:
    """For each way in which members are given: how many there are, and their B-cubed precision and recall.

    A cell is a true group, a found group, a way, and how many members of that way they share.
    """
    listed = list(cells)
    true: Counter[str] = Counter()
    found: Counter[str] = Counter()
    shared: Counter[tuple[str, str]] = Counter()
    for truth, guess, _, count in listed:
        true[truth] += count
        found[guess] += count
        shared[truth, guess] += count
    sums: dict[str, tuple[int, float, float]] = {}
    for truth, guess, way, count in listed:
        members, precision, recall = sums.get(way, (0, 0.0, 0.0))
        both = count * shared[truth, guess]
        sums[way] = members + count, precision + both / found[guess], recall + both / true[truth]
    return {
        way: (members, precision / members, recall / members)
        for way, (members, precision, recall) in sorted(sums.items())
    }


def pairs(members: int) -> int:
    """How many pairs so many members make."""
    return members * (members - 1) // 2
