"""Who an article names without crediting a quote to them."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from quotes.article import Article
from quotes.speakers.attribution import Name
from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import lexicon
from quotes.speakers.mentions.clustering import fullest_name
from quotes.speakers.mentions.titles import tells_role
from quotes.speakers.spelling import fold

_LEAST = 0.5
"""Score under which a single mention is left out; a name needs more, the fewer and shorter its mentions are."""
_REPEATED, _ONCE = 0.6, 0.65
_ONE_WORD = {"person": 0.8, "organization": 0.75}
_WIDEST = 80
"""Characters of a tagged name, at most: how far before a mention one that reaches into it may begin."""
_ATTRIBUTE = re.compile(r"-(?:[a-z]+ed|born|class|held|led|made|owned|run|style)$")
_SIGNED = re.compile(r"(?<=[.!?”\"’)]) [–—-]+ ?[^\n.!?]{2,60}$", re.MULTILINE)
"""An agency after the last stop of a paragraph: "It rained. – Tide News"."""
_BETWEEN_MAKERS = re.compile(r"[,;&/|.\n]|\b(?:and|by|for|with)\b", re.IGNORECASE)


class Uncredited:
    """Tells which entities an article surely names, from what the tagger made of their mentions."""

    def __init__(self, layout: Layout, tagged: Sequence[Name], article: Article) -> None:
        """``tagged`` are the names as tagged; the author and the outlet of the article are not in the news."""
        self._layout = layout
        self._tagged = sorted(tagged, key=lambda name: name.start)
        self._starts = [name.start for name in self._tagged]
        self._furniture = (*article.furniture, *(match.span() for match in _SIGNED.finditer(layout.text)))
        makers = (article.author or "", article.outlet or "")
        self._makers = frozenset(_squeezed(part) for maker in makers for part in _BETWEEN_MAKERS.split(maker))

    def among(self, entities: Sequence[Entity], credited: Collection[Entity]) -> list[Entity]:
        """The others of the entities that are surely named, each without its doubtful mentions, in text order."""
        persons = [one for one in entities if one.kind == "person"]
        surnames = {tokens[-1] for one in persons for tokens in one.spellings if len(tokens) > 1}
        others = (one for one in entities if one not in credited and one.named and not one.place and not one.authors)
        found = (self._sure(one, surnames) for one in others)
        return sorted((one for one in found if one is not None), key=lambda one: one.mentions[0].start)

    def _sure(self, entity: Entity, surnames: set[str]) -> Entity | None:
        if entity.kind not in ("person", "organization"):
            return None
        body = entity.kind == "organization"
        scored = [(self._score(one, entity.kind), one) for one in entity.mentions if self._in_prose(one)]
        sound = {one.tokens for score, one in scored if score >= _LEAST}
        mentions = [one for _, one in scored if one.form == "name" and one.tokens in sound]
        if not mentions or (body and all(len(tokens) == 1 and tokens[0] in surnames for tokens in sound)):
            return None
        kept = replace(entity, mentions=mentions, spellings=sound)
        kept.name = fullest_name(self._layout, kept)
        best = max(score for score, _ in scored)
        return kept if best >= _needed(kept) and self._is_name(kept) else None

    def _score(self, mention: Mention, kind: str) -> float:
        """How sure the tagger was of a name of the kind there."""
        near = range(bisect_left(self._starts, mention.start - _WIDEST), bisect_left(self._starts, mention.end))
        scores = (
            self._tagged[place].score
            for place in near
            if self._tagged[place].end > mention.start and self._tagged[place].label == kind
        )
        return max(scores, default=0.0)

    def _in_prose(self, mention: Mention) -> bool:
        text = self._layout.text
        if text[mention.start - 1 : mention.start] in ("", "\n") and text[mention.end : mention.end + 1] in ("", "\n"):
            return False
        return not any(start < mention.end and mention.start < end for start, end in self._furniture)

    def _is_name(self, entity: Entity) -> bool:
        """Whether the name is one: no mere kind of body or role, nothing cut off, none of the makers."""
        name, tokens = entity.name, entity.fullest
        if name.count("(") != name.count(")") or not any(letter.isupper() for letter in name):
            return False
        if _squeezed(name) in self._makers or f"the{_squeezed(name)}" in self._makers:
            return False
        if all(tells_role(token) for token in tokens):
            return False
        if entity.kind == "person":
            return True
        generic = len(tokens) == 1 and tokens[0] in lexicon().organization_words | lexicon().documents
        return not generic and not _ATTRIBUTE.search(name)


def _needed(entity: Entity) -> float:
    """How sure the surest mention of a name must be."""
    if len(entity.mentions) > 1:
        return _REPEATED
    return _ONE_WORD[entity.kind] if len(entity.fullest) == 1 else _ONCE


def _squeezed(name: str) -> str:
    """The letters and digits of a name, folded."""
    return "".join(letter for letter in fold(name) if letter.isalnum())
