"""Who a description is, named right beside it: "the director of the centre", then ", Dr Ada Moreno,"."""

import re
from collections.abc import Mapping

from quotes.article import Span
from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, is_role
from quotes.speakers.mentions.titles import tells_role

_TITLES = 4
"""Words of a title that may stand between."""
_SAYS_NAME = re.compile(
    r",? (?:(?:who|and) )?"
    r"(?:(?:only )?(?:gave|gives|provided)(?: only)? (?:his|her|their) (?:first |full |last )?name(?: only)? as"
    r"|(?:gave|gives|told) us(?: only)? (?:his|her|their|the|a) (?:first |full |last )?(?:name|pseudonym)(?: of| as)?"
    r"|us(?:ed|es|ing) (?:the|a) (?:name|pseudonym)(?: of)?"
    r"|(?:identified|introduced|identifies|introduces) (?:himself|herself|themselves)(?: only| simply)? as"
    r"|(?:asked|wanted|wished|preferred|agreed) to be (?:called|named|identified|known|referred to)"
    r"(?: only| simply)?(?: as| by)?"
    r"|(?:goes|went) by(?: the (?:name|nickname|pseudonym))?(?: of)?) [“\"‘']?"
)
"""What stands between somebody's description and the name that they give."""
_IS_CALLED = re.compile(r",? (?:named|called|by the name of|(?:identified|known)(?: only| simply)? as) [“\"‘']?")
"""What stands there in a phrase that holds the name: "a woman named Ada"; elsewhere it is what she did."""


def named_beside(layout: Layout, at: Mapping[int, tuple[Entity, Mention]], span: Span, head: int) -> Entity | None:
    """The person whom a description, which ends in the word ``head`` or goes on after it, is an apposition to.

    ``at`` gives, by word, the name that covers it.
    """
    words = layout.inside(span)
    told = (_given(layout, at, _SAYS_NAME, (layout.ends[word], len(layout.text))) for word in {head, words[-1]})
    # "A woman, named Ada," may be said of her outside of the phrase; "the mayor named Ada" is what he did.
    beyond = len(layout.text) if layout.gap(head) == ", " and layout.folded[words[0]] not in ARTICLES else span[1]
    given = next(filter(None, told), None) or _given(layout, at, _IS_CALLED, (layout.ends[head], beyond))
    return given or _after(layout, at, words, head) or _before(layout, at, words)


def _given(
    layout: Layout, at: Mapping[int, tuple[Entity, Mention]], lead: re.Pattern[str], within: Span
) -> Entity | None:
    """Who is named after the lead at the beginning of the stretch: "a student, who gave her name as Ada"."""
    match = lead.match(layout.text, *within)
    if match is None:
        return None
    for word in layout.inside((match.end(), min(within[1], layout.sentence_end(match.end()))))[:_TITLES]:
        entity, mention = at.get(word, (None, None))
        if mention is not None and entity is not None:
            return entity if entity.kind == "person" and not mention.possessive else None
        if not _is_title(layout, word):
            return None
    return None


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
