"""The people: names, countries, offices held one after another, and the few who share a name.

Real frequency: weights by Zipf, so the first hundred are quoted day by day and most only once or twice. Offices of
state have one holder at a time; the other roles have a place or a body of their own. ``HOMONYMS`` of all people have
the very name of somebody else. Among Korean, Chinese or Burmese names this also happens by itself, and more often than
in life, because fewer given names are drawn from; it is then redrawn with the chance ``REDRAWN``. Together about one in
a hundred shares a full name with somebody.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.newsroom.bodies import Body
from benchmarks.newsroom.chance import Pool, zipf
from benchmarks.newsroom.data import data
from benchmarks.newsroom.names import TRADITIONS, Name, invent
from benchmarks.newsroom.places import Country
from benchmarks.newsroom.spelling import SCHEMES

DAYS = 730
HOMONYMS = 0.003
REDRAWN = 0.997
FOREIGN_ROOTS = 0.06
"""Share of people whose name comes from anywhere."""
RELATED = 0.01
"""Share of people with the surname and the country of somebody of note: dynasties, siblings."""


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, from a day on; ``body`` is whom a spokesperson speaks for."""

    since: int
    text: str
    state: str = ""
    body: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody; ``scheme`` is how they spell themselves, ``usual`` whether with the middle name."""

    number: int
    name: Name
    woman: bool
    country: int
    topics: tuple[str, ...]
    roles: tuple[Role, ...]
    weight: float
    scheme: int
    usual: str

    @property
    def key(self) -> str:
        """What they are called in the truth."""
        return f"person-{self.number}"

    def role(self, day: int) -> tuple[Role, Role | None]:
        """The role on that day, and the one before."""
        held = [role for role in self.roles if role.since <= day]
        return held[-1], held[-2] if len(held) > 1 else None


def people(chance: random.Random, number: int, known: list[Country], found: list[Body]) -> list[Person]:
    """So many people, the best known first."""
    maker = _Maker(chance, known, found)
    return [maker.person(index, weight) for index, weight in enumerate(zipf(number, 1.0, 12))]


class _Maker:
    def __init__(self, chance: random.Random, known: list[Country], found: list[Body]) -> None:
        self.chance = chance
        self.topics = list(data("topics"))
        self.everywhere = Pool(known, [each.weight for each in known])
        self.notable: dict[int, list[Person]] = {}
        self.at_home: dict[int, list[Body]] = {}
        for body in found:
            self.at_home.setdefault(body.country, []).append(body)
        self.made: list[Person] = []
        self.by_tradition: dict[str, list[Name]] = {}
        self.taken: set[tuple[str, ...]] = set()
        self.offices = _offices(found)
        self.private = [body for body in found if body.sort != "state"]

    def person(self, number: int, weight: float) -> Person:
        chance = self.chance
        country = self.everywhere.draw(chance)
        woman = chance.random() < 0.3
        topics = tuple(dict.fromkeys(chance.choice(self.topics) for _ in range(1 + int(3 * chance.random() ** 2))))
        name = self._name(number, country, woman)
        made = Person(
            number,
            name,
            woman,
            country.number,
            topics,
            self._roles(country, topics),
            weight,
            chance.randrange(SCHEMES),
            chance.choices(("full", "long"), (9, 1))[0] if name.middle or len(name.family) > 1 else "full",
        )
        self.made.append(made)
        if number < 2000:
            self.notable.setdefault(country.number, []).append(made)
        self.by_tradition.setdefault(name.tradition, []).append(name)
        return made

    def _name(self, number: int, country: Country, woman: bool) -> Name:
        chance = self.chance
        tradition = chance.choice(TRADITIONS if chance.random() < FOREIGN_ROOTS else country.traditions)
        others = self.by_tradition.get(tradition, [])
        if others and chance.random() < HOMONYMS:
            return chance.choice(others)
        name = invent(chance, tradition, woman=woman)
        if number > 300 and name.family and chance.random() < RELATED:
            kin = chance.choice(self.notable.get(country.number) or self.made[:100])
            if kin.name.family and kin.name.tradition == tradition:
                name = Name(tradition, name.given, name.middle, kin.name.family)
        while name.printed in self.taken and chance.random() < REDRAWN:
            name = invent(chance, tradition, woman=woman)
        self.taken.add(name.printed)
        return name

    def _roles(self, country: Country, topics: tuple[str, ...]) -> tuple[Role, ...]:
        chance = self.chance
        roles = [self._role(country, topics, 0)]
        while len(roles) < 3 and chance.random() < 0.15:
            roles.append(self._role(country, topics, chance.randint(roles[-1].since + 60, roles[-1].since + 400)))
        return tuple(role for role in roles if role.since < DAYS)

    def _role(self, country: Country, topics: tuple[str, ...], since: int) -> Role:
        chance = self.chance
        open_offices = self.offices.get((country.number, topics[0]))
        if open_offices and since == 0:
            return open_offices.pop()
        if chance.random() < 0.08:
            body = chance.choice(self.at_home[country.number])
            name = body.names[0].lower() if body.sort == "state" else body.names[0]
            state = country.name if body.sort == "state" else ""
            return Role(since, f"{name} {'spokesman' if chance.random() < 0.7 else 'spokesperson'}", state, body.number)
        place = {"city": chance.choice(country.cities)}
        place["institute"] = place["company"] = chance.choice(self.private).names[0]
        return Role(since, chance.choice(data("bodies")["jobs"]).format(**place))


def _offices(found: Iterable[Body]) -> dict[tuple[int, str], list[Role]]:
    """The offices at the head of what belongs to a state, by country and topic; the next to fill last."""
    offices: dict[tuple[int, str], list[Role]] = {}
    for body in found:
        if body.sort == "state":
            speaks = Role(0, f"{body.names[0].lower()} spokesman", "of", body.number)
            minister = body.role.endswith("minister")
            head = Role(0, body.role if minister else f"{body.role} of the {body.names[0].lower()}", "of")
            deputy = Role(0, f"deputy {head.text}", "of")
            offices.setdefault((body.country, body.topic), [])[:0] = [speaks, deputy, head]
    return offices
