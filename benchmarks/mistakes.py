"""What was wrongly joined or wrongly parted, for those who improve the matching to read."""

import random
from collections.abc import Iterator
from itertools import accumulate

from benchmarks.pairs import by_way
from benchmarks.truths import Compared

WHAT = ("speakers", "statements", "copies")


def mistakes(compared: Compared, number: int, *, seed: int = 1) -> Iterator[str]:
    """Lines on up to so many wrong pairs of each kind, drawn in proportion to the pairs that each group gets wrong."""
    for what in WHAT:
        yield f"\n{what}, by the way they are given: members, precision and recall by member"
        for way, (members, precision, recall) in by_way(compared.cells_by_way(what)).items():
            yield f"    {way or 'all':<12}{members:>9,}{precision:>8.4f}{recall:>8.4f}"
        for joined in (True, False):
            groups = compared.mixed(what, joined=joined)
            wrong = sum(count for _, count in groups)
            yield f"\n{what} wrongly {'joined' if joined else 'parted'}: {wrong:,} pairs in {len(groups):,} groups"
            chance = random.Random(seed)
            for group, count in drawn(groups, number, chance).items():
                parts = compared.parts(what, group, joined=joined)
                one, other = chance.sample(parts, 2)
                yield f"- {count:,} such pairs, in {len(parts)} parts"
                yield f"    {compared.told(what, chance.choice(one))}"
                yield f"    {compared.told(what, chance.choice(other))}"


def drawn(groups: list[tuple[str, int]], number: int, chance: random.Random) -> dict[str, int]:
    """So many of the groups at most, those with more wrong pairs more likely."""
    sums = list(accumulate(count for _, count in groups))
    return dict(chance.choices(groups, cum_weights=sums, k=number)) if groups else {}
