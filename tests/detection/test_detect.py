"""Quotes put together from roles, links and quotation marks."""

from dataclasses import replace

import pytest

from quotes.article import Article, Span
from quotes.detection import detect
from quotes.quote import Quote
from tests.detection.readings import marked, reading_of


def found(source: str, furniture: tuple[Span, ...] = ()) -> tuple[str, tuple[Quote, ...]]:
    article = marked(source)
    detected = detect(Article(text=article.text, furniture=furniture), reading_of(article))
    return article.text, tuple(one.quote for one in detected)


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_a_quote_has_content_cue_and_source() -> None:
    text, (quote,) = found("[c1 “It rained,”] [s1 Ada Moreno] [k1 said].")
    assert words(text, quote.content) == ["“It rained,”"]
    assert words(text, quote.cue) == ["said"]
    assert words(text, quote.source) == ["Ada Moreno"]
    assert quote.type == "direct"


def test_an_interrupted_quote_is_one_with_two_segments() -> None:
    text, (quote,) = found("[c1 “It rained,”] [s1 she] [k1 said]. [c1 “Twice.”]")
    assert words(text, quote.content) == ["“It rained,”", "“Twice.”"]


def test_two_attributions_in_one_sentence_stay_apart() -> None:
    text, quotes = found("[s1 Ode] [k1 said] [c1 it rained] while [s2 Ada] [k2 said] [c2 it snowed].")
    assert [(words(text, quote.source), words(text, quote.content)) for quote in quotes] == [
        (["Ode"], ["it rained"]),
        (["Ada"], ["it snowed"]),
    ]


def test_one_source_serves_two_cues() -> None:
    text, quotes = found("[s1 Ode] [k1 said] [c1 it rained], [k2 adding] that [c2 it snowed].")
    assert words(text, quotes[1].cue) == ["adding"]
    assert words(text, quotes[1].content) == ["it snowed"]


def test_a_leading_that_and_a_final_stop_are_no_content() -> None:
    text, (quote,) = found("[s1 Ode] [k1 said] [c1 that it rained.]")
    assert words(text, quote.content) == ["it rained"]
    assert quote.type == "indirect"


def test_a_leading_but_and_whom_a_directive_is_given_to_are_no_content() -> None:
    text, quotes = found("[c1 But it rained], [s1 Ode] [k1 said]. [s2 She] [k2 urged] [c2 the growers to leave].")
    assert [words(text, quote.content) for quote in quotes] == [["it rained"], ["to leave"]]
    text, (quote,) = found("[c1 “But it rained,”] [s1 Ode] [k1 said].")
    assert words(text, quote.content) == ["“But it rained,”"]


def test_who_is_the_one_it_stands_for() -> None:
    text, (quote,) = found("They met the mayor of Tarn, [s1 who] [k1 said] [c1 it rained].")
    assert words(text, quote.source) == ["the mayor of Tarn"]


def test_partly_quoted_content_is_mixed() -> None:
    _, (quote,) = found("[s1 Ode] [k1 said] [c1 the plan was “a disaster”].")
    assert quote.type == "mixed"


def test_content_takes_its_marks_along() -> None:
    text, (quote,) = found("“[c1 It rained],” [s1 she] [k1 said].")
    assert words(text, quote.content) == ["“It rained,”"]
    assert quote.type == "direct"


def test_a_paragraph_without_cue_goes_on_the_speech_before() -> None:
    text, (quote,) = found("[s1 Ode] [k1 said]: [c1 “First we dig.]\n\n[c2 “Then we plant.”]")
    assert words(text, quote.content) == ["“First we dig.", "“Then we plant.”"]
    assert words(text, quote.source) == ["Ode"]


def test_content_without_a_cue_stands_alone_after_other_text() -> None:
    text, quotes = found("[s1 Ode] [k1 said] [c1 it rained]. He left. [c2 “Never again.”]")
    assert [words(text, quote.content) for quote in quotes] == [["it rained"], ["“Never again.”"]]
    assert quotes[1].source == quotes[1].cue == ()


def test_content_is_cut_where_a_paragraph_ends() -> None:
    text, quotes = found("[s1 Ode] [k1 said] [c1 “one\n\n“two”].")
    assert words(text, quotes[0].content) == ["“one", "“two”"]


def test_furniture_holds_no_quotes() -> None:
    source = "[s1 Ode] [k1 says] [c1 it rained]\n\n[s2 Ada] [k2 said] [c2 it snowed]."
    end = len("Ode says it rained")
    text, quotes = found(source, furniture=((0, end),))
    assert [words(text, quote.content) for quote in quotes] == [["it snowed"]]


def test_a_text_without_quotes_has_none() -> None:
    assert found("It rained in Port Ambel.")[1] == ()
    assert found("")[1] == ()


def test_thoughts_are_added_where_asked_for_and_leave_the_statements_alone() -> None:
    stated = marked("Ode hoped it would rain. [s2 Ada] [k2 said] [c2 it snowed].")
    wide = marked("[s1 Ode] [k1 hoped] [c1 it would rain]. [s2 Ada] [k2 said] [c2 it snowed].")
    reading = replace(reading_of(wide), roles=reading_of(stated).roles)
    article = Article(text=stated.text)
    without = detect(article, reading)
    assert [(words(stated.text, one.quote.content), one.quote.thought) for one in without] == [(["it snowed"], False)]
    thought, statement = detect(article, reading, thoughts=True)
    assert words(stated.text, thought.quote.content) == ["it would rain"]
    assert words(stated.text, thought.quote.source) == ["Ode"]
    assert thought.quote.thought
    assert statement == without[0]


def test_what_a_cue_of_thinking_introduces_is_a_thought_unless_it_is_quoted() -> None:
    _, (thought, quoted) = found("[s1 Ode] [k1 feared] [c1 it would rain]. [s2 Ada] [k2 feared] [c2 “a flood”].")
    assert (thought.thought, quoted.thought) == (True, False)


def test_only_marks_carry_a_statement_over_the_end_of_a_paragraph() -> None:
    text, quotes = found("[c1 The ministry and Ode].\n\n[c1 It rained], [s1 Ode] [k1 said].")
    assert [words(text, quote.content) for quote in quotes] == [["It rained"]]
    text, quotes = found("[c1 “It rained,”] [s1 Ode] [k1 said].\n\n[c1 “It snowed too.”]")
    assert [words(text, quote.content) for quote in quotes] == [["“It rained,”", "“It snowed too.”"]]


def test_a_source_without_its_label_is_what_the_cue_plainly_points_to() -> None:
    article = marked("For years [s1 Tidal rebels] broke dams, [k1 claiming] that [c1 the sea was theirs].")
    reading = reading_of(article)
    (_, _, start, end), *_ = article.spans
    words = reading.encoded.words_in(start, end)
    reading.roles[words] = reading.roles[0]
    (detected,) = detect(Article(text=article.text), reading)
    assert [article.text[slice(*span)] for span in detected.quote.source] == ["Tidal rebels"]
    assert detected.signals.source > 0.5


def test_what_is_told_of_the_source_is_not_said() -> None:
    text, (quote,) = found("[c1 “It rained,”] [k1 said] [s1 Ada Moreno], who hopes [c1 to win again].")
    assert words(text, quote.content) == ["“It rained,”"]
    text, (quote,) = found("[c1 It rained], [k1 said] [s1 Ada Moreno], [c1 and it would go on].")
    assert len(quote.content) == 2


def test_who_will_not_say_why_says_nothing() -> None:
    assert found("[s1 The club] [k1 declined] [c1 to say why].")[1] == ()
    assert len(found("[s1 The club] [k1 refused] [c1 to say that it rained].")[1]) == 1


def test_a_speech_over_paragraphs_is_one_quote_of_whom_its_last_paragraph_names() -> None:
    text, (quote,) = found("[c1 “First we dig.]\n\n[c2 “Then we rest.]\n\n[c3 “Then we plant,”] [s3 Ode] [k3 said].")
    assert words(text, quote.content) == ["“First we dig.", "“Then we rest.", "“Then we plant,”"]
    assert words(text, quote.source) == ["Ode"]
    assert quote.type == "direct"


def test_a_speech_over_paragraphs_goes_on_after_its_attribution() -> None:
    text, (quote,) = found("[c1 “First we dig.]\n\n[c2 “Then we rest,”] [s2 Ode] [k2 said]. [c3 “Then we plant.”]")
    assert words(text, quote.content) == ["“First we dig.", "“Then we rest,”", "“Then we plant.”"]
    assert words(text, quote.cue) == ["said"]


def test_paragraphs_of_a_speech_need_no_opening_marks() -> None:
    text, (quote,) = found("[s1 Ode] [k1 said]: [c1 “First we dig.]\n\nThen we rest.\n\n[c2 Then we plant.”]")
    assert words(text, quote.content) == ["“First we dig.", "Then we rest.", "Then we plant.”"]
    assert (words(text, quote.source), quote.type) == (["Ode"], "direct")
    text, (quote,) = found("[c1 “First we dig.]\n\n[c2 Then we plant,”] [s2 Ode] [k2 said]. Nobody left.")
    assert words(text, quote.content) == ["“First we dig.", "Then we plant,”"]
    assert (words(text, quote.source), quote.type) == (["Ode"], "direct")


def test_speech_after_a_colon_is_of_whom_its_sentence_tells() -> None:
    text, quotes = found("[s1 Ode] [k1 looked tired]: [c2 “First we dig.”]\n\nHe left. [c3 “Never again.”]")
    assert [(words(text, quote.source), words(text, quote.cue)) for quote in quotes] == [
        (["Ode"], ["looked tired"]),
        ([], []),
    ]


def test_a_name_after_the_last_paragraph_of_a_speech_is_the_source_of_all() -> None:
    text, (quote,) = found("[c1 “First we dig.]\n\n[c2 “Then we plant,”] [s3 Ode], a nurse.")
    assert words(text, quote.content) == ["“First we dig.", "“Then we plant,”"]
    assert words(text, quote.source) == ["Ode"]


def test_speech_linked_to_another_sentence_goes_on_the_quote_before() -> None:
    text, quotes = found(
        "[s1 Ada] [k1 said]: [c1 “It rained.”]\n\n[c2 “For days.”]\n\n[s2 Ode] [k2 said] [c2 it snowed]."
    )
    assert [(words(text, quote.source), words(text, quote.content)) for quote in quotes] == [
        (["Ada"], ["“It rained.”", "“For days.”"]),
        (["Ode"], ["it snowed"]),
    ]


def test_whom_an_agency_quotes_is_the_source() -> None:
    text, (quote,) = found("[s1 The agency] [k1 quoted] Ada Moreno as saying [c1 it rained].")
    assert words(text, quote.source) == ["Ada Moreno"]
    assert words(text, quote.content) == ["it rained"]


def test_who_only_quotes_is_not_taken_for_the_speech_after_it() -> None:
    text, quotes = found("[s1 The agency] [k1 quoted] Moreno as saying [c1 it rained]: [c2 “Rain.”]")
    assert "The agency" not in [source for quote in quotes for source in words(text, quote.source)]


@pytest.mark.parametrize(
    "source",
    [
        "[s1 Ode] [k1 criticised] [c1 the law].",
        "[s1 Police] [k1 identified] [c1 Ada Moreno].",
        "[c1 Northern ferries].",
    ],
)
def test_a_name_or_a_thing_is_no_statement_but_tells_who_was_speaking(source: str) -> None:
    _, (quote,) = found(source)
    assert quote.thought
    assert quote.type == "indirect"


@pytest.mark.parametrize(
    "source",
    [
        "[s1 Ode] [k1 said] [c1 it rained].",
        "[s1 Ode] [k1 refused] [c1 to leave].",
        "[s1 Ode] [k1 criticised] [c1 the new law].",
        "[s1 Ode] [k1 called] it [c1 “theft”].",
        "[c1 It rained in Lund].",
    ],
)
def test_few_words_may_be_a_statement(source: str) -> None:
    _, (quote,) = found(source)
    assert not quote.thought


def test_who_said_it_according_to_somebody_said_it() -> None:
    text, (quote,) = found("[c1 “It rained,”] [s1 Ode] [k1 said], [k2 according to] [s1 the Lund News Agency].")
    assert words(text, quote.source) == ["Ode"]
    text, (quote,) = found("[c1 “It rained,”] it was [k1 said], [k2 according to] [s1 the Lund News Agency].")
    assert words(text, quote.source) == ["the Lund News Agency"]


def test_an_advert_in_the_midst_of_a_speech_is_no_speech() -> None:
    source = "[c1 “We dig at dawn.]\n\nADVERTISEMENT\n\n[c1 We plant,”] [s1 Ode] [k1 said]."
    place = marked(source).text.index("ADV")
    text, (quote,) = found(source, ((place, place + len("ADVERTISEMENT")),))
    assert words(text, quote.content) == ["“We dig at dawn.", "We plant,”"]


def test_what_is_reported_between_an_open_mark_and_a_closing_one_is_not_quoted() -> None:
    text, quotes = found(
        "[c1 “We knew nothing], [k1 said] [s1 Ode].\n\n[s2 Ada] [k2 said] [c2 the managers had known].\n\n"
        "[c3 He lied to us,”] [k3 said] [s3 Omar]."
    )
    assert [(words(text, quote.content), quote.type) for quote in quotes][1] == (["the managers had known"], "indirect")


@pytest.mark.parametrize(
    "source", ["[c1 Prices fell], [s1 analysts] [k1 said].", "[s1 Police] [k1 said] [c1 Moreno confessed]."]
)
def test_after_a_verb_of_saying_two_words_are_a_clause(source: str) -> None:
    _, (quote,) = found(source)
    assert not quote.thought


@pytest.mark.parametrize("opening", ["", "“"])
def test_a_signature_is_of_every_paragraph_of_the_quote_above_it(opening: str) -> None:
    text, (quote,) = found(
        f"“We dig at dawn in the cold.\n\n{opening}We plant at noon and rest.”\n\n— Ada Moreno, mayor"
    )
    assert words(text, quote.content) == ["“We dig at dawn in the cold.", f"{opening}We plant at noon and rest.”"]
    assert (words(text, quote.source), quote.reason) == (["Ada Moreno, mayor"], "layout")
