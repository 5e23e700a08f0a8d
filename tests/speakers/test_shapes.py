"""What a name's own words and those around it tell, where a tagger took it for something else."""

from dataclasses import replace

from quotes.speakers import resolve
from tests.speakers.marking import marked, named, resolved, speakers


def unsure(source: str, persons: list[str]) -> list[str | None]:
    """Who spoke where the tagger gave the persons' names half its belief."""
    text, attributions = marked(source)
    names = [replace(name, score=0.5) for name in named(text, persons)]
    decisions = resolve(text, attributions, names).decisions
    return [decision.speaker.name if decision.speaker else None for decision in decisions]


def test_a_name_that_goes_on_is_the_person_not_a_body() -> None:
    text = "The Ada Moreno Sund cabinet met. Ada Moreno came. <1 Moreno> said {1 it rained}."
    assert speakers(text, ["Ada Moreno", "Moreno"], ["Ada Moreno Sund"]) == ["Ada Moreno Sund"]


def test_a_given_name_with_a_surname_that_speaks_alone_is_a_person() -> None:
    text = "<1 Omar Deral of> Rivena said {1 no}. {2 “Yes,”} said <2 Deral>."
    assert speakers(text, [], ["Omar Deral of", "Deral"]) == ["Omar Deral"] * 2


def test_what_ends_as_a_company_is_one_whatever_it_was_taken_for() -> None:
    text = "Tidewell JV came with Omar Deral. <1 Tidewell> said {1 it rained}."
    (speaker,) = resolved(text, ["Tidewell JV", "Omar Deral", "Tidewell"]).speakers
    assert (speaker.name, speaker.kind) == ("Tidewell JV", "organization")


def test_a_constituency_is_not_the_person_named_before_it() -> None:
    text = "It was signed by Omar Deral, MP, Lund Quay Constituency. {1 “No,”} <1 he> said."
    assert unsure(text, ["Omar Deral", "Lund Quay Constituency"]) == ["Omar Deral"]


def test_where_somebody_is_from_does_not_speak() -> None:
    text = "A ship from Rivena came with Ada Moreno. {1 “No,”} <1 she> said."
    assert speakers(text, ["Ada Moreno", "Rivena"]) == ["Ada Moreno"]
    assert speakers("A ship from Rivena came. {1 “No,”} <1 he> said.", ["Rivena"]) != ["Rivena"]


def test_a_forum_named_after_its_kind_is_a_body() -> None:
    text = "Omar Deral, convener of a civil society forum Tidewell, was blunt. {1 “No,”} <1 he> said."
    assert speakers(text, ["Omar Deral", "Tidewell"]) == ["Omar Deral"]


def test_a_title_of_a_book_in_lower_case_is_nobody() -> None:
    text = "<1 The author of a new book, luma tara wepa,> says {1 he is glad}. Omar Deral is the author."
    assert speakers(text, ["luma tara wepa", "Omar Deral"]) == ["Omar Deral"]


def test_a_participle_that_opens_a_sentence_is_no_name() -> None:
    text = "<1 Contacted, port inspector Omar Deral> said {1 no}. {2 “Yes,”} <2 he> added."
    assert speakers(text, ["Omar Deral"])[1] == "Omar Deral"


def test_a_question_word_goes_on_no_name() -> None:
    text = "Is Tirel late? Is Tirel open? Is Tirel well? <1 Tirel> said {1 it rained}."
    assert speakers(text, ["Tirel"]) == ["Tirel"]


def test_a_post_spelled_out_is_nobody() -> None:
    text = "<1 Tidal Works Officer (TWO)> said {1 no}. <2 The TWO> said {2 it rained}."
    assert "Tidal Works" not in speakers(text, ["Tidal Works"])


def test_a_style_in_the_middle_of_a_name() -> None:
    assert speakers("<1 Harbour officer Omar Sultan Deral Sund> said {1 no}.", ["Omar", "Deral Sund"]) == [
        "Omar Sultan Deral Sund"
    ]


def test_a_branch_that_was_taken_for_a_place() -> None:
    text = "A guard of the Lund Police Department’s 4th Precinct was late. <1 The precinct> said {1 it knew}."
    assert speakers(text, [], ["Lund Police Department"], ["4th Precinct"]) == ["Lund Police Department’s 4th Precinct"]


def test_the_acronym_after_a_post_is_not_what_the_post_is_of() -> None:
    text = "<1 Lund's Director of Public Quays (NQA) Ada Moreno> said {1 no}. <2 The NQA> said {2 yes}."
    assert speakers(text, ["Ada Moreno"], ["Public Quays", "NQA"]) == ["Ada Moreno", "NQA"]


def test_the_brother_who_spoke_keeps_the_surname() -> None:
    text = (
        "Deral Omar was on duty. <1 Deral's older brother, Deral Ivo,> said {1 they will sue}. "
        "{2 “No,”} <2 Deral> told us. <3 Deral> added {3 it rained}."
    )
    assert speakers(text, ["Deral Omar", "Deral Ivo", "Deral"]) == ["Deral Ivo"] * 3


def test_a_highness_who_speaks_is_no_apposition_of_the_one_before() -> None:
    text = (
        "His Highness the Amir Sheikh Omar Al-Deral decided. In a speech read by the Crown Prince Sheikh Ivo Al-Deral, "
        "<1 His Highness the Amir> said {1 it rained}."
    )
    assert speakers(text, ["Amir Sheikh Omar Al-Deral", "Ivo Al-Deral"]) == ["Omar Al-Deral"]


def test_the_title_of_the_next_name_is_nobody() -> None:
    text = "It rained. <1 Rivenan Foreign Minister Ada Moreno> said {1 it rained}."
    (speaker,) = resolved(text, ["Rivenan Foreign", "Ada Moreno"]).speakers
    assert (speaker.name, speaker.description) == ("Ada Moreno", "Rivenan Foreign Minister")


def test_a_kind_of_body_in_lower_case_is_a_description() -> None:
    text = "The Lund Workers Union met. <1 The trade union> said {1 it rained}."
    assert speakers(text, [], ["Lund Workers Union", "trade union"]) == ["Lund Workers Union"]


def test_who_is_named_between_two_pieces_of_content_is_in_it() -> None:
    text = (
        "<1 Ada Moreno> said {1 it rained}.\n"
        "{2 After the war,} Vera Sund built {2 the quay and the harbour wall}, <2 she> said."
    )
    assert speakers(text, ["Ada Moreno", "Vera Sund"]) == ["Ada Moreno"] * 2
