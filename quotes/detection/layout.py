"""What the layout of an article says for certain about who speaks where; the model is not asked about these places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotes.article import Span
from quotes.detection.bounds import type_of
from quotes.detection.interviews import unlabelled_turns
from quotes.detection.lists import Points, points, reported
from quotes.detection.repeated import pull_quotes
from quotes.detection.signed import signed_quotes
from quotes.detection.spans import Role, WordSpan
from quotes.detection.turns import labelled_turns
from quotes.language import Quotation, paragraphs
from quotes.model.encoding import Encoded
from quotes.quote import Quote

WORDS_TO_COLON = 3
"""Words that may stand between the cue of a heading and its colon: "said the following:"."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The quotes that the layout gives, and the stretches about which nothing else is to be found out."""

    quotes: tuple[Quote, ...]
    settled: tuple[Span, ...]


def laid_out(text: str, marks: Sequence[Quotation], furniture: Sequence[Span] = ()) -> LaidOut:
    """Transcripts, interviews, quotes signed with a dash and a name, and pull quotes, which give none."""
    lines = [line for line in paragraphs(text) if not any(_overlap(line, span) for span in furniture)]
    turns = labelled_turns(text, lines) or unlabelled_turns(text, lines)
    settled = [turn.settled for turn in turns]
    quotes = [_quote(text, turn.content, turn.label, marks) for turn in turns if not turn.asks]
    spoken = [span for quote in quotes for span in quote.content]
    pulled = pull_quotes(text, lines, marks, spoken)
    settled += [span for span in pulled if not any(_overlap(span, other) for other in settled)]
    for signed in signed_quotes(text, lines, marks):
        if not any(_overlap(signed.settled, other) for other in settled):
            settled.append(signed.settled)
            quotes.append(_quote(text, signed.content, signed.source, marks))
    return LaidOut(tuple(sorted(quotes, key=lambda quote: quote.content)), tuple(sorted(settled)))


def listed(
    text: str, marks: Sequence[Quotation], spans: Mapping[Role, Sequence[WordSpan]], encoded: Encoded
) -> LaidOut:
    """The lists whose heading reports them, as its last noun tells or as the model has its cue.

    Where the model finds a cue in a point, too, its heading is asked no further.
    """
    found: list[Quote] = []
    settled: list[Span] = []
    for one in points(text, paragraphs(text)):
        told = _heading(text, one, spans, encoded)
        if told is not None:
            cue, source = told
            found.append(Quote(type_of(text, one.items, marks), one.items, cue, source, reason="layout"))
            settled.append(one.settled)
    return LaidOut(tuple(found), tuple(settled))


def without(
    spans: Mapping[Role, Sequence[WordSpan]], settled: Sequence[Span], encoded: Encoded
) -> dict[Role, list[WordSpan]]:
    """The spans that stand outside of what is settled."""
    words = [encoded.words_in(*span) for span in settled]
    return {
        role: [span for span in of_role if not any(span.start < one.stop and one.start < span.end for one in words)]
        for role, of_role in spans.items()
    }


def _heading(
    text: str, one: Points, spans: Mapping[Role, Sequence[WordSpan]], encoded: Encoded
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The cue and the source of a heading, as its last noun tells or as the model has it; ``None`` if it has no cue."""
    heading = one.heading
    noun = reported(text, heading)
    if noun is not None:
        return (noun.cue,), (() if noun.source is None else (noun.source,))
    if any(_inside(one.settled, spans["cue"], encoded)):
        return None
    words = encoded.words_in(*heading)
    cues = list(_inside(heading, spans["cue"], encoded))
    if not cues or words.stop - cues[-1].end > WORDS_TO_COLON:
        return None
    if any(span.start >= cues[-1].end for span in _inside(heading, spans["content"], encoded)):
        return None
    sources = [span for span in _inside(heading, spans["source"], encoded) if span.end <= cues[-1].start]
    return (_characters(cues[-1], encoded),), tuple(_characters(span, encoded) for span in sources[-1:])


def _inside(span: Span, of_role: Sequence[WordSpan], encoded: Encoded) -> Iterator[WordSpan]:
    words = encoded.words_in(*span)
    return (one for one in of_role if words.start <= one.start < words.stop)


def _characters(span: WordSpan, encoded: Encoded) -> Span:
    return int(encoded.starts[span.start]), int(encoded.ends[span.end - 1])


def _quote(text: str, content: tuple[Span, ...], label: Span | None, marks: Sequence[Quotation]) -> Quote:
    return Quote(type_of(text, content, marks), content, (), () if label is None else (label,), reason="layout")


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]
