"""What a source is, grammatically: a pronoun, a name, a description, a document, or several of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from quotes.article import Span
from quotes.speakers.entities import Entity, Mention, Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import (
    ARTICLES,
    INDEFINITE,
    PREPOSITIONS,
    PRONOUNS,
    gender_of_role,
    is_plural,
    is_role,
    lexicon,
    role_of,
    singular,
)
from quotes.speakers.mentions.taken import DAYS
from quotes.speakers.sources.authorship import Authorship
from quotes.speakers.sources.beside import named_beside
from quotes.speakers.sources.heads import Heads
from quotes.speakers.sources.pairs import meant
from quotes.speakers.sources.pieces import core_of, segments_of
from quotes.speakers.sources.relatives import phrase_of_relative

Category: TypeAlias = Literal["none", "pronoun", "name", "several", "person", "organization", "group", "document"]
_TIMES = frozenset((*DAYS, "today", "yesterday", "week", "month", "year"))
"""What a document may be of without being by it: "Friday’s statement"."""
_CONTRACTED = re.compile(r"['’](?:s|d|ve|re|ll|m)$")
"""What "he" or "we" is drawn together with: "we've"."""
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_READ = frozenset(("seen", "read", "obtained", "reviewed", "viewed", "examined"))
"""What is done to a document by others than its author: "a letter seen by the Lund Post"."""
_DEPTH = 3
_SHARES = frozenset(("half", "third", "quarter", "percent", "more", "rest"))
"""What a part of many is called."""
_LEADING = 4
"""Words of a source among which what a work is stands: "the 2007 book"."""
_LONGEST = 8
"""Words of the subject of a sentence, where no parse tells where it ends."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as its words tell it.

    ``head`` is its folded head noun or pronoun (none where names tell), ``modifiers`` the other folded words that
    carry meaning, ``proper`` those of them with a capital letter, ``entities`` who a name in head position refers
    to, ``inner`` the names it holds elsewhere, ``author`` the phrase a document is by, ``asks`` the kind of pronoun
    (m, f, they, it, who, i), ``certain`` whether no name in head position is a short form of several, ``owned``
    the "his", "her", "their" or "its" that it begins with, ``named_kind`` whether its names only tell
    of what kind the head is: "the UN agency", ``titled`` whether it is written as a title: "the Lund Tide Index".
    """

    span: Span
    category: Category
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    entities: tuple[Entity, ...] = ()
    inner: tuple[Entity, ...] = ()
    author: "Phrase | None" = None
    asks: str = ""
    proper: frozenset[str] = frozenset()
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    gender: str | None = None
    certain: bool = True
    owned: str = ""
    named_kind: bool = False
    titled: bool = False


class Parser:
    """Parses sources of one article."""

    def __init__(self, layout: Layout, entities: Sequence[Entity], posts: Mapping[str, Tokens]) -> None:
        """``entities`` are the named ones, ``posts`` the acronyms of posts with their words."""
        self.layout = layout
        self.posts = posts
        self._entities = entities
        self._at: dict[int, tuple[Entity, Mention]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._at.update(dict.fromkeys(layout.inside((mention.start, mention.end)), (entity, mention)))
        self._heads = Heads(layout, self._at)
        self._authorship = Authorship(layout)

    def parse(self, span: Span, *, depth: int = 0) -> Phrase:
        """The phrase that the span holds."""
        words = self.layout.inside(span)
        if not words:
            return Phrase(span, "none")
        if len(words) > 1 and self.layout.words[words[0]].isdigit() and self.layout.gap(words[0]) == ". ":
            # The number of a point in a list.
            words = words[1:]
        pronoun = self._pronominal(span, words, depth)
        if pronoun is not None:
            return pronoun
        by = self._by_whom(words, depth) if depth < _DEPTH else None
        if by is not None:
            return by
        segments = segments_of(self.layout, words, self._at)
        named = self._heads.named(segments)
        couple = () if named else meant(self.layout, self._entities, words)
        if couple:
            last = self.layout.folded[words[-1]]
            return Phrase(span, "name" if len(couple) == 1 else "several", head=last, entities=couple)
        if named:
            category: Category = "name" if len(named) == 1 else "several"
            roles = frozenset(singular(self.layout.folded[word]) for word in words)
            shared = any(word in self._at and self._at[word][1].shared for word in words)
            return Phrase(span, category, modifiers=roles, entities=tuple(named), certain=not shared)
        phrase = self._described(span, words, segments[0], depth)
        beside = self._beside(phrase, segments[0]) if phrase.category == "person" and not depth else None
        return replace(phrase, category="name", head="", entities=(beside,)) if beside else phrase

    def _pronominal(self, span: Span, words: range, depth: int) -> Phrase | None:
        """A pronoun, or the phrase that "who" stands for; ``None`` for all else."""
        before = phrase_of_relative(self.layout, words) if depth < _DEPTH else None
        if before is not None:
            return self._before_relative(self.parse(before, depth=depth + 1), words[0] - 1)
        asks = self._pronoun(words)
        if asks is None:
            return None
        head = _CONTRACTED.sub("", self.layout.folded[words[0]])
        return Phrase(span, "pronoun", head=head, asks=asks, plural=asks == "they")

    def _before_relative(self, phrase: Phrase, last: int) -> Phrase:
        """The phrase before "who", or the name that ends it: "a blow to the mayor of Lund, Ada Moreno, who said"."""
        entity, mention = self._at.get(last, (None, None))
        if phrase.entities or is_role(phrase.head) or entity is None or mention is None or entity.kind != "person":
            return phrase
        return Phrase((mention.start, mention.end), "name", entities=(entity,), certain=not mention.shared)

    def _by_whom(self, words: range, depth: int) -> Phrase | None:
        """Whoever follows "by" in a source cut short to where it was issued, or in a work with its title."""
        rest = self._after_by(words)
        return self._titled_work(words) if rest is None else self._part(rest, words[-1], depth)

    def _titled_work(self, words: range) -> Phrase | None:
        """A work by somebody, title and all: "the study The Turn of the Tide by the Tide Office"."""
        folded = self.layout.folded
        title = self._quoted_title_by(words)
        if title is not None:
            return title
        noun = next((word for word in words[:_LEADING] if singular(folded[word]) in lexicon().documents), None)
        by = next((word for word in reversed(words[:-1]) if folded[word] == "by"), -1)
        if noun is None or noun == words[-1] or by < noun + 2 or self.layout.capitalised(noun):
            return None
        quoted = self.layout.gap(noun).strip() in ("“", '"', "‘", "'")
        titled = self.layout.capitalised(noun + 1) and self.layout.capitalised(by - 1)
        if not (quoted or titled) or any(self.layout.capitalised(word) for word in words[1:] if word < noun):
            return None
        author = self._part(by + 1, words[-1], 0)
        span = (self.layout.starts[words[0]], self.layout.ends[words[-1]])
        return Phrase(
            span, "document", head=singular(folded[noun]), author=author, definite=folded[words[0]] in ARTICLES
        )

    def _quoted_title_by(self, words: range) -> Phrase | None:
        """A title in quotation marks and whose it is: "“The Tide” by Ada Moreno", "Ada Moreno's book “The Tide”"."""
        text, start = self.layout.text, self.layout.starts[words[0]]
        opened = text[max(0, start - 1) : start] in ("“", '"')
        by = next((word for word in reversed(words[1:-1]) if self.layout.folded[word] == "by"), -1)
        if opened and by > 0 and self.layout.gap(by - 1).strip(" ,.") in ("”", '"'):
            author = self._part(by + 1, words[-1], 0)
            return Phrase((start, self.layout.ends[words[-1]]), "document", head="title", author=author)
        owner = next((word for word in words[:-1] if self.layout.possessive[word]), words[-1])
        noun, lead = owner + 1, range(words[0], owner)
        if noun not in words or any(self._begins_another(word) for word in lead):
            return None
        head = singular(self.layout.folded[noun])
        if head not in lexicon().documents or self.layout.gap(noun).strip(" ,") not in ("“", '"'):
            return None
        author = self._part(words[0], owner, 0)
        return Phrase((start, self.layout.ends[noun]), "document", head=head, author=author)

    def _begins_another(self, word: int) -> bool:
        """Whether what follows the word is not all of the phrase: "the editor of Ada Moreno's book" is the editor."""
        return self.layout.folded[word] in PREPOSITIONS or (is_role(self.layout.folded[word]) and word not in self._at)

    def _beside(self, phrase: Phrase, segment: list[int]) -> Entity | None:
        return named_beside(self.layout, self._at, phrase.span, core_of(self.layout, segment)[-1])

    def _after_by(self, words: range) -> int | None:
        """The word after "by" in a source cut short to where it was issued: "Lund by Ada Moreno"."""
        by = next((word for word in words[1:-1] if self.layout.folded[word] == "by"), None)
        named = by is not None and all(
            word in self._at and self._at[word][0].kind != "person" for word in range(words[0], by)
        )
        return by + 1 if by is not None and named else None

    def describe(self, span: Span) -> Phrase:
        """The description that the span holds, whatever names stand in it."""
        words = self.layout.inside(span)
        return self._described(span, words, list(words), _DEPTH)

    def set_aside(self, phrase: Phrase) -> None:
        """Mark the names in a source that are not who it credits."""
        credits = bool(phrase.entities) or phrase.category in ("person", "group")
        for word in self.layout.inside(phrase.span) if credits else ():
            pair = self._at.get(word)
            if pair is not None and pair[0] not in phrase.entities:
                pair[1].aside = True

    def _pronoun(self, words: range) -> str | None:
        first = words[0]
        pronoun = PRONOUNS.get(_CONTRACTED.sub("", self.layout.folded[first]))
        if pronoun is None or first in self._at:
            return None
        if self.layout.words[first].isupper() and len(self.layout.words[first]) > 1:
            return None
        if self.layout.words[first] == "You" and not self.layout.opens_sentence(first):
            # A family name.
            return None
        if len(words) == 1:
            return pronoun
        follows = self.layout.folded[words[1]]
        if (
            self.layout.folded[first] in _POSSESSIVES
            and self.layout.gap(first) == " "
            and follows not in ("too", "also")
        ):
            return None
        return pronoun if len(words) == 2 and words[1] not in self._at else None

    def _described(self, span: Span, words: range, segment: list[int], depth: int) -> Phrase:
        core = core_of(self.layout, segment)
        first = self.layout.folded[core[0]]
        head_at = core[-1]
        head = self.layout.folded[head_at]
        spelled = self.posts.get(head, ())
        post = next((word for word in reversed(spelled) if is_role(word)), head)
        head = "person" if head.endswith("-year-old") else post
        inner = tuple(dict.fromkeys(self._at[word][0] for word in words if word in self._at))
        category = self._category(head, core)
        author = self._author(core, words, depth) if category == "document" and depth < _DEPTH else None
        skipped = PREPOSITIONS | ARTICLES | INDEFINITE | {"and", "who"}
        modifiers = {singular(self.layout.folded[word]) for word in words if word != head_at}
        return Phrase(
            span,
            category,
            head=role_of(head),
            modifiers=frozenset(modifiers.union(spelled) - skipped - {head}),
            inner=inner,
            author=author,
            proper=frozenset(self.layout.folded[word] for word in core[1:-1] if self.layout.capitalised(word)),
            definite=first in ARTICLES or any(self.layout.possessive[word] for word in core),
            indefinite=first in INDEFINITE,
            plural=category == "group",
            owned=first if first in _POSSESSIVES else "",
            named_kind=first == "the" and self._names_kind(words, core),
            titled=len(core) > 2 and all(map(self.layout.capitalised, core[1:])) and len(core) == len(words),
            gender=gender_of_role([head]),
        )

    def _category(self, head: str, core: list[int]) -> Category:
        known, one, first = lexicon(), singular(head), self.layout.folded[core[0]]
        web = head == "site" and self.layout.folded[core[-1] - 1] == "web"
        if one in known.documents or head in known.documents or web:
            return "document"
        if first in ("one", "another", "a", "an") and head in ("one", "another"):
            return "person"
        several = first in known.plurals and one != head
        if head in known.organization_words and one not in known.role_words and not several:
            return "group" if head in known.plurals else "organization"
        conjoined = any(self.layout.folded[word] == "and" and not self._joins_names(word) for word in core[1:-1])
        share = (first[:1].isdigit() and "-" not in first) or head[:1].isdigit() or head in _SHARES
        couple = conjoined and first not in ("a", "an")
        if is_plural(head) or first in known.plurals or share or couple:
            return "group"
        letters = self.layout.words[core[-1]]
        acronym = letters.isupper() and 1 < len(letters) < _LONGEST and first in ARTICLES and not is_role(head)
        return (
            "organization" if acronym or (one in known.organization_words and one not in known.role_words) else "person"
        )

    def _names_kind(self, words: range, core: list[int]) -> bool:
        """Whether the names in a phrase only say of what kind its head is: "the UN agency", "the Lund MP"."""
        held = [word for word in words if word in self._at]
        return bool(held) and all(word in core[:-1] and not self.layout.possessive[word] for word in held)

    def _joins_names(self, word: int) -> bool:
        """Whether an "and" stands between names, no part of who they are: "the Lund and Rivena Nations citizen"."""
        return self.layout.capitalised(word - 1) and self.layout.capitalised(word + 1) and word - 1 in self._at

    def _author(self, core: list[int], words: range, depth: int) -> Phrase | None:
        """Whom a document is by: "a statement by X", "X's report", "the X report", "its website"."""
        possessives = (word for word in core if self.layout.possessive[word])
        owner = next((word for word in possessives if self.layout.folded[word] not in _TIMES), None)
        if owner is not None:
            return self._part(core[0], owner, depth)
        first = self.layout.folded[core[0]]
        if first in _POSSESSIVES and not self._is_address(core):
            asks, span = PRONOUNS[first], (self.layout.starts[core[0]], self.layout.ends[core[0]])
            return Phrase(span, "pronoun", head=first, asks=asks, plural=asks == "they")
        rest = [word for word in words if word > core[-1]]
        for markers in (("by",), ("from", "of", "that", "in", "on")):
            for place, word in enumerate(rest[:-1]):
                if self.layout.folded[word] in markers and self.layout.folded[word - 1] not in _READ:
                    part = self._part(rest[place + 1], rest[-1], depth)
                    if markers == ("by",) or self._speaks(part, self.layout.folded[word]):
                        return part
        return self._owner_before(core, depth) or self._site_owner(rest, depth) or self._earlier_author(core)

    def _is_address(self, core: list[int]) -> bool:
        """Whether the possessive that opens a phrase is part of a title: "His Highness"."""
        return " ".join(self.layout.folded[word] for word in core[:2]) in lexicon().titles

    def _site_owner(self, rest: list[int], depth: int) -> Phrase | None:
        """Whose site a document stands on: "posted on the firm’s website"."""
        on = next((place for place, word in enumerate(rest[:-1]) if self.layout.folded[word] == "on"), None)
        part = self._part(rest[on + 1], rest[-1], depth) if on is not None else None
        owned = part is not None and part.category == "document" and not part.owned
        return part.author if part is not None and owned else None

    def _earlier_author(self, core: list[int]) -> Phrase | None:
        """Whom "the statement" is by, as the article told where it spoke of it first."""
        if self.layout.folded[core[0]] not in ARTICLES:
            return None
        place = self._authorship.introduced(self.layout.folded[core[-1]], core[0])
        if place is None:
            return None
        owner = self._at.get(place - 1)
        if owner is not None and self.layout.gap(place - 1) in (" ", "’s ", "'s ") and not owner[0].place:
            return Phrase((owner[1].start, owner[1].end), "name", entities=(owner[0],))
        after = self._authorship.after(place)
        verb = self._authorship.before(place) if after is None else None
        if after is not None:
            near = range(after, min(after + 8, len(self.layout.words)))
        elif verb is not None:
            near = range(verb - 1, max(-1, verb - 12), -1)
        elif place > 1 and self.layout.folded[place - 2] == "in":
            # "The board, in a statement on Monday, said".
            near = range(place - 3, max(-1, place - 15), -1)
        else:
            return None
        sentence = self.layout.sentence(self.layout.starts[place])
        for word in near:
            if word in self._at and self.layout.sentence(self.layout.starts[word]) == sentence:
                entity, mention = self._at[word]
                if not mention.possessive and (after is not None or not mention.oblique):
                    return self._people_of(mention) or Phrase((mention.start, mention.end), "name", entities=(entity,))
        return self._subject(sentence, verb) if verb is not None else None

    def _people_of(self, mention: Mention) -> Phrase | None:
        """The people whom a name only tells more of: "Rivenan prosecutors" filed it, not Rivena."""
        words = self.layout.inside((mention.start, mention.end))
        noun = words[-1] + 1
        if noun == len(self.layout.words) or self.layout.gap(words[-1]) != " ":
            return None
        people = is_role(self.layout.folded[noun]) and is_plural(self.layout.folded[noun])
        return self._part(words[0], noun, _DEPTH) if people else None

    def _subject(self, sentence: int, verb: int) -> Phrase | None:
        """The description that opens a sentence and ends before the verb: "The audit office"."""
        first = verb
        while first and verb - first < _LONGEST and self.layout.sentence(self.layout.starts[first - 1]) == sentence:
            first -= 1
        opens = first == 0 or self.layout.sentence(self.layout.starts[first - 1]) != sentence
        part = self._part(first, verb - 1, _DEPTH) if opens and first < verb else None
        return part if part is not None and part.category in ("organization", "person", "group") else None

    def _part(self, first: int, last: int, depth: int) -> Phrase:
        return self.parse((self.layout.starts[first], self.layout.ends[last]), depth=depth + 1)

    def _speaks(self, part: Phrase, marker: str) -> bool:
        if part.category == "name":
            return not part.entities[0].place and (marker != "on" or part.entities[0].kind == "organization")
        return marker in ("from", "of") and part.category in ("organization", "group", "person", "several")

    def _owner_before(self, core: list[int], depth: int) -> Phrase | None:
        inside = [self._at[word] for word in core if word in self._at and not self._at[word][0].place]
        if inside:
            return Phrase((inside[0][1].start, inside[0][1].end), "name", entities=(inside[0][0],))
        if len(core) < 2 or depth >= _DEPTH:
            return None
        before = self.layout.folded[core[-2]]
        known = lexicon()
        front = before == "front" and self.layout.folded[core[-1]] == "page"
        if before in known.plurals or (before in known.organization_words - known.documents and not front):
            # "A police statement" is by the police, not by "a police".
            first = 1 if self.layout.folded[core[0]] in ("a", "an") and len(core) > 2 else 0
            return self._part(core[first], core[-2], depth)
        return None
