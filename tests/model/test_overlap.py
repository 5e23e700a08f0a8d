"""Words that two windows see are told by both."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from quotes.model import Model
from quotes.model.labels import NAMES, ROLES
from tests.model.letters import letter_tokenizer

HEADS = {"roles": (len(ROLES),), "wide": (len(ROLES),), "names": (len(NAMES),), "sentences": ()}
VECTORS = ("link_queries", "link_keys", "antecedent_queries", "antecedent_keys")


class Windows:
    """A session that tells windows apart: the logit of the second role is the number of the window."""

    def get_outputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in (*HEADS, *VECTORS)]

    def run(self, _: None, feed: dict[str, Any]) -> list[np.ndarray]:
        shape = feed["ids"].shape
        said = [np.zeros((*shape, *width), dtype=np.float32) for width in HEADS.values()]
        said[0][..., 1] = np.arange(shape[0])[:, None]
        return said + [np.zeros((*shape, 128), dtype=np.float32) for _ in VECTORS]


def model() -> Model:
    made = Model.__new__(Model)
    made.config = {"window": 254}
    made._tokenizer = letter_tokenizer()
    made._session = Windows()
    return made


def test_what_two_windows_say_passes_smoothly_from_one_to_the_other() -> None:
    reading = model().read("a " * 440)
    told = reading.roles[:, 1] - reading.roles[:, 0]
    first, second = (view.seen for view in reading.views)
    assert np.allclose(told[: second.start], 0)
    assert np.allclose(told[first.stop :], 1)
    shared = told[second.start : first.stop]
    assert len(shared) >= 64
    assert np.all(np.diff(shared) > 0)
    assert 0 < shared[0] < 0.05
    assert np.isclose(shared[len(shared) // 2], 0.5, atol=0.02)


def test_a_text_of_one_window_is_what_that_window_says() -> None:
    reading = model().read("a b c")
    assert np.allclose(reading.roles[:, 1], reading.roles[:, 0])
    assert reading.sentences.shape == (3,)


def test_a_text_without_words_says_nothing() -> None:
    assert model().read("").roles.shape == (0, len(ROLES))
