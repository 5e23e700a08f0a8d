"""Windows cover a text, and every piece has one window that answers for it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quotes.model.windows import cut


@given(st.lists(st.integers(1, 6), max_size=400), st.integers(16, 64))
def test_every_piece_is_answered_for_once(widths: list[int], size: int) -> None:
    pieces = sum(widths)
    first = np.cumsum([0, *widths])[:-1].astype(np.int64)
    windows = cut(first, pieces, size=size, overlap=size // 4)
    answered = [piece for window in windows for piece in range(window.from_piece, window.to_piece)]
    assert answered == list(range(pieces))
    for window in windows:
        assert window.start <= window.from_piece <= window.to_piece <= window.end
        assert window.end - window.start <= size


def test_pieces_stand_away_from_the_edges_where_text_goes_on() -> None:
    first = np.arange(1000, dtype=np.int64)
    windows = cut(first, 1000, size=254, overlap=64)
    inner = windows[1:-1]
    assert inner
    assert all(window.from_piece - window.start >= 31 and window.end - window.to_piece >= 31 for window in inner)
