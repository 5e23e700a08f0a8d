"""What a source is, grammatically: a pronoun, a name, a description, a document, or several of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from quotes.article import Span
from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import (
    ARTICLES,
    INDEFINITE,
    PREPOSITIONS,
    PRONOUNS,
    gender_of_role,
    is_plural,
    lexicon,
    singular,
)

Category: TypeAlias = Literal["none", "pronoun", "name", "several", "person", "organization", "group", "document"]
_RELATIVE = frozenset(
    ("who", "which", "that", "whose", "where", "whom", "led", "based", "accused", "close", "quoted", "when")
)
_POSSESSIVES = frozenset(("his", "her", "their", "its"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as its words tell it.

    ``head`` is its folded head noun or pronoun, ``modifiers`` the other folded words that carry meaning,
    ``entities`` who a name in head position refers to, ``inner`` the names it holds elsewhere, ``author`` the
    phrase a document is by, ``asks`` the kind of pronoun (m, f, they, it, who, i).
    """

    span: Span
    category: Category
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    entities: tuple[Entity, ...] = ()
    inner: tuple[Entity, ...] = ()
    author: "Phrase | None" = None
    asks: str = ""
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    gender: str | None = None


class Parser:
    """Parses sources of one article."""

    def __init__(self, layout: Layout, entities: Sequence[Entity]) -> None:
        """``entities`` are the named ones."""
        self.layout = layout
        self._at: dict[int, tuple[Entity, Mention]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._at.update(dict.fromkeys(layout.inside((mention.start, mention.end)), (entity, mention)))

    def parse(self, span: Span, *, depth: int = 0) -> Phrase:
        """The phrase that the span holds."""
        words = self.layout.inside(span)
        if not words:
            return Phrase(span, "none")
        first = self.layout.folded[words[0]]
        pronoun = PRONOUNS.get(first)
        alone = len(words) == 1 or (len(words) == 2 and words[1] not in self._at and not self._noun_follows(words))
        if pronoun and alone:
            return Phrase(span, "pronoun", head=first, asks=pronoun, plural=pronoun == "they")
        segments = self._segments(words)
        named = self._named(segments)
        if named:
            category: Category = "name" if len(named) == 1 else "several"
            roles = frozenset(singular(self.layout.folded[word]) for word in words)
            return Phrase(span, category, modifiers=roles, entities=tuple(named))
        return self._described(span, words, segments[0], depth)

    def _noun_follows(self, words: range) -> bool:
        return self.layout.folded[words[0]] in _POSSESSIVES and self.layout.folded[words[1]].isalpha()

    def _segments(self, words: range) -> list[range]:
        """The words between commas, brackets and dashes."""
        segments, first = [], words[0]
        for word in words[:-1]:
            if any(mark in self.layout.gap(word) for mark in ",();:—–"):
                segments.append(range(first, word + 1))
                first = word + 1
        segments.append(range(first, words[-1] + 1))
        return segments

    def _named(self, segments: list[range]) -> list[Entity]:
        """Who is named in head position: in the first segment, or in a later one that is a name with its title."""
        found = self._heads(segments[0])
        if not found and len(segments) > 1 and self._is_person(segments[0]):
            for segment in segments[1:]:
                later = [one for one in self._heads(segment) if one.kind == "person"]
                if later and self._opens_with_name(segment):
                    found += later
                elif found or not self._is_person(segment):
                    break
            return found
        for segment in segments[1:] if found else []:
            if self.layout.folded[segment[0]] == "and" and len(segment) > 1:
                found += [one for one in self._heads(segment[1:]) if one not in found and one.kind == found[0].kind]
        return found

    def _is_person(self, segment: range) -> bool:
        roles = lexicon().role_words
        return any(singular(self.layout.folded[word]) in roles for word in self._core(segment)) or (
            self.layout.folded[segment[0]] in ("one", "former", "then")
        )

    def _opens_with_name(self, segment: range) -> bool:
        titles, roles = lexicon().titles, lexicon().role_words
        for word in segment:
            if word in self._at:
                return True
            folded = self.layout.folded[word]
            if folded not in titles and folded not in roles and folded != "and" and not self.layout.capitalised(word):
                return False
        return False

    def _heads(self, segment: range) -> list[Entity]:
        found: list[Entity] = []
        seen: set[int] = set()
        for word in segment:
            pair = self._at.get(word)
            if pair is None or id(pair[1]) in seen:
                continue
            seen.add(id(pair[1]))
            entity, mention = pair
            if self._is_head(segment, mention, entity, bool(found)) and entity not in found:
                found.append(entity)
        persons = [one for one in found if one.kind == "person"]
        return persons or found

    def _is_head(self, segment: range, mention: Mention, entity: Entity, conjoined: bool) -> bool:
        covered = self.layout.inside((mention.start, mention.end))
        if mention.possessive or not self._ends_phrase(segment, covered[-1]):
            return False
        lead = [word for word in segment if word < covered[0]]
        prepositions = [word for word in lead if self.layout.folded[word] in PREPOSITIONS and word not in self._at]
        relative = any(self.layout.folded[word] in _RELATIVE and word not in self._at for word in lead)
        if relative:
            return False
        if not prepositions:
            return conjoined or entity.kind == "person" or not any(self._other_head(word) for word in lead[-1:])
        between = [word for word in lead if word > prepositions[-1]]
        if entity.kind != "person" or self.layout.folded[lead[0]] in INDEFINITE:
            return conjoined and self.layout.folded[lead[-1]] == "and"
        return any(word in self._at or not self._titles(word) for word in between) and not any(
            singular(self.layout.folded[word]) in lexicon().documents for word in self._core(segment)
        )

    def _other_head(self, word: int) -> bool:
        return self.layout.folded[word] in PREPOSITIONS

    def _titles(self, word: int) -> bool:
        folded, known = self.layout.folded[word], lexicon()
        return folded in known.titles or singular(folded) in known.role_words or folded in ARTICLES or folded == "and"

    def _ends_phrase(self, segment: range, last: int) -> bool:
        """Whether nothing after the word can be what the name only modifies ("the Moreno campaign")."""
        following = last + 1
        if following > segment[-1]:
            return True
        folded = self.layout.folded[following]
        if (
            folded in PREPOSITIONS
            or folded in _RELATIVE
            or folded in ("and", "or", "now", "also", "himself", "herself")
        ):
            return True
        return following in self._at and self._at[following][0].kind == "person" and folded != "s"

    def _core(self, segment: range) -> range:
        """The words before the first preposition or relative word."""
        for word in segment[1:]:
            folded = self.layout.folded[word]
            if folded in PREPOSITIONS or folded in _RELATIVE:
                return range(segment[0], word)
        return segment

    def _described(self, span: Span, words: range, segment: range, depth: int) -> Phrase:
        core = self._core(segment)
        first = self.layout.folded[core[0]]
        if first == "one" and len(segment) > 2 and self.layout.folded[segment[1]] == "of":
            core = range(core[0], core[0] + 1)
        head_at = core[-1]
        head = self.layout.folded[head_at]
        inner = tuple(dict.fromkeys(self._at[word][0] for word in words if word in self._at))
        category = self._category(head, core, words)
        author = self._author(core, words, depth) if category == "document" and depth < 3 else None
        return Phrase(
            span,
            category,
            head=singular(head),
            modifiers=frozenset(
                singular(self.layout.folded[word])
                for word in words
                if word != head_at and self.layout.folded[word] not in PREPOSITIONS | ARTICLES | INDEFINITE
            ),
            inner=inner,
            author=author,
            definite=first in ARTICLES
            or self.layout.possessive[core[0]]
            or any(self.layout.possessive[w] for w in core),
            indefinite=first in INDEFINITE,
            plural=category == "group",
            gender=gender_of_role([head]),
        )

    def _category(self, head: str, core: range, words: range) -> Category:
        known, one = lexicon(), singular(head)
        if one in known.documents or head in known.documents:
            return "document"
        if self.layout.folded[core[0]] in ("one", "another", "a", "an") and head in ("one", "another"):
            return "person"
        if head in known.organization_words and head not in known.role_words and not self._several(core, head):
            return "organization"
        if is_plural(head) or self.layout.folded[core[0]] in known.plurals or self._conjoined(core):
            return "group"
        if one in known.organization_words and one not in known.role_words:
            return "organization"
        return "person"

    def _several(self, core: range, head: str) -> bool:
        return head in lexicon().plurals or (
            singular(head) != head and self.layout.folded[core[0]] in lexicon().plurals
        )

    def _conjoined(self, core: range) -> bool:
        return any(self.layout.folded[word] == "and" for word in core[1:-1])

    def _author(self, core: range, words: range, depth: int) -> Phrase | None:
        """Whom a document is by: "a statement by X", "X's report", "the X report"."""
        owner = next((word for word in core if self.layout.possessive[word]), None)
        if owner is not None:
            return self.parse((self.layout.starts[core[0]], self.layout.ends[owner]), depth=depth + 1)
        rest = [word for word in words if word > core[-1]]
        for place, word in enumerate(rest[:-1]):
            if self.layout.folded[word] in ("by", "from", "of"):
                end = self.layout.ends[rest[-1]]
                return self.parse((self.layout.starts[rest[place + 1]], end), depth=depth + 1)
        inside = [self._at[word] for word in core if word in self._at]
        if inside:
            return Phrase((inside[0][1].start, inside[0][1].end), "name", entities=(inside[0][0],))
        return None
