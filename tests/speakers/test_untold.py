"""Statements of which the article does not tell who made them."""

import pytest

from quotes.speakers import Attribution, resolve
from tests.speakers.marking import named


def speaker_of(before: str, cue: str, content: str) -> str | None:
    """Who spoke a quote without a source that ends the text."""
    text = f"Ada Moreno came to Lund. {before}{cue} {content}."
    start = text.index(content)
    told = text.rindex(cue, 0, start)
    one = Attribution(content=((start, start + len(content)),), cue=((told, told + len(cue)),))
    speaker = resolve(text, [one], named(text, ["Ada Moreno"])).decisions[0].speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize("cue", ["was told", "were reported", "asked"])
def test_who_made_an_untold_statement_is_unknown(cue: str) -> None:
    assert speaker_of("The mayor ", cue, "that it rained") is None


def test_a_participle_goes_on_with_who_spoke() -> None:
    assert speaker_of("She left the harbour, ", "adding", "that it rained") == "Ada Moreno"


def test_a_quotation_with_a_cue_is_somebodys() -> None:
    assert speaker_of("It ended. ", "Said:", "“It rained all day in Lund”") == "Ada Moreno"


@pytest.mark.parametrize("source", ["The US", "The AP"])
def test_two_letters_are_no_post(source: str) -> None:
    text = f"A person spoke, as president, to US secretary Ada Moreno. {source} said it rained."
    start, content = text.index(source), text.index("it rained")
    one = Attribution(content=((content, content + 9),), source=((start, start + len(source)),))
    speaker = resolve(text, [one], named(text, ["Ada Moreno"])).decisions[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (source.removeprefix("The "), "organization")
