"""Finds quotes: content, cue and source, from what the model says and what the quotation marks show."""

from quotes.detection.assembly import Detected, detect
from quotes.detection.drafts import Signals

__all__ = ["Detected", "Signals", "detect"]
