"""Who says "I" outside of every quote."""

import pytest

from quotes.article import Article
from quotes.speakers import resolve
from tests.speakers.marking import marked, named, speakers


def writer_of(byline: str | None) -> str | None:
    text, attributions = marked("Ada Moreno came. <1 I> asked {1 why it rained}.")
    decision = resolve(Article(text=text, author=byline), attributions, named(text, ["Ada Moreno"])).decisions[0]
    return decision.speaker.name if decision.speaker else None


@pytest.mark.parametrize("byline", ["Omar Deral", "By Omar Deral"])
def test_i_is_the_writer(byline: str) -> None:
    assert writer_of(byline) == "Omar Deral"


@pytest.mark.parametrize("byline", [None, "", "Reuters", "Omar Deral and Seo-yeon Park"])
def test_nobody_can_be_told_without_one_writer(byline: str | None) -> None:
    assert writer_of(byline) is None


def test_i_within_a_quote_is_whoever_is_quoted() -> None:
    text = "Ada Moreno came. <1 Omar Deral> said {1 that <2 I> told him {2 it rained}}."
    assert speakers(text, ["Ada Moreno", "Omar Deral"]) == ["Omar Deral"] * 2


def test_you_may_be_a_family_name() -> None:
    text = "Ada Moreno came and <1 You> said {1 no}. You Si-kun left."
    assert speakers(text, ["Ada Moreno", "You Si-kun", "You"]) == ["You Si-kun"]
