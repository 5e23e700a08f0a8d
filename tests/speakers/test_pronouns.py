"""Pronouns and quotes without a source."""

import pytest

from quotes.speakers import Name, resolve
from tests.speakers.marking import marked, named, resolved, speakers

PERSONS = ["Ada Moreno", "Omar Deral", "Moreno", "Deral"]


def test_he_and_she_by_given_name() -> None:
    text = "Maria Deral and Ivan Moreno spoke. <1 She> said {1 no}. <2 He> said {2 yes}."
    assert speakers(text, ["Maria Deral", "Ivan Moreno"]) == ["Maria Deral", "Ivan Moreno"]


def test_gender_by_title_and_role() -> None:
    text = "Actress Kit Vale met Mr Sol Brand. “{1 Yes,}” <1 she> said. “{2 No,}” <2 he> said."
    assert speakers(text, ["Kit Vale", "Sol Brand"]) == ["Kit Vale", "Sol Brand"]


def test_who_spoke_last_is_he() -> None:
    text = "<1 Omar Deral> said {1 it rained}. “{2 Ada Moreno was wrong,}” <2 he> said."
    decisions = resolved(text, PERSONS).decisions
    assert decisions[1].speaker == decisions[0].speaker
    assert decisions[1].reason == "pronoun"


def test_somebody_in_anothers_apposition_is_not_he() -> None:
    text = "<1 Omar Deral, a spokesman for President Ivan Sorel,> said {1 it rained}. <2 He> said {2 it snowed}."
    assert speakers(text, ["Omar Deral", "Ivan Sorel"]) == ["Omar Deral", "Omar Deral"]


def test_neither_several_nor_a_document_is_she() -> None:
    text = "<1 Other reports> said {1 it rained}. “{2 I was wet,}” <2 she> said."
    assert speakers(text, PERSONS) == ["Other reports", None]
    text = "<1 A report> said {1 it rained}. “{2 I was wet,}” <2 she> said."
    assert speakers(text, PERSONS)[1] is None
    text = "<1 A neighbour> said {1 it rained}. “{2 I was wet,}” <2 she> said."
    assert speakers(text, PERSONS) == ["A neighbour", "A neighbour"]


def test_they_are_the_group_that_spoke() -> None:
    text = "Omar Deral came. <1 Residents> said {1 it rained}. <2 They> said {2 it snowed}."
    assert speakers(text, PERSONS) == ["Residents", "Residents"]


def test_a_quote_without_source_goes_on() -> None:
    text = "<1 Omar Deral> said {1 it rained}.\n“{2 We were wet.}”"
    decision = resolved(text, PERSONS).decisions[1]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.reason) == ("Omar Deral", "continued")


def test_nobody_to_be_found() -> None:
    decision = resolved("{1 It rained.}").decisions[0]
    assert (decision.speaker, decision.reason) == (None, "unknown")
    decision = resolved("<1 He> said {1 it rained}.").decisions[0]
    assert (decision.speaker, decision.reason) == (None, "unknown")


def test_confidences_are_probabilities() -> None:
    text = "Omar Deral met Ivan Sorel. <1 He> said {1 it rained}."
    decision = resolved(text, ["Omar Deral", "Ivan Sorel"]).decisions[0]
    assert decision.runner_up is not None
    assert 0 < decision.runner_up_confidence <= decision.confidence < 1


@pytest.mark.parametrize(
    ("opening", "group"),
    [
        ("Growers in the Lund district stayed away on Monday.", "Growers in the Lund district"),
        ("Masked volunteers were out until dusk.", "Masked volunteers"),
        ("It rains. Fishermen had left.", "Fishermen"),
        ("It rains a lot in spring.", None),
        ("Floods in Lund killed ten.", None),
        ("Prices have risen.", None),
        ("“Teachers are late,” it read.", None),
    ],
)
def test_they_may_be_a_group_that_has_not_spoken(opening: str, group: str | None) -> None:
    assert speakers(f"{opening}\n<1 They> said {{1 it rained}}.") == [group]


def test_a_word_that_hardly_is_a_name_is_hardly_he() -> None:
    text, attributions = marked("Omar Deral met somebody in June. It was cold near Lund. <1 He> said {1 no}.")
    lund = Name(text.index("Lund"), text.index("Lund") + 4, "person", 0.3)
    decision = resolve(text, attributions, [*named(text, ["Omar Deral"]), lund]).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.name == "Omar Deral"


def test_a_mister_is_never_she() -> None:
    text = (
        "Mrs. Ada Moreno came in June.\n\n\n"
        "Mr. Omar Deral met Mr. Odo. <1 Mr. Deral> left, he said, {1 late}. <2 She> said {2 no}."
    )
    assert speakers(text, ["Ada Moreno", "Omar Deral", "Odo", "Deral"])[1] == "Ada Moreno"


def test_many_pronouns_do_not_outweigh_a_given_name_and_a_title() -> None:
    met = "Ms Ada Moreno met the mayor as he left. " * 12
    assert speakers(f"{met}Omar Deral ate. <1 She> said {{1 no}}.", ["Ada Moreno", "Omar Deral"]) == ["Ada Moreno"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Omar Deral met Ada Moreno, <1 who> said {1 it rained}.", "Ada Moreno"),
        ("Ada Moreno met the Tide Board, <1 which> said {1 it rained}.", "Tide Board"),
        ("Ada Moreno met a farmer <1 who> said {1 it rained}.", "a farmer"),
        ("It was a great victory for Ada Moreno, <1 who> said {1 it rained}.", "Ada Moreno"),
        ("Omar Deral spoke to a lawyer for Ada Moreno, <1 who> said {1 it rained}.", "a lawyer for Ada Moreno"),
    ],
)
def test_a_relative_pronoun_is_who_stands_before_it(text: str, name: str) -> None:
    assert speakers(text, ["Omar Deral", "Ada Moreno"], ["Tide Board"]) == [name]
