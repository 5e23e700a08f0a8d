"""Descriptions kept with a speaker: titles before the name, appositions and predicates after it."""

import pytest

from tests.speakers.marking import resolved


@pytest.mark.parametrize(
    ("lead", "rest", "expected"),
    [
        ("Lund Foreign Minister ", "", "Lund Foreign Minister"),
        ("", ", director of the Tide Centre", "director of the Tide Centre"),
        ("", ", 61, director of the Tide Centre", "director of the Tide Centre"),
        ("", ", former president of Lund", "former president of Lund"),
        ("", ", a spokesman for Rivenan president Omar Deral", "a spokesman for Rivenan president Omar Deral"),
        ("", ", who is director of the Tide Centre", "director of the Tide Centre"),
        ("Dr. ", "", None),
        ("Farmers’ Association head ", "", "Farmers’ Association head"),
        ("Harbour secretary Datuk ", "", "Harbour secretary"),
        ("Harbour secretary Tan Sri ", "", "Harbour secretary"),
        ("Tan Sri ", "", None),
        ("former mayor ", "", "former mayor"),
        ("Tide Board of Lund (TBL) chief ", "", "Tide Board of Lund (TBL) chief"),
        ("a spokesman for President ", "", "President"),
        ("the mayor of the ", "", None),
    ],
)
def test_the_description(lead: str, rest: str, expected: str | None) -> None:
    text = f"At noon {lead}Ada Moreno{rest}, came to Lund.\n<1 Moreno> said {{1 it rained}}."
    (speaker,) = resolved(text, ["Ada Moreno", "Moreno"]).speakers
    assert (speaker.name, speaker.description) == ("Ada Moreno", expected)


@pytest.mark.parametrize(
    "rest",
    [
        ", deputy head of the tide office in Lund and it was the first visit by a guest",
        ", deputy head of the tide office in Lund who left in May",
        ", deputy head of the tide office in Lund. He is a gardener",
    ],
)
def test_a_description_ends_with_its_clause(rest: str) -> None:
    text = f"They met Ada Moreno{rest}.\n<1 Moreno> said {{1 it rained}}."
    (speaker,) = resolved(text, ["Ada Moreno", "Moreno"]).speakers
    assert speaker.description == "deputy head of the tide office in Lund"


@pytest.mark.parametrize("opener", ["Although", "Didn’t", "Before"])
def test_what_opens_a_sentence_is_no_part_of_a_title(opener: str) -> None:
    text = f"{opener} President Ada Moreno left, <1 Moreno> said {{1 it rained}}."
    (speaker,) = resolved(text, ["Ada Moreno"]).speakers
    assert speaker.description == "President"


def test_the_next_body_of_a_list_says_nothing_of_the_one_before() -> None:
    text = "They met the Tide Board, the Lund Office and others.\n<1 The Tide Board> said {1 it rained}."
    (speaker,) = resolved(text, bodies=["Tide Board", "Lund Office"]).speakers
    assert speaker.description is None


@pytest.mark.parametrize(
    "rest", [", the newspaper said", ", the minister has said", ", Director of the Tide Centre Dr. Omar Deral, came"]
)
def test_the_next_clause_and_the_next_person_are_no_description(rest: str) -> None:
    text = f"They met Ada Moreno{rest}.\n<1 Moreno> said {{1 it rained}}."
    (speaker,) = resolved(text, ["Ada Moreno", "Moreno", "Omar Deral"]).speakers
    assert speaker.description is None


def test_what_speaks_for_itself_is_no_description() -> None:
    text = "They met Ada Moreno, <1 the driver> announced on Friday: {1 it rained}.\n<2 Moreno> said {2 yes}."
    decision = resolved(text, ["Ada Moreno", "Moreno"]).decisions[1]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.speaker.description) == ("Ada Moreno", None)
