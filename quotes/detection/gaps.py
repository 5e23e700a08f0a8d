"""Gaps that the decoding left in the content of one cue.

Speech is interrupted by its attribution, or by the end of a sentence; a gap that holds neither is a mistake. Who says
something inside the content, and is credited with nothing, is a part of it: "her deputy found that the audit [the
council ordered] was late".
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from quotes.detection.linking import Link
from quotes.detection.spans import Role, WordSpan
from quotes.model.encoding import Encoded

WIDEST_GAP = 8
"""Words that a gap may hold and still be closed."""

_SENTENCE_END = re.compile(r"[.!?…\n\r\u2028\u2029]")
_NEW_CLAUSE = re.compile(
    r"^\s*[,;:–—-]|\b(?:although|and|as|because|but|however|if|or|since|so|though|when|while|who|whom|with|yet)\b",
    re.IGNORECASE,
)
"""How a clause begins that is coordinate or aside, with a source of its own: "..., but she said ..."."""


def without_gaps(
    found: Sequence[Link], spans: Mapping[Role, Sequence[WordSpan]], text: str, encoded: Encoded
) -> list[Link]:
    """The links, the segments of one cue joined where only words of content can stand between them."""
    crediting = {span.start for link in found for span in (link.cue, link.source) if span is not None}
    inner = {source.start for source in spans["source"]} - crediting
    breaking = sorted(span.start for role in ("cue", "source") for span in spans[role])

    def is_gap(before: WordSpan, after: WordSpan) -> bool:
        if after.start - before.end > WIDEST_GAP:
            return False
        between = text[encoded.ends[before.end - 1] : encoded.starts[after.start]]
        held = breaking[bisect_left(breaking, before.end) : bisect_left(breaking, after.start)]
        if held and (held[0] not in inner or not crediting.isdisjoint(held) or _NEW_CLAUSE.search(between)):
            return False
        return not _SENTENCE_END.search(between)

    closed: list[Link] = []
    for link in found:
        before = closed[-1] if closed else None
        if before and before.cue and before.cue == link.cue and is_gap(before.content, link.content):
            content = replace(before.content, end=link.content.end, score=min(before.content.score, link.content.score))
            closed[-1] = replace(before, content=content, share=min(before.share, link.share))
        else:
            closed.append(link)
    return closed
