"""Which country an outlet is of, as told by the bodies its articles name most."""

from collections import Counter
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
    often leave its name out; what an agency writes about is spread, and it is of no place.
    """
    scale = weights()["home"]
    named = [places for names in bodies.values() if (places := _places(names))]
    counts = Counter(place for places in named for place in places)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    if len(named) < scale["least"] or ranked[0][1] < scale["share"] * len(named):
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= scale["lead"] * ranked[1][1] else ""


def _places(names: Iterable[str]) -> frozenset[str]:
    return frozenset(place for name in names for place in _places_of(name))


def _places_of(name: str) -> frozenset[str]:
    """Give the country of a body, or the place it has beside words that bodies everywhere have."""
    codes = countries_in(fold(name))
    if codes:
        return codes
    own, common = body_parts(name)
    known = len(own) == 1 and bool(common)
    return frozenset(f"{place}-" for place in own if len(place) == STEM) if known else frozenset()
