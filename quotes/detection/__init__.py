"""Finds quotes: content, cue and source, from what the model says and what the quotation marks show."""

from quotes.detection.assembly import Detected, Signals, detect

__all__ = ["Detected", "Signals", "detect"]
