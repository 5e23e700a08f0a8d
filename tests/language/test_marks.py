"""Quotation marks, paired by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.language import Closure, Quotation, paragraphs, quotations


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in (quotation.span for quotation in quotations(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It rained," she said. "Twice."', ['"It rained,"', '"Twice."']),
        ("“It rained,” she said.", ["“It rained,”"]),
        ("«Il pleut», dit-elle.", ["«Il pleut»"]),
        ("‘It rained,’ she said.", ["‘It rained,’"]),
        ("'It rained,' she said.", ["'It rained,'"]),
        ("``It rained,'' she said.", ["``It rained,''"]),
        ("„Es regnet“, sagte sie.", ["„Es regnet“"]),
        ('“It rained," she said.', ['“It rained,"']),
        ('"It rained,” she said.', ['"It rained,”']),
        ("”It rained,” she said.", ["”It rained,”"]),
        ('She said:"It rained."', ['"It rained."']),
    ],
)
def test_marks_of_every_style_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_nested_marks_come_after_the_outer_ones() -> None:
    text = "“He told me ‘never again’ and left,” said Ada."
    assert quoted(text) == ["“He told me ‘never again’ and left,”", "‘never again’"]
    assert [quotation.depth for quotation in quotations(text)] == [0, 1]


@pytest.mark.parametrize(
    "text", ["It wasn't the dogs' fault.", "Rock 'n' roll in the '90s", "a 12\" pipe and a 6' fence", "O’Hara’s hat"]
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_an_apostrophe_does_not_end_a_single_quotation() -> None:
    text = "‘It wasn’t the workers’ fault,’ Ode said."
    assert quoted(text) == ["‘It wasn’t the workers’ fault,’"]


def test_a_paragraph_without_closing_mark_is_continued_by_an_opening_one() -> None:
    text = "“First we dig.\n\n“Then we plant,” she said."
    first, second = quotations(text)
    assert (first.closure, second.closure) == (Closure.CONTINUED, Closure.CLOSED)
    assert text[slice(*first.inside)] == "First we dig."


def test_a_stray_mark_costs_only_its_own_paragraph() -> None:
    text = 'A stray " here and "more.\n\n"It rained," she said.'
    assert '"It rained,"' in quoted(text)


def test_an_opening_mark_repeated_means_the_first_was_never_closed() -> None:
    text = "“It rained, she said. “It will rain again,” he said."
    assert quotations(text)[0].closure is Closure.UNCLOSED
    assert quoted(text)[1] == "“It will rain again,”"


@given(st.text(alphabet=st.sampled_from("ab .,\n\"'“”‘’«»„`\u2028")))
def test_every_quotation_lies_in_one_paragraph_and_holds_its_marks(text: str) -> None:
    lines = paragraphs(text)
    for quotation in quotations(text):
        assert isinstance(quotation, Quotation)
        assert any(start <= quotation.start < quotation.end <= end for start, end in lines)
        assert quotation.start + quotation.opening <= quotation.end - quotation.closing or not quotation.closing
