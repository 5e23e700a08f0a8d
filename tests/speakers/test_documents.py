"""Documents that an article comes back to, and who issued them."""

import pytest

from tests.speakers.marking import resolved, speakers


@pytest.mark.parametrize(
    "introduction",
    [
        "A statement issued in Lund by Ada Moreno, the harbour minister, was read to Omar Deral.",
        "Ada Moreno released a statement after she met Omar Deral.",
    ],
)
def test_the_statement_is_by_whoever_issued_one(introduction: str) -> None:
    text = f"{introduction}\nOmar Deral left.\n<1 The statement> said {{1 it rained}}.\n<2 It> said {{2 it snowed}}."
    assert speakers(text, ["Ada Moreno", "Omar Deral"], places=["Lund"]) == ["Ada Moreno"] * 2


def test_it_is_the_statement_only_where_one_spoke() -> None:
    text = "The Harbour Board met. <1 Ada Moreno> said {1 it rained}. <2 It> said {2 it snowed}."
    assert speakers(text, ["Ada Moreno"], ["Harbour Board"])[1] == "Harbour Board"


def test_a_source_cut_short_to_where_it_was_issued() -> None:
    text = "A statement issued in <1 Lund by Mr Omar Deral, harbour minister>, said {1 it rained}."
    assert speakers(text, ["Omar Deral"], places=["Lund"]) == ["Omar Deral"]


def test_a_ministry_called_by_what_it_is_for() -> None:
    text = (
        "Forestry Minister Ivo Sorel came.\nThe Ministry of Forestry and Rivers met.\n<1 Forestry> said {1 it rained}."
    )
    decision = resolved(text, ["Ivo Sorel"], ["Ministry of Forestry and Rivers"]).decisions[0]
    assert decision.speaker is not None
    assert (decision.speaker.name, decision.speaker.kind) == ("Ministry of Forestry and Rivers", "organization")


@pytest.mark.parametrize(
    "possession", ["a Tide Board statement", "the Tide Board’s statement", "a Tide Board's statement"]
)
def test_the_statement_is_by_whoever_it_was_said_to_belong_to(possession: str) -> None:
    text = f"In {possession}, Ada Moreno spoke of rain.\n<1 The statement> said {{1 it snowed}}."
    assert speakers(text, ["Ada Moreno"], ["Tide Board"]) == ["Tide Board"]


def test_a_report_is_by_a_body_that_has_no_name() -> None:
    text = "The audit office published its report on Tuesday.\n<1 The report> found {1 it rained}."
    assert speakers(text) == ["audit office"]


def test_what_was_said_in_a_statement_is_by_whoever_said_it() -> None:
    text = (
        "Tidewell said this in a statement on Monday.\nThe Lund Board met. The Lund Board slept.\n"
        "<1 The Lund Board> said {1 it rained}.\n{2 “No,”} <2 the statement> read."
    )
    assert speakers(text, [], ["Tidewell", "Lund Board"]) == ["Lund Board", "Tidewell"]


@pytest.mark.parametrize("participle", ["posted", "issued", "published"])
def test_a_source_that_ends_with_what_became_of_the_statement(participle: str) -> None:
    text = (
        f"Omar Deral left the Tide Board. {{1 It rained}}, said <1 a Tide Board’s statement {participle}> on the wall."
    )
    assert speakers(text, ["Omar Deral"], ["Tide Board"]) == ["Tide Board"]


def test_a_report_on_a_bodys_site_is_by_the_body() -> None:
    text = "The Lund Bank slept. {1 It rained}, said <1 a report posted on the Tide Board’s website>."
    assert speakers(text, bodies=["Tide Board", "Lund Bank"]) == ["Tide Board"]


def test_a_statement_in_which_somebody_spoke_is_theirs() -> None:
    text = (
        "The Tide Board, in a statement, told of rain.\nOmar Deral left the Lund Bank.\n"
        "<1 The statement> said {1 it rained}."
    )
    assert speakers(text, ["Omar Deral"], ["Tide Board", "Lund Bank"]) == ["Tide Board"]


def test_a_day_writes_nothing() -> None:
    text = "The Tide Board met. {1 It rained}, said <1 Friday’s statement by the Tide Board>."
    assert speakers(text, bodies=["Tide Board"]) == ["Tide Board"]


@pytest.mark.parametrize("noun", ["plan", "decree", "investigation", "autobiography"])
def test_what_is_written_is_nobody_with_a_name(noun: str) -> None:
    text = f"Ada Moreno came. The Harbour Board published a {noun}. Ada Moreno left. <1 The {noun}> says {{1 no}}."
    assert speakers(text, ["Ada Moreno"], ["Harbour Board"]) == ["Harbour Board"]


def test_a_law_speaks_for_itself() -> None:
    text = "The Harbour Board met. <1 The constitution> says {1 no}."
    assert speakers(text, bodies=["Harbour Board"]) == ["The constitution"]


def test_what_is_written_as_a_title_is_called_so() -> None:
    text = "The Harbour Board met. <1 the Rivena Tide Index> showed {1 no}."
    assert speakers(text, bodies=["Harbour Board"]) == ["the Rivena Tide Index"]


def test_the_site_is_of_whoever_the_quote_is_about() -> None:
    text = (
        "The Harbour Board met the Tide Company.\n"
        "{1 The Lund Shipping Group has ten boats}, according to <1 its website>.\n"
        "{2 Odo Tide Limited has two}, according to <2 the company's website>."
    )
    bodies = ["Harbour Board", "Tide Company", "Lund Shipping Group", "Odo Tide Limited"]
    assert speakers(text, bodies=bodies) == ["Lund Shipping Group", "Odo Tide Limited"]


def test_his_highness_owns_no_speech_of_another() -> None:
    text = "The Harbour Board met. <1 His Highness Omar Deral’s speech> said {1 no}."
    assert speakers(text, ["Omar Deral"], ["Harbour Board"]) == ["Omar Deral"]


def test_a_document_is_by_the_people_whom_a_place_tells_of() -> None:
    text = "Rivenan prosecutors filed a letter in Lund. <1 The letter> says {1 no}."
    assert speakers(text, bodies=["Rivenan"], places=["Lund"]) == ["Rivenan prosecutors"]


def test_her_lawyers_statement_is_by_the_lawyer() -> None:
    text = "Ada Moreno came. <1 Her lawyer's statement> said {1 no}."
    assert speakers(text, ["Ada Moreno"]) == ["Ada Moreno's lawyer"]


def test_his_account_is_his_whomever_it_is_about() -> None:
    text = "Omar Deral spoke to police. {1 Ada Moreno stole the car}, according to <1 his account>."
    assert speakers(text, ["Omar Deral", "Ada Moreno"]) == ["Omar Deral"]


def test_what_somebody_sent_by_post_is_by_no_post() -> None:
    text = "Ada Moreno came. <1 The letter Moreno sent by post> said {1 no}."
    assert speakers(text, ["Ada Moreno", "Moreno"])[0] != "post"


def test_who_has_read_a_document_is_not_its_author() -> None:
    text = "It rained. <1 A letter seen by the Lund Post> said {1 no}."
    assert speakers(text, bodies=["Lund Post"]) != ["Lund Post"]
    assert speakers(text.replace("seen", "signed"), bodies=["Lund Post"]) == ["Lund Post"]


def test_her_statement_of_monday_is_hers() -> None:
    assert speakers("Ada Moreno came. <1 Her Monday’s statement> said {1 no}.", ["Ada Moreno"]) == ["Ada Moreno"]
