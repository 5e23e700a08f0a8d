"""Speech that goes on: from quotation to quotation, with nothing but its attribution between them.

A paragraph that leaves its quotation mark open is continued by the next one: the two are one quote, wherever in it the
attribution stands.
"""

from collections.abc import Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.detection.bounds import type_of
from quotes.detection.drafts import CERTAIN, Draft
from quotes.detection.parting import has_prose
from quotes.language import Closure, Quotation

_BETWEEN_SENTENCES = " \t\r\n.,;:!?…"


def joined(drafts: Sequence[Draft], text: str, marks: Sequence[Quotation]) -> list[Draft]:
    """The drafts in text order, direct content that nothing credits joined to the quote that it goes on or begins."""
    forward: list[Draft] = []
    for draft in sorted((*drafts, *_carried_on(drafts, marks)), key=lambda draft: draft.content[0]):
        before = forward[-1] if forward else None
        if before is not None and draft.is_orphan and _goes_on(before, draft.content[0], text, marks):
            signals = replace(before.signals, content=min(before.signals.content, draft.signals.content))
            forward[-1] = replace(before, content=(*before.content, *draft.content), signals=signals)
        else:
            forward.append(draft)
    return _begun_before(forward, text, marks)


def _carried_on(drafts: Sequence[Draft], marks: Sequence[Quotation]) -> list[Draft]:
    """What the marks carry on from a quote into paragraphs in which nothing was found."""
    if all(mark.opening for mark in marks):
        return []
    taken = [span for draft in drafts for span in draft.content]
    found: list[Draft] = []
    open_before = False
    for mark in (mark for mark in marks if not mark.depth):
        covered = any(start < mark.end and mark.start < end for start, end in taken)
        if not mark.opening and not covered and open_before:
            found.append(Draft((mark.span,), (), (), CERTAIN))
            covered = True
        open_before = covered and mark.closure is Closure.CONTINUED
    return found


def _begun_before(drafts: Sequence[Draft], text: str, marks: Sequence[Quotation]) -> list[Draft]:
    """Give what is left open for the credited quote after it to that quote.

    It may have been credited to nobody, or to a cue of a paragraph before.
    """
    found: list[Draft] = []
    for draft in reversed(drafts):
        kept = list(draft.content)
        while found and kept and (draft.is_orphan or _is_before(draft.cue, kept[-1], text)):
            after = found[-1]
            if after.is_orphan or not _is_continued(kept[-1], after.content[0], text, marks):
                break
            signals = replace(after.signals, content=min(after.signals.content, draft.signals.content))
            found[-1] = replace(after, content=(kept.pop(), *after.content), signals=signals)
        if kept:
            found.append(replace(draft, content=tuple(kept)))
    return found[::-1]


def _is_before(cue: Sequence[Span], span: Span, text: str) -> bool:
    """Whether the cue stands in a paragraph before the span."""
    return bool(cue) and "\n" in text[cue[-1][1] : span[0]]


def _goes_on(before: Draft, after: Span, text: str, marks: Sequence[Quotation]) -> bool:
    """Whether speech goes on a quote that was left open, or is speech itself and parted by its attribution at most."""
    between = _marks_between(before.content[-1], after, text, marks)
    if between is None:
        return type_of(text, before.content, marks) == "direct" and _is_interrupted(before, after, text, marks)
    left, right = between
    if left.closure is Closure.CONTINUED:
        return True
    return type_of(text, before.content, marks) == "direct" and Closure.UNCLOSED not in (left.closure, right.closure)


def _is_interrupted(before: Draft, after: Span, text: str, marks: Sequence[Quotation]) -> bool:
    """Whether the sentence of the attribution, and no other, stands between: "...," said Moreno. "[...]"."""
    start, end = before.content[-1][1], after[0]
    attribution = before.cue or before.source
    if not attribution or not start <= attribution[0][0] < end or "\n" in text[start:end]:
        return False
    quoted = any(mark.closure is not Closure.UNCLOSED and mark.start <= end < mark.end for mark in marks)
    return quoted and not has_prose(text, start, end, attribution[0])


def _is_continued(before: Span, after: Span, text: str, marks: Sequence[Quotation]) -> bool:
    """Whether the first piece ends in a mark left open for the next paragraph, with which the second begins."""
    between = _marks_between(before, after, text, marks)
    return between is not None and between[0].closure is Closure.CONTINUED


def _marks_between(
    before: Span, after: Span, text: str, marks: Sequence[Quotation]
) -> tuple[Quotation, Quotation] | None:
    """The quotation in which the first piece ends and that in which the second begins, if only space parts them."""
    if text[before[1] : after[0]].strip(_BETWEEN_SENTENCES):
        return None
    left = [mark for mark in marks if mark.start < before[1] <= mark.end + 1]
    right = [mark for mark in marks if mark.start <= after[0] < mark.end]
    return (left[-1], right[-1]) if left and right else None
