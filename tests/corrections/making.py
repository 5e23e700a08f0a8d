"""Addresses and corrections made by hand."""

from quotes.corrections.actions import Action, Correction
from quotes.corrections.addresses import ArticleAddress, QuoteAddress, SpeakerAddress
from quotes.corrections.passages import passage
from tests.store.building import span

TEXT = "“It rains,” said Ada Moreno. She said the wall would hold. “Wait,” said Bo Lindqvist. “It rains,” he added."
ARTICLE = ArticleAddress("rain", digest="d1")
ADA = SpeakerAddress("Ada Moreno")
BO = SpeakerAddress("Bo Lindqvist")


def quote(words: str, *, by: SpeakerAddress | None = None, nth: int = 0, text: str = TEXT) -> QuoteAddress:
    """The address of a quote of ``TEXT``."""
    return QuoteAddress(ARTICLE, passage(text, [span(text, words, nth=nth)]), "direct", speaker=by)


def correction(number: int, action: Action, **known: str) -> Correction:
    """The correction that was made as that number."""
    return Correction(f"c{number}", f"2031-05-04T10:{number:02}:00.000000+00:00", "Kim", action, **known)
