"""What came of weighing two appearances against each other; kept, so that every decision can be looked up."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quotes.identity.appearance import Appearance
from quotes.identity.weighing import Evidence, probability, total
from quotes.identity.wordlists import weights

Verdict: TypeAlias = Literal["joined", "doubtful", "apart"]


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two appearances that stand for what was compared, the lower id first, and the verdict with its evidence.

    ``score`` is log-odds in bits. A doubtful pair is a suggestion to a person, whether it is one speaker now or two.
    """

    one_id: str
    other_id: str
    verdict: Verdict
    score: float
    probability: float
    evidence: Evidence


def link(one: str, other: str, verdict: Verdict, found: Evidence, share: float | None = None) -> Link:
    """Note a verdict about two appearances; ``share`` is the probability where others were in the running."""
    first, second = sorted((one, other))
    score = total(found)
    return Link(
        first, second, verdict, round(score, 2), round(probability(score) if share is None else share, 4), found
    )


def verdict_of(share: float) -> Verdict:
    """Give the verdict that goes with a probability of being one."""
    scale = weights()
    return "joined" if share >= scale["joined"] else "doubtful" if share >= scale["doubtful"] else "apart"


def representative(appearances: Iterable[Appearance]) -> str:
    """Give the appearance that stands for several: that of the lowest id."""
    return min(one.id for one in appearances)
