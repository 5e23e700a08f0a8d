"""Which content belongs to which cue, and which cue to which source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes.detection.spans import Role, WordSpan
from quotes.model.pointing import pointing
from quotes.model.reader import Reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_LINK = 0.12
"""Least share of a cue's pointing that a source must draw to be credited on that alone."""


@dataclass(frozen=True, slots=True)
class Link:
    """A content span with the cue and the source it is credited to; ``score`` is between 0 and 1."""

    content: WordSpan
    cue: WordSpan | None
    source: WordSpan | None
    score: float


def links(reading: Reading, spans: dict[Role, list[WordSpan]]) -> list[Link]:
    """Link every content span to a cue (or to none), and every cue to a source (or to none)."""
    sources = {id(cue): _source_of_cue(reading, cue, spans["source"]) for cue in spans["cue"]}
    found = []
    for content in spans["content"]:
        shares, first, nothing = pointing(reading, "link", content.words)
        cue, cue_share = _most_pointed_to(shares, first, spans["cue"])
        source, source_share = _most_pointed_to(shares, first, spans["source"])
        if cue is not None and cue_share >= max(nothing, source_share):
            found.append(Link(content, cue, sources[id(cue)], cue_share))
        elif source is not None and source_share > nothing:
            found.append(Link(content, None, source, source_share))
        else:
            found.append(Link(content, None, None, nothing))
    return found


def _source_of_cue(reading: Reading, cue: WordSpan, sources: Sequence[WordSpan]) -> WordSpan | None:
    """The source that the cue points to, or that points to the cue."""
    shares, first, nothing = pointing(reading, "link", cue.words)
    best, best_share = _most_pointed_to(shares, first, sources)
    if best is not None and best_share >= max(LEAST_LINK, nothing):
        return best
    pointing_back = [(_share_of(reading, source, cue), source) for source in sources if _near(source, cue)]
    if pointing_back:
        share, source = max(pointing_back, key=lambda pair: pair[0])
        if share >= 0.5:
            return source
    return best if best_share >= LEAST_LINK else None


def _near(one: WordSpan, other: WordSpan) -> bool:
    return abs(one.start - other.start) < 100


def _share_of(reading: Reading, query: WordSpan, key: WordSpan) -> float:
    shares, first, _ = pointing(reading, "link", query.words)
    return _sum(shares, first, key)


def _most_pointed_to(
    shares: "NDArray[np.float32]", first: int, spans: Sequence[WordSpan]
) -> tuple[WordSpan | None, float]:
    last = first + len(shares)
    near = [span for span in spans if span.end > first and span.start < last]
    if not near:
        return None, 0.0
    scored = [_sum(shares, first, span) for span in near]
    best = max(range(len(near)), key=scored.__getitem__)
    return near[best], scored[best]


def _sum(shares: "NDArray[np.float32]", first: int, span: WordSpan) -> float:
    return float(shares[max(0, span.start - first) : max(0, span.end - first)].sum())
