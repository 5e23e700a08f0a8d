"""Countries that do not exist, with their people's traditions, cities, and outlets."""

import random
from dataclasses import dataclass

from benchmarks.newsroom.chance import share, zipf
from benchmarks.newsroom.data import data
from benchmarks.newsroom.names import TRADITIONS
from benchmarks.newsroom.spelling import House

COUNTRIES = 40
OUTLETS = 160
_PEOPLE = {"land": "lander", "stan": "stani", "mark": "markian", "n": "nese", "dor": "dorian", "que": "quan"}


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its name, its adjective, its cities (the capital first), its people's traditions."""

    number: int
    name: str
    adjective: str
    cities: tuple[str, ...]
    traditions: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet of one country; an agency's articles are taken over by others."""

    number: int
    name: str
    country: int
    house: House
    agency: bool
    weight: float


def countries(chance: random.Random) -> list[Country]:
    """All countries, the one most written about first."""
    taken: set[str] = set()
    found = []
    for number, weight in enumerate(zipf(COUNTRIES, 0.8)):
        stem = _new(chance, taken)
        end = chance.choice(data("words")["country_ends"])
        people = _PEOPLE.get(end, end + "n" if end.endswith("a") else end + "an")
        cities = tuple(_new(chance, taken) + chance.choice(["", "", "ton", "burg", "pur", " City"]) for _ in range(60))
        first = TRADITIONS[number % len(TRADITIONS)]
        traditions = (first,) * 8 + tuple(chance.sample(TRADITIONS, 2))
        found.append(Country(number, stem + end, stem + people, cities, traditions, weight))
    return found


def outlets(chance: random.Random, known: list[Country]) -> list[Outlet]:
    """Five agencies and the papers and stations of all countries."""
    agencies = data("bodies")["agencies_of_news"]
    forms = data("bodies")["outlets"]
    found, taken = [], set()
    for number, weight in enumerate(zipf(OUTLETS, 0.7, 3)):
        agency = number < len(agencies)
        country = chance.choices(known, [each.weight for each in known])[0]
        place = chance.choice([country.name, country.adjective, *country.cities[:4], *country.cities[:4]])
        name = agencies[number] if agency else chance.choice(forms).format(place)
        if name in taken:
            name = f"{name} {number}"
        taken.add(name)
        found.append(Outlet(number, name, country.number, _house(number), agency, weight))
    return found


def _house(number: int) -> House:
    def likely(what: str, rate: float) -> bool:
        return share("house", number, what) < rate

    mark = share("house", number, "hyphen")
    vowel = share("house", number, "vowel")
    return House(
        number=number,
        accents=likely("accents", 0.45),
        hyphen="-" if mark < 0.75 else " " if mark < 0.87 else "",
        family_first=likely("family first", 0.15),
        long_o="o" if vowel < 0.8 else "oh" if vowel < 0.9 else "ou",
        umlaut=likely("umlaut", 0.25),
        british=likely("british", 0.5),
        courteous=likely("courteous", 0.25),
        curly=likely("curly", 0.6),
        faithful=0.6 + 0.35 * share("house", number, "faithful"),
    )


def _new(chance: random.Random, taken: set[str]) -> str:
    words = data("words")
    name = str(chance.choice(words["place_onsets"])) + str(chance.choice(words["place_middles"]))
    name += chance.choice(["", "l", "r", "n", "v", "st", "m"])
    while name in taken:
        name += str(chance.choice(words["place_middles"]))
    taken.add(name)
    return name
