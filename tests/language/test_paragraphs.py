"""Paragraphs of texts in which lines are paragraphs, and of texts whose lines were broken to a width."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.language import paragraphs, quotations

WRAPPED = """PORT ALDER - Mayor Ada Moreno said on Tuesday that the old bridge would
close in November. "We have looked at the piers, and we do not like what
we see," she told reporters in the harbour.

Ferries will run late, said Jonas Ekberg, who chairs the association of
the harbour pilots.
"""


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_a_line_is_a_paragraph() -> None:
    assert cut("  One.\n\n \nTwo. \r\nThree.") == ["One.", "Two.", "Three."]


def test_lines_broken_to_a_width_are_joined_to_blocks() -> None:
    assert [block.split()[0] for block in cut(WRAPPED)] == ["PORT", "Ferries"]
    (quotation,) = quotations(WRAPPED)
    assert WRAPPED[slice(*quotation.span)].endswith('we see,"')


def test_windows_line_ends_make_no_difference() -> None:
    assert len(cut(WRAPPED.replace("\n", "\r\n"))) == 2


def test_short_lines_and_long_lines_are_no_layout() -> None:
    listed = "Bread\nButter\nCheese\nTwo pears\nAn apple\n"
    assert len(cut(listed)) == 5
    unbroken = "\n".join(["It rained in Port Alder, said the mayor, and then it rained again. " * 3] * 5)
    assert len(cut(unbroken)) == 5


@given(st.text(alphabet=st.sampled_from("abcdefgh. \n\r\u2028"), max_size=600))
def test_paragraphs_hold_every_character_but_space(text: str) -> None:
    inside = {place for start, end in paragraphs(text) for place in range(start, end)}
    assert all(place in inside for place, character in enumerate(text) if not character.isspace())
    assert paragraphs(text) == sorted(paragraphs(text))
