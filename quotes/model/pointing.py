"""Where words point: the softmax of a pointing head over the words of a window."""

from typing import TYPE_CHECKING

import numpy as np

from quotes.model.reader import Head, Pointers, Reading

if TYPE_CHECKING:
    from numpy.typing import NDArray


def pointing(reading: Reading, head: Head, words: slice) -> tuple["NDArray[np.float32]", int, float]:
    """Where the given words point, on the mean.

    Returns the probabilities of the words around as (N,), the number of the first of these words, and the
    probability that they point to nothing. A word does not point to itself, nor out of its window.
    """
    views = [view for view in reading.views if view.answered.start < words.stop and words.start < view.answered.stop]
    first = min(view.seen.start for view in views)
    last = max(view.seen.stop for view in views)
    shares = np.zeros(last - first, dtype=np.float32)
    nothing = 0.0
    for view in views:
        begin, stop = max(words.start, view.answered.start), min(words.stop, view.answered.stop)
        rows = slice(begin - view.answered.start, stop - view.answered.start)
        found = _softmax(view.pointers[head], rows, begin - view.seen.start)
        shares[view.seen.start - first : view.seen.stop - first] += found[:, 1:].sum(axis=0)
        nothing += float(found[:, 0].sum())
    count = words.stop - words.start
    return shares / count, first, nothing / count


def _softmax(pointers: Pointers, rows: slice, place: int) -> "NDArray[np.float32]":
    """Probabilities (rows, 1 + N) of nothing and of each word seen; the first row's own word stands at ``place``."""
    scores = pointers.queries[rows].astype(np.float32) @ pointers.keys.astype(np.float32).T
    numbers = np.arange(len(scores))
    scores[numbers, numbers + place] = -1e4
    scores = np.concatenate([pointers.nothing[rows, None], scores], axis=1)
    scores -= scores.max(axis=1, keepdims=True)
    shares: NDArray[np.float32] = np.exp(scores)
    shares /= shares.sum(axis=1, keepdims=True)
    return shares
