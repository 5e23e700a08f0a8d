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


@pytest.mark.parametrize("byline", ["Toby Jones", "Abby Phillip", "By: Toby Jones"])
def test_a_name_that_holds_by(byline: str) -> None:
    assert writer_of(byline) == byline.removeprefix("By: ")


@pytest.mark.parametrize(
    "byline", ["Associated Press", "BBC News", "Staff Reporter", "Omar Deral (AFP)", "Omar Deral in Lund"]
)
def test_a_byline_that_is_no_person(byline: str) -> None:
    assert writer_of(byline) is None


def test_i_is_whoever_is_quoted_nearest() -> None:
    text = "<1 Omar Deral> said {1 that <2 Ada Moreno> told him {2 that <3 I> said {3 no}}}."
    assert speakers(text, ["Ada Moreno", "Omar Deral"])[2] == "Ada Moreno"


def test_we_is_not_the_writer() -> None:
    text, attributions = marked("Ada Moreno came. <1 We> asked {1 why it rained}.")
    decision = resolve(Article(text=text, author="Omar Deral"), attributions, named(text, ["Ada Moreno"])).decisions[0]
    assert decision.speaker is None


def test_i_drawn_together_with_its_verb_is_the_writer() -> None:
    text, attributions = marked("Ada Moreno came. <1 I’ve> asked {1 why it rained}.")
    decision = resolve(Article(text=text, author="Omar Deral"), attributions, named(text, ["Ada Moreno"])).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.name == "Omar Deral"


@pytest.mark.parametrize("byline", ["By  Omar\n Deral", "Ada Banks", "Omar Press"])
def test_a_byline_may_be_anybodys(byline: str) -> None:
    assert writer_of(byline) == " ".join(byline.removeprefix("By").split())
