"""Drawing: weighted pools, and choices that stay the same for the same things."""

import random
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar
from zlib import crc32

T = TypeVar("T")


class Pool(Generic[T]):
    """Members drawn with chances in proportion to their weights."""

    def __init__(self, members: Sequence[T], weights: Iterable[float]) -> None:
        """Take as many weights as members."""
        self.members = members
        self._sums = list(accumulate(weights))

    def draw(self, chance: random.Random) -> T:
        """One member."""
        return self.members[bisect(self._sums, chance.random() * self._sums[-1], 0, len(self.members) - 1)]

    def __len__(self) -> int:
        """How many members there are."""
        return len(self.members)


def zipf(number: int, exponent: float = 1.0, shift: float = 0.0) -> list[float]:
    """Weights of ranks 1 to ``number`` by the law of Zipf, as Mandelbrot bent it at the head."""
    return [(rank + shift) ** -exponent for rank in range(1, number + 1)]


def settled(*things: object) -> int:
    """A number that is always the same for the same things, and otherwise as good as random (32 bits)."""
    return crc32("|".join(map(str, things)).encode())


def share(*things: object) -> float:
    """Like :func:`settled`, between 0 and 1."""
    return settled(*things) / 2**32
