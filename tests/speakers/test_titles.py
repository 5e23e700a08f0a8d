"""Titles, posts and ranks around names, and names that a tagger cut in two."""

import pytest

from quotes.speakers import Name, resolve
from tests.speakers.marking import marked, named, speakers


@pytest.mark.parametrize(
    ("source", "tagged", "expected"),
    [
        ("Captain Omar Deral Sund", ["Omar", "Deral Sund"], "Omar Deral Sund"),
        ("Dr. D. Vosberg", ["D", "Vosberg"], "D. Vosberg"),
        ("His Highness Sheikh Omar bin Deral", ["Sheikh", "Omar bin Deral"], "Omar bin Deral"),
        ("Director of the Tide Institute Dr. D. Vosberg", ["D. Vosberg"], "D. Vosberg"),
        ("Lund Chief of Police General Omar Deral", ["Omar Deral"], "Omar Deral"),
        ("Parliamentarian Omar Arne Deral", ["Parliamentarian Omar Arne Deral"], "Omar Arne Deral"),
        ("TWB Quay Keeper Omar Deral", ["Omar Deral"], "Omar Deral"),
        ("Sheikha Mouna", ["Mouna"], "Sheikha Mouna"),
    ],
)
def test_one_person_speaks_under_the_name_alone(source: str, tagged: list[str], expected: str) -> None:
    assert speakers(f"<1 {source}> said {{1 it rained}}.", tagged) == [expected]


def test_several_of_one_title() -> None:
    text = "Magistrates Ada Moreno and Omar Deral sat. <1 Ada> said {1 it rained}."
    assert speakers(text, ["Magistrates Ada Moreno", "Omar Deral", "Ada"]) == ["Ada Moreno"]


def test_a_title_by_itself_is_no_name() -> None:
    text = "The Amir Omar Deral arrived with Ivo Sorel. <1 The Amir> said {1 it rained}."
    assert speakers(text, ["Amir", "Omar Deral", "Ivo Sorel"]) == ["Omar Deral"]


def test_the_acronym_of_a_post_with_of() -> None:
    text = "<1 Lund superintendent of police (SP) Omar Deral> said {1 no}. <2 The SP> said {2 yes}."
    assert speakers(text, ["Omar Deral"], ["SP"]) == ["Omar Deral", "Omar Deral"]


def test_when_a_report_came_is_no_part_of_it() -> None:
    assert speakers("<1 The tide report released on Friday> said {1 it rained}.") == ["The tide report"]


def test_who_is_in_charge_of_something() -> None:
    post = "Adviser to the Mayor in charge of Quays and Head of the Tide Office"
    text = f"<1 {post}, Omar Deral>, said {{1 no}}. <2 The adviser to the Mayor> said {{2 yes}}."
    assert speakers(text, ["Omar Deral"], ["Tide Office"]) == ["Omar Deral"] * 2


def test_a_style_with_a_short_form_finds_the_full_name() -> None:
    text = "Sheikh Omar bin Deral came with Ivo Sorel. <1 Sheikh Omar> said {1 it rained}."
    assert speakers(text, ["Omar bin Deral", "Sheikh Omar", "Ivo Sorel"]) == ["Omar bin Deral"]


@pytest.mark.parametrize("tagged", [["Omar", "Deral"], ["Deral"], ["Omar", "Odo", "Deral"]])
def test_a_nickname_within_a_name(tagged: list[str]) -> None:
    text = "<1 Former mayor Omar “Odo” Deral> said {1 no}. <2 Deral> said {2 yes}."
    assert speakers(text, tagged) == ["Omar “Odo” Deral"] * 2


def test_the_acronym_of_a_post_before_a_name() -> None:
    text = "The investigating officer, Omar Deral, came. <1 IO Deral> said {1 it rained}."
    assert speakers(text, ["Omar Deral", "IO Deral"]) == ["Omar Deral"]


def test_where_somebody_is_from_is_no_part_of_the_name() -> None:
    assert speakers("<1 Ada Moreno of Port Odo> said {1 yes}.", ["Ada Moreno of Port Odo"]) == ["Ada Moreno"]
    text, attributions = marked("Lundish boats sailed. <1 Director Lundish Omar Deral> said {1 no}.")
    names = [Name(0, 7, "nationality"), *named(text, ["Lundish Omar Deral"])]
    (speaker,) = resolve(text, attributions, names).speakers
    assert speaker.name == "Omar Deral"


def test_a_list_of_persons() -> None:
    text = "Ada Moreno, Omar Deral and Ivo Sorel came. <1 Moreno, Deral and Sorel> said {1 it rained}."
    tagged = ["Ada Moreno", "Omar Deral", "Ivo Sorel", "Moreno", "Deral", "Sorel"]
    assert speakers(text, tagged) == ["Ada Moreno, Omar Deral and Ivo Sorel"]


def test_the_ruler_of_a_place_is_no_name() -> None:
    text = "Omar Deral, ruler of Lund, came. <1 The Lund Ruler> said {1 it rained}."
    assert speakers(text, ["Omar Deral", "Lund Ruler"]) == ["Omar Deral"]


def test_a_dean_is_no_given_name() -> None:
    text = "Ada Moreno, dean of the Tide School, came. <1 Dean Moreno> said {1 it rained}."
    assert speakers(text, ["Ada Moreno", "Dean Moreno"]) == ["Ada Moreno"]


def test_titles_tagged_as_persons() -> None:
    text = "Omar Deral spoke. <1 Brig. Deral> said {1 no}. Ivo Sorel came."
    assert speakers(text, ["Omar Deral", "Brig", "Deral", "Ivo Sorel"]) == ["Omar Deral"]
    text = "The first lady of Lund, Ada Moreno, met Ivo Sorel. <1 The First Lady> said {1 it rained}."
    assert speakers(text, ["Ada Moreno", "Ivo Sorel", "First Lady"]) == ["Ada Moreno"]
