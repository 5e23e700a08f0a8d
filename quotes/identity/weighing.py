"""The evidence beside the names that two profiles are one speaker, in bits (Fellegi & Sunter 1969)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log2, sqrt

from quotes.identity.forms import is_national, is_short
from quotes.identity.profiles import Profile, gap
from quotes.identity.roles import agreement
from quotes.identity.wordlists import weights

Evidence = tuple[tuple[str, float], ...]
"""What speaks for one speaker, with its bits; below zero what speaks against."""


def total(evidence: Evidence) -> float:
    """Add up evidence, with the prior: log-odds in bits."""
    return float(weights()["prior"]) + sum(bits for _, bits in evidence)


def probability(score: float) -> float:
    """Give the probability that log-odds in bits stand for."""
    return 1 / (1 + 2 ** -max(min(score, 60.0), -60.0))


def evidence(one: Profile, other: Profile, rarity: Mapping[str, float] | None = None) -> Evidence:
    """Weigh all but the names; ``rarity`` (0 to 1) is how much a companion tells apart, 1 where it is unknown."""
    found = (
        _roles(one, other),
        _company(one, other, rarity or {}),
        _outlets(one, other),
        _countries(one, other),
        _days(one, other),
        _topics(one, other),
    )
    return tuple((what, round(bits, 2)) for what, bits in found if bits)


def rarity(profiles: Iterable[Profile]) -> dict[str, float]:
    """Give for every companion how much it tells apart among these: 1 beside two of them, nearly 0 beside all."""
    seen: Counter[str] = Counter()
    count = 0
    for one in profiles:
        count += 1
        seen.update(one.company.keys())
    most = log2(1 + count / 2) if count else 1.0
    return {name: min(1.0, log2(1 + count / often) / most) for name, often in seen.items() if often > 2}


def _roles(one: Profile, other: Profile) -> tuple[str, float]:
    best, worst = ("", 0.0), ("", 0.0)
    for role, days in one.roles.items():
        for beside, then in other.roles.items():
            bits = agreement(role, beside, gap(days, then))
            if bits > best[1]:
                both = min((role.text, beside.text), key=lambda text: (len(text), text))
                best = (f"both {both}", bits)
            elif bits < worst[1]:
                worst = (" against ".join(sorted((role.text, beside.text))), bits)
    if best[1] >= weights()["role"]["same"] + weights()["role"]["word"] or not worst[1]:
        return best
    return (worst[0], best[1] + worst[1])


def _company(one: Profile, other: Profile, rare: Mapping[str, float]) -> tuple[str, float]:
    scale = weights()["company"]
    shared = (one.company.keys() & other.company.keys()) - one.names - other.names
    if not shared:
        enough = min(len(one.company), len(other.company)) >= scale["enough"]
        return ("no names in common", scale["none"] if enough else 0.0)
    crowd = sqrt(len(one.company) * len(other.company))
    told = sum(_companion(name) * rare.get(name, 1.0) for name in sorted(shared))
    bits = min(told * min(1.0, scale["crowd"] / crowd), scale["most"])
    return (f"{len(shared)} {'name' if len(shared) == 1 else 'names'} in common", bits)


@lru_cache(maxsize=65536)
def _companion(name: str) -> float:
    known_by_itself = " " in name and not is_short(name, "organization")
    return float(weights()["company"]["full" if known_by_itself else "single"])


def _outlets(one: Profile, other: Profile) -> tuple[str, float]:
    scale = weights()["outlet"]
    if not one.outlets or not other.outlets:
        return ("", 0.0)
    if one.outlets.isdisjoint(other.outlets):
        return ("other outlets", scale["other"])
    return ("same outlet", scale["same_generic" if _generic(one, other) else "same"])


def _countries(one: Profile, other: Profile) -> tuple[str, float]:
    scale = weights()["country"]
    if one.own and other.own:
        same = not one.own.isdisjoint(other.own)
        return ("same country" if same else "other countries", scale["same" if same else "other"])
    here, there = one.own or one.home, other.own or other.home
    if here and there and not here.isdisjoint(there):
        return _same_country(one, other)
    wide = (here | one.around, there | other.around)
    if not all(wide):
        return ("", 0.0)
    if wide[0].isdisjoint(wide[1]):
        return ("other countries around", scale["elsewhere"])
    named = (one.own or other.own) and _generic(one, other)
    return ("country in the company", scale["around_generic"]) if named else ("", 0.0)


def _same_country(one: Profile, other: Profile) -> tuple[str, float]:
    scale = weights()["country"]
    if not _generic(one, other):
        return ("same country", scale["same" if one.own or other.own else "around"])
    home = one.home | other.home | one.own | other.own
    abroad = frozenset(place for place in one.around | other.around if len(place) == 2) - home
    bits = scale["home_generic" if one.own or other.own else "alike_generic"]
    share = 0.5 if any(is_national(name) for name in one.names | other.names) else 1.0
    return ("same country", bits + (share * scale["foreign_generic"] if abroad else 0.0))


def _generic(one: Profile, other: Profile) -> bool:
    """Whether the name of a body is such that every country has one of it."""
    return one.kind == "organization" and (one.short or other.short)


def _days(one: Profile, other: Profile) -> tuple[str, float]:
    scale = weights()["days"]
    apart = gap(one.days, other.days)
    if apart is None:
        return ("", 0.0)
    if apart <= scale["within"]:
        beside = len((one.company.keys() & other.company.keys()) - one.names - other.names)
        return ("about the same days", scale["event" if beside > 1 else "near"])
    return ("years apart", scale["far"]) if apart > scale["beyond"] else ("", 0.0)


def _topics(one: Profile, other: Profile) -> tuple[str, float]:
    shared = one.topics & other.topics
    return ("same topic", weights()["topics"]["same"]) if shared else ("", 0.0)
