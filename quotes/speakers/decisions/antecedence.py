"""Learned evidence gathered by entity: the probability that falls on any of its mentions."""

from collections.abc import Sequence

from quotes.article import Span
from quotes.speakers.attribution import Antecedents
from quotes.speakers.decisions.evidence import Situation
from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, INDEFINITE, PREPOSITIONS, PRONOUNS
from quotes.speakers.sources.phrases import Phrase

_LIKELY = 0.3
_BREAKS = (
    PREPOSITIONS
    | frozenset(PRONOUNS)
    | frozenset(
        ("and", "or", "but", "that", "which", "who", "is", "was", "are", "were", "has", "have", "had", "said", "says")
    )
)


def noun_phrase(layout: Layout, head: int) -> Span:
    """The phrase that ends in the word: up to four words before it, to an article at most."""
    first = head
    while (
        first and head - first < 4 and layout.gap(first - 1) in (" ", "-") and layout.folded[first - 1] not in _BREAKS
    ):
        first -= 1
        if layout.folded[first] in ARTICLES or layout.folded[first] in INDEFINITE:
            break
    return layout.starts[first], layout.ends[head]


class Masses:
    """Follows antecedents to entities, through other pronouns where they point to these."""

    def __init__(self, layout: Layout, antecedents: Antecedents | None, entities: Sequence[Entity]) -> None:
        """``entities`` are the named ones; sources that get resolved are added by :meth:`credit`."""
        self._layout = layout
        self._antecedents = antecedents
        self._owner: dict[int, Entity] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._own(mention.start, mention.end, entity)
        for entity in entities:
            for start, end in entity.described:
                self._own(start, end, entity)

    def of(self, phrase: Phrase) -> dict[int, float]:
        """The probability, by ``id`` of entity, that the source refers to it; empty without learned evidence."""
        return self._follow(phrase.span, 2) if self._antecedents is not None else {}

    def elsewhere(self, phrase: Phrase) -> tuple[Span, float] | None:
        """The noun phrase, none of the known mentions, that the source most likely refers to, if that is likely."""
        if self._antecedents is None:
            return None
        best: tuple[int, float] | None = None
        for span, probability in self._antecedents.scores(phrase.span):
            words = self._layout.inside(span)
            if not words or words[0] in self._owner or self._layout.folded[words[0]] in PRONOUNS:
                continue
            if probability >= _LIKELY and (best is None or probability > best[1]):
                best = (words[0], probability)
        return (noun_phrase(self._layout, best[0]), best[1]) if best else None

    def credit(self, phrase: Phrase, entity: Entity, situation: Situation) -> None:
        """Note that a source was resolved to the entity: it is a mention of it from now on."""
        start, end = phrase.span
        self._own(start, end, entity)
        words = self._layout.inside(phrase.span)
        entity.add(
            Mention(
                start=start,
                end=end,
                tokens=tuple(self._layout.folded[word] for word in words),
                sentence=situation.sentence,
                paragraph=situation.paragraph,
                subject=True,
                form="source",
            )
        )

    def _own(self, start: int, end: int, entity: Entity) -> None:
        for word in self._layout.inside((start, end)):
            self._owner.setdefault(word, entity)

    def _follow(self, span: Span, depth: int) -> dict[int, float]:
        found: dict[int, float] = {}
        if self._antecedents is None:
            return found
        for (start, end), probability in self._antecedents.scores(span):
            words = self._layout.inside((start, end))
            if not words or probability < 0.01:
                continue
            owner = self._owner.get(words[0])
            if owner is not None:
                found[id(owner)] = found.get(id(owner), 0.0) + probability
            elif depth and self._layout.folded[words[0]] in PRONOUNS and start < span[0]:
                for key, further in self._follow((start, end), depth - 1).items():
                    found[key] = found.get(key, 0.0) + probability * further
        return found
