"""Words are found again where they are, however the text was edited around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.corrections.passages import Passage, likeness, locate, nearby, passage, pointed_at
from quotes.errors import CorrectionError
from tests.store.building import span

TEXT = "“It rains,” she said. The mayor’s wall – the old one – holds.\n\n“It rains,” he said."


def test_words_that_stand_where_they_stood_are_there() -> None:
    spans = (span(TEXT, "“It rains,”"),)
    assert locate(TEXT, passage(TEXT, spans)) == spans


def test_words_that_moved_are_found_and_which_of_them_is_meant() -> None:
    second = passage(TEXT, [span(TEXT, "“It rains,”", nth=1)])
    assert second.occurrence == 1
    edited = "Corrected.\n\n" + TEXT
    assert locate(edited, second) == (span(edited, "“It rains,”", nth=1),)
    shorter = edited.replace("“It rains,” she said. ", "")
    assert locate(shorter, second) == (span(shorter, "“It rains,”"),)


def test_broken_lines_other_marks_and_dashes_do_not_matter() -> None:
    sought = passage(TEXT, [span(TEXT, "The mayor’s wall – the old one – holds")])
    edited = "New.\nThe mayor's wall - the\nold one - holds, for now."
    assert locate(edited, sought) == (span(edited, "The mayor's wall - the\nold one - holds"),)


def test_words_that_are_gone_are_not_found() -> None:
    assert locate("The wall fell.", passage(TEXT, [span(TEXT, "“It rains,”")])) is None


def test_whole_words_only() -> None:
    assert locate("A rainsquall", passage("it rain", [(3, 7)])) is None


def test_stretches_are_found_in_their_order() -> None:
    sought = passage(TEXT, [span(TEXT, "“It rains,”"), span(TEXT, "The mayor’s wall")])
    edited = f"Also: {TEXT}"
    assert locate(edited, sought) == (span(edited, "“It rains,”"), span(edited, "The mayor’s wall"))
    assert locate("The mayor’s wall. “It rains,” all said", sought) is None


def test_a_cue_is_looked_for_close_by() -> None:
    cue = passage(TEXT, [span(TEXT, "said", nth=1)])
    moved = "Corrected.\n\n" + TEXT
    assert nearby(moved, cue, 12) == (span(moved, "said", nth=1),)
    assert nearby("said" + " " * 900, cue, 500) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [([(0, 10)], [(0, 10)], 1.0), ([(0, 10)], [(5, 15)], 1 / 3), ([(0, 4), (6, 10)], [(0, 10)], 0.8), ([], [], 0.0)],
)
def test_likeness_of_spans(one: list[tuple[int, int]], other: list[tuple[int, int]], expected: float) -> None:
    assert likeness(one, other) == likeness(other, one) == pytest.approx(expected)


def test_people_point_with_words_or_offsets() -> None:
    assert pointed_at(TEXT, ["It rains"], near=60).spans == (span(TEXT, "It rains", nth=1),)
    assert pointed_at(TEXT, ["0-11"]).words == ("“It rains,”",)
    across = pointed_at(TEXT, ["holds. “It rains,”"])
    assert across.words == ("holds.", "“It rains,”")


@pytest.mark.parametrize("given", [["it snows"], ["5-900"], [""], [], ["7-7"]])
def test_pointing_at_nothing_is_an_error(given: list[str]) -> None:
    with pytest.raises(CorrectionError):
        pointed_at(TEXT, given)


@given(st.text(max_size=60), st.data())
def test_every_passage_of_any_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start < end:
        sought = passage(text, [(start, end)])
        assert locate(text, sought) == ((start, end),)
        assert isinstance(locate("x" + text, sought), tuple | None)


def test_a_passage_gives_its_words() -> None:
    assert Passage(((0, 2), (4, 6)), ("It", "is")).text == "It is"
