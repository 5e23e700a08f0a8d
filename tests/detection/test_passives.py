"""Who is quoted is credited, not who quotes."""

import pytest

from quotes.article import Span
from quotes.detection.passives import quoted_as


def spans(text: str, *pieces: str) -> tuple[Span, ...]:
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Moreno was quoted by the Lund News Agency as saying it rained.",
        "Mayor Ada Moreno was quoted in the Lund Courier as saying it rained.",
        "Mayor Ada Moreno was quoted on Monday as saying it rained.",
        "Mayor Ada Moreno has been cited as saying it rained.",
    ],
)
def test_the_press_that_quotes_is_no_source(text: str) -> None:
    (cue,) = spans(text, "saying")
    subject = spans(text, "Mayor Ada Moreno")
    said = spans(text, "it rained")
    press = spans(text, "the Lund News Agency") if "Agency" in text else ()
    assert quoted_as(text, (*subject, *said), cue, press) == (said, subject)
    content, source = quoted_as(text, said, cue, press)
    assert content == said
    assert [text[slice(*one)] for one in source] in (["Ada Moreno"], ["Mayor Ada Moreno"])


def test_a_source_that_the_model_found_stays() -> None:
    text = "Her aide Omar Deral was quoted as saying it rained."
    (cue,) = spans(text, "saying")
    said, source = spans(text, "it rained"), spans(text, "Her aide Omar Deral")
    content, credited = quoted_as(text, said, cue, source)
    assert content == said
    assert credited == source


def test_other_cues_are_left_alone() -> None:
    text = "The price was quoted as high, said Ada Moreno."
    (cue,) = spans(text, "said")
    said, source = spans(text, "The price was quoted as high"), spans(text, "Ada Moreno")
    assert quoted_as(text, said, cue, source) == (said, source)


def credited(text: str, said: str, cue: str, source: str) -> str:
    """The source that is credited instead of the one found; the content stays."""
    (verb,) = spans(text, cue)
    content, found = quoted_as(text, spans(text, said), verb, spans(text, source))
    assert content == spans(text, said)
    return " ".join(text[slice(*one)] for one in found)


@pytest.mark.parametrize("cue", ["quoted", "saying", "as saying"])
@pytest.mark.parametrize("who", ["Moreno", "the mayor of Tarn", "Moreno and two of her aides"])
def test_whom_an_agency_quotes_as_saying_is_the_source(cue: str, who: str) -> None:
    text = f"The agency quoted {who} as saying it rained."
    assert credited(text, "it rained", cue, "The agency") == who


@pytest.mark.parametrize("verb", ["quotes", "quoted", "has been quoting"])
@pytest.mark.parametrize("press", ["The Tarn Wire", "Omar Deral"])
def test_who_quotes_somebody_as_saying_is_no_source_whoever_it_is(verb: str, press: str) -> None:
    text = f"{press} {verb} Moreno as warning that it rained."
    assert credited(text, "it rained", verb.rsplit(maxsplit=1)[-1], press) == "Moreno"


def test_the_words_that_quote_have_to_stand_around_the_cue() -> None:
    text = "The agency quoted Moreno as saying it rained, and it snowed, Omar Deral added."
    assert credited(text, "it snowed", "added", "Omar Deral") == "Omar Deral"


@pytest.mark.parametrize(
    "text",
    [
        "The road is shut, reports our correspondent quoting police.",
        "The road is shut, reports our correspondent, quoting police.",
        "The road is shut, our correspondent reports, quoting police.",
        "The road is shut, our correspondent reports on Friday, quoting police said to be in Lund.",
        "The road is shut, reports our correspondent quoting police; nobody left.",
    ],
)
def test_whom_a_report_quotes_is_the_source(text: str) -> None:
    assert credited(text, "The road is shut", "reports", "our correspondent") == "police"


def test_whom_a_report_quotes_before_its_verb_is_the_source() -> None:
    text = "News Agency Tarn Wire quoting an official reported the road was shut."
    said = "the road was shut"
    assert credited(text, said, "reported", "News Agency Tarn Wire") == "an official"
    with_comma = "The Tarn Wire, quoting an official, reported the road was shut."
    assert credited(with_comma, said, "reported", "The Tarn Wire") == "an official"


@pytest.mark.parametrize("source", ["Tarn Wire quoting an official", "Tarn Wire, quoting an official"])
def test_whom_a_source_holds_as_quoted_is_the_source(source: str) -> None:
    text = f"{source} in Lund reported the road was shut."
    assert credited(text, "the road was shut", "reported", source) == "an official"


def test_quoting_elsewhere_changes_nothing() -> None:
    text = "The road is shut, our correspondent reports from a quay, quoting police."
    assert credited(text, "The road is shut", "reports", "our correspondent") == "our correspondent"


@pytest.mark.parametrize("cue", ["cited", "saying"])
def test_a_person_who_cites_somebody_stays_the_source(cue: str) -> None:
    text = "Ada Moreno cited her brother as saying it rained."
    assert credited(text, "it rained", cue, "Ada Moreno") == "Ada Moreno"


@pytest.mark.parametrize(
    "press", ["The Tarn Daily", "The Lund News Agency", "Local media", "Radio Tarn", "AFP", "An earlier report"]
)
def test_a_press_body_that_cites_somebody_does_not(press: str) -> None:
    text = f"{press} cited her brother as saying it rained."
    assert credited(text, "it rained", "saying", press) == "her brother"


@pytest.mark.parametrize("cue", ["saying", "was quoted as saying"])
def test_an_agency_named_after_saying_is_no_source(cue: str) -> None:
    text = "“It rained,” Ada Moreno was quoted as saying by the Lund News Agency."
    assert credited(text, "“It rained,”", cue, "the Lund News Agency") == "Ada Moreno"


@pytest.mark.parametrize("source", ["Moreno", "The oldest of the harbour’s masters"])
@pytest.mark.parametrize(
    "passive", ["is further quoted in the report", "was later cited by the Tarn Wire", "has been widely quoted"]
)
def test_a_right_source_of_a_passive_stays(source: str, passive: str) -> None:
    text = f"{source} {passive} as saying it rained."
    assert credited(text, "it rained", "saying", source) == source


@pytest.mark.parametrize("found", ["the report", ""])
def test_who_is_further_quoted_is_the_source(found: str) -> None:
    text = "Ada Moreno is further quoted in the report as saying it rained."
    (cue,), said = spans(text, "saying"), spans(text, "it rained")
    _, source = quoted_as(text, said, cue, spans(text, found) if found else ())
    assert source == spans(text, "Ada Moreno")


def test_a_person_who_quotes_a_proverb_speaks_himself() -> None:
    text = "“Rain is gold,” said Ada Moreno, quoting an old proverb."
    assert credited(text, "“Rain is gold,”", "said", "Ada Moreno") == "Ada Moreno"


def test_who_is_quoted_ends_in_no_comma() -> None:
    text = "The agency quoted Ada Moreno, the harbour master, as saying it rained."
    assert credited(text, "it rained", "quoted", "The agency") == "Ada Moreno, the harbour master"


@pytest.mark.parametrize(
    "between", ["Monday ", "earlier this week ", "last week ", "repeatedly ", "from prison ", "late on Tuesday "]
)
def test_when_somebody_was_quoted_is_no_source(between: str) -> None:
    text = f"“It rained,” Ada Moreno was quoted {between}as saying."
    (cue,) = spans(text, "saying")
    said = spans(text, "“It rained,”")
    assert quoted_as(text, said, cue, ()) == (said, spans(text, "Ada Moreno"))
    assert credited(text, "“It rained,”", "saying", "Ada Moreno") == "Ada Moreno"


@pytest.mark.parametrize(
    "speaker", ["US President Ada Moreno", "The EU’s envoy", "Press Secretary Ada Moreno", "News anchor Omar Deral"]
)
def test_a_person_is_no_press_for_a_word_in_the_title(speaker: str) -> None:
    text = f"“It rained,” {speaker} said, quoting the mayor."
    assert credited(text, "“It rained,”", "said", speaker) == speaker


@pytest.mark.parametrize("who", ["Gen. Viktor Sahl", "Capt. Ada Holm", "a U.S. official", "J. P. Moreno"])
def test_the_stop_of_a_title_ends_no_name(who: str) -> None:
    text = f"It rained, Reuters reported, quoting {who}."
    assert credited(text, "It rained", "reported", "Reuters") == who
    text = f"Reuters quoted {who} as saying it rained."
    assert credited(text, "it rained", "quoted", "Reuters") == who


@pytest.mark.parametrize(
    "rest", [" as saying so", " on Monday", " in a statement", ", who was there", " that it was late"]
)
def test_what_goes_on_after_who_is_quoted_is_not_of_the_name(rest: str) -> None:
    text = f"It rained, Reuters reported, quoting Ada Moreno{rest}."
    assert credited(text, "It rained", "reported", "Reuters") == "Ada Moreno"


def test_a_text_that_is_quoted_from_is_no_source() -> None:
    text = "“It rained,” the newspaper said, quoting from the report."
    assert credited(text, "“It rained,”", "said", "the newspaper") == "the newspaper"


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("The agency reported quoting officials that it rained.", "officials that it rained", "reported", "The agency"),
        ("The agency quoted officials as saying it rained.", "officials as saying it rained", "quoted", "The agency"),
    ],
)
def test_who_is_quoted_is_no_piece_of_the_content(text: str, content: str, cue: str, source: str) -> None:
    (where,) = spans(text, cue)
    found, who = quoted_as(text, spans(text, content), where, spans(text, source))
    assert [text[slice(*span)] for span in (*found, *who)] == ["it rained", "officials"]
