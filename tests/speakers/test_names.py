"""Names in source position: short forms, titles kept apart, spellings, two of one surname."""

import pytest

from quotes.speakers import resolve
from tests.speakers.marking import marked, named, resolved, speakers


def test_a_surname_stands_for_the_full_name() -> None:
    text = "<1 Ada Moreno> said {1 the dam would hold}. “{2 We checked,}” <2 Moreno> said."
    assert speakers(text, ["Ada Moreno", "Moreno"]) == ["Ada Moreno", "Ada Moreno"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Park Do-yun", "Park"),
        ("Somchai Rattanakul", "Somchai"),
        ("Yusuf Al-Harithi", "Harithi"),
        ("Tariq bin Nasser", "Nasser"),
        ("Luz Marina Ortega Vidal", "Ortega"),
        ("Bela Kovács", "Kovacs"),
        ("Abdul Qahar Zadrani", "Zadrany"),
    ],
)
def test_short_forms_of_many_countries(full: str, short: str) -> None:
    text = f"<1 {full}> said {{1 the road was closed}}. Later <2 {short}> said {{2 it was open}}."
    assert speakers(text, [full, short]) == [full, full]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Sheikh", "Hamdan Al Rumi"),
        ("Dato’ Sri", "Azlan Rahim"),
        ("Tan Sri", "Lim Boon Heng"),
        ("Smt.", "Kavita Deshmukh"),
        ("Prof Dr", "Imke Vos"),
        ("Pol Col", "Anan Srisai"),
        ("Ustaz", "Karim Daud"),
        ("Khun", "Malee Suwan"),
        ("His Excellency", "Kojo Ansah"),
        ("H E", "Kojo Ansah"),
        ("Justice", "Ruth Okello"),
        ("Deputy Foreign Minister", "Ivo Petrov"),
    ],
)
def test_titles_are_no_part_of_a_name_though_tagged_so(title: str, name: str) -> None:
    text = f"<1 {title} {name}> said {{1 the bridge was safe}}."
    assert speakers(text, [f"{title} {name}"]) == [name]
    assert speakers(text, [name]) == [name]
    assert speakers(text) == [name]


def test_a_style_stays_with_a_name_of_one_word() -> None:
    assert speakers("<1 Prince Odo> said {1 he was glad}.", ["Odo"]) == ["Prince Odo"]


def test_two_of_one_surname_are_told_apart_by_title() -> None:
    text = (
        "Justice Minister Han Seo-jin met Prime Minister Han Ji-woo. <1 Minister Han> said {1 yes}.\n"
        "<2 Prime Minister Han> said {2 the cabinet had met}."
    )
    assert speakers(text, ["Han Seo-jin", "Han Ji-woo", "Han"])[1] == "Han Ji-woo"


def test_two_of_one_surname_are_told_apart_by_gender_and_are_less_certain() -> None:
    text = "Ivan Reyes and Maria Reyes came. <1 Ivan Reyes> said {1 no}. <2 Ms Reyes> said {2 yes}."
    second = resolved(text, ["Ivan Reyes", "Maria Reyes", "Reyes"]).decisions[1]
    assert second.speaker is not None
    assert second.speaker.name == "Maria Reyes"
    assert second.confidence < 0.9


def test_the_full_name_is_found_where_the_tagger_missed_it() -> None:
    text = "Engineer Tomo Arai built the pier. <1 Arai> said {1 the pier was old}."
    assert speakers(text, ["Arai"]) == ["Tomo Arai"]


def test_a_mark_of_rank_after_a_name_is_no_part_of_it() -> None:
    text = "Ian Calloway spoke. <1 Mr Calloway AM> said {1 the club was poor}."
    assert speakers(text, ["Ian Calloway", "Calloway"]) == ["Ian Calloway"]


def test_initials_in_capitals_stand_for_a_person() -> None:
    text = "Omar bin Zayd arrived. <1 Prince OBZ> said {1 it was late}."
    assert speakers(text, ["Omar bin Zayd", "OBZ"]) == ["Omar bin Zayd"]


def test_a_name_in_a_label_before_a_colon() -> None:
    text = "Ada Moreno was asked.\nMORENO: {1 We are ready.}"
    assert speakers(text, ["Ada Moreno", "MORENO"]) == ["Ada Moreno"]


def test_description_aliases_and_mentions() -> None:
    text = "Water board chairwoman Ada Moreno, a former engineer, came. <1 Moreno> said {1 it rained}."
    source = marked(text)
    resolution = resolve(*source, named(source[0], ["Ada Moreno", "Moreno"]))
    (speaker,) = resolution.speakers
    assert (speaker.name, speaker.kind) == ("Ada Moreno", "person")
    assert speaker.description in ("Water board chairwoman", "a former engineer")
    assert speaker.aliases == ("Moreno",)
    assert [source[0][start:end] for start, end in speaker.mentions] == ["Ada Moreno", "Moreno"]


def test_of_one_family_the_surname_is_whom_the_article_speaks_of() -> None:
    text = "Ada Moreno, daughter of harbour tycoon Omar Moreno, came.\nIt rained on Moreno. <1 Moreno> said {1 no}."
    assert speakers(text, ["Ada Moreno", "Omar Moreno", "Moreno"]) == ["Ada Moreno"]


def test_a_junior_is_called_so() -> None:
    assert speakers("<1 Lund carver Omar Deral Jr.> said {1 no}.", ["Omar Deral"]) == ["Omar Deral Jr."]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Voters had confidence in Juan Manuel Santos. <1 Santos> said {1 no}.", "Juan Manuel Santos"),
        ("<1 Omar Deral, Sr. Superintendent of Police>, said {1 no}.", "Omar Deral"),
        ("Alvin Moreno came. <1 DA Moreno> said {1 no}.", "Alvin Moreno"),
        ("<1 Foreign Minister Kim Song> said {1 no}.", "Kim Song"),
    ],
)
def test_what_belongs_to_a_name(text: str, name: str) -> None:
    persons = ["Juan Manuel Santos", "Santos", "Omar Deral", "Alvin Moreno", "Moreno"]
    assert speakers(text, persons) == [name]


def test_of_two_in_one_paragraph_the_last_one_speaks_on() -> None:
    text = "<1 Ada Moreno> said {1 no}. Her brother <2 Omar Moreno> said {2 yes}. <3 Moreno> said {3 so}."
    assert speakers(text, ["Ada Moreno", "Omar Moreno", "Moreno"])[2] == "Omar Moreno"


def test_a_middle_initial_is_no_surname() -> None:
    text = "Ada R. Moreno met Omar Ruiz. <1 Mr. Ruiz> said {1 no}. <2 He> left, he said, {2 late}."
    assert speakers(text, ["Ada R. Moreno", "Omar Ruiz", "Ruiz"]) == ["Omar Ruiz"] * 2


def test_a_headline_does_not_lengthen_a_name() -> None:
    text = "Ada Moreno Burns Omar Deral With First Ever Lead\n\nAda Moreno leads. <1 Moreno> said {1 so}."
    names = ["Ada Moreno Burns Omar Deral With First Ever Lead", "Ada Moreno", "Moreno"]
    assert speakers(text, names) == ["Ada Moreno"]


def test_the_spelling_is_that_of_the_surname_written_most() -> None:
    text = "Ada Bennett came. The Ada Bennetts of this world left. <1 Bennett> said {1 no}. Bennett left."
    assert speakers(text, ["Ada Bennett", "Ada Bennetts", "Bennett"]) == ["Ada Bennett"]


@pytest.mark.parametrize(
    ("text", "persons", "name"),
    [
        (
            "James Comey met Corey Odo. Odo left. <1 Comey> said {1 no}.",
            ["James Comey", "Corey Odo", "Odo", "Comey"],
            "James Comey",
        ),
        (
            "Rep. Omar Deral’s chief of staff, <1 Ada Moreno>, said {1 no}.",
            ["California Rep", "Omar Deral", "Ada Moreno"],
            "Ada Moreno",
        ),
        (
            "“Ada Moreno Joins Growing List Of Mayors Leaving Lund” it read. Ada Moreno left. <1 Moreno> said {1 no}.",
            ["Ada Moreno Joins Growing List", "Ada Moreno", "Moreno"],
            "Ada Moreno",
        ),
        (
            "François Odo came. Francois Odo left. <1 Odo> said {1 no}.",
            ["François Odo", "Francois Odo", "Odo"],
            "François Odo",
        ),
    ],
)
def test_which_name_it_is(text: str, persons: list[str], name: str) -> None:
    assert speakers(text, persons) == [name]


def test_a_surname_stays_with_whom_it_was_used_for() -> None:
    text = (
        "Ada Moreno came. <1 Moreno> said {1 no}. <2 Moreno> said {2 yes}.\nOmar Moreno, who is 20, came too.\n"
        "<3 Moreno> said {3 so}."
    )
    assert speakers(text, ["Ada Moreno", "Omar Moreno", "Moreno"]) == ["Ada Moreno"] * 3


def test_the_letters_of_a_name_with_a_hyphen() -> None:
    assert speakers("Hewlin-Packer met. <1 A desperate HP> said {1 no}.", (), ["Hewlin-Packer", "HP"]) == [
        "Hewlin-Packer"
    ]


def test_who_is_called_by_the_given_name_does_not_take_the_surname() -> None:
    text = (
        "Ada Moreno came.\nMoreno and her husband, Omar, left. <1 Moreno> said {1 so}.\n"
        "<2 Omar Moreno> said {2 no}. Ada Moreno shook her head.\nOmar ate.\n<3 Moreno> said {3 yes}."
    )
    persons = ["Ada Moreno", "Omar Moreno", "Moreno", "Omar"]
    assert speakers(text, persons) == ["Ada Moreno", "Omar Moreno", "Ada Moreno"]


def test_a_surname_goes_over_to_whom_was_just_credited() -> None:
    text = (
        "Ada Moreno came. <1 Moreno> said {1 no}. <2 Moreno> said {2 yes}.\nIt rained.\n"
        "<3 Omar Moreno>, who is 20, said {3 so}.\n<4 Moreno> said {4 more}."
    )
    assert speakers(text, ["Ada Moreno", "Omar Moreno", "Moreno"])[3] == "Omar Moreno"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Omar Deral Jr. came. Omar Deral left. Omar Deral ate. <1 Deral> said {1 no}.", "Omar Deral Jr."),
        ("Omar Deral, Sr. Superintendent of Tides, came. <1 Deral> said {1 no}.", "Omar Deral"),
        ("Omar Deral Sr. Lund's mayor, came. <1 Deral> said {1 no}.", "Omar Deral Sr."),
    ],
)
def test_a_junior_is_one_from_where_he_is_introduced(text: str, name: str) -> None:
    assert speakers(text, ["Omar Deral", "Deral"]) == [name]


def test_initials_are_short_for_more_of_them() -> None:
    text = "J. M. Moreno came. <1 J. Moreno> said {1 no}."
    assert speakers(text, ["J. M. Moreno", "J. Moreno"]) == ["J. M. Moreno"]
