"""Descriptions with the name right beside them, and names that a tagger cut short."""

import pytest

from quotes.speakers import Name, resolve
from tests.speakers.marking import marked, named, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Things got so bad that <1 the then-director of the Lund tide hospital>, Prof. Ada Moreno, said {1 no}.",
        "Ada Moreno, <1 the director of the Lund tide hospital>, said {1 no}.",
        "<1 Army chief> Ada Moreno said {1 no}.",
    ],
)
def test_who_is_named_beside_a_description(text: str) -> None:
    assert speakers(f"Mayor Omar Deral came first. {text}", ["Omar Deral", "Ada Moreno"]) == ["Ada Moreno"]


@pytest.mark.parametrize(
    "text",
    [
        "<1 the director of the tide hospital> Ada Moreno visited said {1 no}.",
        "<1 the director of the tide hospital>, Ada Moreno's rival, said {1 no}.",
    ],
)
def test_somebody_else_beside_a_description(text: str) -> None:
    assert speakers(f"It rained when {text}", ["Ada Moreno"]) == ["the director of the tide hospital"]


def test_a_participle_before_a_description() -> None:
    text = "<1 Contacted, port inspector of Lund town Omar Deral> said {1 no}."
    assert speakers(text, ["Omar Deral"], places=["Lund"]) == ["Omar Deral"]


def test_a_place_before_a_name() -> None:
    text = "Lund is wet. <1 Deputy director of the Tide Office in Lund Omar Deral> said {1 no}."
    assert speakers(text, ["Lund Omar Deral"], ["Tide Office"], ["Lund"]) == ["Omar Deral"]


def test_an_acronym_of_three_letters_again() -> None:
    text = "The World Harbour Office (WHO) met. Ada Moreno came. <1 WHO> on Monday said {1 it rained}."
    assert speakers(text, ["Ada Moreno"]) == ["World Harbour Office"]


def test_a_name_cut_short_is_the_longer_one() -> None:
    text = "An attack on the studio Lund Animation was grave. Lund Animation wept. <1 The studio> said {1 no}."
    names = [
        Name(text.index("Lund"), text.index(" Animation"), "organization"),
        *named(text, (), ["Lund Animation"])[1:],
    ]
    plain, attributions = marked(text)
    (decision,) = resolve(plain, attributions, names).decisions
    assert decision.speaker is not None
    assert [plain[slice(*span)] for span in decision.speaker.mentions[:2]] == ["Lund Animation"] * 2


def test_the_office_of_somebody() -> None:
    text = "<1 The Lund Prosecutor General’s Office> said {1 no}."
    assert speakers(text, [], ["Office"]) == ["Lund Prosecutor General’s Office"]


def test_a_chair_after_a_body_taken_for_persons() -> None:
    text = "<1 Te Rivena of Lund Waka chair Ada Moreno> said {1 no}."
    assert speakers(text, ["Te Rivena", "Lund Waka", "Ada Moreno"]) == ["Ada Moreno"]


def test_the_web_site_of_a_body_speaks_for_it() -> None:
    text = "The Lund Tide Station has opened. <1 The station’s Web site> says {1 it rained}."
    assert speakers(text, [], ["Lund Tide Station"]) == ["Lund Tide Station"]


def test_who_stands_in_a_description_is_not_who_spoke_next() -> None:
    text = "<1 A harbour chief who spoke to Rivena> said {1 no}.\n{2 “Yes,”} <2 he> said."
    assert speakers(text, ["Rivena"]) == ["A harbour chief who spoke to Rivena"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "<1 A nurse at the tide hospital>, who gave her name as Ada, said {1 no}.",
        "<1 A nurse>, who asked to be identified only as “Ada”, said {1 no}.",
        "<1 A woman who identified herself as Dr Ada> said {1 no}.",
        "<1 A woman named Ada> said {1 no}.",
    ],
)
def test_the_name_that_somebody_gives(text: str) -> None:
    assert speakers(text, ["Ada"]) == ["Ada"]


@pytest.mark.parametrize(
    "text", ["<1 A nurse>, who gave her name, told Ada {1 no}.", "<1 A nurse> called on Ada {1 to go}."]
)
def test_no_name_is_given(text: str) -> None:
    assert speakers(text, ["Ada"]) == ["A nurse"]


@pytest.mark.parametrize(
    "source",
    [
        "Under Secretary Moreno",
        "Deputy Minister of Justice Ada Moreno",
        "the then secretary of the party and present Chief Minister Ada Moreno",
        "Rivenan Minister for Tides, Land, and Social Work, Ada Moreno",
        "Tide Union Commissioner for Land, Trade and Mining, Ada Moreno",
        "Ada Moreno officer-in-charge of Lund Police Station",
        "figures cited by the Tide Times’ Ada Moreno",
        "An email sent by Moreno to the port",
        "the study The Turn of the Tide by the scholar Ada Moreno",
        "the 2007 book “Tides of Lund,” by Ada Moreno",
        "Ada Moreno Lund Tide Union Director",
        "Rivena’s Ada Moreno and Tide Union Chairperson",
        "Deputy director of the Tide Union in Mymen Ada Moreno",
    ],
)
def test_whose_name_a_long_source_ends_or_opens_with(source: str) -> None:
    text = f"Ada Moreno and Omar Deral met. <1 {source}> said {{1 no}}."
    bodies = ["Lund Tide Union", "Tide Union", "Tide Times", "Lund Police Station", "Trade"]
    assert speakers(text, ["Ada Moreno", "Moreno", "Omar Deral", "Rivenan"], bodies) == ["Ada Moreno"]


def test_the_post_is_the_names_after_a_form_of_address() -> None:
    text = (
        "The fair is led by the Secretary-General of the Tide Network, Eng. Ada Moreno, with Omar Deral.\n"
        "<1 Omar Deral> said {1 no}. <2 The Secretary-General of the Tide Network> said {2 yes}."
    )
    assert speakers(text, ["Ada Moreno", "Omar Deral"], ["Tide Network"])[1] == "Ada Moreno"


def test_the_post_at_a_body_in_lower_case_is_the_names() -> None:
    text = (
        "The case was filed by the registrar of the university, Ada Moreno.\n"
        "Deputy Commissioner (Media) of Lund Police, Omar Deral, confirmed it.\n"
        "<1 The registrar> said {1 no}. <2 The deputy commissioner> said {2 yes}."
    )
    assert speakers(text, ["Ada Moreno", "Omar Deral"], ["Lund Police"]) == ["Ada Moreno", "Omar Deral"]


@pytest.mark.parametrize(
    "text",
    [
        "<1 A critic> called Ada Moreno {1 a danger}.",
        "<1 A judge> named Ada Moreno {1 guardian}.",
        "<1 A lawyer known as Ada Moreno's rival> said {1 no}.",
        "<1 The widow of author and activist Ada Moreno> said {1 no}.",
        "<1 The wife of Justice Ada Moreno> said {1 no}.",
        "<1 The lawyer for the actor and his manager Ada Moreno> said {1 no}.",
    ],
)
def test_somebody_named_there_is_not_who_spoke(text: str) -> None:
    assert speakers(f"It rained. {text}", ["Ada Moreno"]) != ["Ada Moreno"]


def test_the_aides_of_two_are_neither() -> None:
    text = "Ada Moreno met Omar Deral. <1 Moreno and Deral aides> said {1 no}."
    assert speakers(text, ["Ada Moreno", "Omar Deral", "Moreno", "Deral"]) == ["Moreno and Deral aides"]


@pytest.mark.parametrize("source", ["The responsible minister Ada Moreno", "Loyal aide Ada Moreno"])
def test_an_adjective_before_a_role_ends_nothing(source: str) -> None:
    assert speakers(f"<1 {source}> said {{1 no}}.", ["Ada Moreno"]) == ["Ada Moreno"]


def test_who_is_familiar_with_a_matter_is_a_source() -> None:
    text = "Ada Moreno came. <1 Sources familiar with the matter> said {1 no}."
    assert speakers(text, ["Ada Moreno"]) == ["Sources familiar with the matter"]


@pytest.mark.parametrize(
    "source",
    [
        "“Enough of Tides: Omar Deral and the Turn of Lund” by Ada Moreno",
        "Ada Moreno's book “Backfire: Omar Deral's Battle for Lund”",
    ],
)
def test_a_title_is_by_its_author_whoever_it_names(source: str) -> None:
    assert speakers(f"<1 {source}> said {{1 no}}.", ["Ada Moreno", "Omar Deral"]) == ["Ada Moreno"]


@pytest.mark.parametrize(
    "source", ["a book by the editor of Ada Moreno's “Tide”", "the editor of Ada Moreno's book “Tide”"]
)
def test_who_edits_a_book_has_not_written_it(source: str) -> None:
    assert speakers(f"It rained. <1 {source}> said {{1 no}}.", ["Ada Moreno"]) != ["Ada Moreno"]


@pytest.mark.parametrize("between", [", named Ada Moreno,", ", who only gave her name as Ada Moreno,"])
def test_a_woman_is_named_after_her_phrase(between: str) -> None:
    assert speakers(f"It rained. <1 A woman>{between} said {{1 no}}.", ["Ada Moreno"]) == ["Ada Moreno"]
