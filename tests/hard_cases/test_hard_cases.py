"""The model with the rules around it reads every hard case as a careful reader does."""

from collections.abc import Iterator

import pytest

from quotes import Extractor, Quote
from quotes.evaluation.gold import AnnotatedQuote
from quotes.evaluation.matching import Segment, pair, same_source, segments, words_of
from quotes.evaluation.names import same_speaker
from quotes.quote import Kind
from quotes.reading import read_text
from tests.hard_cases.cases import Example, Expected, examples

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


NOT_YET = {
    "asked whether: hearing": "what was questioned is taken for what was asked",
    "continued over paragraphs: school fire": "a name with a relative clause after an open quote is taken for content",
    "East Asian order: shipyard": "“called off” is taken for “called for”",
    "unknown on purpose: graffiti": "red letters are taken for who wrote them",
}
"""What the model gets wrong for now, and how."""


def _parameters() -> Iterator[object]:
    for example in examples():
        reason = NOT_YET.get(str(example))
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(example, id=str(example), marks=marks)


def test_what_fails_for_now_is_an_example() -> None:
    assert NOT_YET.keys() <= {str(example) for example in examples()}


@pytest.mark.parametrize("example", list(_parameters()))
def test_the_quotes_of_a_hard_case_are_found(extractor: Extractor, example: Example) -> None:
    found = extractor.extract(read_text(example.text)).quotes
    assert list(mistakes(example, found)) == []


def mistakes(example: Example, found: tuple[Quote, ...]) -> Iterator[str]:
    """What is wrong with the quotes found, a line each: by words, as the evaluation compares."""
    text = example.text
    wanted = segments(text, [_as_gold(quote) for quote in example.quotes])
    given = segments(text, [_as_found(quote) for quote in found])
    of_wanted = _owners(text, [quote.content for quote in example.quotes])
    of_given = _owners(text, [quote.content for quote in found])
    pairing = pair(wanted, given, forgive_optional=True)
    for left, segment in enumerate(wanted):
        expected = example.quotes[of_wanted[left]]
        right = pairing.by_gold.get(left)
        if right is not None and not expected.optional:
            for wrong in _differences(text, (segment, expected), (given[right], found[of_given[right]])):
                yield f"{_said(text, segment)}: {wrong}"
        elif right is None and not expected.optional:
            yield f"{_said(text, segment)}: missed"
    for right, segment in enumerate(given):
        if right not in pairing.by_predicted:
            yield f"{_said(text, segment)}: no quote"


def _differences(text: str, wanted: tuple[Segment, Expected], given: tuple[Segment, Quote]) -> Iterator[str]:
    (gold, expected), (segment, quote) = wanted, given
    speaker = quote.speaker.name if quote.speaker else None
    if gold.words != segment.words:
        yield f"found as {_said(text, segment)}"
    if quote.type not in expected.types:
        yield f"is {quote.type}"
    if expected.cue and not words_of(text, expected.cue) & words_of(text, quote.cue):
        yield f"cue {[text[slice(*span)] for span in quote.cue]}"
    if not same_source(gold, segment, text):
        yield f"source {[text[slice(*span)] for span in quote.source]}"
    if not same_speaker(expected.speaker, speaker, _kind(expected, quote)):
        yield f"speaker {speaker}"
    if expected.reason and quote.reason != expected.reason:
        yield f"reason {quote.reason}"


def _kind(expected: Expected, quote: Quote) -> Kind:
    """By which rule names are compared: half of the words will do for a description and for a body's name."""
    words = (expected.speaker or "").split()
    described = any(word.islower() and word not in ("of", "bin", "bint") for word in words)
    body = quote.speaker is not None and quote.speaker.kind == "organization"
    return "organization" if described or body else "person"


def _as_gold(quote: Expected) -> AnnotatedQuote:
    return AnnotatedQuote(quote.types[0], quote.content, quote.cue, quote.source, quote.speaker, None, quote.optional)


def _as_found(quote: Quote) -> AnnotatedQuote:
    speaker = quote.speaker.name if quote.speaker else None
    return AnnotatedQuote(quote.type, quote.content, quote.cue, quote.source, speaker)


def _owners(text: str, contents: list[tuple[tuple[int, int], ...]]) -> list[int]:
    """By segment, the place of the quote it belongs to: a quote has one segment for each of its spans with words."""
    return [place for place, content in enumerate(contents) for span in content if words_of(text, [span])]


def _said(text: str, segment: Segment) -> str:
    first, last = min(segment.words), max(segment.words)
    return f"“{text[first : first + 30]}… {text[last : last + 12].split(maxsplit=1)[0]}”"
