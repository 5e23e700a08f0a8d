"""Speech that nothing is linked to, credited to whom stands right beside it.

What a colon introduces, and a name after a closing mark ("...," Moreno, a nurse.), say who speaks whatever the cue, if
it is one: "She is tired of waiting: ...". Only a cue or a source that credits nothing else is taken. After "!" what
goes on may be a sentence of its own, and tells as well who spoke: "What a sight!" Moreno turned around.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from quotes.article import Span
from quotes.detection.bounds import type_of
from quotes.detection.drafts import Draft, weakest
from quotes.language import Quotation

_COLON = re.compile(r":[\s*_]*$")
_AFTER = re.compile(r"[ \t]*,?[ \t]*")
_GOING_ON = re.compile(r"[,!]")
_END = re.compile(r"[ \t]*(?:[.;]|\n|$)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source, or one of both, in characters."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return min(start for start, _ in (*self.cue, *self.source))

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(end for _, end in (*self.cue, *self.source))


def beside(
    drafts: Iterable[Draft],
    free: Collection[Attribution],
    sentences: Sequence[int],
    text: str,
    marks: Sequence[Quotation],
) -> list[Draft]:
    """The drafts, direct ones that nothing credits given what introduces them or follows on their closing mark.

    ``free`` are the attributions of the article that credit nothing, ``sentences`` the offsets where sentences start,
    in order. What stands between two pieces of speech may credit both: they are one quote.
    """
    found: list[Draft] = []
    place_of: dict[tuple[Span, ...], int] = {}
    for draft in drafts:
        own = None
        if free and draft.is_orphan and type_of(text, draft.content, marks) == "direct":
            own = _introducing(draft.content[0], free, sentences, text) or _following(draft.content[-1], free, text)
        if own is None:
            found.append(draft)
        elif own.source in place_of:
            before = found[place_of[own.source]]
            signals = weakest(before.signals, draft.signals)
            found[place_of[own.source]] = replace(before, content=(*before.content, *draft.content), signals=signals)
        else:
            place_of[own.source] = len(found)
            found.append(replace(draft, cue=own.cue, source=own.source))
    return found


def _introducing(
    speech: Span, attributions: Iterable[Attribution], sentences: Sequence[int], text: str
) -> Attribution | None:
    """The last attribution in the sentence that a colon ends right before the speech."""
    colon = _COLON.search(text, max(0, speech[0] - 10), speech[0])
    if colon is None:
        return None
    place = bisect_right(sentences, colon.start()) - 1
    begin = sentences[place] if place >= 0 else 0
    inside = [one for one in attributions if begin <= one.start and one.end <= colon.start() and one.source]
    return max(inside, key=lambda one: (bool(one.cue), one.end), default=None)


def _following(speech: Span, attributions: Iterable[Attribution], text: str) -> Attribution | None:
    """The source right after the closing mark, where its sentence goes on with it or holds nothing else."""
    after = _AFTER.match(text, speech[1])
    start = after.end() if after else speech[1]
    going_on = _GOING_ON.search(text, speech[1] - 2, start)
    for one in attributions:
        if one.source and one.source[0][0] == start and (going_on or _END.match(text, one.end)):
            return one
    return None
