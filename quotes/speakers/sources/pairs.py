"""Two people named together, "Ada Moreno and Omar Deral", whom the article then calls "the duo" or "the latter"."""

from collections.abc import Sequence
from itertools import pairwise

from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, PREPOSITIONS, is_role, lexicon

_BOTH = frozenset(("the duo", "the pair", "the two", "the couple", "both", "the twosome"))
_NEAR = 5
"""Paragraphs after which nobody would know who the two were."""


def meant(layout: Layout, entities: Sequence[Entity], words: range) -> tuple[Entity, ...]:
    """Whom "the latter", "the former", "the duo" or "the two" stand for; nobody where the words are no such thing."""
    said = " ".join(layout.folded[word] for word in words)
    if said not in _BOTH and said not in ("the latter", "the former"):
        return ()
    couple = _named_together(layout, entities, layout.starts[words[0]])
    if said in _BOTH or not couple:
        return couple
    return couple[1:] if said == "the latter" else couple[:1]


def _named_together(layout: Layout, entities: Sequence[Entity], before: int) -> tuple[Entity, ...]:
    """The last two persons before the offset whom nothing but "and", a title and a description parts."""
    told = [(mention, entity) for entity in entities if entity.kind == "person" for mention in entity.mentions]
    near = sorted(((one, entity) for one, entity in told if one.end <= before), key=lambda pair: pair[0].start)
    for (second, other), (first, entity) in pairwise(reversed(near)):
        if layout.paragraph(before) - second.paragraph > _NEAR:
            return ()
        if entity is not other and first.sentence == second.sentence and _joins(layout, first, second):
            return entity, other
    return ()


def _joins(layout: Layout, first: Mention, second: Mention) -> bool:
    words = layout.inside((first.end, second.start))
    plain = (layout.folded[word] for word in words if not layout.capitalised(word))
    known = lexicon()
    return (
        "and" in layout.folded[words.start : words.stop]
        and len(words) <= 12
        and all(
            word in ("and", "s")
            or is_role(word)
            or word in PREPOSITIONS
            or word in ARTICLES
            or word in known.title_words
            or word in known.titles
            for word in plain
        )
    )
