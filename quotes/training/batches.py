"""Windows of examples as tensors, drawn in batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from quotes.model.encoding import Encoded, encode
from quotes.model.labels import CLS, SEP, WINDOW
from quotes.training.examples import Example
from quotes.training.targets import IGNORED, Pointers, Targets, targets_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer


LABELLED = ("roles", "wide", "names", "sentences")


@dataclass(frozen=True, slots=True)
class Window:
    """The words of one window of an example."""

    encoded: Encoded
    targets: Targets
    words: slice


@dataclass(frozen=True, slots=True)
class Batch:
    """B windows padded to T pieces; labels stand on the first piece of each word.

    ``ids``, ``shapes``, ``openers``, ``states``, ``mask``, ``roles``, ``wide``, ``names`` and ``sentences`` are
    (B, T);
    ``heads`` (B, T) is 1 on the first piece of every word and on the window's first piece. ``links`` and
    ``antecedents`` list queries as rows (window, piece) and for each a row of ``*_targets`` (queries, T), 1 where
    it may point.
    """

    ids: Tensor
    shapes: Tensor
    openers: Tensor
    states: Tensor
    mask: Tensor
    heads: Tensor
    roles: Tensor
    wide: Tensor
    names: Tensor
    sentences: Tensor
    links: Tensor
    link_targets: Tensor
    antecedents: Tensor
    antecedent_targets: Tensor


def windows_of(example: Example, tokenizer: "Tokenizer", *, offset: int = 0) -> list[Window]:
    """Cut an example into windows of at most ``WINDOW`` pieces; the first is shorter by ``offset`` pieces."""
    encoded = encode(example.text, tokenizer)
    targets = targets_of(example, encoded)
    bounds = np.append(encoded.first, len(encoded.ids))
    found, begin, room = [], 0, WINDOW - offset
    while begin < len(encoded):
        end = int(np.searchsorted(bounds, bounds[begin] + room, side="right")) - 1
        end = max(end, begin + 1)
        found.append(Window(encoded, targets, slice(begin, end)))
        begin, room = end, WINDOW
    return found


def batches(windows: Sequence[Window], size: int, chance: random.Random) -> Iterator[Batch]:
    """Shuffle windows into batches; windows of like length go together to save padding."""
    order = list(windows)
    chance.shuffle(order)
    groups = []
    for begin in range(0, len(order), size * 16):
        pool = sorted(order[begin : begin + size * 16], key=lambda window: window.words.stop - window.words.start)
        groups += [pool[at : at + size] for at in range(0, len(pool), size)]
    chance.shuffle(groups)
    return (collate(group) for group in groups)


def collate(windows: Sequence[Window]) -> Batch:
    """Pad windows into one batch."""
    rows = [_row(window) for window in windows]
    length = max(len(row["ids"]) for row in rows)
    padding = dict.fromkeys(LABELLED, IGNORED)
    stacked = {
        name: torch.from_numpy(np.stack([_padded(row[name], length, padding.get(name, 0)) for row in rows]))
        for name in rows[0]
    }
    links, link_targets = _pointers(windows, [window.targets.links for window in windows], length)
    antecedents, antecedent_targets = _pointers(windows, [window.targets.antecedents for window in windows], length)
    return Batch(
        **stacked,
        links=links,
        link_targets=link_targets,
        antecedents=antecedents,
        antecedent_targets=antecedent_targets,
    )


def _padded(row: np.ndarray, length: int, value: int) -> np.ndarray:
    return np.pad(row, (0, length - len(row)), constant_values=value)


def _row(window: Window) -> dict[str, np.ndarray]:
    encoded, words = window.encoded, window.words
    first = int(encoded.first[words.start])
    last = int(encoded.first[words.stop]) if words.stop < len(encoded) else len(encoded.ids)
    # A word longer than a window is cut: nobody's name has 254 pieces.
    last = min(last, first + WINDOW)
    owners = encoded.word_of_piece[first:last]
    heads = encoded.first[words] - first
    heads = heads[heads < last - first]
    row = {"ids": np.concatenate([[CLS], encoded.ids[first:last], [SEP]])}
    for name, values in (("shapes", encoded.shapes), ("openers", encoded.openers), ("states", encoded.states)):
        row[name] = np.concatenate([[0], values[owners], [0]])
    row["mask"] = np.ones(len(row["ids"]), dtype=np.int64)
    row["heads"] = np.zeros(len(row["ids"]), dtype=np.int64)
    row["heads"][heads + 1] = 1
    row["heads"][0] = 1
    for name in LABELLED:
        row[name] = np.full(len(row["ids"]), IGNORED)
        row[name][heads + 1] = getattr(window.targets, name)[words][: len(heads)]
    return row


def _pointers(windows: Sequence[Window], pointers: Sequence[Pointers], length: int) -> tuple[Tensor, Tensor]:
    """List the queries (window, piece) and where each may point; those that point out of the window are left out."""
    queries: list[tuple[int, int]] = []
    rows: list[np.ndarray] = []
    for number, (window, pointing) in enumerate(zip(windows, pointers, strict=True)):
        begin, end = window.words.start, window.words.stop
        place = window.encoded.first[begin:end] - window.encoded.first[begin] + 1
        for query in range(begin, end):
            targets = pointing.targets.get(query)
            if targets is None or place[query - begin] >= length:
                continue
            here = [int(place[word - begin]) for word in targets if begin <= word < end]
            here = [piece for piece in here if piece < length]
            if targets and not here:
                continue
            row = np.zeros(length, dtype=bool)
            row[here or [0]] = True
            queries.append((number, int(place[query - begin])))
            rows.append(row)
    if not queries:
        return torch.zeros((0, 2), dtype=torch.long), torch.zeros((0, length), dtype=torch.bool)
    return torch.tensor(queries), torch.from_numpy(np.stack(rows))
