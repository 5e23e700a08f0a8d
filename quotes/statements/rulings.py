"""What people have ruled about statements: which quotes report the same one, and which do not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Pair: TypeAlias = tuple[str, str]
"""Two ids of quotes, the smaller one first."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of quotes that people joined or parted; they win over every measured likeness.

    ``joined`` report the same statement and ``parted`` never do, both oldest first; a pair stands in one of them at
    most. Where joins would bring together what was parted (one joined to two, these two parted from each other), the
    parting holds, and of the joins the newer.
    """

    joined: tuple[Pair, ...] = ()
    parted: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, verdicts: Iterable[tuple[str, str, bool]]) -> "Rulings":
        """Make rulings of quote, quote and whether they are the same, oldest first: the newest on a pair holds.

        Rulings.of([("a", "b", True), ("b", "a", False)]).parted == (("a", "b"),)
        """
        newest: dict[Pair, bool] = {}
        for one, other, same in verdicts:
            if one != other:
                newest.pop(pair(one, other), None)
                newest[pair(one, other)] = same
        return cls(
            joined=tuple(key for key, same in newest.items() if same),
            parted=tuple(key for key, same in newest.items() if not same),
        )

    def among(self, quote_ids: Iterable[str]) -> "Rulings":
        """Give the rulings of which both quotes are among ``quote_ids``."""
        known = frozenset(quote_ids)
        return Rulings(
            joined=tuple(key for key in self.joined if known.issuperset(key)),
            parted=tuple(key for key in self.parted if known.issuperset(key)),
        )


def pair(one: str, other: str) -> Pair:
    """Give two ids as the key of their pair, whatever their order."""
    return (one, other) if one < other else (other, one)
