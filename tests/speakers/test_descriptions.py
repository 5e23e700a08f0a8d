"""Descriptions matched to what an article says of its names."""

from dataclasses import replace

import pytest

from quotes.speakers import resolve
from tests.speakers.marking import marked, named, resolved, speakers

MEETING = "Senator Omar Deral met actress Lia Brand and Ivo Sorel, head of the water board. "


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The lawmaker", "Omar Deral"),
        ("The senator", "Omar Deral"),
        ("The actress", "Lia Brand"),
        ("The water board chief", "Ivo Sorel"),
    ],
)
def test_roles_and_their_kin(source: str, expected: str) -> None:
    text = f"{MEETING}\n<1 {source}> said {{1 it rained}}."
    decision = resolved(text, ["Omar Deral", "Lia Brand", "Ivo Sorel"]).decisions[0]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.reason) == (expected, "description")


def test_a_description_before_the_name() -> None:
    text = (
        "Ships will sail, <1 Lund’s harbour minister> said {1 on Friday}.\n"
        "<2 Lund Harbour Minister Omar Deral> said {2 they were ready}."
    )
    assert speakers(text, ["Omar Deral"], places=["Lund"]) == ["Omar Deral", "Omar Deral"]


def test_a_senator_is_somebody_else() -> None:
    text = f"{MEETING}\n<1 A senator> said {{1 it rained}}."
    assert speakers(text, ["Omar Deral", "Lia Brand", "Ivo Sorel"]) == ["A senator"]


def test_the_source_is_the_source_before() -> None:
    text = "Omar Deral came. <1 A harbour source> said {1 it rained}. <2 The source> said {2 it snowed}."
    decisions = resolved(text, ["Omar Deral"]).decisions
    assert decisions[0].speaker == decisions[1].speaker


def test_the_day_is_no_part_of_a_description() -> None:
    assert speakers("<1 local police on Sunday> said {1 it rained}.") == ["local police"]


@pytest.mark.parametrize("phrase", ["The TRO agency", "The TRO body"])
def test_a_name_that_only_says_of_what_kind_does_not_make_it_new(phrase: str) -> None:
    text = (
        "Tidefund met on Monday. Tidefund has ten members. Tidefund pays for dams, and Tidefund mends them.\n"
        f"<1 Tidefund> said {{1 the TRO was late}}. <2 {phrase}> said {{2 it rained}}."
    )
    assert speakers(text, bodies=["Tidefund", "TRO"]) == ["Tidefund", "Tidefund"]


def test_what_a_name_owns_may_be_new() -> None:
    text = "Tidefund met in Lund. <1 The agency of the TRO> said {1 it rained}."
    assert speakers(text, bodies=["Tidefund", "TRO"]) == ["agency of the TRO"]


def test_who_is_named_after_the_lead() -> None:
    text = "{1 Rain fell}, according to <1 a company executive>.\nIt was late.\n<2 Ada Moreno> said {2 no}."
    assert speakers(text, ["Ada Moreno"]) == ["Ada Moreno"] * 2


def test_a_source_in_the_lead_stays_unnamed() -> None:
    text = "{1 Rain fell}, according to <1 a source>.\nIt was late.\n<2 Ada Moreno> said {2 no}."
    assert speakers(text, ["Ada Moreno"]) == ["a source", "Ada Moreno"]


def test_the_minister_of_one_thing_is_not_that_of_another() -> None:
    text = (
        "<1 Finance Minister Omar Deral> said {1 no}. <2 The tourism minister> said {2 yes}.\n"
        "Tourism Minister Ada Moreno left."
    )
    assert speakers(text, ["Omar Deral", "Ada Moreno"]) == ["Omar Deral", "Ada Moreno"]


def test_researchers_are_of_the_research_team() -> None:
    text = "<1 A Lund research team> found {1 no}. <2 The Rivenan researchers> said {2 yes}."
    assert speakers(text) == ["A Lund research team"] * 2


def test_two_people_are_no_opposition() -> None:
    text = "<1 Ada Moreno and Omar Deral> said {1 no}. <2 The opposition> said {2 yes}."
    assert speakers(text, ["Ada Moreno", "Omar Deral"])[1] == "The opposition"


def test_somebodys_associates_are_no_company() -> None:
    text = "Ada Moreno met the Tide Board. <1 Her associates> said {1 no}."
    assert resolved(text, ["Ada Moreno"], ["Tide Board"]).decisions[0].speaker.kind == "group"  # type: ignore[union-attr]


def test_the_president_has_been_heard_of() -> None:
    text = "<1 Omar Deral> said {1 no}. <2 The president> said {2 yes}.\nOdo Karim left. Odo Karim came back."
    assert speakers(text, ["Omar Deral", "Odo Karim"]) == ["Omar Deral"] * 2


def test_survivors_are_no_attackers() -> None:
    assert speakers("<1 Survivors of the attack> said {1 no}. <2 The attackers> said {2 yes}.")[1] == "The attackers"


@pytest.mark.parametrize(
    ("post", "called"),
    [("Trade Minister", "The commerce minister"), ("Infrastructure Minister", "The transport minister")],
)
def test_one_ministry_under_two_names(post: str, called: str) -> None:
    assert (
        speakers(f"<1 {post} Ada Moreno> said {{1 no}}. <2 {called}> said {{2 yes}}.", ["Ada Moreno"])
        == ["Ada Moreno"] * 2
    )


def test_who_has_another_post_is_not_the_judge_of_the_lead() -> None:
    text = "<1 A judge> ruled {1 so}.\nIt was late.\n<2 Ada Moreno, a lawyer for the town>, said {2 no}."
    assert speakers(text, ["Ada Moreno"])[0] == "A judge"


def test_a_legend_is_somebody() -> None:
    text = "Omar Deral, a music legend, met the Tide Board. <1 The legend> said {1 no}."
    assert speakers(text, ["Omar Deral"], ["Tide Board"]) == ["Omar Deral"]


def test_her_campaign_is_no_body_nearby_and_not_his() -> None:
    text = (
        "Ada Moreno met Omar Deral near the Tide Office. <1 Her campaign> said {1 no}.\n"
        "Omar Deral met the Tide Office. <2 His campaign> said {2 yes}."
    )
    first, second = speakers(text, ["Ada Moreno", "Omar Deral"], ["Tide Office"])
    assert (first, second) == ("Ada Moreno's campaign", "Omar Deral's campaign")


@pytest.mark.parametrize("source", ["Someone in the hall", "55 percent of voters", "The oil industry"])
def test_who_is_nobody_named(source: str) -> None:
    assert speakers(f"Ada Moreno came. <1 {source}> said {{1 no}}.", ["Ada Moreno"]) != ["Ada Moreno"]


def test_the_arizona_republican_is_nobody_called_so() -> None:
    text = "<1 Senator Ada Moreno> said {1 no}. <2 The Arizona Republican> said {2 yes}."
    assert speakers(text, ["Ada Moreno"], ["Arizona Republican"]) == ["Ada Moreno"] * 2


@pytest.mark.parametrize("source", ["A young boy", "A senior official"])
def test_whom_the_lead_leaves_unnamed(source: str) -> None:
    text = f"{{1 Rain fell}}, according to <1 {source}>.\nIt was late.\n<2 Ada Moreno> said {{2 no}}."
    assert speakers(text, ["Ada Moreno"])[0] == source


def test_a_body_in_letters_is_no_person() -> None:
    text = "Ada Moreno came. <1 The TPA> said {1 no}."
    assert resolved(text, ["Ada Moreno"]).decisions[0].speaker.kind == "organization"  # type: ignore[union-attr]


@pytest.mark.parametrize("role", ["sheriff", "provost", "clerk", "chancellor", "mufti", "congressman", "legend"])
def test_what_people_are_called(role: str) -> None:
    text = f"Omar Deral, the {role} of Lund, met Ada Moreno, a farmer. <1 The {role}> said {{1 no}}."
    assert speakers(text, ["Omar Deral", "Ada Moreno"]) == ["Omar Deral"]


@pytest.mark.parametrize(("one", "other"), [("oil", "electricity"), ("road", "railway"), ("tourism", "culture")])
def test_a_minister_of_one_thing_is_not_that_of_another(one: str, other: str) -> None:
    text = f"Omar Deral, the {one} minister, came. <1 The {other} minister> said {{1 no}}."
    assert speakers(text, ["Omar Deral"]) != ["Omar Deral"]


@pytest.mark.parametrize("source", ["the Lund Democrat", "the Democrat"])
def test_a_partisan_is_a_person(source: str) -> None:
    text, attributions = marked(f"Ada Moreno, a Democrat, came. Democrats met. <1 {source}> said {{1 no}}.")
    tagged = [replace(name, label="nationality") for name in named(text, bodies=["Democrat"])]
    decision = resolve(text, attributions, [*named(text, ["Ada Moreno"]), *tagged]).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.name == "Ada Moreno"


def test_what_a_source_is_called_ends_with_no_comma() -> None:
    assert speakers("<1 The panel, chaired by Ada Moreno,> found {1 it rained}.", ["Ada Moreno"]) == [
        "panel, chaired by Ada Moreno"
    ]
