"""Two names compared: whether they may be one bearer's, how strongly they speak for it, and in what they agree."""

from functools import lru_cache

from quotes.names.comparing_bodies import compare_bodies
from quotes.names.comparing_persons import compare_persons
from quotes.names.evidence import Kind, Likeness, Relation
from quotes.names.folding import fold

__all__ = ["Kind", "Likeness", "Relation", "likeness"]


def likeness(one: str, other: str, kind: Kind) -> Likeness | None:
    """Give how alike two names are, from the names alone; ``None`` where they surely name two.

    ``score`` is in bits: some 20 for a full name borne by few, 5 for one borne by many, 0 where the names say nothing,
    below where they speak against. The order of the two does not matter.
    """
    if one > other:
        one, other = other, one
    found = compare_persons(one, other) if kind == "person" else compare_bodies(one, other)
    if one == other or _folded(one) == _folded(other):
        return Likeness(found.score if found else 0.0, "same")
    return found


_folded = lru_cache(maxsize=65536)(fold)
