"""Inventing people's names, a dozen traditions, and writing them as an article might.

The inventories are data/names.json: given names in common use, surnames put together from invented stems and the
endings of their tradition. No combination stands for anybody.
"""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

from benchmarks.newsroom.spelling import House, spelled, undone_umlauts

Shape: TypeAlias = Literal["full", "long", "initials", "nickname", "family"]
Inventory: TypeAlias = dict[str, list[str]]

TRADITIONS = (
    *("arabic", "pashto", "slavic", "chinese", "korean", "japanese", "indian", "african", "spanish", "portuguese"),
    *("german", "english", "burmese", "indonesian"),
)
MIDDLE = {"english": 0.3, "spanish": 0.3, "portuguese": 0.3, "german": 0.12, "arabic": 0.25, "african": 0.15}
"""How often people of a tradition have a middle name that the press sometimes gives."""
_MONONYM = {"indonesian": 0.25, "pashto": 0.15, "arabic": 0.005, "african": 0.005, "indian": 0.01}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the notation of its tradition; ``family`` is empty where there is only one name."""

    tradition: str
    given: tuple[str, ...]
    middle: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str = ""

    @property
    def printed(self) -> tuple[str, ...]:
        """What is nearly always printed of it: two people who have this in common are hard to tell apart."""
        return *self.given, "", *_family(self, "full")

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes it can be given in, beside full and family."""
        found: list[Shape] = []
        if self.middle or len(self.family) > 1:
            found.append("long")
        if self.family and self.tradition not in ("chinese", "korean", "burmese"):
            found.append("initials")
        if self.tradition == "english" and "/" in self.given[0]:
            found.append("nickname")
        return tuple(found)


@cache
def inventories() -> dict[str, Inventory]:
    """The inventories of all traditions."""
    text = files("benchmarks.newsroom").joinpath("data/names.json").read_text(encoding="utf-8")
    return {name: {kind: words.split() for kind, words in parts.items()} for name, parts in json.loads(text).items()}


def invent(chance: random.Random, tradition: str, *, woman: bool) -> Name:
    """A new name; two calls may give the same, as in life."""
    inventory = inventories()[tradition]
    given, family = _MAKERS.get(tradition, _listed)(chance, inventory, woman)
    middle: tuple[str, ...] = ()
    if chance.random() < MIDDLE.get(tradition, 0.0):
        pool = inventory.get("middle") or inventory["men" if tradition == "arabic" or not woman else "women"]
        middle = tuple(word for word in [chance.choice(pool)] if word not in given)
    suffix = " Jr" if tradition == "english" and not woman and chance.random() < 0.01 else ""
    if chance.random() < _MONONYM.get(tradition, 0.0):
        middle = family = ()
    return Name(tradition, given, middle, family, suffix)


def written(name: Name, shape: Shape, scheme: int, house: House) -> str:
    """The name in one shape as the house writes it, when it spells this person in the way ``scheme``."""
    if shape == "nickname":
        given = name.given[0].split("/")[1]
    elif shape == "initials":
        given = " ".join(_initial(name, part, scheme, house) for part in (*name.given, *name.middle))
    else:
        given = _given(name, scheme, house)
    if not name.family:
        return given
    family = " ".join(_word(name, part, scheme, house) for part in _family(name, shape))
    if shape == "family":
        return family
    if shape == "long" and name.middle:
        middle = " ".join(_word(name, part, scheme, house) for part in name.middle)
        given = f"{given} {middle}"
    first = name.tradition in ("chinese", "korean") or (name.tradition == "japanese" and house.family_first)
    return f"{family} {given}" if first else f"{given} {family}{name.suffix}"


def _family(name: Name, shape: Shape) -> tuple[str, ...]:
    if len(name.family) < 2 or shape == "long":
        return name.family
    return name.family[-1:] if name.tradition == "portuguese" else name.family[:1]


def _given(name: Name, scheme: int, house: House) -> str:
    words = [_word(name, part, scheme, house) for part in name.given]
    if name.tradition == "korean" or (name.tradition == "chinese" and scheme % 2):
        return _joined(words, house.hyphen)
    if name.tradition == "chinese":
        return _joined(words, "")
    return " ".join(words)


def _joined(words: list[str], mark: str) -> str:
    first, *others = (word[:1].upper() + word[1:] for word in words)
    return first + "".join(mark + (word if mark == " " else word.lower()) for word in others)


def _word(name: Name, part: str, scheme: int, house: House) -> str:
    if name.tradition == "english":
        return part.partition("/")[0]
    word = spelled(name.tradition, part, scheme, house.accents)
    if name.tradition == "japanese":
        return word.replace("ou", house.long_o).replace("uu", "u")
    if name.tradition == "german" and house.umlaut:
        return undone_umlauts(spelled(name.tradition, part, scheme, True))
    return word


def _initial(name: Name, part: str, scheme: int, house: House) -> str:
    return _word(name, part, scheme, house)[:1] + "."


Made: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


def _pick(chance: random.Random, words: list[str]) -> str:
    """One of the words, the first of them more often: names have their fashions."""
    return words[int(len(words) * chance.random() ** 1.5)]


def _listed(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given = _pick(chance, inventory["women" if woman else "men"])
    ready = inventory.get("family") or inventory.get("common")
    if ready and chance.random() < 0.5:
        return (given,), (_pick(chance, ready),)
    return (given,), (_composed(chance, inventory),)


def _composed(chance: random.Random, inventory: Inventory) -> str:
    stem, end = _pick(chance, inventory["stems"]), _pick(chance, inventory["ends"])
    stems, ends = stem.split("/"), end.split("/")
    return "/".join(dict.fromkeys(stems[i % len(stems)] + ends[i % len(ends)] for i in range(2)))


def _arabic(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given = _pick(chance, inventory["women" if woman else "men"])
    if not woman and chance.random() < 0.12:
        given = "abd+" + _pick(chance, inventory["servant"])
    if chance.random() < 0.2:
        return (given,), (_pick(chance, inventory["men"]),)
    roots = " ".join(inventory["roots"]).split("|")
    one, two, three = chance.choice(roots).split()
    pattern = _pick(chance, inventory["patterns"])
    return (given,), (pattern.replace("1", one).replace("2", two).replace("3", three),)


def _pashto(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    pool = inventory["women" if woman else "men"]
    given = [_pick(chance, pool)]
    while not woman and len(given) < 3 and chance.random() < 0.3:
        given.append(chance.choice([word for word in pool if word not in given]))
    stem, link, end = (chance.choice(inventory[key]) for key in ("stems", "links", "ends"))
    if link == "-":
        link = ""
    elif link in "ei":
        link = "e/i"
    forms = [
        stem + link.split("/")[i % len(link.split("/"))] + end.split("/")[i % len(end.split("/"))] for i in range(4)
    ]
    return tuple(given), ("/".join(forms),)


def _slavic(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given = _pick(chance, inventory["women" if woman else "men"])
    if chance.random() < 0.8:
        given = given.split("|")[chance.random() < 0.3]
    family = chance.choice(inventory["stems"]) + _pick(chance, inventory["ends"])
    if woman and family.endswith(("ов", "ев", "ин")):
        family += "а"
    elif woman and family.endswith("ский"):
        family = family[:-2] + "ая"
    return (given,), (family,)


def _syllables(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    weights = [int(weight) for weight in inventory["weights"]] if "weights" in inventory else None
    family = chance.choices(inventory["family"], weights)[0] if weights else _pick(chance, inventory["family"])
    count = 2 if weights or chance.random() < 0.8 else 1
    return tuple(chance.sample(inventory["given"], count)), (family,)


def _japanese(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given = _pick(chance, inventory["women" if woman else "men"])
    first = chance.choice(inventory["first"])
    second = chance.choice([part for part in inventory["second"] if part != first])
    return (given,), ((first + second).capitalize(),)


def _iberian(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given, family = _listed(chance, inventory, woman)
    if chance.random() < 0.7:
        family += (_pick(chance, inventory["family"]),)
    return given, family


def _german(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given, family = _listed(chance, inventory, woman)
    if chance.random() < 0.06:
        given = (f"{given[0]}-{chance.choice(inventory['women' if woman else 'men'])}",)
    return given, (("von " if chance.random() < 0.04 else "") + family[0],)


def _english(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given, family = _listed(chance, inventory, woman)
    if chance.random() < 0.04:
        family = (f"{family[0]}-{_composed(chance, inventory)}",)
    return given, family


def _burmese(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    count = chance.choices((2, 3, 4), (4, 5, 1))[0]
    return tuple(chance.sample(inventory["syllables"], count)), ()


def _indonesian(chance: random.Random, inventory: Inventory, woman: bool) -> Made:
    given = _pick(chance, inventory["women" if woman else "men"]).replace("|", "")
    (family,) = (_composed(chance, inventory).replace("|", ""),)
    return (_old_spelling(chance, given),), (_old_spelling(chance, family),)


def _old_spelling(chance: random.Random, word: str) -> str:
    old = word.replace("u", "oe").replace("Su", "Soe").replace("j", "dj")
    return f"{word}/{word}/{old}" if old != word and chance.random() < 0.2 else word


_MAKERS: dict[str, Callable[[random.Random, Inventory, bool], Made]] = {
    "arabic": _arabic,
    "pashto": _pashto,
    "slavic": _slavic,
    "chinese": _syllables,
    "korean": _syllables,
    "japanese": _japanese,
    "spanish": _iberian,
    "portuguese": _iberian,
    "german": _german,
    "english": _english,
    "burmese": _burmese,
    "indonesian": _indonesian,
}
