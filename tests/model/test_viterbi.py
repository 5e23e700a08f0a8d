"""The best legal label sequence, held against trying them all."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.model.viterbi import best_labels


def legal(path: tuple[int, ...], breaks: list[bool]) -> bool:
    for place, label in enumerate(path):
        goes_on = label > 0 and label % 2 == 0
        if goes_on and (place == 0 or breaks[place] or path[place - 1] not in {label, label - 1}):
            return False
    return True


@settings(max_examples=60)
@given(st.integers(1, 5), st.integers(0, 10_000))
def test_no_legal_sequence_is_better(words: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(words, 5)).astype(np.float32)
    breaks = chance.random(words) < 0.2
    found = tuple(best_labels(scores, breaks).tolist())
    assert legal(found, breaks.tolist())
    paths = (path for path in itertools.product(range(5), repeat=words) if legal(path, breaks.tolist()))
    best = max(sum(scores[place, label] for place, label in enumerate(path)) for path in paths)
    assert np.isclose(sum(scores[place, label] for place, label in enumerate(found)), best, atol=1e-4)


def test_an_empty_text_has_no_labels() -> None:
    assert len(best_labels(np.zeros((0, 7), dtype=np.float32), np.zeros(0, dtype=bool))) == 0
