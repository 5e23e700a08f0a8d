"""What the words of a name and those around it tell it is, whatever a tagger says."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.speakers.attribution import Label, Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, PARTISANS, PREPOSITIONS, is_role, lexicon
from quotes.speakers.spelling import PARTICLES

_LINKS = frozenset(("of", "and", "for", "the", "in", "at", "on", "&"))
_WHERE = frozenset(("in", "at", "from", "near", "outside", "around"))
_STYLED = frozenset(("prince", "princess", "sheikh", "sheikha", "mr", "mrs", "ms"))
"""Titles before what is somebody, whatever it looks like: "Prince MBS"."""
_THINGS = frozenset(("show", "award", "awards", "prize", "stadium", "airport", "cup"))
"""What is named after somebody: "Ada Moreno Show"."""
_CERTAIN = 0.8
"""The probability from which a tagger is believed, whatever kind of word a name ends in."""


def reshaped(layout: Layout, names: Iterable[Name], sources: Sequence[Span]) -> list[Name]:
    """The names without a link they end in, each with the label that its shape and its place tell."""
    spelled = [_Spelled(layout, name) for name in names if layout.inside((name.start, name.end))]
    shapes = _Shapes(layout, spelled, frozenset(end for _, end in sources))
    starts = {one.words[0] for one in spelled if one.name.label == "person"}
    kept = (one for one in spelled if not _is_lower(layout, one) and not _leads_on(layout, one, starts))
    return [replace(one.name, label=shapes.label(one)) for one in kept]


class _Spelled:
    """A name with its words."""

    __slots__ = ("name", "tokens", "words")

    def __init__(self, layout: Layout, name: Name) -> None:
        words = layout.inside((name.start, name.end))
        while len(words) > 1 and layout.words[words[-1]] in _LINKS:
            words = words[:-1]
        self.words = words
        self.name = replace(name, end=min(name.end, layout.ends[words[-1]]))
        self.tokens: Tokens = tuple(layout.folded[word] for word in words)


def _is_lower(layout: Layout, one: _Spelled) -> bool:
    """Whether a person's name has no capital letter, or a body's has none and is what its kind is called."""
    if any(layout.capitalised(word) or layout.words[word][:1].isdigit() for word in one.words):
        return False
    first, last = one.words[0], one.words[-1]
    kind = first > 0 and layout.folded[first - 1] in ARTICLES and one.tokens[-1] in lexicon().organization_words
    body = one.name.label == "organization" and kind and "(" not in layout.gap(last)
    return one.name.label == "person" or body


def _leads_on(layout: Layout, one: _Spelled, starts: set[int]) -> bool:
    """Whether a person's name is the title of the next: "Rivenan Foreign" in "Rivenan Foreign Minister Ada Moreno"."""
    role = one.words[-1] + 1
    plain = role + 1 in starts and layout.gap(role - 1) == " " == layout.gap(role) and not layout.possessive[role - 1]
    return one.name.label == "person" and plain and layout.capitalised(role) and is_role(layout.folded[role])


class _Shapes:
    """What is told by all names of a text together."""

    def __init__(self, layout: Layout, spelled: Sequence[_Spelled], source_ends: frozenset[int]) -> None:
        self._layout = layout
        self._persons = {one.tokens for one in spelled if one.name.label == "person" and len(one.tokens) > 1}
        self._parts = {token for tokens in self._persons for token in tokens if not _is_company(tokens)}
        self._companies = {one.tokens[0] for one in spelled if _is_company(one.tokens)}
        self._surnames = {
            one.tokens[0]
            for one in spelled
            if len(one.tokens) == 1 and (one.name.label == "person" or one.name.end in source_ends)
        }
        self._where = self._places(spelled)
        self._paired = {one.words[0] - 2 for one in spelled if one.tokens[-1] in lexicon().areas}

    def _places(self, spelled: Sequence[_Spelled]) -> set[Tokens]:
        """Single words, no part of a fuller name, that stand nowhere but after "in", "from" and their like."""
        leads: dict[Tokens, set[str]] = defaultdict(set)
        for one in spelled:
            if len(one.tokens) == 1:
                leads[one.tokens].add(self._before(one))
        return {tokens for tokens, found in leads.items() if found <= _WHERE and tokens[0] not in self._parts}

    def _before(self, one: _Spelled) -> str:
        first = one.words[0]
        return self._layout.folded[first - 1] if first and self._layout.gap(first - 1) == " " else ""

    def label(self, one: _Spelled) -> Label:
        """What the name is."""
        label = one.name.label
        if label == "nationality":
            return label
        if self._belongs_to_company(one):
            return "organization"
        if label == "person":
            return self._of_person(one)
        return "person" if self._is_person(one) else label

    def _belongs_to_company(self, one: _Spelled) -> bool:
        alone = len(one.tokens) == 1 and one.tokens[0] in self._companies and one.tokens[0] not in self._parts
        return alone or _is_company(one.tokens)

    def _of_person(self, one: _Spelled) -> Label:
        known = lexicon()
        if one.tokens in self._where:
            return "place"
        if self._is_named_body(one) or (len(one.tokens) > 1 and one.tokens[-1] in _THINGS):
            return "organization"
        paired = self._layout.folded[one.words[-1] + 1 : one.words[-1] + 2] == ["and"] and one.words[-1] in self._paired
        if paired and one.name.score < _CERTAIN:
            return "place"
        common = len(one.tokens) > 1 and one.tokens[0] not in known.given and one.name.score < _CERTAIN
        if common and one.tokens[-1] in known.areas:
            return "place"
        return "organization" if common and one.tokens[-1] in known.body_words else "person"

    def _is_named_body(self, one: _Spelled) -> bool:
        """Whether a single word closes the phrase of a body that it names: "a civil society forum Rivena,"."""
        before, known = self._before(one), lexicon()
        closes = self._layout.gap(one.words[-1])[:1] in (",", ".", ";", ")")
        body = before in known.organization_words and not is_role(before) and before not in known.titles
        lower = one.words[0] > 0 and not self._layout.capitalised(one.words[0] - 1)
        return len(one.tokens) == 1 and one.tokens[0] not in self._parts and closes and body and lower

    def _is_person(self, one: _Spelled) -> bool:
        """Whether what a tagger took for a body is somebody: their name goes on, or they are called by its end."""
        layout, known, tokens = self._layout, lexicon(), one.tokens
        if not 1 < len(tokens) < 5 or any(
            token in known.body_words or token in known.areas or token in PREPOSITIONS for token in tokens
        ):
            return False
        if tokens[-1] in PARTISANS:
            return False
        if not all(layout.capitalised(word) or layout.folded[word] in PARTICLES for word in one.words):
            return False
        if (tokens[:2] in self._persons and len(tokens) > 2) or (len(tokens) == 2 and tokens[0] in _STYLED):
            return True
        if one.name.label != "organization" and one.name.score >= _CERTAIN:
            return False
        alone = any(layout.words[word].isupper() and len(layout.words[word]) > 1 for word in one.words)
        return not alone and tokens[0] not in self._surnames and tokens[-1] in self._surnames


def _is_company(tokens: Tokens) -> bool:
    return len(tokens) > 1 and tokens[-1] in lexicon().companies
