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


def pairs(members: int) -> int:
    """How many pairs so many members make."""
    return members * (members - 1) // 2
