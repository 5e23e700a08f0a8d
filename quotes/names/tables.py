"""The word lists of the stage, read once: forms of address, particles, nicknames, variants, frequent words, weights."""

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Groups = dict[str, frozenset[str]]


class PersonTables(NamedTuple):
    """What is known of words in names of persons, all folded."""

    honorifics: dict[str, str]
    particles: frozenset[str]
    leading_particles: frozenset[str]
    joined: frozenset[str]
    generations: dict[str, str]
    marks: frozenset[str]
    nicknames: Groups
    """For each given name or familiar form the names it may stand for, itself among them where it is one."""
    variants: Groups
    """For each word the groups of spellings it belongs to."""
    kindred: Groups
    """For each word the groups of forms in other languages it belongs to."""
    family_names: frozenset[str]
    """Family names that may stand first."""
    grades: dict[str, int]
    """How frequent a word is: 3 half a country bears it, 1 many do; rare ones are absent."""


@cache
def person_tables() -> PersonTables:
    """Read the lists about persons once."""
    particles = _sections("particles")
    suffixes = _sections("suffixes")
    strong, weak = _variants()
    return PersonTables(
        honorifics=dict(_honorifics()),
        particles=frozenset(particles["surely"] + particles["within"]),
        leading_particles=frozenset(particles["surely"]),
        joined=frozenset(particles["joined"]),
        generations=_pairs(suffixes["generation"]),
        marks=frozenset(suffixes["marks"]),
        nicknames=_nicknames(),
        variants=strong,
        kindred=weak,
        family_names=frozenset(word for line in lines("family_names") for word in line.split()),
        grades=_grades(),
    )


@cache
def weights() -> dict[str, float]:
    """The weight of each kind of evidence, in bits."""
    found = json.loads(_text("weights.json"))
    return {name: float(value) for name, value in found.items() if name != "agreement"}


@cache
def agreement_weights() -> tuple[float, ...]:
    """The bits that an equal word gives, by its grade: rare ones first."""
    return tuple(float(value) for value in json.loads(_text("weights.json"))["agreement"])


def _text(name: str) -> str:
    return files("quotes.names").joinpath("data", name).read_text(encoding="utf-8")


def lines(name: str) -> Iterator[str]:
    """The lines of a list, without remarks."""
    for line in _text(f"{name}.txt").splitlines():
        if line and not line.startswith("#"):
            yield line


def _sections(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines(name):
        head, _, members = line.partition(":")
        found[head] += members.split()
    return found


def _honorifics() -> Iterator[tuple[str, str]]:
    for line in lines("honorifics"):
        title, _, gender = line.partition("\t")
        yield title, gender


def _nicknames() -> Groups:
    found: dict[str, set[str]] = defaultdict(set)
    for name, forms in _sections("nicknames").items():
        for form in (name, *forms):
            found[form].add(name)
    return _frozen(found)


def _variants() -> tuple[Groups, Groups]:
    strong: dict[str, set[str]] = defaultdict(set)
    weak: dict[str, set[str]] = defaultdict(set)
    for line in lines("variants"):
        words = line.removeprefix("~").split()
        for word in words:
            (weak if line.startswith("~") else strong)[word].add(words[0])
    return _frozen(strong), _frozen(weak)


def _frozen(groups: dict[str, set[str]]) -> Groups:
    return {word: frozenset(names) for word, names in groups.items()}


def _grades() -> dict[str, int]:
    found: dict[str, int] = {}
    for grade, words in _sections("frequent").items():
        for word in words:
            found[word] = max(found.get(word, 0), int(grade))
    for line in lines("family_names"):
        for word in line.split():
            found.setdefault(word, 1)
    of_group: dict[str, int] = defaultdict(int)
    variants = _variants()[0]
    for word, groups in variants.items():
        for group in groups:
            of_group[group] = max(of_group[group], found.get(word, 0))
    for word, groups in variants.items():
        found[word] = max(found.get(word, 0), *(of_group[group] for group in groups))
    return {word: grade for word, grade in found.items() if grade}


def _pairs(entries: list[str]) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in entries)


class BodyTables(NamedTuple):
    """What is known of words in names of organisations, all folded."""

    places: dict[tuple[str, ...], str]
    """Countries, peoples and capitals: the country, for a capital ``country/capital``."""
    place_names: frozenset[str]
    heads: frozenset[str]
    common: frozenset[str]
    small: frozenset[str]
    legal: frozenset[str]
    same: dict[str, str]
    phrases: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    abbreviations: dict[str, tuple[str, ...]]


def singular(word: str) -> str:
    """A word of a body's name without the ending of a plural: "forces", "force"."""
    if len(word) < 5 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@cache
def body_tables() -> BodyTables:
    """Read the lists about organisations once."""
    found = {head: members for head, _, members in (line.partition(":") for line in lines("bodies"))}
    abbreviations = _phrases(found["abbreviations"])
    return BodyTables(
        places=dict(_places()),
        place_names=frozenset(place for _, place in _places()),
        heads=frozenset(map(singular, found["heads"].split())),
        common=frozenset(map(singular, found["common"].split())),
        small=frozenset(found["small"].split()),
        legal=frozenset(found["legal"].split()),
        same=_pairs(found["same"].split()),
        phrases=(*_phrases(found["phrases"]), *abbreviations),
        abbreviations={short[0]: full for short, full in abbreviations},
    )


def _phrases(entries: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    sides = [tuple(side.split()) for pair in entries.split(";") for side in pair.split("=")]
    return tuple(zip(sides[::2], sides[1::2], strict=True))


def _places() -> Iterator[tuple[tuple[str, ...], str]]:
    for line in lines("countries"):
        names, adjectives, capital = (column.strip() for column in line.split("|"))
        country = names.split(",")[0].replace(" ", "_")
        for name in names.split(","):
            yield tuple(name.split()), country
        for words in _adjectives(adjectives.split()):
            yield words, country
        if capital:
            yield tuple(capital.split()), f"{country}/{capital.replace(' ', '_')}"


def _adjectives(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Adjectives of one word, or of two to four where the first is no adjective by itself: "south", "new"."""
    place = 0
    while place < len(words):
        size = 1
        while place + size < len(words) and words[place + size - 1] in _BEFORE_NAMES:
            size += 1
        yield tuple(words[place : place + size])
        place += size


_BEFORE_NAMES = frozenset(
    ("south", "north", "new", "central", "northern", "costa", "puerto", "sri", "papua", "sierra", "solomon")
)
