"""Decide who spoke: candidates, the evidence for each, its weights, and the speakers that come of it."""

from quotes.speakers.decisions.resolution import resolve

__all__ = ["resolve"]
