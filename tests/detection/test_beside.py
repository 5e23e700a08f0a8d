"""Speech without a link is credited to what stands right beside it."""

import pytest

from quotes.article import Span
from quotes.detection.beside import Attribution, beside
from quotes.detection.drafts import CERTAIN, Draft
from quotes.language import quotations


def spans(text: str, piece: str) -> tuple[Span, ...]:
    """Where the only such piece stands; nothing for an empty one."""
    assert not piece or text.count(piece) == 1
    return ((text.index(piece), text.index(piece) + len(piece)),) if piece else ()


def draft(text: str, content: str, cue: str = "", source: str = "") -> Draft:
    return Draft(spans(text, content), spans(text, cue), spans(text, source), CERTAIN)


def attribution(text: str, cue: str = "", source: str = "") -> Attribution:
    return Attribution(spans(text, cue), spans(text, source))


def credits(text: str, drafts: list[Draft], attributions: list[Attribution]) -> list[tuple[str, str]]:
    """The cue and the source of every draft; sentences start where a full stop and a space, or a line, end.

    What a draft has already is not free.
    """
    used = {span for one in drafts for span in (*one.cue, *one.source)}
    free = [one for one in attributions if used.isdisjoint((*one.cue, *one.source))]
    sentences = [0, *(place + 1 for place in range(1, len(text)) if text[place - 1 : place + 1] in (". ", "\n\n"))]
    return [
        (" ".join(text[slice(*span)] for span in one.cue), " ".join(text[slice(*span)] for span in one.source))
        for one in beside(drafts, free, sentences, text, quotations(text))
    ]


def credited(text: str, speech: str, *attributions: tuple[str, str]) -> tuple[str, str]:
    (found,) = credits(text, [draft(text, speech)], [attribution(text, *one) for one in attributions])
    return found


@pytest.mark.parametrize("colon", [": ", ":", ":\n\n", ": **", ":** _"])
def test_what_a_colon_introduces_is_credited_to_the_cue_of_its_sentence(colon: str) -> None:
    text = f"Ada Moreno is tired of waiting{colon}“We dig at dawn.”"
    assert credited(text, "“We dig at dawn.”", ("is tired", "Ada Moreno")) == ("is tired", "Ada Moreno")


def test_a_source_without_a_cue_will_do() -> None:
    text = "Ada Moreno, on the quay: “We dig at dawn.”"
    assert credited(text, "“We dig at dawn.”", ("", "Ada Moreno")) == ("", "Ada Moreno")


def test_a_cue_without_a_source_will_not() -> None:
    text = "It was plain to see: “We dig at dawn.”"
    assert credited(text, "“We dig at dawn.”", ("was plain", "")) == ("", "")


def test_a_source_with_a_cue_goes_before_one_without() -> None:
    text = "Omar Deral laughed when he saw Ada Moreno: “We dig at dawn.”"
    both = ("laughed", "Omar Deral"), ("", "Ada Moreno")
    assert credited(text, "“We dig at dawn.”", *both) == ("laughed", "Omar Deral")


def test_of_several_the_nearest_to_the_colon_counts() -> None:
    text = "Omar Deral nodded and Ada Moreno smiled: “We dig at dawn.”"
    both = ("nodded", "Omar Deral"), ("smiled", "Ada Moreno")
    assert credited(text, "“We dig at dawn.”", *both) == ("smiled", "Ada Moreno")


def test_what_credits_something_else_already_is_not_taken() -> None:
    text = "Ada Moreno said it rained, and for good: “We dig at dawn.”"
    said = draft(text, "it rained", "said", "Ada Moreno")
    speech = draft(text, "“We dig at dawn.”")
    attributions = [attribution(text, "said", "Ada Moreno"), attribution(text, "", "Ada Moreno")]
    assert credits(text, [said, speech], attributions) == [("said", "Ada Moreno"), ("", "")]
    assert credits(text, [speech], attributions) == [("said", "Ada Moreno")]


def test_a_source_whose_cue_is_of_another_quote_is_not_taken_with_another_cue() -> None:
    text = "Ada Moreno said it rained and looked tired: “We dig at dawn.”"
    said = draft(text, "it rained", "said", "Ada Moreno")
    other = [attribution(text, "looked", "Ada Moreno")]
    assert credits(text, [said, draft(text, "“We dig at dawn.”")], other)[1] == ("", "")


def test_an_earlier_sentence_introduces_nothing() -> None:
    text = "Ada Moreno smiled. The sign reads: “We dig at dawn.”"
    assert credited(text, "“We dig at dawn.”", ("smiled", "Ada Moreno")) == ("", "")
    one_sentence = text.replace(". The", " as the")
    assert credited(one_sentence, "“We dig at dawn.”", ("smiled", "Ada Moreno")) == ("smiled", "Ada Moreno")


def test_what_stands_after_the_colon_introduces_nothing() -> None:
    text = "It is on the wall: “We dig” Ada Moreno wrote in red."
    assert credited(text, "“We dig”", ("wrote", "Ada Moreno")) == ("", "")


def test_without_a_colon_nothing_is_introduced() -> None:
    text = "Ada Moreno smiled. “We dig at dawn.”"
    assert credited(text, "“We dig at dawn.”", ("smiled", "Ada Moreno")) == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        "“We dig,” Moreno, a nurse at the clinic.",
        "“We dig!” Moreno, a nurse at the clinic.",
        "“We dig”, Moreno and nobody else.",
        "“We dig” , Moreno and nobody else.",
        "“We dig.” Moreno.",
        "“We dig.” Moreno",
        "“We dig.” Moreno\n\nThe quay was empty.",
        "“We dig” Moreno; the quay was empty.",
    ],
)
def test_a_source_right_after_the_closing_mark_is_credited(text: str) -> None:
    speech = text[: text.index("”") + 1]
    assert credited(text, speech, ("", "Moreno")) == ("", "Moreno")


@pytest.mark.parametrize(
    "text",
    [
        "“We dig.” Moreno left.",
        "“We dig” Moreno is written on the wall.",
        "“We dig,” the sign by Moreno says.",
        "“We dig.”\n\nMoreno.",
        "“We dig,”\n\nMoreno.",
    ],
)
def test_a_source_whose_sentence_is_about_something_else_is_not(text: str) -> None:
    speech = text[: text.index("”") + 1]
    assert credited(text, speech, ("", "Moreno")) == ("", "")


def test_a_source_right_after_the_closing_mark_brings_its_cue() -> None:
    text = "“We dig,” Moreno, a nurse, thinks aloud."
    assert credited(text, "“We dig,”", ("thinks aloud", "Moreno")) == ("thinks aloud", "Moreno")


def test_what_introduces_goes_before_what_follows() -> None:
    text = "Omar Deral was cheerful: “We dig,” Moreno, a nurse, heard."
    both = ("", "Moreno"), ("was cheerful", "Omar Deral")
    assert credited(text, "“We dig,”", *both) == ("was cheerful", "Omar Deral")


def test_a_source_after_the_last_of_several_segments_is_credited() -> None:
    text = "“We dig at dawn.\n\n“We plant,” Moreno, a nurse."
    speech = Draft((*spans(text, "“We dig at dawn."), *spans(text, "“We plant,”")), (), (), CERTAIN)
    assert credits(text, [speech], [attribution(text, "", "Moreno")]) == [("", "Moreno")]


@pytest.mark.parametrize("content", ["we dig at dawn", "we dig “at dawn”"])
def test_what_is_not_all_quoted_is_left_alone(content: str) -> None:
    text = f"Ada Moreno smiled: {content}, Deral."
    assert credited(text, content, ("smiled", "Ada Moreno"), ("", "Deral")) == ("", "")


@pytest.mark.parametrize(("cue", "source"), [("said", "Omar Deral"), ("said", ""), ("", "Omar Deral")])
def test_what_is_credited_already_is_left_alone(cue: str, source: str) -> None:
    text = "Ada Moreno smiled: “We dig at dawn,” said Omar Deral."
    speech = draft(text, "“We dig at dawn,”", cue, source)
    assert credits(text, [speech], [attribution(text, "smiled", "Ada Moreno")]) == [(cue, source)]


def test_everything_but_cue_and_source_stays_as_it_was() -> None:
    text = "Ada Moreno smiled: “We dig at dawn.”"
    speech = draft(text, "“We dig at dawn.”")
    (found,) = beside([speech], [attribution(text, "smiled", "Ada Moreno")], [0], text, quotations(text))
    assert (found.content, found.signals) == (speech.content, speech.signals)
    assert beside([speech], [], [0], text, quotations(text)) == [speech]


def test_what_stands_between_two_pieces_of_speech_credits_both_as_one_quote() -> None:
    text = "“We dig,” Moreno smiled: “We plant.”"
    drafts = [draft(text, "“We dig,”"), draft(text, "“We plant.”")]
    (found,) = beside(
        drafts, [attribution(text, "smiled", "Moreno"), attribution(text, "", "Moreno")], [0], text, quotations(text)
    )
    assert [text[slice(*span)] for span in found.content] == ["“We dig,”", "“We plant.”"]


def test_a_name_that_only_begins_the_next_sentence_is_no_source() -> None:
    text = "“We dig at dawn.” Moreno, tired by now, left for the quay."
    assert credited(text, "“We dig at dawn.”", ("", "Moreno")) == ("", "")


def test_who_follows_on_a_question_may_be_the_one_asked() -> None:
    text = "“Is he guilty?” Moreno did not answer."
    assert credited(text, "“Is he guilty?”", ("", "Moreno")) == ("", "")
    assert credited("“Is he guilty?” Moreno.", "“Is he guilty?”", ("", "Moreno")) == ("", "Moreno")
