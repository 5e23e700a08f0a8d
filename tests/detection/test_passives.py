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
