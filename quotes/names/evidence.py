"""What comparing two names gives: how strongly they speak for one bearer, and in what they agree."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["person", "organization"]

Relation: TypeAlias = Literal[
    "same", "spelling", "transliteration", "initials", "part", "nickname", "order", "acronym", "other"
]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are."""

    score: float
    """Evidence in bits, log2 of how much likelier the two names are of one bearer than of two; 0 says nothing."""
    relation: Relation
