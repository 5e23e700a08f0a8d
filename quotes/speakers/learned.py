"""What the trained model tells this stage: the names in the text, and what a mention refers to."""

from collections.abc import Sequence
from typing import get_args

import numpy as np

from quotes.article import Span
from quotes.model.labels import NAMES
from quotes.model.pointing import pointing
from quotes.model.reader import Reading
from quotes.model.viterbi import best_labels, spans_of
from quotes.speakers.attribution import Label, Name

LEAST_SHARE = 0.01
"""Words that draw less of a mention's probability than this are left out."""

_LABELS: dict[str, Label] = {label: label for label in get_args(Label)}


def names_in(reading: Reading, offset: int = 0) -> list[Name]:
    """Decode the names of a reading; ``offset`` is where its text begins in the article."""
    encoded = reading.encoded
    labels = best_labels(reading.names, encoded.openers.astype(bool))
    chances = np.exp(reading.names[np.arange(len(labels)), labels])
    found = []
    for label, begin, end in spans_of(labels):
        start, stop = int(encoded.starts[begin]) + offset, int(encoded.ends[end - 1]) + offset
        found.append(Name(start, stop, _LABELS[NAMES[label].removeprefix("B-")], float(chances[begin:end].mean())))
    return found


class LearnedAntecedents:
    """The antecedent head of the model, asked in character offsets of the article."""

    def __init__(self, readings: Sequence[tuple[int, Reading]]) -> None:
        """Take the readings of an article's sections, each with the offset where its text begins, in order."""
        self._readings = readings

    def scores(self, source: Span) -> list[tuple[Span, float]]:
        """Words with the probability that the mention ``source`` refers to what stands there."""
        begun = [(offset, reading) for offset, reading in self._readings if offset <= source[0]]
        if not begun:
            return []
        offset, reading = begun[-1]
        encoded = reading.encoded
        words = encoded.words_in(source[0] - offset, source[1] - offset)
        if words.start >= words.stop:
            return []
        shares, first, _ = pointing(reading, "antecedent", words)
        return [
            (
                (int(encoded.starts[first + word]) + offset, int(encoded.ends[first + word]) + offset),
                float(shares[word]),
            )
            for word in np.flatnonzero(shares >= LEAST_SHARE).tolist()
        ]
