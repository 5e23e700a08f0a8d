"""Who answers in an interview whose answers have no name."""

import pytest

from quotes.speakers import Attribution, Resolution, resolve
from tests.speakers.marking import named

PERSONS = ["Ada Moreno", "Moreno", "Omar Deral"]


def answered(introduction: str, label: str = "A: ") -> Resolution:
    text = f"{introduction}\n\nQ: Was Omar Deral there?\n\n{label}He was."
    start = text.rindex("He was.")
    source = ((start - 3, start - 2),) if label else ()
    one = Attribution(((start, len(text)),), source=source, layout=True)
    return resolve(text, [one], named(text, PERSONS))


@pytest.mark.parametrize("label", ["A: ", ""])
def test_the_one_whom_the_introduction_names_answers(label: str) -> None:
    (decision,) = answered("We met Ada Moreno at the port.", label).decisions
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.reason) == ("Ada Moreno", "layout")


@pytest.mark.parametrize(
    "introduction",
    [
        "Ada Moreno runs the port. Omar Deral asked Moreno about it.",
        "Omar Deral spoke with port director Ada Moreno.",
    ],
)
def test_of_two_the_one_whom_it_is_about(introduction: str) -> None:
    (decision,) = answered(introduction).decisions
    assert decision.speaker is not None
    assert decision.speaker.name == "Ada Moreno"


def test_a_turn_whose_label_is_a_name_is_told_by_its_layout() -> None:
    text = "Ada Moreno met us.\n\nMORENO: It rained."
    start = text.index("MORENO")
    one = Attribution(((start + 8, len(text)),), source=((start, start + 6),), layout=True)
    (decision,) = resolve(text, [one], named(text, ["Ada Moreno"])).decisions
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.reason) == ("Ada Moreno", "layout")
