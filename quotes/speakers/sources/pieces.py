"""The pieces of a source between its commas, and where what it is of begins."""

from collections.abc import Container

from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, PREPOSITIONS, is_role, lexicon, singular

RELATIVE = frozenset(("who", "which", "that", "whose", "such", "where", "whom", "led", "based", "close", "when"))
"""Words that begin what is said of the noun before them."""
_DONE = frozenset(
    ("sent", "written", "made", "given", "held", "done", "drawn", "shown", "seen", "put", "read", "cited")
)
"""Participles that "by" follows and whose form tells little: "a letter sent by the board"."""
_COMPLEMENTED = frozenset(("familiar", "aware", "privy", "loyal", "responsible", "available"))
"""Adjectives that go on with a preposition: "sources familiar with the matter"."""
_TIMES = frozenset(("week", "month", "year", "spring", "summer", "autumn", "winter"))


def segments_of(layout: Layout, words: range, names: Container[int] = ()) -> list[list[int]]:
    """The words of a phrase between its commas and dashes; what stands in brackets is left out.

    ``names`` holds the words of names.
    """
    segments: list[list[int]] = [[]]
    bracket = False
    for word in words:
        if not bracket:
            segments[-1].append(word)
        gap = layout.gap(word)
        bracket = (bracket or "(" in gap) and ")" not in gap.partition("(")[2 if "(" in gap else 0]
        if not bracket and any(mark in gap for mark in ",;:—–"):
            segments.append([])
    found = [segment for segment in segments if segment]
    while (
        len(found) > 1
        and len(found[0]) == 1
        and found[0][0] not in names
        and layout.folded[found[0][0]].endswith(("ed", "ing"))
    ):
        # "Contacted, the inspector": the participle is no part of who speaks.
        del found[0]
    return found or [[words[0]]]


def core_of(layout: Layout, segment: list[int]) -> list[int]:
    """The words before the first preposition, relative word or participle that begins a complement."""
    for place, word in enumerate(segment[1:], 1):
        folded = layout.folded[word]
        if folded in PREPOSITIONS or folded in RELATIVE:
            return segment[:place]
        following = layout.folded[segment[place + 1]] if place + 1 < len(segment) else ""
        if folded in ("this", "last", "next") and following in _TIMES:
            return segment[:place]
        cut = place + 1 == len(segment) and place > 1 and _is_noun(layout.folded[segment[place - 1]])
        if folded.endswith(("ed", "ing")) and len(folded) > 5 and (following in PREPOSITIONS or cut):
            return segment[:place]
        done = following == "by" and (folded in _DONE or folded.endswith("ed"))
        if done or (following in PREPOSITIONS and folded in _COMPLEMENTED):
            return segment[:place]
        if folded.endswith("ing") and is_role(layout.folded[segment[place - 1]]) and following in ARTICLES:
            # "The lawyer representing the board".
            return segment[:place]
    return segment


def _is_noun(folded: str) -> bool:
    return is_role(folded) or folded in lexicon().organization_words or singular(folded) in lexicon().documents
