"""Where content begins and ends, and its type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.detection.bounds import tidy, tidy_source, type_of, whole
from quotes.language import quotations


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("said that it rained.", "that it rained.", "it rained"),
        ("said “It rained,” and", "It rained", "“It rained,”"),
        ("said “It rained,” and", "“It rained", "“It rained,”"),
        ("it was “a disaster” and", "it was “a disaster", "it was “a disaster”"),
        ("it “rained and poured” here", "rained", "“rained"),
        ("said, it rained,", ", it rained,", "it rained"),
        ("asked whether it rained", "it rained", "whether it rained"),
        ("It rained. That is why, he said", "That is why", "That is why"),
        ("It rained. That’s why, he said", "’s why", "That’s why"),
        ("It rained. That was why, he said", "was why", "That was why"),
    ],
)
def test_tidy_content(text: str, piece: str, expected: str) -> None:
    start = text.index(piece)
    span = tidy(text, (start, start + len(piece)), quotations(text))
    assert span is not None
    assert text[slice(*span)] == expected


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        (
            "said it would move to a house in Lund, by May. It did",
            "it would move to a",
            "it would move to a house in Lund, by May",
        ),
        ("said it stands in Lund by the sea. It did", "it stands in Lund", "it stands in Lund"),
        ("said this is what it stands for. It did", "this is what it stands for", "this is what it stands for"),
        ("said it moved to the old town, she added", "it moved to the", "it moved to the old town"),
        ("said it moved to the “old” town", "it moved to the", "it moved to the"),
        (
            "said it moved to a house of Mr. Deral in Lund. It",
            "it moved to a",
            "it moved to a house of Mr. Deral in Lund",
        ),
        ("said it moved to the U.S. in May. It", "it moved to the", "it moved to the U.S. in May"),
        ("said he had met her before the trial", "he had met her", "he had met her"),
    ],
)
def test_content_that_breaks_off_is_made_whole(text: str, piece: str, expected: str) -> None:
    start = text.index(piece)
    breaking = [text.index("she")] if "she" in text else []
    assert text[slice(*whole(text, (start, start + len(piece)), breaking))] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ada Moreno further", "Ada Moreno"),
        ("Ada Moreno, who also", "Ada Moreno"),
        ("Ada Moreno from the", "Ada Moreno"),
        ("the head of Whos Who", "the head of Whos Who"),
        ("further", "further"),
        ("who", "who"),
    ],
)
def test_a_source_ends_before_its_verb(source: str, expected: str) -> None:
    text = f"Then {source} said"
    start = text.index(source)
    assert text[slice(*tidy_source(text, (start, start + len(source))))] == expected


def test_content_without_a_word_is_none() -> None:
    assert tidy("a “…” b", (2, 5), quotations("a “…” b")) is None


@pytest.mark.parametrize(("text", "kept"), [("the", False), ("Never", True), ("not to", True)])
def test_a_lone_small_word_is_no_statement(text: str, kept: bool) -> None:
    assert (tidy(text, (0, len(text)), []) is not None) is kept


@given(st.text(alphabet=st.sampled_from('ab that.,\n"“”’')), st.integers(0, 30), st.integers(0, 30))
def test_tidy_content_stays_inside_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    marks = quotations(text)
    span = tidy(text, (start, end), marks)
    assert span is None or 0 <= span[0] < span[1] <= len(text)
    if span is not None:
        assert type_of(text, [span], marks) in {"direct", "mixed", "indirect"}
