"""What "who" or "which" stands for where it is all of a source: the name or the noun phrase right before it."""

from quotes.article import Span
from quotes.detection.relatives import phrase_before
from quotes.speakers.layout import Layout

_WHOSE = frozenset(("who", "which", "that"))


def phrase_of_relative(layout: Layout, words: range) -> Span | None:
    """The phrase before a relative pronoun, "the court, which ruled"; ``None`` for all else, "That ruling" too."""
    relative = len(words) == 1 and layout.words[words[0]] in _WHOSE
    return phrase_before(layout.text, layout.starts[words[0]]) if relative else None
