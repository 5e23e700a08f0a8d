"""Names that a tagger cut short, took for what they are not, or knows under another name only."""

import pytest

from quotes.speakers import Name, resolve
from tests.speakers.marking import marked, named, speakers


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Department of Flood Prevention and", "Department of Flood Prevention and Relief"),
        ("Association of Tidal Unity with", "Association of Tidal Unity with North Rivena"),
        ("Government of", "Government of Rivena"),
    ],
)
def test_a_body_cut_after_a_link_is_made_whole(cut: str, whole: str) -> None:
    text = f"According to <1 the {whole}>, {{1 the dam would hold}}."
    assert speakers(text, bodies=[cut]) == [whole]
    rest = whole.removeprefix(cut).strip()
    assert speakers(text, bodies=[cut], places=[rest]) == [whole]


def test_a_letter_in_a_caption_is_nobody() -> None:
    text = "Minister Ada Moreno [L] met Omar Deral [R]. Moreno left. <1 The minister> said {1 it rained}."
    assert speakers(text, ["Ada Moreno", "Omar Deral", "Moreno", "L", "R"]) == ["Ada Moreno"]


@pytest.mark.parametrize(
    "source",
    [
        "the minister of tides, coastal relations and land creation, Ada Moreno",
        "Secretary for Tides, Land and Water Ada Moreno",
        "Minister of Tides, Land, and Water and Chairman of the Dyke Safety Committee Ada Moreno",
    ],
)
def test_a_long_list_of_fields_stands_before_its_holder(source: str) -> None:
    assert speakers(f"<1 {source}> said {{1 it rained}}.", ["Ada Moreno"]) == ["Ada Moreno"]


def test_a_body_named_after_what_it_is() -> None:
    text = "Costs rise, said <1 the UN tide and development body, UNTAD>: {1 life is dear}."
    assert speakers(text, bodies=["UN", "UNTAD"]) == ["UNTAD"]


def test_the_member_for_a_place_is_described_not_named() -> None:
    text = "Ivo Sorel, an MP, spoke on Monday. <1 The Lund South MP> said {1 it rained}."
    assert speakers(text, ["Ivo Sorel"], ["Lund South MP"]) == ["Ivo Sorel"]


def test_a_ministry_is_no_country() -> None:
    text = (
        "In Rivena, floods came. Rivena asked for aid; Rivena got it. <1 The Rivenan tide ministry> said {1 it rained}."
    )
    assert speakers(text, places=["Rivena"]) == ["Rivenan tide ministry"]
    assert speakers(text.replace("Rivenan tide ministry", "country"), places=["Rivena"]) == ["Rivena"]


@pytest.mark.parametrize(
    ("introduced", "acronym"),
    [
        ("The Lund Institute of Science (LISc)", "LISc"),
        ("The UN Fund for Tides (UNFT)", "UNFT"),
        ("The United Lands Relief and Works Agency for Tidal Refugees in the Far North (ULRWA)", "ULRWA"),
        ("The Assembly of Tidal Chiefs (ATC)", "ATC"),
    ],
)
def test_acronyms_of_many_makes_are_spelled_out(introduced: str, acronym: str) -> None:
    full = introduced.removeprefix("The ").partition(" (")[0]
    assert speakers(f"{introduced} met. <1 {acronym}> said {{1 it rained}}.", bodies=[acronym]) == [full]


def test_an_acronym_explained_in_brackets() -> None:
    text = "The supplier, NRWB (Northern Rivers Water Board), met. <1 NRWB> said {1 it rained}."
    assert speakers(text, bodies=["NRWB", "Northern Rivers Water Board"]) == ["Northern Rivers Water Board"]


def test_somebody_better_known_by_another_name() -> None:
    text = "Ada Moreno, better known as Mama Tide, sang. <1 Mama Tide> said {1 it rained}. <2 Moreno> said {2 yes}."
    assert speakers(text, ["Ada Moreno", "Mama Tide", "Moreno"]) == ["Ada Moreno", "Ada Moreno"]
    text = "Telegraphs of Rivena, known as Telriv, is old. <1 Telriv> said {1 it rained}."
    assert speakers(text, ["Telriv"], ["Telegraphs of Rivena"]) == ["Telegraphs of Rivena"]


def test_a_nickname_that_somebody_else_has_by_name_is_not_theirs() -> None:
    text = "Mara Tide sang. Ada Moreno, known as Mara Tide of the north, danced. <1 Mara Tide> said {1 it rained}."
    assert speakers(text, ["Ada Moreno", "Mara Tide"]) == ["Mara Tide"]


def test_the_holder_of_a_post_in_letters() -> None:
    text = "Lund MEC for Finance Ada Moreno spoke. <1 The MEC> said {1 it rained}."
    assert speakers(text, ["Ada Moreno"], ["MEC"]) == ["Ada Moreno"]


def test_a_name_that_ends_the_text_in_a_link_stays() -> None:
    text, attributions = marked("<1 Omar Deral> said {1 it rained} in 0%of")
    names = [*named(text, ["Omar Deral"]), Name(len(text) - 4, len(text), "place", 0.1)]
    (decision,) = resolve(text, attributions, names).decisions
    assert decision.speaker is not None
    assert decision.speaker.name == "Omar Deral"


@pytest.mark.parametrize(
    "whole",
    [
        "Tide Forum for Authors",
        "Northern Bureau of Statistics",
        "Centre for Strategic and Tidal Studies",
        "National Academy of Marine Research",
    ],
)
def test_a_body_cut_after_its_kind_is_made_whole(whole: str) -> None:
    cut = whole.partition(" for ")[0].partition(" of ")[0]
    assert speakers(f"<1 The {whole}> said {{1 it rained}}.", bodies=[cut]) == [whole]


def test_a_body_does_not_swallow_the_next_or_a_president() -> None:
    text = "The Ministry of Tides and the Bank of Lund met. <1 The Bank of Lund> said {1 it rained}."
    assert speakers(text, bodies=["Ministry of Tides", "Bank of Lund"]) == ["Bank of Lund"]
    text = "<1 The Government of President Ada Moreno> said {1 it rained}."
    assert "President" not in str(speakers(text, ["Ada Moreno"], ["Government"])[0])


def test_figures_of_a_bureau_are_by_the_bureau() -> None:
    text = (
        "The Lund Bank met. The Lund Bank slept. <1 New data from the Rivenan Bureau of Statistics> show {1 it rained}."
    )
    assert speakers(text, bodies=["Lund Bank", "Rivenan Bureau of Statistics"]) == ["Rivenan Bureau of Statistics"]


def test_an_acronym_before_a_person_is_the_bodys() -> None:
    text = "The TPA met. <1 Director of TPA Ada Moreno> said {1 it rained}."
    assert speakers(text, ["TPA Ada Moreno"], ["TPA"]) == ["Ada Moreno"]


@pytest.mark.parametrize(
    ("opening", "tagged"),
    [
        ("“Send Moreno home!” he cried.", "Moreno"),
        ("With Moreno gone, all left.", "Moreno"),
        ("MORENO SPOKE first.", "MORENO"),
    ],
)
def test_what_opens_a_sentence_is_no_given_name(opening: str, tagged: str) -> None:
    text = f"Ada Moreno came. {opening} <1 Moreno> said {{1 it rained}}."
    assert speakers(text, ["Ada Moreno", tagged, "Moreno"]) == ["Ada Moreno"]


def test_an_initial_and_a_surname_like_a_pronoun_belong_to_the_name() -> None:
    assert speakers("<1 Z. Moreno> said {1 it rained}.", ["Moreno"]) == ["Z. Moreno"]
    assert speakers("Rain fell but <1 He Qinglan>, an official, said {1 it was little}.", ["Qinglan"]) == ["He Qinglan"]


def test_the_pope_is_whoever_is_called_so() -> None:
    text = "Pope Odo came. Pope prays for rain.\n<1 The Pope> said {1 it rained}."
    assert speakers(text, ["Pope Odo", "Pope"]) == ["Pope Odo"]


def test_a_post_of_several_words_is_no_body() -> None:
    text = "Ada Moreno, premier of North Rivena, came. <1 The North Rivenan Premier> said {1 it rained}."
    assert speakers(text, ["Ada Moreno"], ["North Rivenan Premier"])[0] == "Ada Moreno"


def test_where_a_post_is_held_is_no_part_of_a_name() -> None:
    text = "Lund is small. <1 Deputy Prime Minister of Lund S. Moreno> said {1 it rained}."
    assert speakers(text, ["Lund S. Moreno"], places=["Lund"]) == ["S. Moreno"]


def test_a_body_ends_before_the_person_named_with_it() -> None:
    text = "The Ministry of Tides and Ada Moreno met. <1 Moreno> said {1 it rained}."
    assert speakers(text, ["Ada Moreno", "Moreno"], ["Ministry of"]) == ["Ada Moreno"]


def test_a_letter_that_ends_a_sentence_is_no_initial() -> None:
    text = "She had hepatitis B. <1 Moreno> said {1 it rained}. He is better than I. <2 Moreno> said {2 it snowed}."
    assert speakers(text, ["Moreno"]) == ["Moreno", "Moreno"]


def test_a_body_that_a_bracket_ends_the_text_after() -> None:
    assert speakers("{1 It rained}, said <1 the Tide Board> (", bodies=["Tide Board"]) == ["Tide Board"]


def test_a_post_in_letters_is_no_body() -> None:
    text = "The Vice-Prime Minister (VPM), Ada Moreno, met Mr Omar Deral. VPM Moreno left. <1 the VPM> said {1 no}."
    assert speakers(text, ["Ada Moreno", "Moreno", "Omar Deral"], ["VPM"]) == ["Ada Moreno"]


def test_the_letters_of_somebodys_names_are_them() -> None:
    text = "Ada Xenia Moreno asked. <1 AXM> said {1 no}."
    assert speakers(text, ["Ada Xenia Moreno"], ["AXM"]) == ["Ada Xenia Moreno"]


def test_two_initials_in_one_belong_to_the_name() -> None:
    assert speakers("<1 NJ Moreno, chair of the Tide Board>, said {1 no}.", ["Moreno"], ["NJ", "Tide Board"]) == [
        "NJ Moreno"
    ]


def test_where_somebody_was_trained_is_not_their_name() -> None:
    text = "<1 Lund-trained, former tide professor Omar Deral> said {1 no}."
    assert speakers(text, ["Lund", "Omar Deral"]) == ["Omar Deral"]


def test_a_name_cut_at_its_beginning_is_the_known_one() -> None:
    text = "<1 Odo University in Lund> said {1 no}. Students of Odo University left."
    text_, attributions = marked(text)
    names = [Name(4, 22, "organization"), *named(text_, bodies=["Odo University"])[1:]]
    decision = resolve(text_, attributions, names).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.name == "Odo University in Lund"


def test_sultan_before_an_initial_is_a_name() -> None:
    assert speakers("<1 SFD’s CEO Sultan A. Moreno> said {1 no}.", ["Sultan A. Moreno"]) == ["Sultan A. Moreno"]


def test_somebody_more_commonly_known_as() -> None:
    text = "Omar Deral – more commonly known as Odo – came. <1 Odo> said {1 no}."
    assert speakers(text, ["Omar Deral", "Odo"]) == ["Omar Deral"]


def test_a_prince_in_letters_is_a_person() -> None:
    text = "Omar bin Deral met. <1 Prince OBD> said {1 no}."
    assert speakers(text, ["Omar bin Deral"], ["Prince OBD"]) == ["Omar bin Deral"]


def test_a_month_is_nobody_and_jan_somebody() -> None:
    assert speakers("Jan Odo came. <1 Jan> said {1 no}.", ["Jan Odo", "Jan"]) == ["Jan Odo"]
    assert speakers("Ada Moreno came on Feb. 2 to Lund. <1 She> said {1 no}.", ["Ada Moreno", "Feb"]) == ["Ada Moreno"]


def test_a_name_that_ends_in_a_title() -> None:
    assert speakers("Ada Gov came. <1 Gov> said {1 no}.", ["Ada Gov", "Gov"]) == ["Ada Gov"]


@pytest.mark.parametrize(
    ("text", "persons", "name"),
    [
        # Two who share a surname that is the other's first one.
        (
            "“Ruiz Moreno Joins Growing List Of Mayors” it read. Ada Ruiz left. Ruiz Moreno ate.",
            ["Ruiz Moreno", "Ada Ruiz"],
            "Ruiz Moreno",
        ),
        (
            "“Moreno Burns Rivals With Letter From Mayors” it read. Ada Moreno left. Moreno ate.",
            ["Moreno Burns", "Ada Moreno", "Moreno"],
            "Ada Moreno",
        ),
    ],
)
def test_a_headline_is_cut_to_who_is_known(text: str, persons: list[str], name: str) -> None:
    assert speakers(f"{text} <1 {name.rpartition(' ')[2]}> said {{1 no}}.", [*persons, "Moreno"]) == [name]


def test_a_headline_cuts_no_body() -> None:
    text = "The Odo Tide Board Leaves The Harbour Of Lund\n\nOdo left. <1 The Odo Tide Board> said {1 no}."
    assert speakers(text, ["Odo"], ["Odo Tide Board"]) == ["Odo Tide Board"]


def test_the_democrat_that_reported_is_a_newspaper() -> None:
    text = "The Lund Democrat reported: {1 the mayor left}. <2 The Lund Democrat> reported {2 that it rained}."
    assert speakers(text, bodies=["Lund Democrat"])[1] == "Lund Democrat"
