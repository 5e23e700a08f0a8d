"""Which country an outlet is of, as told by the bodies its articles name most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from quotes.identity.countries import STEM, countries_in
from quotes.identity.forms import body_parts
from quotes.identity.wordlists import weights
from quotes.names import fold

SAMPLE_OF_OUTLET = 256
"""Of how many articles of an outlet, those with the lowest ids, the bodies are looked at: ids are as good as drawn at
random, so that what an outlet is of hardly ever changes once it has many, and one more article need not be counted."""


def home_of(bodies: Mapping[str, Iterable[str]]) -> str:
    """Give the place most articles of an outlet name bodies of, empty where none stands out.

    ``bodies`` are the names of organisations by article. Papers write most about their own country, even though they
    often leave its name out; what an agency writes about is spread, and it is of no place. A country that is known
    comes before a word that only stands where places do.
    """
    named = [frozenset(names) for names in bodies.values()]
    countries = [_countries(names) for names in named]
    words = [frozenset(filter(None, map(_own_place, names))) for names in named]
    telling = sum(bool(codes or own) for codes, own in zip(countries, words, strict=True))
    places = _places(name for names in named for name in names)
    both = [codes | (own & places) for codes, own in zip(countries, words, strict=True)]
    return _outstanding(countries, telling) or _outstanding(both, telling)


def _outstanding(named: Iterable[frozenset[str]], telling: int) -> str:
    """Give the place that stands in a good part of the ``telling`` articles, and in many more than the next."""
    scale = weights()["home"]
    counts = Counter(place for places in named for place in places)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    if not ranked or telling < scale["least"] or ranked[0][1] < scale["share"] * telling:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= scale["lead"] * ranked[1][1] else ""


def _countries(names: Iterable[str]) -> frozenset[str]:
    return frozenset(code for name in names for code in countries_in(fold(name)))


def _places(names: Iterable[str]) -> frozenset[str]:
    """Give the words that are places: those with bodies of several sorts, as a press or an administration has not."""
    beside: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if place := _own_place(name):
            beside[place] |= body_parts(name)[1]
    return frozenset(place for place, common in beside.items() if len(common) >= weights()["home"]["bodies"])


def _own_place(name: str) -> str:
    """Give the beginning of the one word that a body has beside words that bodies everywhere have."""
    own, common = body_parts(name)
    (place,) = own if len(own) == 1 else ("",)
    return f"{place}-" if len(place) == STEM and common and place not in _THE_WORLD else ""


_THE_WORLD = frozenset(("world", "natio", "europ", "globa"))
"""Beginnings of words with which bodies of many countries are named."""
