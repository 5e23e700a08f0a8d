"""From the evidence to a probability: a logistic regression whose coefficients are a data file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from quotes.confidence.evidence import features
from quotes.detection import Signals
from quotes.quote import Quote
from quotes.speakers import Decision


@dataclass(frozen=True, slots=True)
class Coefficients:
    """What each feature adds to the log-odds, and what they begin with.

    ``about`` says what they were fitted to; ``sets`` names the annotated sets among that, which therefore cannot tell
    any more how good they are.
    """

    intercept: float
    coefficients: Mapping[str, float]
    about: str = ""
    sets: Sequence[str] = ()

    def probability(self, evidence: Mapping[str, float]) -> float:
        """How likely the quote with this evidence is right; a feature without a coefficient counts nothing."""
        total = self.intercept + sum(self.coefficients.get(name, 0.0) * value for name, value in evidence.items())
        return 1 / (1 + exp(-total)) if total > 0 else exp(total) / (1 + exp(total))


@cache
def shipped_coefficients() -> Coefficients:
    """The coefficients that ship with the package, fitted by :mod:`quotes.training.calibrating`."""
    text = (files("quotes.confidence") / "data" / "coefficients.json").read_text(encoding="utf-8")
    return Coefficients(**json.loads(text))


def confidence(signals: Signals, decision: Decision, quote: Quote) -> float:
    """The probability, between 0 and 1, that content and speaker of a quote are both right."""
    return shipped_coefficients().probability(features(signals, decision, quote))
