"""Stretches of an article's text."""

import pytest

from quotes.article import Span, joined


@pytest.mark.parametrize(
    ("text", "spans", "told"),
    [
        ("“It rained,” she said. “Twice.”", [(0, 12), (23, 31)], "“It rained,” […] “Twice.”"),
        ("“It rained.\n\n“It snowed.”", [(0, 11), (13, 25)], "“It rained. “It snowed.”"),
        ("It rained", [(0, 9)], "It rained"),
        ("It rained", [], ""),
    ],
)
def test_words_left_out_between_two_stretches_show(text: str, spans: list[Span], told: str) -> None:
    assert joined(text, spans) == told
