"""Overlapping windows over a text, and which window answers for which word."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces ``start`` to ``end`` of a text, of which ``from_piece`` to ``to_piece`` are answered for here."""

    start: int
    end: int
    from_piece: int
    to_piece: int


def cut(first: "NDArray[np.int64]", pieces: int, *, size: int, overlap: int) -> list[Window]:
    """Cut a text of so many pieces into windows of at most ``size``, each sharing ``overlap`` with its neighbours.

    Windows begin where a word begins (``first`` holds the first piece of every word). Each piece is answered for by
    the window in which it stands furthest from an edge.
    """
    if pieces == 0:
        return []
    if pieces <= size:
        return [Window(0, pieces, 0, pieces)]
    count = -(-(pieces - overlap) // (size - overlap))
    # Spread evenly: the last window is as long as the others, so every word sees about as much context.
    wanted = np.linspace(0, pieces - size, count).astype(np.int64)
    starts = first[np.searchsorted(first, wanted, side="right") - 1]
    ends = np.minimum(starts + size, pieces)
    ends[-1] = pieces
    starts[-1] = max(int(starts[-1]), pieces - size)
    middles = (starts[1:] + ends[:-1]) // 2
    borders = [0, *middles.tolist(), pieces]
    return [
        Window(int(start), int(end), int(begin), int(stop))
        for start, end, begin, stop in zip(starts, ends, borders, borders[1:], strict=False)
    ]
