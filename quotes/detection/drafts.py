"""A quote in the making: all content credited to one cue."""

from dataclasses import astuple, dataclass

from quotes.article import Span


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for a detected quote, each between 0 and 1; of several segments the weakest counts.

    ``content`` is the mean probability of the labels of the content, ``link`` how surely it points to its cue (to its
    source without a cue, to nothing without either), ``source`` how surely cue and source point to each other.
    """

    content: float
    link: float
    source: float


CERTAIN = Signals(1.0, 1.0, 1.0)
"""What marks or layout say needs no model."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The segments of content that one cue introduces, or one segment without a cue."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    signals: Signals

    @property
    def is_orphan(self) -> bool:
        """Whether nothing credits it to anybody."""
        return not self.cue and not self.source


def weakest(first: Signals, second: Signals) -> Signals:
    """The smaller of each."""
    return Signals(*(min(pair) for pair in zip(astuple(first), astuple(second), strict=True)))
