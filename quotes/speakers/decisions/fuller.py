"""What a body without a name is called in full where an article first speaks of it: "a trade court in Lund"."""

import re
from collections.abc import Iterable

from quotes.article import Span
from quotes.speakers.decisions.antecedence import noun_phrase
from quotes.speakers.entities import Entity
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, lexicon, singular
from quotes.speakers.sources.phrases import Phrase

_REACH = 400
"""Words before the source among which it may be introduced."""
_LEADS = frozenset(("of", "in", "into"))
_MINISTER = re.compile(r"\b[Mm]inister (?:of|for) ((?:the )?[A-Z].*)")
_OF_FIELD = re.compile(r"(?:.* )?([\w-]+) [Mm]inister")
_PLAIN = 3
"""Words without a capital letter that may stand between what leads on and a name."""


def fuller_description(layout: Layout, phrase: Phrase, entities: Iterable[Entity]) -> Span | None:
    """The nearest phrase before a bare "the court" that tells which one: "a trade court in Lund"; ``None`` without.

    ``entities`` are whom the article names: what follows the noun counts up to the name of a body or a place.
    """
    bare = phrase.category == "organization" and phrase.definite and not (phrase.modifiers or phrase.owned)
    if not bare:
        return None
    first = layout.inside(phrase.span)[0]
    before = range(first - 1, max(-1, first - _REACH), -1)
    heads = [word for word in before if singular(layout.folded[word]) == phrase.head and not layout.capitalised(word)]
    names = _names_of_things(layout, entities) if heads else {}
    for word in heads:
        start, end = noun_phrase(layout, word)[0], _complement(layout, word, names)
        opening = layout.folded[layout.inside((start, layout.ends[word]))[0]]
        if end > word and opening in ARTICLES | {"a", "an"}:
            return start, layout.ends[end]
    return None


def ministry_of_minister(phrase: Phrase, entities: Iterable[Entity]) -> str | None:
    """What the ministry is called whose minister an article named last: "Ministry of Tides"; ``None`` for others."""
    if phrase.head != "ministry" or phrase.modifiers or phrase.owned:
        return None
    told = (
        (mention.start, name)
        for entity in entities
        if entity.kind == "person" and (mention := entity.before(phrase.span[0])) is not None
        for description in entity.descriptions
        if (name := _ministry(description)) is not None
    )
    return max(told, default=(0, None))[1]


def _ministry(description: str) -> str | None:
    """The ministry that a minister heads: of "Minister of Tides", "the tide minister"."""
    long, short = _MINISTER.search(description), _OF_FIELD.fullmatch(description)
    if long is not None:
        return f"Ministry of {long.group(1)}"
    field = short.group(1) if short is not None else ""
    return f"{field} ministry" if field.lower() in lexicon().fields else None


def _names_of_things(layout: Layout, entities: Iterable[Entity]) -> dict[int, int]:
    """By the first word of every mention of a body or place its last one."""
    found: dict[int, int] = {}
    for entity in entities:
        if entity.kind == "organization" and entity.named:
            for mention in entity.mentions:
                words = layout.inside((mention.start, mention.end))
                found[words[0]] = words[-1]
    return found


def _complement(layout: Layout, head: int, names: dict[int, int]) -> int:
    """The last word of what follows a noun up to a name, "into the flood in Lower Lund"; the noun without such."""
    if layout.gap(head) != " " or layout.folded[head + 1 : head + 2] == [] or layout.folded[head + 1] not in _LEADS:
        return head
    last, plain, word = head, 0, head + 1
    while word < len(layout.words) and layout.gap(word - 1) in (" ", "’s ", "'s "):
        if word in names:
            last = word = names[word]
            following = layout.folded[word + 1 : word + 2]
            if layout.possessive[word]:
                # "Of Lund's harbour": what it owns would have to be told, too.
                return head
            if layout.gap(word) == " " and following and following[0] in lexicon().areas:
                last = word = word + 1
            plain = _PLAIN
        elif layout.capitalised(word) or layout.folded[word][:1].isdigit():
            break
        elif layout.folded[word] in _LEADS:
            plain = 0
        else:
            plain += 1
        if plain > _PLAIN:
            break
        word += 1
    return last
