"""Read the source of a quote as a phrase: a name, a pronoun, a description or a document, and whose."""

from quotes.speakers.sources.phrases import Parser, Phrase

__all__ = ["Parser", "Phrase"]
