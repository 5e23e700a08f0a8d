"""Gaps in the content of one cue are closed where nothing else can stand in them."""

import pytest

from quotes.article import Article
from quotes.detection import detect
from tests.detection.readings import marked, reading_of


def contents(source: str) -> list[list[str]]:
    """The segments of every quote of a marked text."""
    article = marked(source)
    found = detect(Article(id="1", text=article.text), reading_of(article))
    return [[article.text[slice(*span)] for span in one.quote.content] for one in found]


def test_words_left_out_between_two_pieces_are_content() -> None:
    source = "[s1 Ode] [k1 said] [c1 it had rained] for most of [c1 a week]."
    assert contents(source) == [["it had rained for most of a week"]]


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        (
            "[s1 Ode] [k1 said] [c1 her deputy had found that the audit] [s9 the council] [k9 ordered] [c1 was late].",
            "her deputy had found that the audit the council ordered was late",
        ),
        (
            "[s1 Ode] [k1 denounced] [c1 the plot] what [s9 he] [k9 called] [c1 to sink the ferry].",
            "the plot what he called to sink the ferry",
        ),
    ],
)
def test_who_says_something_inside_and_is_credited_with_nothing_is_content(source: str, whole: str) -> None:
    assert contents(source) == [[whole]]


@pytest.mark.parametrize(
    "between",
    [" and [s9 she] [k9 said] ", ", [s9 she] [k9 said] ", " but [s9 she] [k9 said] ", " as [s9 he] [k9 hopes] "],
)
def test_a_clause_of_its_own_parts_the_pieces(between: str) -> None:
    source = f"[s1 Ode] [k1 said] [c1 the road was shut]{between}[c1 the ferry would sail]."
    assert contents(source) == [["the road was shut", "the ferry would sail"]]


def test_a_cue_without_a_source_parts_the_pieces() -> None:
    source = "[s1 Ode] [k1 said] [c1 the road was shut] [k9 adding] [c1 the ferry would sail]."
    assert contents(source) == [["the road was shut", "the ferry would sail"]]


def test_who_is_credited_with_something_else_parts_the_pieces() -> None:
    source = (
        "[s1 Ode] [k1 said] [c1 the audit] [s2 the council] [k2 ordered] [c1 was late]. [s2 The council] [c2 wants it]."
    )
    assert ["the audit the council ordered was late"] not in contents(source)


def test_the_attribution_parts_the_pieces() -> None:
    source = "[c1 The audit], [s1 Ode] [k1 said], [c1 was late]."
    assert contents(source) == [["The audit", "was late"]]


def test_a_gap_wider_than_eight_words_stays() -> None:
    source = "[s1 Ode] [k1 said] [c1 it had rained] on and off for most of the long dark days of [c1 a week]."
    assert contents(source) == [["it had rained", "a week"]]


def test_the_end_of_a_sentence_stays_outside() -> None:
    source = "[c1 “It rained] today. Today [c1 it snowed,”] [s1 Ode] [k1 said]."
    assert not any("today. Today" in segment for segments in contents(source) for segment in segments)


@pytest.mark.parametrize("between", ["; [s9 she] [k9 said] ", " — [s9 she] [k9 hopes] ", " or [s9 she] [k9 said] "])
def test_other_clauses_part_the_pieces_too(between: str) -> None:
    source = f"[s1 Ode] [k1 said] [c1 the road was shut]{between}[c1 the ferry would sail]."
    assert contents(source) == [["the road was shut", "the ferry would sail"]]
