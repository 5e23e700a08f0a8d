"""Where words point: the softmax of a pointing head over the words around them."""

from typing import TYPE_CHECKING, Literal

import numpy as np

from quotes.model.reader import Reading

if TYPE_CHECKING:
    from numpy.typing import NDArray

REACH = 260
"""Words on either side that a word can point to: somewhat more than one window of the encoder."""


def pointing(
    reading: Reading, head: Literal["link", "antecedent"], words: slice
) -> tuple["NDArray[np.float32]", int, float]:
    """Where the given words point, on the mean.

    Returns the probabilities of the words around as (N,), the number of the first of these words, and the
    probability that they point to nothing. A word does not point to itself.
    """
    begin = max(0, words.start - REACH)
    end = min(len(reading.encoded), words.stop + REACH)
    queries, keys, nothing = (getattr(reading, f"{head}_{part}") for part in ("queries", "keys", "nothing"))
    scores = queries[words] @ keys[begin:end].T
    rows = np.arange(scores.shape[0])
    scores[rows, rows + words.start - begin] = -1e4
    scores = np.concatenate([nothing[words, None], scores], axis=1)
    scores -= scores.max(axis=1, keepdims=True)
    shares = np.exp(scores)
    shares /= shares.sum(axis=1, keepdims=True)
    mean = shares.mean(axis=0)
    return mean[1:], begin, float(mean[0])
