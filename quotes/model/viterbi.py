"""The best legal sequence of begin/inside labels (Viterbi, 1967), and the spans it makes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEVER = -1e9


def spans_of(labels: "NDArray[np.int64]") -> Iterator[tuple[int, int, int]]:
    """Give every span of a legal label sequence: the label that begins it, its first word, and the word after it."""
    for begin in np.flatnonzero(labels % 2 == 1).tolist():
        end = begin + 1
        while end < len(labels) and labels[end] == labels[begin] + 1:
            end += 1
        yield int(labels[begin]), begin, end


def best_labels(scores: "NDArray[np.float32]", breaks: "NDArray[np.bool_]") -> "NDArray[np.int64]":
    """Give the label of every word: (words,) from log-probabilities (words, labels).

    Label 0 is outside; label 2k+1 begins and label 2k+2 goes on with the k-th kind of span. A span goes on only
    after its own kind, and never where ``breaks`` (words) is set.
    """
    count, labels = scores.shape
    if count == 0:
        return np.zeros(0, dtype=np.int64)
    going_on = np.arange(2, labels, 2)
    inside = scores[:, going_on].copy()
    inside[breaks] = _NEVER
    inside[0] = _NEVER
    starting = np.concatenate([scores[:, :1], scores[:, 1::2]], axis=1)
    # A word either starts afresh (outside, or a new span), which any label before it allows, or goes on with the
    # span of the label before it: two comparisons a word instead of a full transition matrix.
    return _walk(starting.tolist(), inside.tolist(), len(going_on))


def _walk(starting: list[list[float]], inside: list[list[float]], kinds: int) -> "NDArray[np.int64]":
    best = 0.0
    best_label = 0
    running = [_NEVER] * kinds
    origin: list[int] = []
    began: list[list[int]] = []
    for fresh, within in zip(starting, inside, strict=True):
        begins = [best + score for score in fresh]
        goes = [running[kind] + within[kind] for kind in range(kinds)]
        origin.append(best_label)
        outside = begins[0]
        best, best_label = outside, 0
        running = []
        row: list[int] = []
        for kind in range(kinds):
            begin, go = begins[kind + 1], goes[kind]
            label = 2 * kind + 1 if begin >= go else 2 * kind + 2
            value = max(begin, go)
            row.append(label)
            running.append(value)
            if value > best:
                best, best_label = value, label
        began.append(row)
    return _trace(origin, began, best_label)


def _trace(origin: list[int], began: list[list[int]], last: int) -> "NDArray[np.int64]":
    path = np.zeros(len(origin), dtype=np.int64)
    label = last
    for word in range(len(origin) - 1, -1, -1):
        path[word] = label
        goes_on = label > 0 and label % 2 == 0
        # Before a word that goes on stands the same kind: whichever of begin and go on was better there.
        label = began[word - 1][(label - 1) // 2] if goes_on else origin[word]
    return path
