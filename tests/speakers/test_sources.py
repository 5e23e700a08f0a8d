"""Which name in a source speaks."""

import pytest

from tests.speakers.marking import resolved, speakers


@pytest.mark.parametrize(
    "source",
    [
        "Omar Deral, director of the Centre for River Studies",
        "the director of the Centre for River Studies, Omar Deral",
        "Director of the Centre for River Studies Omar Deral",
        "Centre for River Studies director Omar Deral",
        "Omar Deral of the Centre for River Studies",
        "Omar Deral (North ward)",
        "One of these experts, Omar Deral",
        "a statement by Omar Deral",
        "Secretary of the Centre for River Studies (CRS) Omar Deral",
    ],
)
def test_the_person_speaks_not_the_body(source: str) -> None:
    assert speakers(f"<1 {source}> said {{1 it rained}}.", ["Omar Deral"], ["Centre for River Studies"]) == [
        "Omar Deral"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "a statement by the Harbour Ministry",
        "the Harbour Ministry’s report",
        "the Harbour Ministry report",
        "figures from the Harbour Ministry",
        "the Harbour Ministry in the port of Lund",
    ],
)
def test_the_body_behind_a_document_speaks(source: str) -> None:
    decision = resolved(f"<1 {source}> said {{1 it rained}}.", bodies=["Harbour Ministry"]).decisions[0]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.speaker.kind) == ("Harbour Ministry", "organization")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a spokesman for the Harbour Ministry", "unnamed"),
        ("a Harbour Ministry spokesperson", "unnamed"),
        ("Omar Deral’s mother", "unnamed"),
        ("a lawyer for Omar Deral", "unnamed"),
        ("a senior police officer", "unnamed"),
        ("Harbour Ministry officials", "group"),
        ("residents of the valley", "group"),
        ("several witnesses", "group"),
        ("Omar Deral’s office", "organization"),
    ],
)
def test_who_is_not_named_keeps_the_description(source: str, kind: str) -> None:
    text = f"Omar Deral met the Harbour Ministry.\n<1 {source}> said {{1 it rained}}."
    decision = resolved(text, ["Omar Deral"], ["Harbour Ministry"]).decisions[0]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.speaker.kind) == (source, kind)
    assert decision.reason == "description"


def test_two_persons_speak_as_a_group() -> None:
    decision = resolved("<1 Ada Moreno and Omar Deral> said {1 it rained}.", ["Ada Moreno", "Omar Deral"]).decisions[0]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.speaker.kind) == ("Ada Moreno and Omar Deral", "group")


def test_her_lawyer_is_called_after_her() -> None:
    text = "<1 Ada Moreno> said {1 no}. <2 Her lawyer> said {2 yes}."
    assert speakers(text, ["Ada Moreno"]) == ["Ada Moreno", "Ada Moreno's lawyer"]


def test_a_post_in_capitals_is_no_body() -> None:
    text = "<1 Investigating Officer Omar Deral> said {1 no}. <2 The IO> said {2 yes}."
    assert speakers(text, ["Omar Deral"], ["IO"]) == ["Omar Deral", "Omar Deral"]


@pytest.mark.parametrize(
    "source",
    [
        "Freedom Under Tide’s Judge Omar Deral",
        "a specialist in tidal labour affairs Omar Deral",
        "Rivenan Minister for Tides, Labour, and Social Progress, Omar Deral",
        "Omar Deral head of the Centre for River Studies",
        "Omar Deral’s The Tide",
        "Omar Deral’s How Rivers Run",
    ],
)
def test_a_person_with_a_long_title_or_a_work(source: str) -> None:
    assert speakers(f"<1 {source}> said {{1 it rained}}.", ["Omar Deral"], ["Centre for River Studies"]) == [
        "Omar Deral"
    ]


def test_whoever_represents_a_body_is_not_the_body() -> None:
    source = "The lawyer representing the Tide Board"
    assert speakers(f"<1 {source}> said {{1 it rained}}.", bodies=["Tide Board"]) == [source]


def test_a_police_statement_is_by_the_police_and_a_front_page_by_nobody_called_front() -> None:
    assert speakers("{1 It rained}, said <1 a police statement>.") == ["police"]
    assert speakers("{1 It rained}, said <1 the front page>.") == ["the front page"]


@pytest.mark.parametrize("rest", [" in its yearly report", " this month", " on Monday", ", which met in Lund"])
def test_when_and_in_what_it_spoke_is_no_part_of_a_body(rest: str) -> None:
    assert speakers(f"{{1 It rained}}, said <1 the harbour board{rest}>.") == ["harbour board"]


def test_a_word_that_only_opens_a_sentence_is_nobody() -> None:
    assert speakers("<1 Close to a hundred countries> said {1 it rained}.") == ["Close to a hundred countries"]


@pytest.mark.parametrize(
    "source",
    [
        "A relative of hostage Omar Deral",
        "Supporters of the leader of the opposition, Omar Deral",
    ],
)
def test_whoever_only_belongs_to_somebody_is_not_him(source: str) -> None:
    assert speakers(f"<1 {source}>, said {{1 it rained}}.", ["Omar Deral"]) != ["Omar Deral"]


def test_a_name_that_ends_like_a_participle_stays_in_its_source() -> None:
    assert speakers("<1 Ahmed, a teacher>, said {1 it rained}.", ["Ahmed"]) == ["Ahmed"]
