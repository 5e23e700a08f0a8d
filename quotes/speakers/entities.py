"""The persons, organisations and groups of one article, and where each is mentioned."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from quotes.article import Span
from quotes.quote import Kind

Tokens: TypeAlias = tuple[str, ...]
"""A name as folded words, without titles."""


@dataclass(slots=True, eq=False)
class Mention:
    """One stretch of text that refers to an entity, with what its surroundings tell.

    ``subject`` is whether it seems to be what its sentence speaks of, ``oblique`` whether it follows a
    preposition, ``possessive`` whether it owns what follows, ``quote`` the attribution whose content holds it
    (or -1), ``form`` whether it is a name or a source that was resolved to the entity, ``in_source`` whether a
    name stands in one, ``aside`` whether in one that credits somebody else, ``shared`` whether the short form
    fits others, too, ``score`` how sure it is to be a name of its kind, from 0 to 1.
    """

    start: int
    end: int
    tokens: Tokens
    sentence: int
    paragraph: int
    subject: bool = False
    oblique: bool = False
    possessive: bool = False
    quote: int = -1
    form: Literal["name", "source"] = "name"
    title: Tokens = ()
    in_source: bool = False
    aside: bool = False
    shared: bool = False
    score: float = 1.0


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that may have spoken.

    ``place`` marks what the article uses as a place (a country can speak, but rarely does). ``roles`` are the
    folded words of its titles and descriptions, ``descriptions`` these as written, ``described`` where they stand.
    ``gender`` is evidence: above 0 for a woman, below 0 for a man. ``own_name`` is set where the article tells another
    by which it is known. ``doubt`` is how unsure it is, from 0 to 1, that a single word is somebody's name,
    ``documents`` what a source that was by it was called.
    """

    kind: Kind
    name: str
    spellings: set[Tokens] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    described: list[Span] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    gender: float = 0.0
    place: bool = False
    named: bool = True
    plural: bool = False
    authors: tuple["Entity", ...] = ()
    own_name: Tokens = ()
    doubt: float = 0.0
    documents: set[str] = field(default_factory=set)

    @property
    def fullest(self) -> Tokens:
        """Its own name where it has one, else the spelling with the most words.

        Of several, one without initials, then the one whose last word is written most often, then the longest.
        """
        last = Counter(mention.tokens[-1] for mention in self.mentions if mention.form == "name")
        return self.own_name or max(
            self.spellings,
            key=lambda tokens: (
                len(tokens),
                min(map(len, tokens)) > 1,
                last[tokens[-1]],
                sum(map(len, tokens)),
                tokens,
            ),
            default=(),
        )

    def before(self, offset: int) -> Mention | None:
        """The last mention that ends at or before the offset, or ``None``."""
        found = None
        for mention in self.mentions:
            if mention.start >= offset:
                break
            if mention.end <= offset:
                found = mention
        return found

    def add(self, mention: Mention) -> None:
        """Add a mention, keeping them in text order."""
        place = len(self.mentions)
        while place and self.mentions[place - 1].start > mention.start:
            place -= 1
        self.mentions.insert(place, mention)
