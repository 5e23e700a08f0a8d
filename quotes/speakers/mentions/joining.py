"""Names that a tagger cut in pieces, made one."""

import re
from collections.abc import Sequence

from quotes.speakers.attribution import Name
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import is_role, lexicon
from quotes.speakers.mentions.titles import STYLES

_NICKNAME = re.compile(r"(?<!\w)([^\W\d_](?:\.|[\w’'-]*)) [“\"‘]([^\W\d_][^“”\"‘’\n,.;:!?…]{0,20})[”\"’] $")
_REACH = 60
"""Characters before a name in which its given name and a nickname may stand."""


def joined(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names, which stand in text order, with those made one that were cut in two."""
    found: list[Name] = []
    for name in names:
        start = _with_nickname(layout, name)
        while found and start < name.start and found[-1].end > start:
            start = min(start, found.pop().start)
        whole = Name(start, name.end, name.label, name.score)
        if found and _is_one(layout, found[-1], whole):
            whole = Name(found[-1].start, name.end, found[-1].label, max(found[-1].score, name.score))
            found.pop()
        found.append(whole)
    return found


def _with_nickname(layout: Layout, name: Name) -> int:
    """Where the name begins with what stands before a nickname in quotation marks: "Omar “Odo” Deral"."""
    if name.label != "person":
        return name.start
    match = _NICKNAME.search(layout.text, max(0, name.start - _REACH), name.start)
    given = match.group(1) if match else ""
    titled = given.lower() in lexicon().titles or is_role(given.lower())
    return match.start() if match and given[:1].isupper() and not titled else name.start


def _is_one(layout: Layout, before: Name, after: Name) -> bool:
    possessive = layout.text[before.end : after.start] in ("’s ", "'s ")
    if before.label != after.label and not (possessive and (before.label, after.label) == ("organization", "place")):
        return False
    last = layout.inside((before.start, before.end))[-1]
    gap = layout.text[before.end : after.start]
    if after.label == "person":
        between = layout.inside((before.end, after.start))
        one = len(between) == 1 and between[0] == last + 1 and gap.startswith(" ") and gap.endswith(" ")
        titled = one and layout.words[between[0]] == gap.strip() and layout.folded[between[0]] in STYLES
        if titled and layout.capitalised(between[0]):
            return True
        return (gap == " " and not layout.possessive[last]) or (gap in (". ", ".") and len(layout.words[last]) == 1)
    if before.label != "organization":
        return False
    return (possessive and _is_branch(layout, after)) or (gap == " and " and _is_field(layout, before, after))


def _is_field(layout: Layout, before: Name, after: Name) -> bool:
    """Whether "Harvests" goes on "Ministry of Tides and Harvests", being no body of its own by its looks."""
    whole, words = layout.inside((before.start, before.end)), layout.inside((after.start, after.end))
    of = len(whole) > 2 and layout.folded[whole[0]] in ("ministry", "department") and layout.folded[whole[1]] == "of"
    return of and len(words) == 1 and layout.words[words[0]].istitle() and not _is_branch(layout, after)


def _is_branch(layout: Layout, name: Name) -> bool:
    """Whether a body's name is no more than what part it is: "4th Precinct", "Investigation Bureau"."""
    words = layout.inside((name.start, name.end))
    return len(words) < 3 and layout.folded[words[-1]] in lexicon().organization_words
