"""How far a confidence can be believed: the share of right quotes among those given about the same confidence.

The expected calibration error is that of Naeini, Cooper and Hauskrecht (AAAI 2015): the mean distance between
confidence and share of right quotes over equally wide bins, weighted by the quotes in each.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from quotes.evaluation.gold import AnnotatedArticle
from quotes.evaluation.measures import Verdict, judge
from quotes.evaluation.predictions import annotated
from quotes.quote import Extraction, Quote, Reason

BINS = 10

UNKNOWN = "unknown"
"""What the guidelines have an annotator write where the article does not tell who spoke."""


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
    def quotes(self) -> int:
        """How many quotes were judged."""
        return sum(bin_.quotes for bin_ in self.bins)

    @property
    def error(self) -> float:
        """Expected calibration error, from 0 (confidence is accuracy) to 1."""
        gaps = (bin_.quotes * abs(bin_.confidence - bin_.accuracy) for bin_ in self.bins)
        return sum(gaps) / self.quotes if self.quotes else 0.0

    @property
    def surest(self) -> Bin:
        """The quotes of a confidence of 0.9 or more."""
        return self.bins[-1]


@dataclass(frozen=True, slots=True)
class Share:
    """How many quotes there are of some sort, and how many of them are right in content and speaker."""

    quotes: int
    right: int

    @property
    def accuracy(self) -> float:
        """Share of the quotes that are right, 0 where there are none."""
        return self.right / self.quotes if self.quotes else 0.0


def verdicts(gold: AnnotatedArticle, extraction: Extraction) -> Iterator[tuple[Quote, bool]]:
    """Every quote found with whether it is right: every segment was found and its speaker is the gold speaker.

    Optional gold quotes count like the others. Where the gold knows no speaker, to name none is right.
    """
    for quote, plain in zip(extraction.quotes, annotated(extraction).quotes, strict=True):
        _, judged = judge(gold, (plain,), scope="all")
        yield quote, bool(judged) and all(_names(verdict) for verdict in judged)


def _names(verdict: Verdict) -> bool:
    if "named" in verdict.hits:
        return True
    partner = verdict.partner
    return partner is not None and partner.quote.speaker in (None, UNKNOWN) and verdict.segment.quote.speaker is None


def calibration(pairs: Iterable[tuple[AnnotatedArticle, Extraction]]) -> Calibration:
    """Hold the confidence of every quote found against the gold of its article, as :func:`verdicts` judges it."""
    return calibration_of([(quote.confidence, right) for pair in pairs for quote, right in verdicts(*pair)])


def calibration_of(judged: Sequence[tuple[float, bool]]) -> Calibration:
    """The calibration of confidences, each with whether it was right."""
    return Calibration(tuple(_bin(judged, number) for number in range(BINS)))


def by_reason(pairs: Iterable[tuple[AnnotatedArticle, Extraction]]) -> dict[Reason, Share]:
    """How often the quotes of each reason are right, the reasons in their order, those without quotes left out."""
    judged = [(quote.reason, right) for pair in pairs for quote, right in verdicts(*pair)]
    reasons: tuple[Reason, ...] = get_args(Reason)
    return {reason: share for reason in reasons if (share := _share(judged, reason)).quotes}


def by_closeness(pairs: Iterable[tuple[AnnotatedArticle, Extraction]]) -> dict[bool, Share]:
    """How often quotes are right where a runner-up came close (``True``) and where none did."""
    judged = [(quote.perhaps is not None, right) for pair in pairs for quote, right in verdicts(*pair)]
    return {close: _share(judged, close) for close in (True, False)}


def _share(judged: Iterable[tuple[object, bool]], sort: object) -> Share:
    of_it = [right for one, right in judged if one == sort]
    return Share(len(of_it), sum(of_it))


def _bin(judged: Iterable[tuple[float, bool]], number: int) -> Bin:
    inside = [(confidence, right) for confidence, right in judged if min(int(confidence * BINS), BINS - 1) == number]
    mean = sum(confidence for confidence, _ in inside) / len(inside) if inside else 0.0
    return Bin(number / BINS, (number + 1) / BINS, len(inside), mean, sum(right for _, right in inside))
