"""The examples say what they mean: every hard case twice, every span a quote's, every quote with a line."""

from collections import Counter

import pytest

from quotes.evaluation.matching import words_of
from tests.hard_cases.cases import Example, examples


def test_every_case_has_two_examples() -> None:
    counted = Counter(example.case for example in examples())
    assert len(counted) >= 35
    assert [case for case, count in counted.items() if count < 2] == []


def test_no_two_examples_are_called_the_same() -> None:
    assert len({str(example) for example in examples()}) == len(examples())


@pytest.mark.parametrize("example", examples(), ids=str)
def test_marks_and_lines_agree(example: Example) -> None:
    assert "[c" not in example.text
    assert "]" not in example.text
    for quote in example.quotes:
        assert words_of(example.text, quote.content)
        assert not any("\n" in example.text[slice(*span)] for span in (*quote.content, *quote.cue, *quote.source))
