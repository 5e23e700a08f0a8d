"""Which content belongs to which cue, and which cue to which source."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from quotes.detection.spans import Role, WordSpan
from quotes.model.pointing import pointing
from quotes.model.reader import Reading

LEAST_LINK = 0.12
"""Least sum of the shares with which a cue and a source point to each other, from 0 to 2, that credits the source."""

PLAIN = 0.5
"""Share of what a cue points to that makes words a source though they are not labelled so."""

LEAST_WORD = 0.05
"""Least share of a word in such a source."""

NOTHING = 0.5
"""How much it counts that content points to nothing: that is one place, while cues share what is pointed to a cue."""

NEAR = 100
"""Words between a cue and a source that points to it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A content span with the cue and the source it is credited to.

    ``share`` is how surely the content points to the cue, to the source where there is no cue, or to nothing where
    there is neither; ``source_share`` how surely cue and source point to each other. Both are between 0 and 1.
    """

    content: WordSpan
    cue: WordSpan | None
    source: WordSpan | None
    share: float
    source_share: float


Sources: TypeAlias = Mapping[WordSpan, tuple[WordSpan | None, float]]
"""Of every cue the source, if it has one, and how surely it is that, from 0 to 1."""


def sources_of_cues(reading: Reading, spans: Mapping[Role, Sequence[WordSpan]], text: str) -> Sources:
    """Link every cue to a source, or to none.

    A source right after "according to" is another cue's only where that one has no other: in "Moreno said, according to
    Reuters" it was Moreno who said it.
    """
    encoded = reading.encoded
    back = [_Pointed(reading, source) for source in spans["source"]]
    taken = {word for role in spans.values() for span in role for word in range(span.start, span.end)}
    according = {
        cue.end
        for cue in spans["cue"]
        if text[encoded.starts[cue.start] : encoded.ends[cue.end - 1]].lower() == "according to"
    }
    free = [source for source in back if source.span.start not in according]
    found = {}
    for cue in spans["cue"]:
        pointed = _Pointed(reading, cue)
        own = _credited(pointed, back if cue.end in according else free, taken)
        found[cue] = own if own[0] is not None else _credited(pointed, back, taken)
    return found


def links(reading: Reading, spans: Mapping[Role, Sequence[WordSpan]], source_of: Sources) -> list[Link]:
    """Link every content span to a cue, to a source where it has no cue, or to nothing."""
    cues, sources = spans["cue"], spans["source"]
    found = []
    for content in spans["content"]:
        pointed = _Pointed(reading, content)
        cue, cue_share = pointed.most(cues)
        source, source_share = pointed.most(sources)
        nothing = NOTHING * pointed.nothing
        if cue is not None and cue_share >= max(nothing, source_share):
            found.append(Link(content, cue, source_of[cue][0], cue_share, source_of[cue][1]))
        elif source is not None and source_share > nothing:
            found.append(Link(content, None, source, source_share, source_share))
        else:
            found.append(Link(content, None, None, pointed.nothing, pointed.nothing))
    return found


class _Pointed:
    """Where a span points: to the words around it, or to nothing."""

    def __init__(self, reading: Reading, span: WordSpan) -> None:
        self.span = span
        shares, self._first, self.nothing = pointing(reading, "link", span.words)
        # Sums over spans are differences of running sums.
        self._running = np.concatenate([[0.0], np.cumsum(shares, dtype=np.float64)])

    def share(self, span: WordSpan) -> float:
        """The share that falls on a span."""
        last = len(self._running) - 1
        begin, end = (min(max(0, word - self._first), last) for word in (span.start, span.end))
        return float(self._running[end] - self._running[begin])

    def plainly(self, taken: Collection[int]) -> WordSpan | None:
        """The words, of no role so far, that the span points to more surely than not: a source the labels missed."""
        shares = np.diff(self._running)
        if not len(shares):
            return None
        best = int(shares.argmax())
        first, last = best, best
        while first > 0 and shares[first - 1] >= LEAST_WORD:
            first -= 1
        while last + 1 < len(shares) and shares[last + 1] >= LEAST_WORD:
            last += 1
        span = WordSpan("source", self._first + first, self._first + last + 1, float(shares[first : last + 1].sum()))
        clear = span.score > PLAIN and not any(word in taken for word in range(span.start, span.end))
        return span if clear else None

    def most(self, spans: Sequence[WordSpan]) -> tuple[WordSpan | None, float]:
        """The span, of some in text order, that draws the greatest share, and that share."""
        last = self._first + len(self._running) - 1
        begin = bisect_right(spans, self._first, key=lambda span: span.end)
        end = bisect_left(spans, last, key=lambda span: span.start)
        shares = [self.share(span) for span in spans[begin:end]]
        if not shares:
            return None, 0.0
        best = max(range(len(shares)), key=shares.__getitem__)
        return spans[begin + best], shares[best]


def _credited(cue: "_Pointed", sources: Sequence["_Pointed"], taken: Collection[int]) -> tuple[WordSpan | None, float]:
    """The source of a cue and how surely it is that: one of those labelled so, else what the cue plainly points to."""
    source, share = _source_of_cue(cue, sources)
    missed = cue.plainly(taken) if source is None else None
    return (source, share) if missed is None else (missed, missed.score)


def _source_of_cue(cue: _Pointed, sources: Sequence[_Pointed]) -> tuple[WordSpan | None, float]:
    """The source, of all in text order, that the cue points to and that points to the cue; how surely, or how not.

    A source may serve several cues and then points to all of them, so neither direction decides alone.
    """
    begin = bisect_left(sources, cue.span.start - NEAR, key=lambda source: source.span.start)
    end = bisect_right(sources, cue.span.start + NEAR, key=lambda source: source.span.start)
    scored = [(cue.share(source.span) + source.share(cue.span), source.span) for source in sources[begin:end]]
    share, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return (best, share / 2) if share >= LEAST_LINK else (None, 1 - share / 2)
