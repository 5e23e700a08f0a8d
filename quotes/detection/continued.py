"""Speech that goes on: from quotation to quotation, with nothing but its attribution between them.

A paragraph that leaves its quotation mark open is continued by the next one: the two are one quote, wherever in it the
attribution stands.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.detection.bounds import type_of
from quotes.detection.drafts import CERTAIN, Draft
from quotes.detection.parting import has_prose
from quotes.language import Closure, Quotation, paragraphs, touching

_NOTHING = re.compile(r"[\s.,;:!?…\u200b\ufeff]*")
_LOOSE = re.compile(r"[\s.,;:!?…)\]–—-]*")


class Speech:
    """The quotations of a text, and what stands between them."""

    def __init__(self, text: str, marks: Sequence[Quotation], untouched: Sequence[Span] = ()) -> None:
        """Keep the marks of a text; ``untouched`` stretches hold no speech: furniture, and what the layout settles."""
        self.marks, self.untouched = marks, untouched
        self.starts = [start for start, _ in paragraphs(text)]
        for start, end in untouched:
            text = text[:start] + " " * (end - start) + text[end:]
        self.text = text

    def joined(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts in text order, direct content that nothing credits joined to the quote it goes on or begins."""
        forward: list[Draft] = []
        for draft in sorted((*drafts, *self._carried_on(drafts)), key=lambda draft: draft.content[0]):
            before = forward[-1] if forward else None
            if before is not None and draft.is_orphan and self._goes_on(before, draft.content[0]):
                signals = replace(before.signals, content=min(before.signals.content, draft.signals.content))
                forward[-1] = replace(before, content=(*before.content, *draft.content), signals=signals)
            else:
                forward.append(draft)
        return self._begun_before(forward)

    def _carried_on(self, drafts: Sequence[Draft]) -> list[Draft]:
        """What the marks carry on, from a quote that reaches their paragraph's end, where nothing was found."""
        if all(mark.opening for mark in self.marks):
            return []
        taken = sorted(span for draft in drafts for span in draft.content)
        ends = [end for _, end in taken]
        found: list[Draft] = []
        is_open = False
        for mark in (mark for mark in self.marks if not mark.depth):
            place = bisect_right(ends, mark.start)
            held = place < len(taken) and taken[place][0] < mark.end
            if not mark.opening and not held and is_open and not self._is_untouched(mark.span):
                found.append(Draft((mark.span,), (), (), CERTAIN))
                is_open = mark.closure is Closure.CONTINUED
                continue
            last = bisect_right(taken, (mark.end, mark.end)) - 1
            reached = held and _LOOSE.fullmatch(self.text, min(taken[last][1], mark.end), mark.end) is not None
            is_open = reached and mark.closure is Closure.CONTINUED
        return found

    def _is_untouched(self, span: Span) -> bool:
        return any(start < span[1] and span[0] < end for start, end in self.untouched)

    def _begun_before(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Give what is left open for the credited quote after it to that quote.

        It may have been credited to nobody, or to a cue of a paragraph before.
        """
        found: list[Draft] = []
        for draft in reversed(drafts):
            kept = list(draft.content)
            while found and kept and (draft.is_orphan or self._is_before(draft.cue, kept[-1])):
                after = found[-1]
                if after.is_orphan or not self._is_continued(kept[-1], after.content[0]):
                    break
                signals = replace(after.signals, content=min(after.signals.content, draft.signals.content))
                found[-1] = replace(after, content=(kept.pop(), *after.content), signals=signals)
            if kept:
                found.append(replace(draft, content=tuple(kept)))
        return found[::-1]

    def _is_before(self, cue: Sequence[Span], span: Span) -> bool:
        """Whether the cue stands in a paragraph before the span."""
        return bool(cue) and cue[-1][1] <= span[0] and not self._in_one_paragraph(cue[-1][0], span[0])

    def _in_one_paragraph(self, first: int, second: int) -> bool:
        return bisect_right(self.starts, first) == bisect_right(self.starts, second)

    def _goes_on(self, before: Draft, after: Span) -> bool:
        """Whether speech goes on a quote left open, or is speech itself and parted by its attribution at most."""
        between = self._marks_between(before.content[-1], after)
        if between is None:
            return type_of(self.text, before.content, self.marks) == "direct" and self._is_interrupted(before, after)
        left, right = between
        if left.closure is Closure.CONTINUED:
            return not self._in_one_paragraph(left.start, right.start)
        spoken = type_of(self.text, before.content, self.marks) == "direct"
        return spoken and Closure.UNCLOSED not in (left.closure, right.closure)

    def _is_interrupted(self, before: Draft, after: Span) -> bool:
        """Whether the sentence of the attribution, and no other, stands between: "...," said Moreno. "[...]"."""
        start, end = before.content[-1][1], after[0]
        attribution = before.cue or before.source
        if not attribution or not start <= attribution[0][0] < end or not self._in_one_paragraph(start - 1, end):
            return False
        quoted = any(mark.closure is not Closure.UNCLOSED for mark in touching(self.marks, (end, end + 1)))
        return quoted and not has_prose(self.text, start, end, attribution[0])

    def _is_continued(self, before: Span, after: Span) -> bool:
        """Whether the first piece ends in a mark left open for the next paragraph, with which the second begins."""
        between = self._marks_between(before, after)
        if between is None or between[0].closure is not Closure.CONTINUED:
            return False
        return not self._in_one_paragraph(between[0].start, between[1].start)

    def _marks_between(self, before: Span, after: Span) -> tuple[Quotation, Quotation] | None:
        """The quotation in which one piece ends and that in which another begins, if only space parts them."""
        if before[1] > after[0] or _NOTHING.fullmatch(self.text, before[1], after[0]) is None:
            return None
        left = [mark for mark in touching(self.marks, (before[1] - 1, before[1])) if mark.start < before[1]]
        right = touching(self.marks, (after[0], after[0] + 1))
        return (left[-1], right[-1]) if left and right else None
