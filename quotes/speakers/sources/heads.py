"""Which name in a source is the one that speaks: "Ada Moreno, head of the water board" is Ada Moreno."""

from collections.abc import Mapping
from itertools import chain

from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, INDEFINITE, PREPOSITIONS, is_plural, is_role, lexicon, singular
from quotes.speakers.mentions.titles import MARKS, RANKS
from quotes.speakers.sources.closing import named_last
from quotes.speakers.sources.pieces import RELATIVE, core_of

_TITLE_OPENERS = frozenset(("the", "a", "an", "how", "why", "what", "when", "where", "in", "on", "of", "to", "my"))
"""Words that open the title of a work in capitals, which the name of a body after a possessive does not."""
_PORTFOLIO_HOLDERS = frozenset(
    ("minister", "secretary", "undersecretary", "director", "head", "ministry", "department")
)
_AFTER_NAME = frozenset(("and", "or", "now", "also", "himself", "herself", "itself", "themselves", "too"))


class Heads:
    """Finds the names in head position of a source."""

    def __init__(self, layout: Layout, at: Mapping[int, tuple[Entity, Mention]]) -> None:
        """``at`` gives, by word, the name that covers it."""
        self.layout = layout
        self._at = at

    def named(self, segments: list[list[int]]) -> list[Entity]:
        """Who is named in head position: in the first segment, or in a later one that is a name with its title."""
        found = self._heads(segments[0])
        if found:
            return found + self._joined(segments[1:], found)
        closing = named_last(self.layout, self._at, segments) if len(segments) > 1 else None
        if closing is not None:
            return [closing]
        if not self._tells_person(segments[0]):
            return []
        for segment in segments[1:]:
            later = [one for one in self._heads(segment) if one.kind == "person" and one not in found]
            if later and self._opens_with_name(segment):
                found += later
            elif found or not self._tells_person(segment):
                break
        return [] if len(found) == 1 and self._are_several(segments[0]) else found

    def _are_several(self, segment: list[int]) -> bool:
        """Whether the piece speaks of several people who are somebody's: "Supporters of the mayor", then his name.

        One name in a later piece is then not theirs; several may be.
        """
        core = core_of(self.layout, segment)
        of = self.layout.folded[core[-1] + 1 : core[-1] + 2] == ["of"]
        return of and is_plural(self.layout.folded[core[-1]])

    def _joined(self, segments: list[list[int]], found: list[Entity]) -> list[Entity]:
        more: list[Entity] = []
        listed = bool(segments) and "and" in [self.layout.folded[word] for word in segments[-1]]
        if listed and all(word in self._at or self.layout.folded[word] == "and" for word in chain(*segments)):
            every = [one for segment in segments for one in self._everybody(segment)]
            return [one for one in dict.fromkeys(every) if one not in found]
        for segment in segments:
            if self.layout.folded[segment[0]] == "and" and len(segment) > 1:
                heads = self._heads(segment[1:])
                more += [one for one in heads if one not in found + more and one.kind == found[0].kind]
        return more

    def _everybody(self, segment: list[int]) -> list[Entity]:
        """The persons named in a piece of a list."""
        return [self._at[word][0] for word in segment if word in self._at and self._at[word][0].kind == "person"]

    def _tells_person(self, segment: list[int]) -> bool:
        core = core_of(self.layout, segment)
        return any(is_role(self.layout.folded[word]) for word in core) or self.layout.folded[segment[0]] == "one"

    def _opens_with_name(self, segment: list[int]) -> bool:
        """Whether only titles and roles stand before the first person's name, or a role right before it."""
        titles = lexicon().titles
        if all(word in self._at or self.layout.capitalised(word) for word in segment):
            return True
        before = -1
        for word in segment:
            if word in self._at and self._at[word][0].kind == "person":
                return before < 0 or self._at.get(before) is not None or self._is_title(before)
            folded = self.layout.folded[word]
            if before < 0 and not (folded in titles or folded == "and" or self._is_title(word) or word in self._at):
                before = word if self.layout.capitalised(word) else -1
                if before < 0 and not any(self._is_title(other) for other in segment):
                    return False
            before = word
        return False

    def _heads(self, segment: list[int]) -> list[Entity]:
        author = self._author(segment)
        if author is not None:
            return [author]
        found: list[Entity] = []
        seen: set[int] = set()
        for word in segment:
            pair = self._at.get(word)
            if pair is None or id(pair[1]) in seen:
                continue
            seen.add(id(pair[1]))
            entity, mention = pair
            if entity not in found and self._is_head(segment, mention, entity, conjoined=bool(found)):
                found.append(entity)
        persons = [one for one in found if one.kind == "person"]
        return self._titled(segment) or persons or found

    def _author(self, segment: list[int]) -> Entity | None:
        """Whose work the phrase names: "Ada Moreno’s The Tide"; a body owned by somebody begins otherwise."""
        if any(is_role(self.layout.folded[word]) for word in segment):
            return None
        for word in segment[:-1]:
            entity, _ = self._at.get(word, (None, None))
            opens = self.layout.folded[word + 1] in _TITLE_OPENERS and self.layout.capitalised(word + 1)
            if entity is not None and entity.kind == "person" and self._at_possessive(word) and opens:
                return entity
        return None

    def _titled(self, segment: list[int]) -> list[Entity]:
        """Who closes the phrase after a body and a role in it: "Tide Rivena of Lund chair Ada Moreno"."""
        entity, mention = self._at.get(segment[-1], (None, None))
        if entity is None or mention is None or entity.kind != "person":
            return []
        role = self.layout.inside((mention.start, mention.end))[0] - 1
        lead = [word for word in segment if word < role]
        linked = PREPOSITIONS | ARTICLES
        body = bool(lead) and lead[-1] in self._at and not self._at_possessive(lead[-1])
        body = body and all(word in self._at or self.layout.folded[word] in linked for word in lead)
        plain = not self.layout.capitalised(role) and is_role(self.layout.folded[role])
        return [entity] if body and plain and self.layout.gap(role - 1) == " " else []

    def _is_head(self, segment: list[int], mention: Mention, entity: Entity, *, conjoined: bool) -> bool:
        covered = self.layout.inside((mention.start, mention.end))
        goes_on = covered[-1] + 1 in segment
        ranked = entity.kind == "person" and self._is_rank(segment, covered[-1] + 1)
        posted = entity.kind == "person" and self._is_posted(segment, covered)
        ends = ranked or posted or self._ends_phrase(segment, covered[-1], person=entity.kind == "person")
        if (mention.possessive and goes_on) or not ends:
            return False
        lead = [word for word in segment if word < covered[0]]
        if entity.kind != "person" and self._is_complement(segment, covered[0]):
            return False
        free = [self.layout.folded[word] for word in lead if word not in self._at and not self._is_under(word)]
        if any(word in RELATIVE for word in free):
            return False
        if not any(word in PREPOSITIONS for word in free) or (entity.kind == "person" and self._owned_title(lead)):
            return True
        if conjoined and self.layout.folded[lead[-1]] == "and":
            return True
        return entity.kind == "person" and self._after_title(segment, lead)

    def _is_under(self, word: int) -> bool:
        """Whether the word is that of "Under Secretary", which is no preposition."""
        return self.layout.folded[word : word + 2] == ["under", "secretary"]

    def _is_posted(self, segment: list[int], name: range) -> bool:
        """Whether a full name opens the phrase and a post follows: "Ada Moreno head of the board".

        Where all words have a capital letter the post is the last one: "Ada Moreno Lund Tide Board Director".
        """
        post, last = name[-1] + 1, segment[-1]
        if name[0] != segment[0] or len(name) < 2 or post not in segment:
            return False
        if all(self.layout.capitalised(word) for word in segment) and last not in self._at:
            return is_role(self.layout.folded[last]) and not is_plural(self.layout.folded[last])
        of = self.layout.folded[post + 1 : post + 2] in (["of"], ["at"], ["for"])
        return post not in self._at and is_role(self.layout.folded[post]) and of

    def _is_complement(self, segment: list[int], word: int) -> bool:
        """Whether the word belongs to what somebody does: the body in "the lawyer representing the Tide Board"."""
        core = core_of(self.layout, segment)
        after = core[-1] + 1
        return word > after and is_role(self.layout.folded[core[-1]]) and self.layout.folded[after].endswith("ing")

    def _owned_title(self, lead: list[int]) -> bool:
        """Whether the words end in a title and whose it is: "Freedom for Rivena’s Judge" Ada Moreno."""
        return len(lead) > 1 and self._is_title(lead[-1]) and self._at_possessive(lead[-2])

    def _after_title(self, segment: list[int], lead: list[int]) -> bool:
        """Whether a name after a preposition is what the title before belongs to, not the preposition's object."""
        core = core_of(self.layout, segment)
        linked = {self.layout.folded[word] for word in lead} & PREPOSITIONS
        if self.layout.folded[lead[0]] in INDEFINITE and linked != {"in"}:
            # "A relative of hostage Omar Deral".
            return False
        if singular(self.layout.folded[core[-1]]) in lexicon().documents:
            return False
        rest = list(lead)
        while rest and self._is_address(rest):
            rest.pop()
        if not rest:
            return True
        last = self.layout.folded[rest[-1]]
        if last in PREPOSITIONS or last in ARTICLES or last == "and":
            return len(rest) < len(lead) and last == "and"
        if self._at_possessive(rest[-1]):
            return False
        return not is_role(last) or self._is_justice(rest) or self._holds_another(rest)

    def _is_justice(self, lead: list[int]) -> bool:
        """Whether the words end in what a post is for, "Deputy Minister of Justice", not in a judge's title."""
        folded = [self.layout.folded[word] for word in lead[-3:]]
        return folded[-2:] == ["of", "justice"] and folded[0] in _PORTFOLIO_HOLDERS

    def _holds_another(self, lead: list[int]) -> bool:
        """Whether the words end in the second post of one person: "secretary of the board and present minister"."""
        folded = [self.layout.folded[word] for word in lead]
        last = max((place for place, word in enumerate(folded) if word in PREPOSITIONS), default=len(folded))
        holder = folded[len(core_of(self.layout, lead)) - 1]
        if "and" not in folded[last:] or not is_role(holder) or is_plural(holder):
            return False
        # "The lawyer for the actor and singer" is neither.
        return not any(is_role(word) for word in folded[last : folded.index("and", last)])

    def _is_address(self, lead: list[int]) -> bool:
        """Whether the last of the words is a form of address, or a rank after a body: "of police General ..."."""
        folded = [self.layout.folded[word] for word in lead[-2:]]
        if folded[-1] not in lexicon().titles:
            return False
        body = len(lead) > 1 and (lead[-2] in self._at or folded[0] in lexicon().organization_words)
        return not is_role(folded[-1]) or (folded[-1] in RANKS and body)

    def _at_possessive(self, word: int) -> bool:
        return self.layout.possessive[word]

    def _is_title(self, word: int) -> bool:
        folded = self.layout.folded[word]
        return folded in lexicon().titles or is_role(folded)

    def _is_rank(self, segment: list[int], word: int) -> bool:
        """Whether a mark of rank in capitals closes the phrase: "Mr Calloway AM"."""
        if word != segment[-1] or word in self._at:
            return False
        return self.layout.words[word] in MARKS or (
            self.layout.words[word].isupper() and len(self.layout.words[word]) < 6
        )

    def _ends_phrase(self, segment: list[int], last: int, *, person: bool) -> bool:
        """Whether nothing after the word can be what the name only modifies ("the Moreno campaign")."""
        following = last + 1
        if following not in segment:
            return True
        folded = self.layout.folded[following]
        if folded == "and" and following + 1 in segment and self.layout.capitalised(following + 1):
            closing = self.layout.folded[segment[-1]]
            return segment[-1] in self._at or not is_role(closing) or (person and not is_plural(closing))
        if folded in PREPOSITIONS or folded in RELATIVE or folded in _AFTER_NAME or folded[:1].isdigit():
            return True
        return following in self._at and self._at[following][0].kind == "person"
