"""How an article brings people and bodies in: with what name, which role, and what it calls them afterwards.

Rates, from the 305 people quoted in ``worldnews-train.jsonl`` by article: a title or role beside the name 69 %,
honorifics 12 %, initials 1.3 %, one name only 4 % (some of whom have but one). Of the mentions that are credited 28 %
are pronouns, 26 % surnames, 24 % full names, the others descriptions or none.
"""

import random
from dataclasses import dataclass

from benchmarks.newsroom.bodies import Body, naming
from benchmarks.newsroom.chance import share
from benchmarks.newsroom.names import Shape
from benchmarks.newsroom.pages import Character
from benchmarks.newsroom.people import Person, Role
from benchmarks.newsroom.places import Outlet
from benchmarks.newsroom.world import World

ROLED = 0.69
FAMILY_ONLY = 0.025
FAMILY_ONLY_OF_NOTE = 0.06
NOTE = 200
"""So many people are known by their surname alone."""
BORROWED = 0.06
"""Share of articles that keep a spelling found elsewhere against the habit of the house."""
MISSPELT = 0.004
FORMER = 0.4
"""How often somebody is still given the office that they left within the last half year."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as one article names them."""

    character: Character
    before: str
    name: str
    after: str
    later: tuple[str, str]
    """What goes before the name later on (Mr), and that name."""
    pronoun: str
    noun: str
    """What they can be called without a name: the minister."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Names everybody for one article of an outlet, about one day."""

    world: World
    outlet: Outlet
    day: int
    chance: random.Random

    def person(self, person: Person, *, short: bool = False) -> Named:
        """A person; ``short`` is for those only talked about, given no role."""
        world, outlet, chance = self.world, self.outlet, self.chance
        shape = _shape(person, chance)
        scheme = world.scheme(person, outlet)
        if chance.random() < BORROWED:
            scheme = world.scheme(person, world.outlets[int(chance.random() * 5)])
        name = world.name(person, shape, scheme, outlet)
        if chance.random() < MISSPELT:
            name = misspelt(name, chance)
        family = world.name(person, "family", scheme, outlet)
        role, note = _role(person, self.day, chance)
        before, after, described = "", "", None
        if not short and chance.random() < ROLED:
            before, after, described = self._described(person, role, note, shape)
        elif person.name.tradition == "burmese" and chance.random() < 0.5:
            before = "Daw " if person.woman else "U "
        courtesy = ("Ms " if person.woman else "Mr ") if outlet.house.courteous and person.name.family else ""
        told = f"{note}{role.text}" + (f" of {world.countries[person.country].name}" if role.state else "")
        character = Character(person.key, "person", told, shape, name, described)
        noun = "the " + role.text.split(" of ")[0].split(" for ")[0].split(" at ")[0].split(" in ")[0].split()[-1]
        return Named(character, before, name, after, (courtesy, family), "she" if person.woman else "he", noun)

    def body(self, body: Body) -> Named:
        """A body."""
        country = self.world.countries[body.country]
        first, later = naming(body, country, self.outlet, self.chance)
        article = "" if "’s " in first or "'s " in first or body.sort == "company" else "the "
        home = country.name
        shape = (
            "bare" if body.sort == "state" and home[:-2] not in first else "short" if first == body.short else "full"
        )
        told = f"{body.names[0]} ({home})"
        noun = "the company" if body.sort == "company" else "the " + body.names[0].split()[-1].lower()
        noun = noun if body.sort in ("company", "state", "administration") else "the organisation"
        before = "" if "’s " in later or "'s " in later or body.sort == "company" else "the "
        character = Character(body.key, "organization", told, shape, first)
        return Named(character, article, first, "", (before, later), "it", noun)

    def _described(self, person: Person, role: Role, note: str, shape: Shape) -> tuple[str, str, str]:
        """What goes before the name, what after it, and the description as it stands."""
        country, outlet, chance = self.world.countries[person.country], self.outlet, self.chance
        home = outlet.country == country.number and not outlet.agency
        text = note + role.text
        if role.state and (not home or chance.random() < 0.2):
            mark = "’" if outlet.house.curly else "'"
            place = int(chance.random() * 3)
            text = (
                f"{country.adjective} {text}",
                f"{country.name}{mark}s {text}",
                f"{text} of {country.name}" if " of " not in text else f"{country.adjective} {text}",
            )[place]
        if not outlet.house.british:
            text = (
                text.replace("defence", "defense").replace("Organisation", "Organization").replace("Centre", "Center")
            )
        long = len(text.split()) > 4 or " of " in text or " at " in text or " in " in text
        if shape == "family" or (not long and chance.random() < 0.6):
            title = text if chance.random() < 0.35 else text.title().replace("’S", "’s").replace("'S", "'s")
            title = (
                title if not long else role.text.split(" of ")[0].split(" at ")[0].split(" in ")[0].split(" near ")[0]
            )
            return f"{title} ", "", title
        article = "" if "’s " in text or "'s " in text else "the " if role.state or chance.random() < 0.3 else "a "
        return "", f", {article}{text},", (article if article != "a " else "") + text


def _shape(person: Person, chance: random.Random) -> Shape:
    name = person.name
    if not name.family:
        return "full"
    draw = chance.random()
    alone = FAMILY_ONLY_OF_NOTE if person.number < NOTE else FAMILY_ONLY
    if draw < alone:
        return "family"
    shapes = name.shapes
    if "initials" in shapes and draw < alone + (0.06 if name.tradition == "indian" else 0.011):
        return "initials"
    draw = chance.random()
    if "nickname" in shapes and draw < (0.75 if share(person.number, "nickname") < 0.25 else 0.015):
        return "nickname"
    long = 0.8 if person.usual == "long" else 0.1
    return "long" if "long" in shapes and chance.random() < long else "full"


def _role(person: Person, day: int, chance: random.Random) -> tuple[Role, str]:
    now, before = person.role(day)
    if before and day - now.since < 180 and chance.random() < FORMER:
        return before, "former "
    return now, ""


def misspelt(name: str, chance: random.Random) -> str:
    """The name with two letters in the wrong order, one left out or one doubled."""
    place = chance.randrange(1, len(name) - 1) if len(name) > 3 else 0
    if not place or not name[place : place + 2].isalpha():
        return name
    one, two = name[place], name[place + 1]
    slip = chance.choice((two.lower() + one.lower(), two, one + one + two))
    return name[:place] + slip + name[place + 2 :]
