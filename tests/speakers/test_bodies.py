"""Organisations: acronyms, short forms, places, descriptions, documents."""

from dataclasses import replace

import pytest

from quotes.speakers import resolve
from tests.speakers.marking import marked, named, resolved, speakers

BOARD = "Northern Rivers Water Board"


def test_an_acronym_in_brackets() -> None:
    text = f"The {BOARD} (NRWB) met. <1 The NRWB> said {{1 levels fell}}."
    assert speakers(text, bodies=[BOARD, "NRWB"]) == [BOARD]
    assert speakers(text) == [BOARD]


def test_an_acronym_never_explained_but_of_one_name_only() -> None:
    assert speakers(f"The {BOARD} met. <1 NRWB> said {{1 levels fell}}.", bodies=[BOARD, "NRWB"]) == [BOARD]


def test_the_acronym_before_its_explanation() -> None:
    text = f"<1 NRWB> said {{1 levels fell}}.\nIn June the {BOARD} (NRWB) had warned of it."
    assert speakers(text, bodies=["NRWB", BOARD]) == [BOARD]


def test_short_forms() -> None:
    text = "The Progress Party of Lund met. <1 The Progress Party> said {1 it would win}."
    assert speakers(text, bodies=["Progress Party of Lund", "Progress Party"]) == ["Progress Party of Lund"]
    text = "The Lund Food Administration met. <1 The Administration> said {1 it was safe}."
    assert speakers(text, bodies=["Lund Food Administration", "Administration"]) == ["Lund Food Administration"]


def test_a_place_is_not_the_court_that_sits_there() -> None:
    text = "The Lund District Court sat. <1 Lund> said {1 it would pay}."
    decision = resolved(text, bodies=["Lund District Court"], places=["Lund"]).decisions[0]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.speaker.kind) == ("Lund", "organization")


def test_the_group_and_it() -> None:
    text = "<1 The River Guard> said {1 boats were lost}. <2 The group> said {2 more}. <3 It> added {3 nothing}."
    assert speakers(text, bodies=["River Guard"]) == ["River Guard"] * 3


def test_the_ministry() -> None:
    text = "The Harbour Ministry and Odo Shipping met. <1 The ministry> said {1 ships were late}."
    assert speakers(text, bodies=["Harbour Ministry", "Odo Shipping"]) == ["Harbour Ministry"]


def test_the_statement_is_by_whoever_spoke() -> None:
    text = "<1 The Harbour Ministry> said {1 ships were late}. <2 The statement> said {2 tides were low}."
    decision = resolved(text, bodies=["Harbour Ministry"]).decisions[1]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.reason) == ("Harbour Ministry", "description")


def test_kin_in_capitals_is_no_pronoun() -> None:
    text = "The World Harbour Office (WHO) met. <1 WHO> said {1 ships were late}."
    assert speakers(text, bodies=["World Harbour Office", "WHO"]) == ["World Harbour Office"]


def test_a_short_name_in_brackets_is_the_body_even_if_tagged_as_a_person() -> None:
    text = f"The {BOARD} (Rivena) met. <1 Rivena> said {{1 levels fell}}."
    assert speakers(text, persons=["Rivena"], bodies=[BOARD]) == [BOARD]


def test_a_short_name_between_commas_is_the_body() -> None:
    text = "They met, the Lund News Agency, Rivena, reported. <1 Rivena> said {1 it rained}."
    decision = resolved(text, ["Rivena"], ["Lund News Agency"]).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.kind == "organization"


def test_who_holds_a_post_is_a_person_whatever_the_tagger_thought() -> None:
    text = (
        "<1 Tala Morin Deral, general manager of the Tide Centre,> said {1 no}. <2 The general manager> said {2 yes}."
    )
    decisions = resolved(text, bodies=["Tala Morin Deral", "Tide Centre"]).decisions
    assert [one.speaker and (one.speaker.name, one.speaker.kind) for one in decisions] == [
        ("Tala Morin Deral", "person")
    ] * 2


def test_a_body_in_lower_case_with_its_acronym() -> None:
    text = "<1 The Lund Quay tide rescue forum (TRF)> said {1 no}. <2 The TRF> said {2 yes}."
    assert speakers(text, places=["Lund Quay"]) == ["Lund Quay tide rescue forum"] * 2


def test_several_bodies_in_capitals_are_no_person() -> None:
    decision = resolved("<1 NGOs and unions> said {1 it rained}.").decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.kind == "group"


def test_a_branch_is_called_with_the_body_it_is_of() -> None:
    text = "<1 The Lund Harbour Authority’s 4th Bureau> said {1 no}. <2 The bureau> said {2 yes}."
    name = "Lund Harbour Authority’s 4th Bureau"
    assert speakers(text, bodies=["Lund Harbour Authority", "4th Bureau"]) == [name] * 2


def test_a_ministry_of_two_fields_cut_in_two() -> None:
    text = "<1 The Ministry of Tides and Harvests> said {1 it rained}."
    assert speakers(text, bodies=["Ministry of Tides", "Harvests"]) == ["Ministry of Tides and Harvests"]


def test_the_ministry_of_one_state_is_no_body_of_another() -> None:
    text = (
        "The Reed Front met in Lund. The Reed Front spoke. The Reed Front left. <1 The Reed Front> denied {1 it}.\n"
        "<2 The Velmari foreign ministry> said {2 it rained}."
    )
    assert speakers(text, bodies=["Reed Front"], places=["Lund"]) == ["Reed Front", "Velmari foreign ministry"]


def test_the_company_is_no_union() -> None:
    text = (
        "<1 The Union of Lake Seamen> said {1 it rained}. Lund Lines wants less, and Lund Lines pays.\n"
        "<2 The company> said {2 it snowed}. Lund Lines sails."
    )
    assert speakers(text, bodies=["Union of Lake Seamen", "Lund Lines"]) == ["Union of Lake Seamen", "Lund Lines"]


def test_letters_at_the_beginning_are_the_words_they_stand_for() -> None:
    text = "The United Nations Tide Programme met. <1 The UN Tide Programme> said {1 levels fell}."
    bodies = ["United Nations Tide Programme", "UN Tide Programme"]
    assert speakers(text, bodies=bodies) == ["United Nations Tide Programme"]


def test_a_name_whose_last_word_is_cut() -> None:
    text = "Rivena Molybdenum met. <1 Rivena Moly> said {1 it would pay}."
    assert speakers(text, bodies=["Rivena Molybdenum", "Rivena Moly"]) == ["Rivena Molybdenum"]


def test_the_government_of_a_country_under_either_name() -> None:
    text = "The Government of Rivena met. <1 The Rivenan Government> said {1 it would pay}."
    assert speakers(text, bodies=["Government of Rivena", "Rivenan Government"]) == ["Government of Rivena"]


def test_a_directorate_general_is_no_general() -> None:
    text = "The Directorate-General of Tides (DGT) met. <1 The agency> said {1 it would pay}."
    assert speakers(text, bodies=["Directorate-General of Tides", "DGT"]) == ["Directorate-General of Tides"]


def test_the_government_is_no_bank_and_no_treasury() -> None:
    text = "Odo Revenue met. Odo Revenue paid. The Treasury met Odo Revenue. <1 The government> said {1 it would pay}."
    assert speakers(text, bodies=["Odo Revenue", "Treasury"]) == ["government"]


def test_the_regulator_is_no_bank() -> None:
    text = "The Lund Bank met. The Lund Bank paid. <1 The regulator> said {1 it would pay}."
    assert speakers(text, bodies=["Lund Bank"]) == ["regulator"]


def test_the_archives_are_those_called_so() -> None:
    text = "The Tide Archives met Odo News. Odo News asked. <1 The archives> said {1 it had no records}."
    assert speakers(text, bodies=["Tide Archives", "Odo News"]) == ["Tide Archives"]


def test_the_company_may_be_taken_for_a_person() -> None:
    text, attributions = marked("{1 Maps are free}, according to <1 Odo>.\n<2 The company> said {2 they were new}.")
    doubtful = [replace(name, score=0.6) for name in named(text, ["Odo"])]
    speakers_of = [decision.speaker for decision in resolve(text, attributions, doubtful).decisions]
    assert [(one.name, one.kind) for one in speakers_of if one] == [("Odo", "organization")] * 2


def test_a_person_of_one_name_is_no_company() -> None:
    text = "Deral bought a company. <1 The company> said {1 no}. <2 He> said {2 yes}."
    assert speakers(text, ["Deral"]) == ["company", "Deral"]


def test_the_ruling_party_is_the_one_said_to_rule() -> None:
    text = "The ruling Tide Party met the Lund Land Party. <1 The ruling party> said {1 it would pay}."
    assert speakers(text, bodies=["Tide Party", "Lund Land Party"]) == ["Tide Party"]


def test_a_city_is_named_by_what_it_is() -> None:
    text = "The City of Lund met Odo Board. Odo Board paid. <1 The city> said {1 it would pay}."
    assert speakers(text, bodies=["Odo Board"], places=["City of Lund"]) == ["City of Lund"]


def test_what_an_article_says_of_a_word_tells_that_it_is_a_body() -> None:
    text = "Odo, a Rivenan media platform once known for maps, met. <1 The company> said {1 it would pay}."
    assert speakers(text, persons=["Odo"]) == ["Odo"]


@pytest.mark.parametrize(
    "apposition",
    ["the ministry's spokesman", "the city's mayor", "the team and club captain", "a government appointed inspector"],
)
def test_what_a_body_tells_of_somebody_makes_him_no_body(apposition: str) -> None:
    assert speakers(f"Rahman, {apposition}, came. <1 He> said {{1 no}}.", ["Rahman"]) == ["Rahman"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Government of Austria", "Australian Government"),
        ("Bank of Indiana", "Bank of India"),
    ],
)
def test_bodies_whose_names_begin_alike(one: str, other: str) -> None:
    assert speakers(f"The {one} met. <1 The {other}> said {{1 no}}.", bodies=[one, other]) == [other]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("White House", "The administration"),
        ("Kremlin", "The government"),
        ("Tide Safety Board", "The watchdog"),
        ("Lund Group", "The bank"),
    ],
)
def test_what_a_body_may_be_called_that_its_name_does_not_tell(name: str, called: str) -> None:
    assert speakers(f"The {name} met. <1 {called}> said {{1 no}}.", bodies=[name]) == [name]


def test_a_court_without_a_name_is_called_as_it_was_introduced() -> None:
    text = "A trade court in Lund sat, the biggest there.\nAda Moreno left. <1 The court> said {1 no}."
    assert speakers(text, ["Ada Moreno"], places=["Lund"]) == ["A trade court in Lund"]


@pytest.mark.parametrize(
    ("introduced", "called"),
    [
        ("A trade court in the Lund district", "A trade court in the Lund district"),
        ("A trade court in Lund on Monday", "A trade court in Lund"),
        ("A court into which I went with Lund", "court"),
        ("A court in Lund's harbour", "court"),
        ("A court of Mr Deral in Lund", "court"),
    ],
)
def test_what_tells_which_court_ends_with_a_name(introduced: str, called: str) -> None:
    text = f"{introduced} sat.\nAda Moreno left. <1 The court> said {{1 no}}."
    assert speakers(text, ["Ada Moreno", "Deral"], places=["Lund"]) == [called]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Lund Tide Limited", "The newspaper"),
        ("Lund Tide Board", "The airline"),
        ("White Tide", "The government"),
        ("Lok Tide", "The parliament"),
        ("Kremlin", "The court"),
        ("Hamas", "The parliament"),
    ],
)
def test_what_a_body_is_not_called(name: str, called: str) -> None:
    assert speakers(f"The {name} met. <1 {called}> said {{1 no}}.", bodies=[name]) != [name]


def test_her_campaign_is_the_one_named_after_her() -> None:
    text = "Ada Moreno met the Tide Legal Center. <1 Her campaign> said {1 no}."
    assert speakers(text, ["Ada Moreno"], ["Tide Legal Center"]) == ["Ada Moreno's campaign"]
    text = "Ada Moreno spoke for the Moreno Campaign. <1 Her campaign> said {1 no}."
    assert speakers(text, ["Ada Moreno"], ["Moreno Campaign"]) == ["Moreno Campaign"]


@pytest.mark.parametrize(
    "apposition", ["the minister's newspaper", "a mayor and council newspaper", "a newspaper and the oldest"]
)
def test_what_somebody_owns_is_a_body(apposition: str) -> None:
    found = resolved(f"Odo, {apposition}, came. <1 Odo> said {{1 no}}.", ["Odo"]).decisions[0].speaker
    assert found is not None
    assert (found.name, found.kind) == ("Odo", "organization")


@pytest.mark.parametrize(
    ("land", "people"),
    [
        *(("Canada", "Canadian"), ("Germany", "German"), ("Ukraine", "Ukrainian"), ("Pakistan", "Pakistani")),
        *(("Israel", "Israeli"), ("Lebanon", "Lebanese"), ("Portugal", "Portuguese"), ("Belgium", "Belgian")),
    ],
)
def test_a_government_of_a_people_is_that_of_its_country(land: str, people: str) -> None:
    one, other = f"Government of {land}", f"{people} Government"
    assert speakers(f"The {one} met. <1 The {other}> said {{1 no}}.", bodies=[one, other]) == [one]


def test_a_camp_may_be_somebodys_name() -> None:
    assert speakers("<1 Senator Ada Camp> said {1 no}. <2 She> said {2 yes}.") == ["Ada Camp"] * 2


def test_what_a_body_is_called_for_short_may_be_a_word() -> None:
    text = "The Rivenan Foundation for Tidal Development (Funitide) met. <1 Funitide> said {1 no}."
    bodies = ["Rivenan Foundation for Tidal Development", "Funitide"]
    assert speakers(text, bodies=bodies) == ["Rivenan Foundation for Tidal Development"]


@pytest.mark.parametrize(
    ("minister", "ministry"),
    [
        ("Minister of Tides and Land Ada Moreno", "Ministry of Tides and Land"),
        ("Ada Moreno, the health minister,", "health ministry"),
        ("Prime Minister Ada Moreno", "ministry"),
        ("Ada Moreno, the deputy minister,", "ministry"),
    ],
)
def test_the_ministry_is_that_of_the_minister(minister: str, ministry: str) -> None:
    text = f"{minister} met Omar Deral. {{1 It rained}}, according to <1 a ministry statement>."
    assert speakers(text, ["Ada Moreno", "Omar Deral"]) == [ministry]
