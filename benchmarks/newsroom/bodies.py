"""Organisations, and the ways an outlet names them.

What belongs to a state is named with its country ("Zarovian Foreign Ministry", "Zarovia's foreign ministry", "Ministry
of Foreign Affairs of Zarovia") or, mostly at home, without. Others have a name, an acronym or a short form.
"""

import random
from dataclasses import dataclass
from typing import Literal

from benchmarks.newsroom.chance import zipf
from benchmarks.newsroom.data import data
from benchmarks.newsroom.places import Country, Outlet

Sort = Literal["state", "administration", "institute", "company"]
_MODERN = {"Organisation": "Organization", "Centre": "Center", "Defence": "Defense"}


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; ``names`` has its full name first; ``role`` is what its head is called."""

    number: int
    sort: Sort
    country: int
    names: tuple[str, ...]
    short: str
    role: str
    topic: str
    weight: float

    @property
    def key(self) -> str:
        """What it is called in the truth."""
        return f"body-{self.number}"


def bodies(chance: random.Random, known: list[Country]) -> list[Body]:
    """All bodies: of states first, then institutes and companies."""
    lists = data("bodies")
    found: list[Body] = []
    for country in known:
        for forms, role, topic in (*lists["ministries"], *lists["agencies"]):
            names = tuple(forms.split("|"))
            weight = country.weight * (2.0 if len(names) > 1 and "Ministry" in names[0] else 1.0)
            found.append(Body(len(found), "state", country.number, names, "", role, topic, weight))
    weights = zipf(1200, 0.8, 5)
    subjects = [word.capitalize() for topic in data("topics").values() for word in topic["mods"].split()]
    taken: set[str] = set()
    while weights:
        body = _private(chance, len(found), known, subjects, weights[0])
        if body.names[0] not in taken:
            taken.add(body.names[0])
            weights.pop(0)
            found.append(body)
    return found


def _private(chance: random.Random, number: int, known: list[Country], subjects: list[str], weight: float) -> Body:
    lists = data("bodies")
    country = chance.choices(known, [each.weight for each in known])[0]
    topic = chance.choice(list(data("topics")))
    if chance.random() < 0.5:
        name = chance.choice(lists["institutes"]).format(chance.choice(subjects))
        if chance.random() < 0.5:
            name = f"{country.adjective} {name}"
        acronym = "".join(word[0] for word in name.split() if word[0].isupper())
        return Body(number, "institute", country.number, (name,), acronym, "director", topic, weight)
    stem = chance.choice(country.cities).partition(" ")[0] + chance.choice(["", "el", "is", "ix", "ora", "eva"])
    name = chance.choice(lists["companies"]).format(stem)
    return Body(number, "company", country.number, (name,), stem, "chief executive", topic, weight)


def naming(body: Body, country: Country, outlet: Outlet, chance: random.Random) -> tuple[str, str]:
    """How an article names the body first and later; the same where it has but one name for it."""
    if body.sort == "state":
        return _of_state(body, country, outlet, chance)
    name = body.names[0]
    if not outlet.house.british:
        for old, new in _MODERN.items():
            name = name.replace(old, new)
    if body.sort == "administration" or not body.short:
        return name, name
    draw = chance.random()
    if draw < (0.06 if body.sort == "institute" else 0.15):
        return body.short, body.short
    return (name, body.short) if draw < 0.6 else (name, name)


def _of_state(body: Body, country: Country, outlet: Outlet, chance: random.Random) -> tuple[str, str]:
    house = outlet.house
    # A house has one way it prefers, and departs from it now and then.
    preferred = house.number % len(body.names) if len(body.names[-1]) > 4 else 0
    name = body.names[preferred if chance.random() < 0.7 else chance.randrange(len(body.names))]
    if not house.british:
        name = name.replace("Defence", "Defense").replace("Centre", "Center")
    lowered = name if name.isupper() or chance.random() < 0.65 else name.lower()
    home = outlet.country == body.country
    bare = chance.random() < (0.5 if home and not outlet.agency else 0.04)
    if bare:
        return (name, name) if chance.random() < 0.8 else (lowered, lowered)
    if name.startswith("Ministry of") and chance.random() < 0.6:
        return f"{name} of {country.name}", name
    mark = "’" if house.curly else "'"
    form = f"{country.adjective} {lowered}" if chance.random() < 0.6 else f"{country.name}{mark}s {lowered}"
    return form, lowered if chance.random() < 0.6 else form
