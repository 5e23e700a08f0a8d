"""What speaks for and against a quote, as numbers."""

from math import log
from typing import get_args

from quotes.detection import Signals
from quotes.quote import Quote, QuoteType, Reason
from quotes.speakers import Decision

_SUREST = 0.998
"""Probabilities beyond this tell no more: the model's are rounded by its 8-bit weights."""

_MANY = 3
"""Segments beyond the first that count."""

_FALLBACKS = ("direct", "named")
"""Type and reason that have no feature of their own: the others are measured against them."""

_SWITCHES = tuple(name for name in (*get_args(QuoteType), *get_args(Reason)) if name not in _FALLBACKS)


def features(signals: Signals, decision: Decision, quote: Quote) -> dict[str, float]:
    """The evidence on one quote by name; a type, reason or kind that it is not of counts 0.

    ``content``, ``link``, ``source`` and ``decision`` are log-odds of what model and speaker stage gave, between -6.2
    and 6.2; ``runner_up`` is the share of the second candidate beside the first, 0 to 0.5 as a rule; ``segments`` is
    how many there are beyond the first; everything else is 0 or 1. ``quote`` needs content, cue, source and type;
    speaker and reason are those of the decision.
    """
    speaker = decision.speaker
    both = decision.confidence + decision.runner_up_confidence
    found = {
        "content": log_odds(signals.content),
        "link": log_odds(signals.link),
        "source": log_odds(signals.source) if quote.source else 0.0,
        "decision": log_odds(decision.confidence),
        "runner_up": decision.runner_up_confidence / both if both else 0.0,
        "segments": float(min(len(quote.content) - 1, _MANY)),
        "no cue": float(not quote.cue),
        "no source": float(not quote.source),
        "organization": float(speaker is not None and speaker.kind == "organization"),
        "nameless": float(speaker is not None and speaker.kind in ("group", "unnamed")),
        "short name": float(speaker is not None and speaker.kind == "person" and " " not in speaker.name),
    }
    return found | {name: float(name in (quote.type, decision.reason)) for name in _SWITCHES}


def log_odds(probability: float) -> float:
    """A probability on the scale from minus to plus infinity on which evidence adds up, cut off at either end."""
    within = min(max(probability, 1 - _SUREST), _SUREST)
    return log(within / (1 - within))
