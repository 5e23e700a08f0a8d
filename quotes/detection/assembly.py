"""From linked spans to quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quotes.article import Article, Span
from quotes.detection.addressees import without_addressee
from quotes.detection.beside import Attribution, beside
from quotes.detection.bounds import tidy, tidy_source, type_of, whole
from quotes.detection.continued import Speech
from quotes.detection.drafts import CERTAIN, Draft, Signals, weakest
from quotes.detection.fragments import is_fragment
from quotes.detection.gaps import without_gaps
from quotes.detection.layout import LaidOut, laid_out, listed, without
from quotes.detection.linking import Link, Sources, links, sources_of_cues
from quotes.detection.parting import parted
from quotes.detection.passives import quoted_as
from quotes.detection.phrases import whole_phrases
from quotes.detection.relatives import antecedent
from quotes.detection.silence import says_nothing
from quotes.detection.spans import WIDE_CONTENT_BONUS, Role, WordSpan, role_spans
from quotes.detection.thinking import is_thinking
from quotes.language import Quotation, carried, not_carried_over
from quotes.model.encoding import Encoded
from quotes.model.reader import Reading
from quotes.quote import Quote

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STARTS = 0.5
"""Least probability of a word to start a sentence."""

_WHO = re.compile(r",? (?:who|which)\b[^.!?\n“”\"]*")
_BUT = re.compile(r"But\s+(?=\w)")
_MARK = re.compile(r"[“”\"„«»]")


@dataclass(frozen=True, slots=True)
class Detected:
    """A quote without its speaker, and the signals its confidence is made of."""

    quote: Quote
    signals: Signals


def detect(article: Article, reading: Reading, *, thoughts: bool = False) -> tuple[Detected, ...]:
    """Find the quotes of an article, in text order, each with its cue and its source but without its speaker.

    With ``thoughts``, what is believed, wished or found out is given as well, wherever it overlaps no statement:
    the statements are the same with and without. What is among these though its cue tells of thinking, or though it is
    too short to say anything, is marked.
    """
    marks = carried(article.text, article.furniture)
    page = _Page(article, marks, laid_out(article.text, marks, article.furniture))
    statements = tuple(_told(one, article.text) for one in _found(reading.roles, page, reading))
    if not thoughts:
        return statements
    wider = _found(reading.wide, page, reading, content_bonus=WIDE_CONTENT_BONUS)
    added = [replace(one, quote=replace(one.quote, thought=True)) for one in _apart_from(statements, wider)]
    return tuple(sorted((*statements, *added), key=lambda one: one.quote.start))


def _told(one: Detected, text: str) -> Detected:
    """Give a quote without marks as a thought where its cue tells of thinking or its words are no statement."""
    cue = " ".join(text[slice(*span)] for span in one.quote.cue)
    thought = (one.quote.type == "indirect" and is_thinking(cue)) or is_fragment(one.quote, text)
    return replace(one, quote=replace(one.quote, thought=True)) if thought else one


def _apart_from(statements: Iterable[Detected], wider: Iterable[Detected]) -> list[Detected]:
    """What the wide roles found beside the statements."""
    taken = sorted(span for one in statements for span in one.quote.content)
    starts = [start for start, _ in taken]

    def is_free(span: Span) -> bool:
        place = bisect_left(starts, span[1]) - 1
        return place < 0 or taken[place][1] <= span[0]

    return [one for one in wider if all(is_free(span) for span in one.quote.content)]


@dataclass(frozen=True, slots=True)
class _Page:
    """An article with what its marks and its layout say for certain, whatever the roles."""

    article: Article
    marks: Sequence[Quotation]
    layout: LaidOut


def _found(
    roles: "NDArray[np.float32]", page: _Page, reading: Reading, *, content_bonus: float = 0.0
) -> tuple[Detected, ...]:
    """Put quotes together from the log-probabilities (words, 7) of one head of roles."""
    article, marks, layout = page.article, page.marks, page.layout
    untouched = (*article.furniture, *layout.settled)
    spans = role_spans(roles, reading.encoded, untouched, content_bonus=content_bonus)
    lists = listed(article.text, marks, spans, reading.encoded)
    spans = without(spans, lists.settled, reading.encoded)
    spans["source"] = whole_phrases(spans, roles, article.text, reading.encoded)
    sources = sources_of_cues(reading, spans, article.text)
    linked = without_gaps(links(reading, spans, sources), spans, article.text, reading.encoded)
    reporting = sorted(int(reading.encoded.starts[cue.start]) for cue, (source, _) in sources.items() if source)
    marks = not_carried_over(marks, reporting)
    drafts = _drafts(linked, article.text, reading.encoded, marks)
    sentences = _sentence_starts(reading)
    attributions = _attributions(spans, sources, article.text, reading.encoded)
    speech = Speech(article.text, marks, (*untouched, *lists.settled))
    near = [_near_cue(draft, sentences, article.text, marks) for draft in speech.joined(drafts)]
    credited = [_credited_rightly(draft, article.text, marks) for draft in near]
    said = [draft for draft in credited if not _is_silence(draft, article.text)]
    parts = [part for draft in said for part in _parts(draft, article.text, marks)]
    # Who only quotes is no source any more, but not free to be another's.
    used = {span for draft in (*near, *parts) for span in (*draft.cue, *draft.source)}
    free = [one for one in attributions if used.isdisjoint((*one.cue, *one.source))]
    parts = beside(parts, free, sentences, article.text, marks)
    # Speech that was parted from the cue of another sentence may go on the quote before it.
    found = [_finished(draft, article.text, marks) for draft in speech.joined(parts)]
    found += [Detected(quote, CERTAIN) for quote in (*layout.quotes, *lists.quotes)]
    return tuple(sorted(found, key=lambda detected: detected.quote.content))


def _drafts(found: Sequence[Link], text: str, encoded: Encoded, marks: Sequence[Quotation]) -> list[Draft]:
    """One draft for all content of one cue; content without a cue stands alone."""
    drafts: list[Draft] = []
    of_cue: dict[WordSpan, int] = {}
    breaking = sorted(
        start for link in found for part in (link.content, link.cue, link.source) for start, _ in _spans(part, encoded)
    )
    for link in found:
        span = tidy(text, _characters(link.content, encoded), marks)
        if span is None:
            continue
        span = whole(text, span, breaking) if type_of(text, [span], marks) == "indirect" else span
        span = _without_what_is_not_said(text, span, link.cue, encoded, marks) if link.cue else span
        signals = Signals(link.content.score, link.share, link.source_share)
        if link.cue is not None and link.cue in of_cue:
            place = of_cue[link.cue]
            draft = drafts[place]
            drafts[place] = replace(draft, content=(*draft.content, span), signals=weakest(draft.signals, signals))
            continue
        if link.cue is not None:
            of_cue[link.cue] = len(drafts)
        drafts.append(Draft((span,), _spans(link.cue, encoded), _source(link.source, text, encoded), signals))
    return drafts


def _attributions(
    spans: Mapping[Role, Sequence[WordSpan]], sources: Sources, text: str, encoded: Encoded
) -> list[Attribution]:
    """Every cue with its source, and every source by itself."""
    with_cue = [
        Attribution(_spans(cue, encoded), _source(source, text, encoded)) for cue, (source, _) in sources.items()
    ]
    return [*with_cue, *(Attribution((), _source(source, text, encoded)) for source in spans["source"])]


def _source(span: WordSpan | None, text: str, encoded: Encoded) -> tuple[Span, ...]:
    return tuple(antecedent(text, tidy_source(text, one)) for one in _spans(span, encoded))


def _without_what_is_not_said(
    text: str, span: Span, cue: WordSpan, encoded: Encoded, marks: Sequence[Quotation]
) -> Span:
    """Leave off a leading "But", which is the reporter's where nothing is quoted, and whom a directive is given to."""
    start, end = span
    but = _BUT.match(text, start, end)
    if but and type_of(text, [span], marks) == "indirect" and not _MARK.search(text, start, end):
        start = but.end()
    return without_addressee(text, (start, end), _characters(cue, encoded), marks)


def _characters(span: WordSpan, encoded: Encoded) -> Span:
    return int(encoded.starts[span.start]), int(encoded.ends[span.end - 1])


def _spans(span: WordSpan | None, encoded: Encoded) -> tuple[Span, ...]:
    return () if span is None else (_characters(span, encoded),)


def _sentence_starts(reading: Reading) -> list[int]:
    """The offsets where a sentence or a paragraph starts."""
    encoded = reading.encoded
    starts: list[int] = encoded.starts[(reading.sentences > STARTS) | (encoded.openers > 0)].tolist()
    return starts


def _near_cue(draft: Draft, sentences: Sequence[int], text: str, marks: Sequence[Quotation]) -> Draft:
    """Leave off segments that are not quoted and stand in another sentence than the cue, where others do not.

    Only quotation marks carry a statement over a sentence's end.
    """
    if len(draft.content) < 2 or not draft.cue:
        return draft

    def is_near(span: Span) -> bool:
        (_, end), (begin, _) = sorted((span, draft.cue[0]))
        return bisect_right(sentences, begin) == bisect_left(sentences, end)

    near = tuple(span for span in draft.content if type_of(text, (span,), marks) != "indirect" or is_near(span))
    return replace(draft, content=near) if near else draft


def _credited_rightly(draft: Draft, text: str, marks: Sequence[Quotation]) -> Draft:
    """The draft credited to who is quoted, not to the press, and without what is only told of the source."""
    if not draft.cue:
        return draft
    content, source = quoted_as(text, draft.content, draft.cue[0], draft.source)
    told = [span for span in content if source and _is_told_of(text, span, source[-1], draft.cue[0], marks)]
    kept = tuple(span for span in content if span not in told)
    return replace(draft, content=kept or content, source=source)


def _is_told_of(text: str, span: Span, source: Span, cue: Span, marks: Sequence[Quotation]) -> bool:
    """Whether a clause with "who" parts an unquoted segment from the source: "said Moreno, who hopes [to win]"."""
    after = cue[1] <= source[1] <= span[0] and type_of(text, (span,), marks) == "indirect"
    return after and _WHO.match(text, source[1], span[0]) is not None


def _parts(draft: Draft, text: str, marks: Sequence[Quotation]) -> list[Draft]:
    """The draft, and the speech in it that is a quote of its own."""
    if len(draft.content) < 2 or not draft.cue:
        return [draft]
    own, others = parted(text, sorted(draft.content), draft.cue, marks)
    return [replace(draft, content=own), *(replace(draft, content=run, cue=(), source=()) for run in others)]


def _is_silence(draft: Draft, text: str) -> bool:
    cue, content = (" ".join(text[slice(*span)] for span in spans) for spans in (draft.cue, draft.content))
    return says_nothing(cue, content)


def _finished(draft: Draft, text: str, marks: Sequence[Quotation]) -> Detected:
    content = tuple(sorted(draft.content))
    return Detected(Quote(type_of(text, content, marks), content, draft.cue, draft.source), draft.signals)
