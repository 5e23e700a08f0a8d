"""Content too short to say anything."""

import pytest

from quotes.article import Span
from quotes.detection.fragments import is_fragment
from quotes.quote import Quote, Reason


def fragment(text: str, content: str, cue: str = "", reason: Reason = "named") -> bool:
    def spans(piece: str) -> tuple[Span, ...]:
        return ((text.index(piece), text.index(piece) + len(piece)),) if piece else ()

    return is_fragment(Quote("indirect", spans(content), spans(cue), (), reason=reason), text)


def test_a_thing_that_is_rejected_is_one_and_a_clause_that_is_said_is_none() -> None:
    assert fragment("Ada rejected the plan.", "the plan", "rejected")
    assert not fragment("Ada rejected the new plan.", "the new plan", "rejected")
    assert not fragment("Ada said prices fell.", "prices fell", "said")
    assert fragment("Ada said rain.", "rain", "said")


@pytest.mark.parametrize("clause", ["to leave", "it’s over", "they're in", "no", "yes"])
def test_what_begins_as_a_clause_does_is_none(clause: str) -> None:
    assert not fragment(f"Ada refused {clause}.", clause, "refused")


def test_what_the_layout_gives_is_none() -> None:
    assert not fragment("ADA: Tomorrow.", "Tomorrow", reason="layout")


def test_content_without_a_word_is_one() -> None:
    assert fragment("Ada said …", "…", "said")
