"""What is known of words beforehand: how rare each is, and which mean nearly the same.

The table is written by :mod:`quotes.training.vectors`, from a vocabulary sorted by frequency and the encoder's outputs.
"""

from functools import cache, lru_cache
from importlib.resources import as_file, files
from math import log
from typing import TYPE_CHECKING, Any

import numpy as np

from quotes.statements.stemming import stem
from quotes.statements.words import function_words, meanings

if TYPE_CHECKING:
    from numpy.typing import NDArray

_RAREST = 30_000
"""The rank from which on a word is as rare as one that is not in the vocabulary."""


@lru_cache(maxsize=200_000)
def rarity(root: str) -> float:
    """Give how rare a stem is, from 0 (the commonest word) to 1 (in no vocabulary), by Zipf's law from its rank."""
    found = _table()[0].get(root)
    return 1.0 if found is None else min(log(1 + found[1]) / log(1 + _RAREST), 1.0)


def vectors(roots: tuple[str, ...]) -> "NDArray[np.float32]":
    """Give the vectors of N stems, (N, 64), of length 1; zeros for one that is unknown or a number."""
    rows, table = _table()
    places = [rows[root][0] if root in rows else len(table) - 1 for root in roots]
    return table[places].astype(np.float32) / np.float32(127)


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Stems and those that mean their opposite, both ways."""
    found: dict[str, set[str]] = {}
    for line in meanings()["opposites"]:
        one, other = map(stem, line.split())
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {root: frozenset(others) for root, others in found.items()}


@cache
def function_roots() -> frozenset[str]:
    """The stems of words that carry no content."""
    return frozenset(map(stem, function_words())) | function_words()


@cache
def _table() -> tuple[dict[str, tuple[int, int]], "NDArray[Any]"]:
    """Row and rank of every stem, and the 8-bit vectors with a row of zeros at the end."""
    data = files("quotes.statements") / "data"
    lines = (data / "stems.txt").read_text(encoding="utf-8").splitlines()
    rows = {name: (row, int(rank)) for row, (name, _, rank) in enumerate(line.partition(" ") for line in lines)}
    with as_file(data / "vectors.npy") as path:
        table = np.load(path, allow_pickle=False)
    return rows, np.concatenate([table, np.zeros((1, table.shape[1]), dtype=np.int8)])
