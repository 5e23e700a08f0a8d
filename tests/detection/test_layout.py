"""What the layout of an article decides: turns, answers, signed quotes, pull quotes, points of a list."""

import pytest

from quotes.detection import detect
from quotes.detection.repeated import pull_quotes
from quotes.language import carried, paragraphs, quotations
from quotes.quote import Quote
from quotes.reading import read_text
from tests.detection.readings import marked, reading_of

TRANSCRIPT = """Minister Omar Deral and Ada Moreno, who leads the port, met the press.

DERAL: We have begun. The cranes are here.

(APPLAUSE)

MORENO: Two of them.

And they [k1 said] [c1 they were three].

DERAL: Two, then."""

INTERVIEW = """Ada Moreno has run the port for ten years. The Courier spoke to her.

Why ships?

I liked the noise.

We lived by the quay.

Any regrets?

None that I know.

What is next?

I will sleep."""


def found(source: str) -> tuple[str, list[Quote]]:
    article = marked(source)
    known = read_text(article.text)
    assert known.text == article.text
    return known.text, [detected.quote for detected in detect(known, reading_of(article))]


def said(source: str) -> list[tuple[str, list[str]]]:
    text, quotes = found(source)
    assert all(quote.reason == "layout" for quote in quotes)
    return [
        (" ".join(text[slice(*span)] for span in quote.source), [text[slice(*span)] for span in quote.content])
        for quote in quotes
    ]


def test_every_turn_is_a_quote_of_its_own_whose_source_is_the_label() -> None:
    assert said(TRANSCRIPT) == [
        ("DERAL", ["We have begun. The cranes are here."]),
        ("MORENO", ["Two of them.", "And they said they were three."]),
        ("DERAL", ["Two, then."]),
    ]


def test_turns_without_marks_are_indirect() -> None:
    assert {quote.type for quote in found(TRANSCRIPT)[1]} == {"indirect"}


def test_after_the_last_turn_only_its_paragraph_is_taken() -> None:
    assert said(TRANSCRIPT + "\n\nThe port has 90 cranes.")[-1] == ("DERAL", ["Two, then."])


def test_labels_may_be_names_in_full_and_bold() -> None:
    turns = "Ada Moreno met Omar Deral.\n\n**Ada Moreno:** Why?\n\n**Omar Deral:** Because.\n\n**Ada Moreno:** I see."
    assert said(turns) == [("Ada Moreno", ["Why?"]), ("Omar Deral", ["Because."]), ("Ada Moreno", ["I see."])]


@pytest.mark.parametrize(
    "text",
    [
        "KUWAIT: The port opens.\n\nIt has cranes.",
        "Venue: The Old Mill\n\nTime: Nine\n\nVenue: The Quay\n\nTime: Ten",
        "VENUE: The Old Mill\n\nTIME: Nine\n\nVENUE: The Quay\n\nTIME: Ten",
        "Ada Moreno met Omar Deral.\n\nMoreno: for it\n\nDeral: against it",
        "He asked: Why?\n\nShe said: Because.\n\nHe asked: Why?",
    ],
)
def test_labels_that_prove_nothing_are_left_alone(text: str) -> None:
    assert said(text) == []


def test_answers_are_quotes_and_questions_are_none() -> None:
    text = (
        "We met Ada Moreno.\n\nQ: Why?\n\nA: I was asked.\n\nI was young.\n\nQ: And now?\n\nA: Now I know.\n\nThe end."
    )
    assert said(text) == [("A", ["I was asked.", "I was young."]), ("A", ["Now I know."])]


def test_answers_to_questions_in_paragraphs_of_their_own() -> None:
    assert said(INTERVIEW) == [
        ("", ["I liked the noise.", "We lived by the quay."]),
        ("", ["None that I know."]),
        ("", ["I will sleep."]),
    ]


def test_two_questions_will_do_when_they_are_bold() -> None:
    text = "We asked Ada Moreno.\n\n**Why ships?**\n\nI liked the noise.\n\n**Any regrets?**\n\nMy ears hurt."
    assert said(text) == [("", ["I liked the noise."]), ("", ["My ears hurt."])]


def test_headings_that_ask_are_no_interview() -> None:
    assert said(INTERVIEW.replace("The Courier spoke to her.", "The port grew.")) == []
    impersonal = INTERVIEW.replace("I liked", "Ships made").replace("We lived", "It is").replace("I know", "is known")
    assert said(impersonal.replace("I will sleep", "Sleep")) == []


@pytest.mark.parametrize("dash", [" — ", " - ", "--", "\n— ", "\n\n– "])
def test_a_dash_and_a_name_sign_a_quote(dash: str) -> None:
    source = f"[c1 “We give the air back.”]{dash}[s1 Commissioner Moreno]"
    assert said(source) == [("Commissioner Moreno", ["“We give the air back.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "“The Salt Roads” — Ada Moreno",
        "“We give the air back.” — that was all.",
        "“We give the air back” — Moreno said so twice",
    ],
)
def test_not_every_dash_signs_a_quote(text: str) -> None:
    assert said(text) == []


PULLED = "[c1 “We slept in our boots and ate in the dark,”] [s1 Ada Moreno] [k1 said] in Lund."


@pytest.mark.parametrize(
    "pull",
    [
        "[c2 “We slept in our boots and ate in the dark”]",
        "[c2 We slept in our boots]",
        "[c2 “ate in the dark”] — [s2 Ada Moreno]".replace("ate in", "slept in our boots and ate in"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_pull_quote_is_no_second_quote(pull: str, order: int) -> None:
    text, quotes = found("\n\n".join([PULLED, "The mine is closed.", pull][::order]))
    assert [text[slice(*quote.source[0])] for quote in quotes] == ["Ada Moreno"]
    assert len(quotes[0].content) == 1


def test_words_said_again_with_a_cue_are_a_second_quote() -> None:
    again = "[c2 “We slept in our boots and ate in the dark,”] [s2 he] [k2 repeated]."
    assert len(found(f"{PULLED}\n\n{again}")[1]) == 2


@pytest.mark.parametrize("opening", ["“", ""])
def test_a_paragraph_inside_a_speech_is_no_pull_quote_though_it_repeats_what_was_said(opening: str) -> None:
    middle = f"{opening}We slept in our boots and ate in the dark."
    speech = f"[c2 “I told you so.]\n\n[c3 {middle}]\n\n[c4 {opening}Then it was day,”] [s4 Deral] [k4 said]."
    text, quotes = found(f"{PULLED}\n\nThe mine is closed.\n\n{speech}")
    assert [text[slice(*quote.source[0])] for quote in quotes] == ["Ada Moreno", "Deral"]
    assert [text[slice(*span)] for span in quotes[1].content] == [
        "“I told you so.",
        middle,
        f"{opening}Then it was day,”",
    ]


@pytest.mark.parametrize(
    "speech",
    [
        "“We slept in our boots and ate in the dark.\n\n“Then it was day,” Deral said.",
        "Deral spoke: “It was day.\n\n“We slept in our boots and ate in the dark.”",
        "Deral spoke: “It was day.\n\nWe slept in our boots and ate in the dark.\n\nThen we left.”",
    ],
)
def test_neither_end_of_a_speech_over_paragraphs_is_a_pull_quote(speech: str) -> None:
    text = f"{marked(PULLED).text}\n\n{speech}"
    assert pull_quotes(text, paragraphs(text), carried(text), ()) == []
    alone = f"{marked(PULLED).text}\n\n“We slept in our boots and ate in the dark.”"
    assert pull_quotes(alone, paragraphs(alone), quotations(alone), ()) == [paragraphs(alone)[1]]


POINTS = "\n\n- One bridge in five is old\n- Two lists differ"


def test_points_under_a_heading_with_a_cue_are_segments_of_one_quote() -> None:
    text, (quote,) = found(f"[s1 The report] [k1 found]:{POINTS}")
    assert [text[slice(*span)] for span in quote.content] == ["One bridge in five is old", "Two lists differ"]
    assert [text[slice(*span)] for span in (*quote.source, *quote.cue)] == ["The report", "found"]
    assert quote.type == "indirect"


@pytest.mark.parametrize(
    ("heading", "source"),
    [
        ("The inquiry's recommendations include:", "The inquiry"),
        ("Some of the elders' key findings included:", "the elders"),
        ("The community's report made more than a dozen recommendations including:", "The community's report"),
        ("Recommendations:", ""),
    ],
)
def test_headings_of_findings_and_recommendations_need_no_model(heading: str, source: str) -> None:
    points = "\n\nWarn people by telephone,\nMove the station; and\nPay for ditches."
    assert said(heading + points) == [(source, ["Warn people by telephone", "Move the station", "Pay for ditches"])]


def test_points_with_cues_of_their_own_are_left_to_the_model() -> None:
    source = "[s1 Ada] [k1 added]:\n\n- [s2 Ode] [k2 said] [c2 it rained]\n- [s3 Omar] [k3 said] [c3 it snowed]"
    text, quotes = found(source)
    assert [text[slice(*quote.source[0])] for quote in quotes] == ["Ode", "Omar"]


def test_points_under_any_other_heading_are_none() -> None:
    assert said(f"The shop sells:{POINTS}") == []


def test_declining_to_comment_says_nothing() -> None:
    assert found("[s1 Ada] [k1 declined] [c1 to comment on it].")[1] == []
    assert found("[s1 Ada] [k1 declined to comment] [c1 on it].")[1] == []
    assert len(found("[s1 Ada] [k1 declined] [c1 to say whether it was true].")[1]) == 1
