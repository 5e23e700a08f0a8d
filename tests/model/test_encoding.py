"""Words, pieces and features of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from quotes.model.encoding import encode, shape_of
from quotes.model.labels import QUOTATION_STATES, SHAPES
from tests.model.letters import letter_tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return letter_tokenizer()


def test_words_are_runs_of_letters_and_single_marks(tokenizer: Tokenizer) -> None:
    text = "“We won’t,” he said."
    encoded = encode(text, tokenizer)
    spans = zip(encoded.starts.tolist(), encoded.ends.tolist(), strict=True)
    assert [text[start:end] for start, end in spans] == ["“", "We", "won", "’", "t", ",", "”", "he", "said", "."]
    states = [QUOTATION_STATES[state] for state in encoded.states.tolist()]
    assert states == ["opening", *["inside"] * 5, "closing", "outside", "outside", "outside"]
    assert encoded.openers.tolist() == [1] + [0] * 9


def test_paragraph_starts_are_marked(tokenizer: Tokenizer) -> None:
    encoded = encode("one two\n\nthree", tokenizer)
    assert encoded.openers.tolist() == [1, 0, 1]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("12", "digit"),
        ("a", "lower"),
        ("UN", "upper"),
        ("Ada", "title"),
        ("A", "title"),
        ("iPod", "mixed"),
        ("“", "punctuation"),
        ("中", "other"),
        ("", "punctuation"),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    assert shape_of(word) == shape
    assert shape in SHAPES


@given(st.text())
def test_any_text_is_encoded_with_true_offsets(tokenizer: Tokenizer, text: str) -> None:
    encoded = encode(text, tokenizer)
    assert len(encoded.first) == len(encoded) == len(encoded.shapes) == len(encoded.states)
    previous = 0
    for start, end in zip(encoded.starts.tolist(), encoded.ends.tolist(), strict=True):
        assert previous <= start <= end <= len(text)
        previous = start
    if len(encoded):
        assert encoded.word_of_piece.tolist()[-1] == len(encoded) - 1
