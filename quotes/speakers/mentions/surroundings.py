"""What stands around a name: its place in the sentence, its title, what it is said to be, pronouns after it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from quotes.article import Span
from quotes.speakers.attribution import Label, Name
from quotes.speakers.entities import Entity, Mention, Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import PREPOSITIONS, PRONOUNS, gender_of_role, lexicon, role_of
from quotes.speakers.mentions.appositions import apposition_after, predicate_after
from quotes.speakers.mentions.titles import title_before, without_honorifics
from quotes.speakers.spelling import initials

_PRONOUNS = 2.0
"""What the pronouns after somebody's name tell of the gender at most, however many they are: some are others'."""
_SIDES = frozenset(("ruling", "opposition", "governing"))
_OBLIQUE = PREPOSITIONS | {"and", "or", "against", "than"}


class Surroundings:
    """Reads what a text tells about the names in it."""

    def __init__(self, layout: Layout, names: Sequence[Name], sources: Sequence[Span]) -> None:
        """``names`` and ``sources`` in text order."""
        self.layout = layout
        self._labels: dict[int, Label] = {}
        for name in names:
            self._labels.update(dict.fromkeys(layout.inside((name.start, name.end)), name.label))
        self._sources = sorted(sources)
        self._source_starts = [start for start, _ in self._sources]
        self._first_in_sentence: dict[int, int] = {}

    def mention(self, words: range, *, person: bool) -> Mention:
        """The mention that the words form; a leading article is left off."""
        layout = self.layout
        while len(words) > 1 and layout.folded[words[0]] in ("the", "a", "an"):
            words = words[1:]
        start, end = layout.starts[words[0]], layout.ends[words[-1]]
        sentence = layout.sentence(start)
        title = self._title(words[0], start) if person else range(words[0], words[0])
        lead = (title or words)[0]
        oblique = bool(lead) and layout.folded[lead - 1] in _OBLIQUE and layout.gap(lead - 1).isspace()
        first = self._first_in_sentence.setdefault(sentence, start) >= start
        return Mention(
            start=start,
            end=end,
            tokens=tuple(layout.folded[word] for word in words),
            sentence=sentence,
            paragraph=layout.paragraph(start),
            subject=first and not oblique and not layout.possessive[words[-1]],
            oblique=oblique,
            possessive=layout.possessive[words[-1]],
            in_source=self._source_at(start) is not None,
            title=tuple(role_of(layout.folded[word]) for word in title),
        )

    def _title(self, name: int, start: int) -> range:
        source = self._source_at(start)
        floor = self.layout.inside(source)[0] if source else max(0, name - 24)
        bounds = self.layout.inside((self.layout.sentence_start(start), start))
        return title_before(self.layout, name, max(floor, bounds[0] if bounds else name), self._labels)

    def _source_at(self, offset: int) -> Span | None:
        place = bisect_right(self._source_starts, offset) - 1
        return self._sources[place] if place >= 0 and self._sources[place][1] > offset else None

    def describe(self, entity: Entity) -> None:
        """Set what titles, appositions, given names and pronouns tell of the entity: roles, descriptions, gender."""
        entity.descriptions.clear()
        entity.described.clear()
        entity.roles.clear()
        entity.heads.clear()
        for mention in entity.mentions:
            if mention.title:
                name = self.layout.inside((mention.start, mention.end))[0]
                words = range(name - len(mention.title), name)
                entity.described.append((self.layout.starts[words[0]], self.layout.ends[words[-1]]))
                self._note(entity, without_honorifics(self.layout, words), mention.title)
            self._note_span(entity, apposition_after, mention)
        for mention in entity.mentions:
            self._note_span(entity, predicate_after, mention)
        if entity.kind == "person":
            entity.gender = self._gender(entity)
        else:
            entity.roles.update(word for mention in entity.mentions for word in self._side(mention))

    def _side(self, mention: Mention) -> Iterator[str]:
        """The word that tells the side of a party before its name: "the ruling Tide Party"."""
        first = self.layout.inside((mention.start, mention.end))[0]
        before = self.layout.folded[first - 1] if first and self.layout.gap(first - 1) == " " else ""
        if before in _SIDES:
            yield before

    def _note_span(self, entity: Entity, after: Callable[..., Span | None], mention: Mention) -> None:
        known = bool(entity.descriptions) and after is predicate_after
        span = after(self.layout, self._labels, mention.end, self._limit(mention), person=entity.kind == "person")
        if span is not None and self._source_at(span[0]) in (None, self._source_at(mention.start)):
            # What speaks for itself is no apposition: "talks with Ada Moreno, the minister said".
            entity.described.append(span)
            words = [role_of(self.layout.folded[word]) for word in self.layout.inside(span)]
            self._note(entity, "" if known else self.layout.text[span[0] : span[1]], tuple(words))

    def _limit(self, mention: Mention) -> int:
        source = self._source_at(mention.start)
        limit = self.layout.sentence_end(mention.start)
        return max(mention.end, min(limit, source[1])) if source and source[1] - mention.end > 3 else limit

    def _note(self, entity: Entity, description: str, words: Tokens) -> None:
        if description and description not in entity.descriptions:
            entity.descriptions.append(description)
        entity.roles.update(words)
        roles = lexicon().role_words
        core = next((place for place, word in enumerate(words) if word in PREPOSITIONS and place), len(words))
        entity.heads.update(word for word in words[:core] if word in roles)
        entity.roles.update(_acronyms_in(description))

    def _gender(self, entity: Entity) -> float:
        evidence = 0.0
        pronouns = sum(0.5 * self._pronouns_after(mention) for mention in entity.mentions)
        for mention in entity.mentions:
            told = gender_of_role(mention.title) or next(
                (gender for word in mention.title if (gender := lexicon().titles.get(word))), None
            )
            evidence += {"f": 3.0, "m": 3.0 * -1, None: 0.0}[told]
        given = {
            lexicon().given.get(token) for spelling in entity.spellings if len(spelling) > 1 for token in spelling[:-1]
        }
        evidence += 2.0 * (("f" in given) - ("m" in given))
        apposed = gender_of_role(tuple(sorted(entity.heads)))
        evidence += max(-_PRONOUNS, min(_PRONOUNS, pronouns))
        return evidence + {"f": 2.0, "m": -2.0, None: 0.0}[apposed]

    def _pronouns_after(self, mention: Mention) -> float:
        """1 for "she" or "her" after the name in its sentence with no other person between, -1 for "he" or "his"."""
        words = self.layout.inside((mention.end, mention.end + 150))
        for word in words:
            if self._labels.get(word) == "person" or self.layout.sentence(self.layout.starts[word]) != mention.sentence:
                return 0.0
            told = PRONOUNS.get(self.layout.folded[word])
            if told in ("f", "m"):
                return 1.0 if told == "f" else -1.0
        return 0.0


def _acronyms_in(description: str) -> set[str]:
    """What the runs of capitalised words in a description would be called for short."""
    runs = re.findall(r"[A-Z][\w’'-]*(?: (?:of|the|and|for|&|in)(?: the)? [A-Z][\w’'-]*| [A-Z][\w’'-]*)+", description)
    return {initials(tuple(run.lower().split())) for run in runs}
