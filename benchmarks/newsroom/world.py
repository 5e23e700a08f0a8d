"""Everybody and everything the articles are about, made once from a seed."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, TypeVar

from benchmarks.newsroom.bodies import Body, bodies
from benchmarks.newsroom.chance import Pool, settled
from benchmarks.newsroom.names import Shape, written
from benchmarks.newsroom.people import Person, people
from benchmarks.newsroom.places import Country, Outlet, countries, outlets
from benchmarks.newsroom.spelling import SCHEMES, House

Entity: TypeAlias = Person | Body

OWN_LATIN = frozenset({"chinese", "korean", "indian", "african", "burmese", "indonesian", "english"})
"""Traditions whose people spell themselves in Latin letters, and are followed in that nearly always."""

E = TypeVar("E", Person, Body)


@dataclass(frozen=True)
class World:
    """Countries, outlets, bodies and people; numbers are places in these lists."""

    countries: list[Country]
    outlets: list[Outlet]
    bodies: list[Body]
    people: list[Person]

    @classmethod
    def made(cls, seed: int, number: int) -> "World":
        """A world with so many people."""
        chance = random.Random(f"world {seed}")
        known = countries(chance)
        papers = outlets(chance, known)
        found = bodies(chance, known)
        everybody = people(chance, number, known, found)
        return cls(known, papers, [*found, *_administrations(known, found, everybody)], everybody)

    @cached_property
    def everywhere(self) -> Pool[Country]:
        """Countries by how much is written about them."""
        return Pool(self.countries, [each.weight for each in self.countries])

    @cached_property
    def known_everywhere(self) -> Pool[Person]:
        """People by how much they are quoted."""
        return Pool(self.people, [each.weight for each in self.people])

    @cached_property
    def people_of(self) -> dict[tuple[int, str], Pool[Person]]:
        """People by country and topic."""
        return _pools(((each.country, topic), each) for each in self.people for topic in each.topics)

    @cached_property
    def bodies_of(self) -> dict[tuple[int, str], Pool[Body]]:
        """Bodies by country and topic."""
        return _pools(((each.country, each.topic), each) for each in self.bodies)

    @cached_property
    def outlets_of(self) -> dict[int, Pool[Outlet]]:
        """The outlets of each country that has any."""
        homes = {each.country for each in self.outlets}
        return {home: Pool(mine := self._homed(home), [each.weight for each in mine]) for home in homes}

    @cached_property
    def papers(self) -> Pool[Outlet]:
        """All outlets, by how much they print."""
        return Pool(self.outlets, [each.weight for each in self.outlets])

    def _homed(self, home: int) -> list[Outlet]:
        return [each for each in self.outlets if each.country == home]

    def scheme(self, person: Person, outlet: Outlet) -> int:
        """Which way of spelling the outlet uses for this person: theirs, or that of the house."""
        faithful = 0.96 if person.name.tradition in OWN_LATIN else outlet.house.faithful
        if settled(person.number, outlet.number) % 1000 < faithful * 1000:
            return person.scheme
        return settled(person.name.tradition, outlet.number) % SCHEMES

    def name(self, person: Person, shape: Shape, scheme: int, outlet: Outlet) -> str:
        """The person's name in that shape, as that outlet writes it."""
        return written(person.name, shape, scheme, outlet.house)


def _pools(pairs: Iterable[tuple[tuple[int, str], E]]) -> dict[tuple[int, str], Pool[E]]:
    grouped: dict[tuple[int, str], list[E]] = {}
    for key, member in pairs:
        grouped.setdefault(key, []).append(member)
    return {key: Pool(members, [each.weight for each in members]) for key, members in grouped.items()}


def _administrations(known: list[Country], found: list[Body], everybody: list[Person]) -> list[Body]:
    """For a third of the countries, the administration called by the name of somebody at the top."""
    made: list[Body] = []
    for country in known[::3]:
        head = next(person for person in everybody if person.country == country.number and person.name.family)
        family = written(head.name, "family", 0, _plainest())
        number = len(found) + len(made)
        names = (f"{family} administration",)
        made.append(Body(number, "administration", country.number, names, "", "", "diplomacy", country.weight * 4))
    return made


def _plainest() -> House:
    return House(0, False, "-", False, "o", False, False, False, False, 1.0)
