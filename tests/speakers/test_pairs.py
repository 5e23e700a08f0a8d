"""Two people named together, and what the article calls them then."""

import pytest

from quotes.speakers import Decision
from tests.speakers.marking import resolved, speakers

PERSONS = ["Ada Moreno", "Omar Deral", "Moreno", "Deral", "Ode Halm"]
TOGETHER = "Port chair Ada Moreno and chief executive Omar Deral met the press."


def decision(source: str) -> Decision:
    return resolved(source, PERSONS).decisions[0]


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("The duo", "Ada Moreno and Omar Deral"),
        ("The pair", "Ada Moreno and Omar Deral"),
        ("The two", "Ada Moreno and Omar Deral"),
        ("The latter", "Omar Deral"),
        ("The former", "Ada Moreno"),
    ],
)
def test_what_two_people_are_called(called: str, name: str) -> None:
    assert speakers(f"{TOGETHER} Ode Halm came too. <1 {called}> said {{1 it rained}}.", PERSONS) == [name]


def test_whoever_is_described_between_them_is_one_of_two() -> None:
    source = "Ada Moreno, Minister of Ports, and Omar Deral came. <1 The latter> said {1 it rained}."
    assert speakers(source, PERSONS) == ["Omar Deral"]


def test_such_a_speaker_is_found_by_description() -> None:
    assert decision(f"{TOGETHER} <1 The latter> said {{1 it rained}}.").reason == "description"


@pytest.mark.parametrize(
    "before",
    ["Ada Moreno left the port and Omar Deral slept.", "Ada Moreno slept. Omar Deral left.", ""],
)
def test_nobody_is_meant_where_no_two_are_named_together(before: str) -> None:
    speaker = decision(f"{before} <1 The duo> said {{1 it rained}}.").speaker
    assert speaker is not None
    assert speaker.name == "The duo"


def test_a_former_minister_is_not_the_former_of_two() -> None:
    speaker = decision(f"{TOGETHER} <1 The former captain of the tug> said {{1 it rained}}.").speaker
    assert speaker is not None
    assert speaker.name != "Ada Moreno"
