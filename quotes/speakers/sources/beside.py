"""Who a description is, named right beside it: "the director of the centre", then ", Dr Ada Moreno,"."""

from collections.abc import Mapping

from quotes.article import Span
from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, is_role
from quotes.speakers.mentions.titles import tells_role

_TITLES = 4
"""Words of a title that may stand between."""


def named_beside(layout: Layout, at: Mapping[int, tuple[Entity, Mention]], span: Span, head: int) -> Entity | None:
    """The person whom a description, which ends in the word ``head`` or goes on after it, is an apposition to.

    ``at`` gives, by word, the name that covers it.
    """
    words = layout.inside(span)
    return _after(layout, at, words, head) or _before(layout, at, words)


def _after(layout: Layout, at: Mapping[int, tuple[Entity, Mention]], words: range, head: int) -> Entity | None:
    last = words[-1]
    comma = layout.gap(last) == ", " and layout.folded[words[0]] in ARTICLES
    title = layout.gap(last) == " " and last == head and is_role(layout.folded[head])
    if not (comma or title):
        return None
    word = last + 1
    while comma and word < min(last + _TITLES, len(layout.words)) and word not in at and _is_title(layout, word):
        word += 1
    entity, mention = at.get(word, (None, None))
    if entity is None or mention is None or entity.kind != "person" or mention.possessive:
        return None
    closes = layout.gap(layout.inside((mention.start, mention.end))[-1])[:1] in (",", ".", "")
    return entity if title or closes else None


def _is_title(layout: Layout, word: int) -> bool:
    return tells_role(layout.folded[word]) and layout.gap(word) in (" ", ". ")


def _before(layout: Layout, at: Mapping[int, tuple[Entity, Mention]], words: range) -> Entity | None:
    first, last = words[0], words[-1]
    if not first or layout.folded[first] not in ARTICLES or layout.gap(first - 1) != ", ":
        return None
    entity, mention = at.get(first - 1, (None, None))
    if entity is None or mention is None or entity.kind != "person" or mention.possessive or mention.oblique:
        return None
    return entity if layout.gap(last)[:1] == "," else None
