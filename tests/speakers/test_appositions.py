"""Descriptions kept with a speaker: titles before the name, appositions and predicates after it."""

import pytest

from tests.speakers.marking import resolved


@pytest.mark.parametrize(
    ("lead", "rest", "expected"),
    [
        ("Lund Foreign Minister ", "", "Lund Foreign Minister"),
        ("", ", director of the Tide Centre", "director of the Tide Centre"),
        ("", ", who is director of the Tide Centre", "director of the Tide Centre"),
        ("Dr. ", "", None),
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


@pytest.mark.parametrize(
    "rest", [", the newspaper said", ", the minister has said", ", Director of the Tide Centre Dr. Omar Deral, came"]
)
def test_the_next_clause_and_the_next_person_are_no_description(rest: str) -> None:
    text = f"They met Ada Moreno{rest}.\n<1 Moreno> said {{1 it rained}}."
    (speaker,) = resolved(text, ["Ada Moreno", "Moreno", "Omar Deral"]).speakers
    assert speaker.description is None
