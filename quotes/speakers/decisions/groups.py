"""A group that is no source before "they" means it: "Teachers in the Lund district left. They said"."""

from quotes.article import Span
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, is_plural, is_role, lexicon, singular

_REACH = 3
"""Sentences before the pronoun in which the group may be what the sentence speaks of."""
_LONGEST = 4
"""Words of the group up to its head noun."""
_GO_ON = frozenset(("in", "of", "from", "at"))
_VERBS = frozenset(
    ("are", "were", "have", "had", "will", "would", "can", "could", "must", "should", "do", "did", "who")
)


def group_before(layout: Layout, offset: int) -> Span | None:
    """The several people that an earlier sentence opens with, nearest first; ``None`` where none does."""
    sentence = layout.sentence(offset)
    for word in reversed(layout.inside((0, offset))):
        if sentence - layout.sentence(layout.starts[word]) > _REACH:
            return None
        head = _head(layout, word) if layout.opens_sentence(word) else None
        if head is not None:
            return layout.starts[word], layout.ends[_place(layout, head)]
    return None


def _head(layout: Layout, first: int) -> int | None:
    """The noun for several people that the words lead to, told by a verb or a place after it."""
    start = layout.starts[first]
    if start and layout.text[start - 1] in "“\"‘'":
        return None
    for word in range(first, min(first + _LONGEST, len(layout.words) - 1)):
        if layout.gap(word) != " " or (word > first and layout.capitalised(word)):
            return None
        following = layout.folded[word + 1]
        verb = following in _VERBS | _GO_ON or (following.endswith("ed") and len(following) > 4)
        if verb and _is_people(layout, first, word):
            return word
    return None


def _is_people(layout: Layout, first: int, word: int) -> bool:
    """Whether a word means several people: by itself, or by what stands before it ("volunteer divers")."""
    folded = layout.folded[word]
    told = any(is_role(layout.folded[before]) for before in range(first, word))
    people = singular(folded) in lexicon().role_words or singular(folded).endswith("man")
    return is_plural(folded) and folded != singular(folded) and (people or told)


def _place(layout: Layout, head: int) -> int:
    """The last word of where the group is from: "in the Lund district"; ``head`` where nothing tells it."""
    last = head
    if layout.folded[head + 1] not in _GO_ON:
        return last
    known = lexicon()
    for word in range(head + 2, min(head + 8, len(layout.words))):
        folded = layout.folded[word]
        named = layout.capitalised(word) or folded in known.areas | known.organization_words
        if layout.gap(word - 1) != " " or not (named or folded in ARTICLES):
            break
        last = word if named else last
    return last
