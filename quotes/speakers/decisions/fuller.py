"""What a body without a name is called in full where an article first speaks of it: "a trade court in Lund"."""

from quotes.article import Span
from quotes.speakers.decisions.antecedence import noun_phrase
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, singular
from quotes.speakers.sources.phrases import Phrase

_REACH = 400
"""Words before the source among which it may be introduced."""
_LEADS = frozenset(("of", "in", "into", "for", "at", "on"))
_PLAIN = 3
"""Words without a capital letter that may stand between what leads on and a name."""


def fuller_description(layout: Layout, phrase: Phrase) -> Span | None:
    """The nearest phrase before a bare "the court" that tells which one: "a trade court in Lund"; ``None`` without."""
    bare = phrase.category == "organization" and phrase.definite and not (phrase.modifiers or phrase.owned)
    first = layout.inside(phrase.span)[0]
    for word in range(first - 1, max(-1, first - _REACH), -1) if bare else ():
        if singular(layout.folded[word]) != phrase.head or layout.capitalised(word):
            continue
        start, end = noun_phrase(layout, word)[0], _complement(layout, word)
        opening = layout.folded[layout.inside((start, layout.ends[word]))[0]]
        if end > word and opening in ARTICLES | {"a", "an"}:
            return start, layout.ends[end]
    return None


def _complement(layout: Layout, head: int) -> int:
    """The last word of what follows a noun up to a name, "into the flood in Lower Lund"; the noun without such."""
    last, plain = head, 0
    if layout.folded[head + 1 : head + 2] and layout.folded[head + 1] not in _LEADS:
        return head
    for word in range(head + 1, len(layout.words)):
        if layout.gap(word - 1) not in (" ", "’s ", "'s "):
            break
        if layout.capitalised(word):
            last, plain = word, 0
        elif layout.folded[word] in _LEADS:
            plain = 0
        else:
            plain += 1
            after_name = last == word - 1 and last > head
            if plain > _PLAIN or (after_name and not layout.possessive[last]):
                break
    return last
