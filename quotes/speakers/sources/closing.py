"""Whose name closes a description: "the minister of tides, land and work, Ada Moreno"."""

from collections.abc import Mapping
from itertools import chain

from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, PREPOSITIONS, is_plural, is_role, lexicon, singular
from quotes.speakers.sources.pieces import core_of

_LINKS = frozenset(("and", "&", "of", "the", "for"))


def named_last(layout: Layout, at: Mapping[int, tuple[Entity, Mention]], segments: list[list[int]]) -> Entity | None:
    """Who is named at the end of a phrase of several pieces whose first one describes them.

    The last piece is the name alone, or the last of what a post is for and then the name: "Land and Work Ada
    Moreno". ``at`` gives, by word, the name that covers it.
    """
    last = segments[-1]
    entity, mention = at.get(last[-1], (None, None))
    if entity is None or mention is None or mention.possessive:
        return None
    covered = layout.inside((mention.start, mention.end))
    lead = [word for word in last if word < covered[0]]
    if entity.kind == "person":
        others = (word for word in chain(*segments[:-1], lead) if word in at and at[word][0].kind == "person")
        alone = all(_is_no_person(layout, at[word][1]) for word in others)
        return entity if alone and _tells_post(layout, segments) and _is_field(layout, lead) else None
    body = not lead and entity.kind == "organization"
    return entity if body and _describes_body(layout, segments[0]) else None


def _is_no_person(layout: Layout, mention: Mention) -> bool:
    """Whether what was taken for somebody is what a post is for, or whose it is: "Legal and Tidal", "Lunder mayor"."""
    words = layout.inside((mention.start, mention.end))
    following = words[-1] + 1
    post = len(words) == 1 and layout.gap(words[-1]) == " " and is_role(layout.folded[following])
    return post or any(layout.folded[word] in _LINKS for word in words)


def _tells_post(layout: Layout, segments: list[list[int]]) -> bool:
    """Whether the first piece tells a post, or one of them with what the post is of."""
    folded, core = layout.folded, core_of(layout, segments[0])
    if is_plural(folded[core[-1]]) or singular(folded[core[-1]]) in lexicon().documents:
        return False
    held = (core_of(layout, piece)[-1] for piece in segments if len(core_of(layout, piece)) < len(piece))
    return any(is_role(folded[word]) for word in (*held, *core))


def _is_field(layout: Layout, lead: list[int]) -> bool:
    """Whether nothing but titles, or the last of what a post is for, stands before the name in its piece."""
    while lead and layout.folded[lead[-1]] in lexicon().titles and not is_role(layout.folded[lead[-1]]):
        lead = lead[:-1]
    linked = bool(lead) and layout.folded[lead[-1]] in PREPOSITIONS | ARTICLES
    return not linked and all(layout.capitalised(word) or layout.folded[word] in _LINKS for word in lead)


def _describes_body(layout: Layout, first: list[int]) -> bool:
    core = core_of(layout, first)
    head = singular(layout.folded[core[-1]])
    return layout.folded[core[0]] == "the" and head in lexicon().organization_words and not is_role(head)
