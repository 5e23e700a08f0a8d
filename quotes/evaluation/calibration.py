"""How far a confidence can be believed: the share of right quotes among those given about the same confidence.

The expected calibration error is that of Naeini, Cooper and Hauskrecht (AAAI 2015): the mean distance between
confidence and share of right quotes over equally wide bins, weighted by the quotes in each.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from quotes.evaluation.gold import AnnotatedArticle
from quotes.evaluation.measures import judge
from quotes.evaluation.predictions import annotated
from quotes.quote import Extraction

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Quotes of a confidence from ``least`` to below ``most``, on the mean ``confidence``, ``right`` of them right."""

    least: float
    most: float
    quotes: int
    confidence: float
    right: int

    @property
    def accuracy(self) -> float:
        """Share of the quotes that are right in content and speaker, 0 where there are none."""
        return self.right / self.quotes if self.quotes else 0.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """Equally wide bins from 0 to 1, the last one including 1."""

    bins: tuple[Bin, ...]

    @property
    def error(self) -> float:
        """Expected calibration error, from 0 (confidence is accuracy) to 1."""
        total = sum(bin_.quotes for bin_ in self.bins)
        gaps = (bin_.quotes * abs(bin_.confidence - bin_.accuracy) for bin_ in self.bins)
        return sum(gaps) / total if total else 0.0


def calibration(pairs: Iterable[tuple[AnnotatedArticle, Extraction]]) -> Calibration:
    """Hold the confidence of every quote found against the gold of its article, optional quotes included.

    A quote is right when every segment of it was found and its speaker is the gold speaker.
    """
    judged: list[tuple[float, bool]] = []
    for gold, extraction in pairs:
        given = annotated(extraction).quotes
        for quote, plain in zip(extraction.quotes, given, strict=True):
            _, verdicts = judge(gold, (plain,), scope="all")
            judged.append((quote.confidence, all("named" in verdict.hits for verdict in verdicts)))
    return Calibration(tuple(_bin(judged, number) for number in range(BINS)))


def _bin(judged: Iterable[tuple[float, bool]], number: int) -> Bin:
    inside = [(confidence, right) for confidence, right in judged if min(int(confidence * BINS), BINS - 1) == number]
    mean = sum(confidence for confidence, _ in inside) / len(inside) if inside else 0.0
    return Bin(number / BINS, (number + 1) / BINS, len(inside), mean, sum(right for _, right in inside))
