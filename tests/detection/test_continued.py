"""Speech that goes on from quotation to quotation is one quote."""

from dataclasses import replace

import pytest

from quotes.article import Span
from quotes.detection.continued import Speech
from quotes.detection.drafts import CERTAIN, Draft, Signals
from quotes.language import carried


def spans(text: str, pieces: tuple[str, ...]) -> tuple[Span, ...]:
    assert all(text.count(piece) == 1 for piece in pieces)
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def draft(text: str, *content: str, cue: str = "", source: str = "") -> Draft:
    by = [spans(text, (piece,) if piece else ()) for piece in (cue, source)]
    return Draft(spans(text, content), by[0], by[1], CERTAIN)


def join(text: str, *drafts: Draft) -> list[tuple[list[str], str]]:
    """The content of every quote and its cue, or its source where it has no cue."""
    found = Speech(text, carried(text)).joined(drafts)
    return [
        (
            [text[slice(*span)] for span in one.content],
            " ".join(text[slice(*span)] for span in one.cue or one.source),
        )
        for one in found
    ]


def test_a_quotation_right_after_goes_on_the_quote_before() -> None:
    text = "Moreno said: “We dig at dawn.”\n\n“We plant at noon.”"
    credited = draft(text, "“We dig at dawn.”", cue="said", source="Moreno")
    assert join(text, credited, draft(text, "“We plant at noon.”")) == [
        (["“We dig at dawn.”", "“We plant at noon.”"], "said")
    ]


def test_speech_of_three_paragraphs_goes_on_the_quote_before() -> None:
    text = "Moreno said: “We dig at dawn.\n\n“We rest.\n\n“We plant at noon.”"
    credited = draft(text, "“We dig at dawn.", cue="said", source="Moreno")
    assert join(text, draft(text, "“We plant at noon.”"), credited, draft(text, "“We rest.")) == [
        (["“We dig at dawn.", "“We rest.", "“We plant at noon.”"], "said")
    ]


def test_a_quote_that_is_credited_itself_stays_by_itself() -> None:
    text = "Moreno said: “We dig at dawn.”\n\n“We plant at noon,” Deral added."
    first = draft(text, "“We dig at dawn.”", cue="said", source="Moreno")
    second = draft(text, "“We plant at noon,”", cue="added", source="Deral")
    assert join(text, second, first) == [(["“We dig at dawn.”"], "said"), (["“We plant at noon,”"], "added")]
    named = draft(text, "“We plant at noon,”", source="Deral")
    assert join(text, first, named)[1] == (["“We plant at noon,”"], "Deral")


@pytest.mark.parametrize("speech", ["“We dig at dawn.", "“We dig at dawn, and", "«We dig at dawn."])
def test_what_is_left_open_begins_the_credited_quote_after_it(speech: str) -> None:
    last = "«We plant at noon»" if speech.startswith("«") else "“We plant at noon,”"
    text = f"{speech}\n\n{last} Ada Moreno said."
    assert join(text, draft(text, speech), draft(text, last, cue="said", source="Ada Moreno")) == [
        ([speech, last], "said")
    ]


def test_several_paragraphs_left_open_begin_the_credited_quote_after_them() -> None:
    text = "“We dig at dawn.\n\n“We rest.\n\n“We plant at noon,” Ada Moreno said."
    credited = draft(text, "“We plant at noon,”", cue="said", source="Ada Moreno")
    assert join(text, draft(text, "“We dig at dawn."), draft(text, "“We rest."), credited) == [
        (["“We dig at dawn.", "“We rest.", "“We plant at noon,”"], "said")
    ]


def test_what_is_closed_does_not_begin_the_quote_after_it() -> None:
    text = "“We dig at dawn.”\n\n“We plant at noon,” Ada Moreno said."
    credited = draft(text, "“We plant at noon,”", cue="said", source="Ada Moreno")
    assert join(text, draft(text, "“We dig at dawn.”"), credited) == [
        (["“We dig at dawn.”"], ""),
        (["“We plant at noon,”"], "said"),
    ]


def test_a_piece_credited_to_a_cue_of_a_paragraph_before_is_given_to_the_quote_it_begins() -> None:
    text = "Deral said they were tired.\n\n“We dig at dawn.\n\n“We plant at noon,” Moreno added."
    credited = draft(text, "“We plant at noon,”", cue="added", source="Moreno")
    before = draft(text, "they were tired", "“We dig at dawn.", cue="said", source="Deral")
    assert join(text, before, credited) == [
        (["they were tired"], "said"),
        (["“We dig at dawn.", "“We plant at noon,”"], "added"),
    ]
    wrongly = draft(text, "“We dig at dawn.", cue="said", source="Deral")
    assert join(text, wrongly, credited) == [(["“We dig at dawn.", "“We plant at noon,”"], "added")]


def test_a_piece_credited_to_a_cue_of_its_own_paragraph_stays_with_it() -> None:
    text = "Deral said: “We dig at dawn.\n\n“We plant at noon,” Moreno added."
    before = draft(text, "“We dig at dawn.", cue="said", source="Deral")
    credited = draft(text, "“We plant at noon,”", cue="added", source="Moreno")
    assert join(text, before, credited) == [(["“We dig at dawn."], "said"), (["“We plant at noon,”"], "added")]


@pytest.mark.parametrize("reported", ["the work was “all done.”", "the work was “all” done", "it was done"])
def test_nothing_goes_on_what_is_not_all_quoted(reported: str) -> None:
    text = f"Moreno said {reported}\n\n“We plant at noon.”"
    credited = draft(text, reported, cue="said", source="Moreno")
    assert join(text, credited, draft(text, "“We plant at noon.”")) == [
        ([reported], "said"),
        (["“We plant at noon.”"], ""),
    ]


def test_speech_does_not_go_on_over_the_attribution_of_what_is_not_all_quoted() -> None:
    text = "The work was “all done,” Moreno said. “We plant.”"
    credited = draft(text, "The work was “all done,”", cue="said", source="Moreno")
    assert len(join(text, credited, draft(text, "“We plant.”"))) == 2


def test_speech_that_is_never_closed_goes_on_nothing() -> None:
    text = "Moreno said: “We dig at dawn.”\n\n“We plant at noon.\n\nRain fell."
    credited = draft(text, "“We dig at dawn.”", cue="said", source="Moreno")
    assert len(join(text, credited, draft(text, "“We plant at noon."))) == 2


def test_a_partly_quoted_statement_left_open_is_gone_on_with() -> None:
    text = "Moreno said the work was “all done.\n\n“We plant at noon.”"
    credited = draft(text, "the work was “all done.", cue="said", source="Moreno")
    assert join(text, credited, draft(text, "“We plant at noon.”")) == [
        (["the work was “all done.", "“We plant at noon.”"], "said")
    ]


@pytest.mark.parametrize(
    "attribution",
    [" said Moreno. ", " Moreno said, laughing. ", " said Moreno, who came late. ", " said Prof. Moreno. "],
)
def test_speech_goes_on_over_the_sentence_of_its_attribution(attribution: str) -> None:
    text = f"“We dig,”{attribution}“We plant.”"
    credited = draft(text, "“We dig,”", cue="said", source="Moreno")
    assert join(text, credited, draft(text, "“We plant.”")) == [(["“We dig,”", "“We plant.”"], "said")]


def test_speech_goes_on_over_a_source_without_a_cue() -> None:
    text = "“We dig,” Moreno, a nurse. “We plant.”"
    credited = draft(text, "“We dig,”", source="Moreno")
    assert join(text, credited, draft(text, "“We plant.”")) == [(["“We dig,”", "“We plant.”"], "Moreno")]


@pytest.mark.parametrize(
    "text",
    [
        "“We dig,” Moreno said quietly. The quay was empty. “We plant.”",
        "“We dig,” he whispered. Then Moreno said no more and left. “We plant.”",
        "“We dig,” Moreno said.\n\n“We plant.”",
        "“We dig,” Moreno said. “We plant.",
        "Moreno said: “We dig,” with a laugh. “We plant.”",
    ],
)
def test_speech_does_not_go_on_over_anything_else(text: str) -> None:
    later = text[text.index("“We plant") :]
    credited = draft(text, "“We dig,”", cue="said", source="Moreno")
    assert join(text, credited, draft(text, later)) == [(["“We dig,”"], "said"), ([later], "")]


def test_speech_does_not_go_on_what_nothing_credits_over_prose() -> None:
    text = "“We dig,” Moreno said. “We plant.”"
    assert len(join(text, draft(text, "“We dig,”"), draft(text, "“We plant.”"))) == 2


@pytest.mark.parametrize("middle", ["We rest.", "We rest, and then we eat."])
def test_paragraphs_in_which_nothing_was_found_are_added_to_the_quote_that_runs_into_them(middle: str) -> None:
    text = f"Moreno said: “We dig at dawn.\n\n{middle}\n\nWe plant at noon.”"
    credited = draft(text, "“We dig at dawn.", cue="said", source="Moreno")
    whole = [(["“We dig at dawn.", middle, "We plant at noon.”"], "said")]
    assert join(text, credited) == whole
    assert join(text, credited, draft(text, "We plant at noon.”")) == whole
    assert join(text, credited, draft(text, middle)) == whole


def test_a_paragraph_in_which_a_part_was_found_is_not_added_again() -> None:
    text = "Moreno said: “We dig at dawn.\n\nWe rest by the quay, and then we plant.”"
    credited = draft(text, "“We dig at dawn.", cue="said", source="Moreno")
    part = draft(text, "and then we plant.”")
    assert ["We rest by the quay, and then we plant.”"] not in [content for content, _ in join(text, credited, part)]


def test_paragraphs_are_added_to_no_quotation_that_was_not_found() -> None:
    text = "“We dig at dawn.\n\nWe rest.\n\nWe plant at noon,” Ada Moreno said."
    assert join(text) == []


def test_neighbours_that_nothing_credits_are_one_quote_that_nothing_credits() -> None:
    text = "Rain fell.\n\n“We dig at dawn.”\n\n“We plant at noon.”\n\nRain fell again."
    assert join(text, draft(text, "“We dig at dawn.”"), draft(text, "“We plant at noon.”")) == [
        (["“We dig at dawn.”", "“We plant at noon.”"], "")
    ]


def test_neighbours_are_parted_by_a_paragraph_between() -> None:
    text = "Moreno said: “We dig at dawn.”\n\nRain fell.\n\n“We plant at noon.”"
    credited = draft(text, "“We dig at dawn.”", cue="said", source="Moreno")
    assert len(join(text, credited, draft(text, "“We plant at noon.”"))) == 2


@pytest.mark.parametrize("credited_first", [True, False])
def test_of_two_certainties_about_content_the_weaker_counts_and_the_others_are_of_the_credited_quote(
    credited_first: bool,
) -> None:
    text = "“We dig at dawn.\n\n“We plant at noon,” Moreno said."
    if credited_first:
        text = "Moreno said: “We dig at dawn.\n\n“We plant at noon,”"
    first, second = draft(text, "“We dig at dawn."), draft(text, "“We plant at noon,”")
    by = draft(text, cue="said", source="Moreno")
    one, other = (first, second) if credited_first else (second, first)
    credited = replace(one, cue=by.cue, source=by.source, signals=Signals(0.9, 0.8, 0.7))
    other = replace(other, signals=Signals(0.4, 0.1, 0.1))
    (whole,) = Speech(text, carried(text)).joined([credited, other])
    assert whole.signals == Signals(0.4, 0.8, 0.7)


def test_what_is_left_open_is_given_to_a_quote_that_only_a_source_credits() -> None:
    text = "“We dig at dawn.\n\n“We plant at noon,” Moreno, a nurse."
    credited = draft(text, "“We plant at noon,”", source="Moreno")
    assert join(text, draft(text, "“We dig at dawn."), credited) == [
        (["“We dig at dawn.", "“We plant at noon,”"], "Moreno")
    ]


def test_words_in_single_marks_do_not_end_what_is_carried_on() -> None:
    text = "Moreno said: “We call it ‘the long hour’ here.\n\nWe plant at noon.”"
    credited = draft(text, "“We call it ‘the long hour’ here.", cue="said", source="Moreno")
    assert join(text, credited) == [(["“We call it ‘the long hour’ here.", "We plant at noon.”"], "said")]


def test_speech_after_its_attribution_may_be_left_open_itself() -> None:
    text = "“We plant,” said Moreno. “We rest.\n\n“We sleep.”"
    credited = draft(text, "“We plant,”", cue="said", source="Moreno")
    pieces = draft(text, "“We rest."), draft(text, "“We sleep.”")
    assert join(text, credited, *pieces) == [(["“We plant,”", "“We rest.", "“We sleep.”"], "said")]


@pytest.mark.parametrize("space", ["\xa0\n\n", "\u2028", "\r\r", "\u200b\n\n"])
def test_any_break_between_paragraphs_will_do(space: str) -> None:
    text = f"“We dig at dawn.{space}“We plant,” said Moreno."
    credited = draft(text, "“We plant,”", cue="said", source="Moreno")
    assert join(text, draft(text, "“We dig at dawn."), credited) == [(["“We dig at dawn.", "“We plant,”"], "said")]


def test_what_stops_short_of_the_end_of_its_paragraph_is_not_carried_on() -> None:
    text = "Moreno said: “We dig at dawn. He has worked here for years.\n\nHe will get a medal in May.” She left."
    assert join(text, draft(text, "“We dig at dawn.", cue="said", source="Moreno")) == [(["“We dig at dawn."], "said")]


def test_nothing_is_found_in_furniture() -> None:
    text = "Moreno said: “We dig at dawn.\n\nADVERTISEMENT\n\nWe plant.”"
    place = text.index("ADV")
    advert = (place, place + len("ADVERTISEMENT"))
    (found,) = Speech(text, carried(text, [advert]), [advert]).joined(
        [draft(text, "“We dig at dawn.", cue="said", source="Moreno")]
    )
    assert [text[slice(*span)] for span in found.content] == ["“We dig at dawn.", "We plant.”"]
