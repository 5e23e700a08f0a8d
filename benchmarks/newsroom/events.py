"""What happens: where, when, about what, who speaks there, and what each of them says.

Company follows country and topic: three in four speakers are from where it happens and deal with what it is about.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.newsroom.bodies import Body
from benchmarks.newsroom.data import data
from benchmarks.newsroom.people import DAYS, Person
from benchmarks.newsroom.places import Country
from benchmarks.newsroom.saying import Statement, statement
from benchmarks.newsroom.wording import Theme, theme
from benchmarks.newsroom.world import Entity, World

REPORTS = (0.45, 0.2, 0.13, 0.09, 0.06, 0.04, 0.02, 0.01)
"""How likely an event is reported by one outlet, by two, ... by eight."""
MEAN_REPORTS = sum(number * rate for number, rate in enumerate(REPORTS, 1))
GUESTS = 0.14
ABROAD = 0.1
AGAIN = 0.02
"""Share of statements in which somebody says again what they said weeks before."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one of those present says."""

    speaker: Entity
    statements: tuple[Statement, ...]
    body: Body | None
    """The body that some will credit: whom a spokesperson speaks for."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is reported."""

    number: int
    day: int
    country: Country
    theme: Theme
    speeches: tuple[Speech, ...]
    absent: tuple[Person, ...]
    reports: int


class Memory:
    """What people of note said last, so that they may say it again; bounded."""

    def __init__(self) -> None:
        """Remember nothing."""
        self._said: dict[str, tuple[int, Statement]] = {}

    def perhaps_again(self, key: str, day: int, said: Statement, chance: random.Random) -> Statement:
        """What is said, or now and then in its place what the same one said a month or longer ago."""
        known = self._said.get(key)
        if known and day - known[0] > 30 and chance.random() < AGAIN:
            return replace(said, claims=known[1].claims, agency=known[1].agency)
        self._note(key, day, said)
        return said

    def _note(self, key: str, day: int, said: Statement) -> None:
        known = self._said.get(key)
        if day - known[0] > 90 if known else len(self._said) < 5000:
            self._said[key] = (day, said)


def event(world: World, chance: random.Random, number: int, of: int, memory: Memory) -> Event:
    """Event ``number`` of so many, which are spread evenly over the days."""
    day = number * DAYS // max(of, 1)
    country = world.everywhere.draw(chance)
    topic = chance.choice(list(data("topics")))
    about = theme(chance, topic)
    present = _present(world, chance, country, topic)
    speeches = []
    for place, speaker in enumerate(present):
        count = 3 + int(chance.random() * 5) if place == 0 else 1 + int(chance.random() ** 1.3 * 4)
        fresh = (statement(chance, f"{number}-{place}-{nth}", about) for nth in range(count))
        said = tuple(memory.perhaps_again(speaker.key, day, new, chance) for new in fresh)
        speeches.append(Speech(speaker, said, _spoken_for(world, speaker, day)))
    guests = [world.known_everywhere.draw(chance) for _ in range(int(chance.random() * 3))]
    absent = tuple(_clear(guests, present))
    reports = chance.choices(range(1, 9), REPORTS)[0]
    return Event(number, day, country, about, tuple(speeches), absent, reports)


def _spoken_for(world: World, speaker: Entity, day: int) -> Body | None:
    if isinstance(speaker, Body):
        return None
    body = speaker.role(day)[0].body
    return None if body is None else world.bodies[body]


def _present(world: World, chance: random.Random, country: Country, topic: str) -> list[Entity]:
    people: list[Person] = []
    for _ in range(chance.choices((1, 2, 3, 4, 5, 6), (6, 18, 26, 24, 15, 11))[0]):
        draw = chance.random()
        pool = world.people_of.get((country.number, topic))
        if draw < ABROAD or pool is None:
            people += _clear([world.known_everywhere.draw(chance)], people)
        elif draw < ABROAD + GUESTS:
            elsewhere = world.people_of.get((world.everywhere.draw(chance).number, topic), pool)
            people += _clear([elsewhere.draw(chance)], people)
        else:
            people += _clear([pool.draw(chance)], people)
    found: list[Entity] = [*people]
    for _ in range(chance.choices((0, 1, 2), (35, 45, 20))[0]):
        home = country if chance.random() < 0.8 else world.everywhere.draw(chance)
        bodies = world.bodies_of.get((home.number, topic))
        if bodies:
            body = bodies.draw(chance)
            if all(body.key != each.key for each in found):
                found.insert(0 if chance.random() < 0.25 else len(found), body)
    return found


def _clear(drawn: Sequence[Person], present: Sequence[Entity]) -> list[Person]:
    """Those who are neither there yet nor share a surname with somebody there: articles keep such people apart."""
    taken = {each.name.family or each.name.given for each in present if isinstance(each, Person)}
    clear: list[Person] = []
    for person in drawn:
        family = person.name.family or person.name.given
        if family not in taken:
            taken.add(family)
            clear.append(person)
    return clear
