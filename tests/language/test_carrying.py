"""Quotations carried on over paragraphs that no mark opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.language import Closure, carried, not_carried_over, paragraphs, quotations, touching
from quotes.language.carrying import FARTHEST


def pieces(text: str) -> list[tuple[str, Closure]]:
    return [(text[slice(*mark.span)], mark.closure) for mark in carried(text)]


def resting(paragraphs_between: int) -> str:
    return "\n\n".join(["“We dig at dawn.", *["We rest."] * paragraphs_between, "We plant,” said Ada Moreno."])


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»"), ("”", "”"), ("“", '"'), ("``", "''"), ("''", "''")]
)
def test_a_quotation_left_open_goes_on_to_its_closing_mark_in_the_next_paragraph(opening: str, closing: str) -> None:
    text = f"{opening}We dig at dawn.\n\nWe plant at noon,{closing} said Ada Moreno."
    assert pieces(text) == [
        (f"{opening}We dig at dawn.", Closure.CONTINUED),
        (f"We plant at noon,{closing}", Closure.CLOSED),
    ]


def test_what_is_carried_on_has_no_opening_mark_of_its_own() -> None:
    text = "“We dig at dawn.\n\nWe rest.\n\nWe plant at noon,” said Ada Moreno."
    assert [(mark.opening, mark.closing, mark.depth) for mark in carried(text)] == [
        (1, 0, 0),
        (0, 0, 0),
        (0, 1, 0),
    ]


def test_the_paragraphs_between_are_carried_on_whole() -> None:
    text = "“We dig at dawn.\n\nWe rest, and eat.\n\nWe plant at noon,” said Ada Moreno. She left."
    assert pieces(text) == [
        ("“We dig at dawn.", Closure.CONTINUED),
        ("We rest, and eat.", Closure.CONTINUED),
        ("We plant at noon,”", Closure.CLOSED),
    ]


def test_only_so_many_paragraphs_are_looked_at() -> None:
    assert pieces(resting(FARTHEST - 1))[-1] == ("We plant,”", Closure.CLOSED)
    assert len(pieces(resting(FARTHEST - 1))) == FARTHEST + 1
    assert pieces(resting(FARTHEST)) == [("“We dig at dawn.", Closure.UNCLOSED)]


def test_a_quotation_begun_in_the_middle_of_a_paragraph_is_carried_on() -> None:
    text = "Moreno calls it “duty,” and says “we dig.\n\nWe plant at noon.” Then she left."
    assert pieces(text) == [
        ("“duty,”", Closure.CLOSED),
        ("“we dig.", Closure.CONTINUED),
        ("We plant at noon.”", Closure.CLOSED),
    ]


def test_what_opens_after_the_closing_mark_does_not_matter() -> None:
    text = "“We dig at dawn.\n\nWe plant at noon,” said Ada Moreno. “Then we sleep.”"
    assert pieces(text) == [
        ("“We dig at dawn.", Closure.CONTINUED),
        ("We plant at noon,”", Closure.CLOSED),
        ("“Then we sleep.”", Closure.CLOSED),
    ]


def test_the_last_opened_paragraph_of_several_is_carried_on() -> None:
    text = "“We dig at dawn.\n\n“We rest.\n\nWe plant at noon,” said Ada Moreno."
    assert pieces(text) == [
        ("“We dig at dawn.", Closure.CONTINUED),
        ("“We rest.", Closure.CONTINUED),
        ("We plant at noon,”", Closure.CLOSED),
    ]


def test_of_two_open_marks_the_outer_one_is_carried_on() -> None:
    text = "“Deral calls it «the long hour.\n\nWe plant at noon,” said Ada Moreno."
    assert pieces(text) == [
        ("“Deral calls it «the long hour.", Closure.CONTINUED),
        ("«the long hour.", Closure.UNCLOSED),
        ("We plant at noon,”", Closure.CLOSED),
    ]


@pytest.mark.parametrize("single", ["‘the long hour’", "'the long hour'"])
def test_a_phrase_in_single_marks_does_not_stop_it(single: str) -> None:
    text = f"“We dig at dawn.\n\nWe call it {single} here.\n\nWe plant at {single} too,” said Ada Moreno."
    assert [piece for piece, _ in pieces(text)] == [
        "“We dig at dawn.",
        f"We call it {single} here.",
        single,
        f"We plant at {single} too,”",
        single,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We dig at dawn.\n\nThey call it “the long hour” here.\n\nWe plant at noon.” She left.",
        "“We dig at dawn.\n\nThey call it «the long hour» and plant at noon.” She left.",
        '"We dig at dawn.\n\nThey call it "the long hour" here.\n\nWe plant at noon." She left.',
        "“We dig at dawn.\n\nMoreno left.\n\n“We plant at noon,” said Omar Deral.",
    ],
)
def test_it_is_not_carried_over_another_quotation(text: str) -> None:
    marks = quotations(text)
    assert marks[0].closure is Closure.UNCLOSED
    assert carried(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "“We dig at dawn.",
        "“We dig at dawn.\n\nThe quay is closed.",
        "“We dig at dawn.\n\nThe quay is closed.\n\nIt’s raining on the boats’ decks.",
        "“We dig at dawn.\n\nWe rest.\n\n” We plant at noon.",
        '"We dig at dawn.\n\nThe new pipe is 12" wide.',
    ],
)
def test_it_is_not_carried_on_where_nothing_closes_it(text: str) -> None:
    marks = quotations(text)
    assert [text[slice(*mark.span)] for mark in marks] == ["“We dig at dawn.".replace("“", text[0])]
    assert carried(text) == marks


def test_inches_in_a_paragraph_between_neither_close_nor_stop_it() -> None:
    text = '"We dig at dawn.\n\nThe pipe is 12" wide.\n\nWe plant at noon," said Ada Moreno.'
    assert [piece for piece, _ in pieces(text)] == [
        '"We dig at dawn.',
        'The pipe is 12" wide.',
        'We plant at noon,"',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We dig at dawn,” said Ada Moreno.\n\nShe left.\n\n“We plant at noon.”",
        "“We dig at dawn.\n\n“We plant at noon,” said Ada Moreno.",
        "«We call it ‹the long hour›», said Ada Moreno.\n\nNobody laughed.",
        "Nothing was said.\n\nNobody laughed.",
        "We plant at noon,” said Ada Moreno.",
        "",
    ],
)
def test_marks_that_are_fine_are_left_alone(text: str) -> None:
    marks = quotations(text)
    assert carried(text) == marks


@given(st.text(alphabet=st.sampled_from('ab .,\n\n"“”‘’«»')))
def test_every_mark_keeps_its_place_and_what_is_carried_on_lies_in_one_paragraph(text: str) -> None:
    lines = paragraphs(text)
    marks = quotations(text)
    found = carried(text)
    assert {mark.span for mark in marks} <= {mark.span for mark in found}
    assert found == sorted(found, key=lambda mark: (mark.start, -mark.end))
    assert all(any(start <= mark.start < mark.end <= end for start, end in lines) for mark in found)
    assert carried(text) == found


@pytest.mark.parametrize("name", ["'The long hour'", "‘The long hour’"])
def test_a_paragraph_that_begins_with_single_marks_may_be_carried_on(name: str) -> None:
    text = f"“We dig at dawn.\n\n{name} we call it,” said Ada Moreno."
    assert [piece for piece in pieces(text) if piece[0] != name] == [
        ("“We dig at dawn.", Closure.CONTINUED),
        (f"{name} we call it,”", Closure.CLOSED),
    ]


def test_a_closing_mark_of_another_kind_closes_nothing() -> None:
    text = "“We dig at dawn.\n\nWe rest.»"
    assert pieces(text) == [("“We dig at dawn.", Closure.UNCLOSED)]


def test_a_mark_that_another_quotation_follows_has_lost_its_closing_one() -> None:
    text = "“We dig, said Ada. “We rest,” said Omar.\n\nWe plant at noon.” She left."
    assert all(mark.opening for mark in carried(text))


def test_furniture_is_passed_over() -> None:
    text = "“We dig at dawn.\n\nADVERTISEMENT\n\nWe plant,” said Ada Moreno."
    place = text.index("ADV")
    found = carried(text, [(place, place + len("ADVERTISEMENT"))])
    assert [text[slice(*mark.span)] for mark in found] == ["“We dig at dawn.", "We plant,”"]


def test_feet_and_inches_close_nothing() -> None:
    assert pieces("“We dig at dawn.\n\nHe is 5’10” tall and walks.") == [("“We dig at dawn.", Closure.UNCLOSED)]


def test_who_reports_inside_has_ended_the_quotation_before() -> None:
    text = "“We dig, said Ada.\n\nThe sea is near.\n\nWe plant,” said Omar. “We rest.\n\nWe sleep.”"
    whole = carried(text)
    assert sum(not mark.opening for mark in whole) == 3
    kept = not_carried_over(whole, [text.index("said")])
    assert [(text[slice(*mark.span)], mark.closure) for mark in kept] == [
        ("“We dig, said Ada.", Closure.UNCLOSED),
        ("“We rest.", Closure.CONTINUED),
        ("We sleep.”", Closure.CLOSED),
    ]
    assert not_carried_over(whole, []) == whole
    assert not_carried_over(whole, [text.index("said Omar")]) == whole


@given(st.text(alphabet=st.sampled_from('ab .\n\r\u2028\xa0"“”‘’«»5')), st.integers(0, 20), st.integers(0, 20))
def test_touching_gives_every_quotation_that_shares_a_stretch(text: str, start: int, length: int) -> None:
    marks = quotations(text)
    span = (start, start + length)
    assert touching(marks, span) == [mark for mark in marks if mark.start < span[1] and span[0] < mark.end]
