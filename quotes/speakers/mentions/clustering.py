"""Names of one article gathered into persons and organisations."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from quotes.article import Span
from quotes.speakers.attribution import Name
from quotes.speakers.entities import Entity, Mention, Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import is_role, lexicon
from quotes.speakers.mentions.acronyms import acronyms
from quotes.speakers.mentions.labelling import labelled, tokens_of
from quotes.speakers.mentions.other_names import with_other_names
from quotes.speakers.mentions.surroundings import Surroundings
from quotes.speakers.mentions.titles import STYLES
from quotes.speakers.spelling import alike, bare, covers, fold, initials, letters

_MANY = 300
_ESTABLISHED = 2
"""Times somebody is called by the surname alone before another is named who has it, too, so that it stays theirs."""
_JUNIOR = re.compile(r",? (Jr|Sr)\b\.?(?: (\w+))?")
"""What tells father and son apart; "Sr. Superintendent" is a post."""


def cluster(layout: Layout, names: Sequence[Name], sources: Sequence[Span]) -> list[Entity]:
    """The named entities of a text, each with its mentions in text order, roles, gender and fullest name."""
    known = labelled(layout, names, sources)
    surroundings = Surroundings(layout, known, sources)
    persons, others = _Persons(layout), _Organizations(acronyms(layout, known), _places(layout, known))
    pending = [
        (name, surroundings.mention(layout.inside((name.start, name.end)), person=name.label == "person"))
        for name in known
        if name.label != "nationality"
    ]
    for name, mention in pending:
        mention.score = name.score
    for name, mention in sorted(pending, key=lambda pair: (-len(pair[1].tokens), pair[1].start)):
        if name.label == "person":
            persons.take(mention)
        else:
            others.take(mention, place=name.label == "place")
    entities = with_other_names(layout, [*persons.settle(surroundings), *others.entities])
    for entity in entities:
        entity.name = fullest_name(layout, entity)
        surroundings.describe(entity)
        entity.doubt = _doubt(entity)
    return entities


def _doubt(entity: Entity) -> float:
    """How unsure it is that a single word, of which nothing else tells that it is somebody, is a person's name."""
    told = entity.gender or entity.heads or any(len(spelling) > 1 for spelling in entity.spellings)
    if entity.kind != "person" or told or any(mention.title for mention in entity.mentions):
        return 0.0
    return 1.0 - max(mention.score for mention in entity.mentions)


def _places(layout: Layout, names: Iterable[Name]) -> frozenset[Tokens]:
    found = (name for name in names if name.label == "place")
    return frozenset(tokens_of(layout, layout.inside((name.start, name.end))) for name in found)


def fullest_name(layout: Layout, entity: Entity) -> str:
    """The most complete spelling, as it is written most often; on a tie, as it is written first."""
    fullest = entity.fullest
    written = Counter(
        " ".join(layout.text[mention.start : mention.end].split())
        for mention in entity.mentions
        if mention.tokens == fullest
    )
    # "François" rather than "Francois", written as often.
    name = max(written, key=lambda one: (written[one], not one.isascii()), default=entity.name)
    first = next((mention.end for mention in entity.mentions if mention.tokens == fullest), None)
    junior = _JUNIOR.match(layout.text, first) if first is not None and entity.kind == "person" else None
    if junior and not (junior.group(1) == "Sr" and is_role(fold(junior.group(2) or ""))):
        return f"{name} {junior.group(1)}."
    styles = [mention.title[-1] for mention in entity.mentions if mention.title and mention.tokens == fullest]
    style = next((style for style in styles if style in STYLES), None)
    if len(fullest) == 1 and entity.kind == "person" and style:
        return f"{style.capitalize()} {name}"
    return name


class _Persons:
    """Persons, fullest names first, so that every short form finds those it may be short for."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.entities: list[Entity] = []
        self._open: list[tuple[Mention, list[Entity]]] = []
        self._shelf = _Shelf()

    def take(self, mention: Mention) -> None:
        """Give the mention to the only person it fits, to a new one, or keep it until the others are known."""
        known = self._shelf.near(mention.tokens, self.entities)
        if len(mention.tokens) == 2 and is_role(mention.tokens[0]) and _has_fuller(known, mention.tokens):
            mention.tokens, mention.title = mention.tokens[1:], mention.tokens[:1]
            mention.start = self._layout.starts[self._layout.inside((mention.start, mention.end))[1]]
        hosts = [one for one in known if any(self._short(full, mention) for full in one.spellings)]
        exact = [one for one in hosts if mention.tokens in one.spellings and len(mention.tokens) > 1]
        if exact:
            hosts = exact[:1]
        # "Comey" is no "Corey", where there is a Comey.
        hosts = [one for one in hosts if not _is_near_given_name(one, mention.tokens)] or hosts
        if not hosts:
            hosts = [Entity(kind="person", name="")]
            self.entities += hosts
        if len(hosts) == 1:
            hosts[0].spellings.add(mention.tokens)
            hosts[0].add(mention)
            self._shelf.put(mention.tokens, hosts[0])
        else:
            self._open.append((mention, hosts))

    def _short(self, full: Tokens, mention: Mention) -> bool:
        if covers(full, mention.tokens):
            return True
        written = self._layout.text[mention.start : mention.end]
        return 1 < len(written) < 5 and written.isupper() and len(full) > 1 and mention.tokens[0] == letters(full)

    def settle(self, surroundings: Surroundings) -> list[Entity]:
        """The persons, after giving each short form that fits several to the likeliest, in text order."""
        for entity in self.entities:
            surroundings.describe(entity)
        used = _Used(dict.fromkeys(host for _, hosts in self._open for host in hosts))
        for mention, hosts in sorted(self._open, key=lambda pair: pair[0].start):
            main = _spoken_of_first(hosts, mention)
            stays = [host for host in hosts if used.stays(host, mention, hosts)]
            chosen = max(hosts, key=lambda host: _fit(host, mention, used, main=host is main or host in stays))
            used.note(mention, chosen, hosts)
            chosen.spellings.add(mention.tokens)
            chosen.add(mention)
            mention.shared = True
        return self.entities


def _is_near_given_name(entity: Entity, tokens: Tokens) -> bool:
    """Whether a single word is only much like somebody's given name."""
    known = {bare(token) for spelling in entity.spellings for token in spelling}
    last = {bare(spelling[-1]) for spelling in entity.spellings}
    single = len(tokens) == 1 and bare(tokens[0]) not in known
    return single and not any(alike(tokens[0], name) for name in last)


def _has_fuller(known: Iterable[Entity], tokens: Tokens) -> bool:
    """Whether a role and a surname, "Dean Moreno", stand beside a full name of that surname."""
    spellings = [spelling for one in known for spelling in one.spellings]
    return tokens not in spellings and any(len(full) > 1 and full[-1] == tokens[-1] for full in spellings)


class _Used:
    """From where on persons are called by the words of their names, and how often by one that others share."""

    def __init__(self, hosts: Iterable[Entity]) -> None:
        """For the names that stand in a text beside the short forms."""
        self._first: dict[tuple[int, str], int] = {}
        self._alone: Counter[tuple[int, Tokens]] = Counter()
        for host in hosts:
            for mention in host.mentions:
                for token in mention.tokens:
                    self._first.setdefault((id(host), token), mention.start)

    def before(self, host: Entity, mention: Mention) -> bool:
        """Whether all words of the short form were used of the person before it."""
        return all(self._first.get((id(host), token), mention.start) < mention.start for token in mention.tokens)

    def stays(self, host: Entity, mention: Mention, hosts: Iterable[Entity]) -> bool:
        """Whether the short form was used of the person more than once before anybody else had it.

        Who was just credited by the full name is whom the short form means, whoever had it before.
        """
        if self._alone[id(host), mention.tokens] < _ESTABLISHED:
            return False
        return not any(_is_just_credited(other, mention) for other in hosts if other is not host)

    def note(self, mention: Mention, chosen: Entity, hosts: Iterable[Entity]) -> None:
        """Note whom a short form was given to."""
        alone = not any(self.before(host, mention) for host in hosts if host is not chosen)
        self._alone[id(chosen), mention.tokens] += alone


def _is_just_credited(host: Entity, mention: Mention) -> bool:
    """Whether the person is a source by a fuller name in the paragraph of the short form, or the one before it."""
    return any(
        other.in_source and not other.possessive and len(other.tokens) > len(mention.tokens)
        for other in host.mentions
        if other.start < mention.start and mention.paragraph - other.paragraph <= 1
    )


class _Shelf:
    """Entities by the words of their names, so that a very long text is not compared name by name."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[int, Entity]] = defaultdict(dict)

    def put(self, tokens: Tokens, entity: Entity) -> None:
        """Remember that the entity is called so."""
        for token in tokens:
            self._by_word[bare(token)][id(entity)] = entity

    def near(self, tokens: Tokens, entities: list[Entity]) -> list[Entity]:
        """All entities while they are few, then those that share a word with the name."""
        if len(entities) <= _MANY:
            return entities
        found: dict[int, Entity] = {}
        for token in tokens:
            found.update(self._by_word.get(bare(token), {}))
        return list(found.values())


def _spoken_of_first(hosts: Sequence[Entity], mention: Mention) -> Entity | None:
    """Whom a paragraph speaks of that names several: "Ada Moreno, daughter of Omar Moreno" is Moreno in the next."""
    first = min(hosts, key=lambda host: host.mentions[0].start)
    introduced = {host.mentions[0].paragraph for host in hosts}
    return first if len(introduced) == 1 and mention.paragraph not in introduced else None


def _fit(host: Entity, mention: Mention, used: _Used, *, main: bool) -> tuple[float, int]:
    """How well a person fits a short form: agreeing title, nearness, its place in the full name."""
    last = host.before(mention.start)
    fit = -2.0 if last is None else -0.15 * min(mention.paragraph - last.paragraph, 10)
    fit -= 1.0 if last is not None and not used.before(host, mention) else 0.0
    fit += 0.5 if main and not mention.title else 0.0
    roles = set(mention.title)
    fit += 1.5 * len(roles & host.roles) - (0.5 if roles and not roles & host.roles else 0.0)
    if any(len(spelling) > 1 and mention.tokens[-1] == spelling[-1] for spelling in host.spellings):
        fit += 0.8
    if mention.tokens in host.spellings:
        fit += 0.2
    credited = any(other.in_source and not other.possessive for other in host.mentions)
    if mention.in_source and not mention.possessive and credited:
        fit += 0.8
    gender = sum(1.0 if title in ("mrs", "ms", "miss") else -1.0 if title == "mr" else 0.0 for title in mention.title)
    if gender * host.gender < 0:
        fit -= 2.0
    return fit, last.start if last else -1


class _Organizations:
    """Organisations and places: equal names, short forms and acronyms brought together."""

    def __init__(self, known: dict[Tokens, Tokens], places: frozenset[Tokens]) -> None:
        self.entities: list[Entity] = []
        self._acronyms = known
        self._places = places
        self._shelf = _Shelf()
        self._called: dict[Tokens, Entity] = {}

    def take(self, mention: Mention, *, place: bool) -> None:
        """Give the mention to the organisation or place it names, or to a new one."""
        host = self._host(mention, place=place)
        if host is None:
            host = Entity(kind="organization", name="", place=place)
            self.entities.append(host)
        host.place = host.place and place
        host.spellings.add(mention.tokens)
        host.add(mention)
        for tokens in _same_names(mention.tokens):
            self._shelf.put(tokens, host)
            self._called.setdefault(tokens, host)

    def _host(self, mention: Mention, *, place: bool) -> Entity | None:
        tokens = _spelled_out(self._acronyms.get(mention.tokens, mention.tokens))
        exact = (self._called[name] for name in (*_same_names(mention.tokens), tokens) if name in self._called)
        host = next(exact, None)
        if host is not None or place or mention.tokens in self._places:
            return host
        known = self._shelf.near((*mention.tokens, *tokens), self.entities)
        hosts = [one for one in known if not one.place and any(_short(full, tokens) for full in one.spellings)]
        before = [one for one in hosts if one.before(mention.start)]
        if before:
            return max(
                before, key=lambda one: max(other.start for other in one.mentions if other.start < mention.start)
            )
        return hosts[0] if hosts else None


def _same_names(tokens: Tokens) -> list[Tokens]:
    """The name, with the letters it begins with as words, and "Government of Rivena" for "Rivenan Government"."""
    names = [tokens, _spelled_out(tokens)]
    known = lexicon().state_bodies
    if len(tokens) == 2 and tokens[1] in known:
        names += [(tokens[1], "of", stem) for stem in _lands(tokens[0])]
    if len(tokens) == 3 and tokens[0] in known and tokens[1] == "of":
        names.append((tokens[0], "of", tokens[2]))
    return list(dict.fromkeys(names))


_PEOPLES = (
    ("uguese", ("ugal",)),
    ("ian", ("", "ia", "y", "a", "e", "ium")),
    ("an", ("", "a", "o", "any")),
    ("ese", ("", "a", "e", "on")),
    ("i", ("",)),
)
"""What peoples' names end in, and what their countries' names have instead: "rivenan" is of "rivena"."""


def _lands(people: str) -> list[str]:
    """The countries whose people a word may name, by its ending."""
    return [
        f"{people.removesuffix(ending)}{other}"
        for ending, others in _PEOPLES
        if people.endswith(ending) and len(people) > len(ending) + 2
        for other in others
    ]


_LETTERS = {
    "un": ("united", "nations"),
    "u.n": ("united", "nations"),
    "us": ("united", "states"),
    "u.s": ("united", "states"),
    "fed": ("federal", "reserve"),
}


def _spelled_out(tokens: Tokens) -> Tokens:
    """A body's name with the letters it begins with as words: "UN Tide Programme", "United Nations Tide Programme"."""
    return _LETTERS.get(tokens[0], tokens[:1]) + tokens[1:]


_SEATED = frozenset(
    ("court", "police", "hospital", "university", "council", "government", "airport", "station", "office")
)
"""Heads of names that begin with the place they stand in: "Harbour Court" is not "Harbour" for short."""


def _is_cut(full: Tokens, short: Tokens) -> bool:
    """Whether a name differs from another in its last word, which is cut: "Rivena Moly" for "Rivena Molybdenum"."""
    cut = len(short) == len(full) > 1 and short[:-1] == full[:-1] and short[-2] != "of"
    return cut and len(short[-1]) > 3 and len(full[-1]) > len(short[-1]) + 2 and full[-1].startswith(short[-1])


def _short(full: Tokens, short: Tokens) -> bool:
    """Whether an organisation's name is a short form of another: its beginning, its end, or its initials."""
    if len(short) == 1 and len(short[0]) > 1:
        letters = short[0].replace(".", "").replace("&", "")
        parts = [part for token in full for part in token.split("-")]
        if (len(full) > 1 and letters == initials(full)) or (len(parts) > 1 and letters == initials(parts)):
            return True
    if len(short) >= len(full) or not short:
        return _is_cut(full, short)
    if len(short) == 1 and short[0] in lexicon().organization_words:
        return short[0] in (full[0], full[-1])
    if len(short) == 1 and len(full) > 2 and full[0] in ("ministry", "department") and full[1] in ("of", "for"):
        return short[0] == full[2]
    core = tuple(token for token in full if token not in ("the", "of", "and", "for"))
    if short == full[: len(short)] or short == core[: len(short)]:
        return len(short[0]) > 2 and (len(short) > 1 or full[-1] not in _SEATED)
    return len(short) > 1 and short == full[-len(short) :]
