"""Self-training: what a trained model finds in articles that nobody annotated.

Labels a model is sure of teach the next one (Yarowsky, ACL 1995); where it is in doubt, words teach nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from quotes.article import Article
from quotes.detection import Detected, detect
from quotes.model import Model
from quotes.model.reader import Reading
from quotes.training.examples import Example, QuoteLabel

SURE_QUOTE = 0.6
"""Least product of the signals of a quote that is taken for right."""

SURE_WORD = 0.8
"""Least probability of a word without role to be outside of everything."""


def annotated_by(model: Model, examples: Iterable[Example]) -> Iterator[Example]:
    """Give the examples with the quotes that the model finds in them; the doubtful are optional."""
    for example in examples:
        reading = model.read(example.text)
        found = detect(Article(text=example.text), reading)
        yield replace(example, quotes=(*map(_label, found), *_doubtful(reading, found)))


def _label(detected: Detected) -> QuoteLabel:
    quote, signals = detected.quote, detected.signals
    sure = signals.content * signals.link >= SURE_QUOTE
    return QuoteLabel(quote.content, quote.cue, quote.source, optional=not sure)


def _doubtful(reading: Reading, found: Iterable[Detected]) -> Iterator[QuoteLabel]:
    """The words outside all quotes that might have been part of one."""
    encoded = reading.encoded
    doubtful = np.exp(reading.roles[:, 0]) < SURE_WORD
    for quote in (detected.quote for detected in found):
        for span in (*quote.content, *quote.cue, *quote.source):
            doubtful[encoded.words_in(*span)] = False
    for word in np.flatnonzero(doubtful).tolist():
        yield QuoteLabel(((int(encoded.starts[word]), int(encoded.ends[word])),), optional=True)
