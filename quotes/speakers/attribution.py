"""What the stage takes and gives: names, attributions, antecedents, and who was found to have spoken."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from quotes.article import Span
from quotes.quote import Reason, Speaker

Label: TypeAlias = Literal["person", "organization", "place", "nationality"]


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of text that a tagger took for a name; ``score`` is its probability, 0 to 1."""

    start: int
    end: int
    label: Label
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quote without its speaker: spans as in :class:`quotes.quote.Quote`; ``cue`` and ``source`` may be empty.

    ``layout`` is whether the layout gave it: a turn of a transcript, an answer, a point of a list.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    layout: bool = False


class Antecedents(Protocol):
    """Learned evidence for what a mention refers to."""

    def scores(self, source: Span) -> Sequence[tuple[Span, float]]:
        """Words of the text with the probability that the mention ``source`` refers to what stands there.

        Probabilities sum to at most 1; what is missing is the probability that it refers to nothing else.
        """
        ...


@dataclass(frozen=True, slots=True)
class Decision:
    """Who spoke one quote: ``confidence`` in ``speaker`` and in the ``runner_up``, each between 0 and 1."""

    speaker: Speaker | None
    reason: Reason
    confidence: float
    runner_up: Speaker | None = None
    runner_up_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Resolution:
    """One decision an attribution, in their order, and every speaker who was credited, in order of first quote.

    ``others`` are the persons and organisations that the text names and credits with nothing, in text order.
    """

    decisions: tuple[Decision, ...]
    speakers: tuple[Speaker, ...]
    others: tuple[Speaker, ...] = ()
