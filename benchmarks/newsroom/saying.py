"""A statement and its wordings: as said, trimmed, altered, translated anew, half quoted, as agencies put it, retold.

The rates are those of ``worldnews-train.jsonl`` for the types (two in three quotes indirect, one in four direct, one
in twelve mixed); that a good half of the indirect ones repeat the wording of an agency, and that a third of the direct
ones differ from what others print, are assumptions from reading how several outlets cover one event.
"""

import random
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from benchmarks.newsroom.data import data
from benchmarks.newsroom.wording import Claim, Manner, Theme, alike, altered, claim, put

Way: TypeAlias = Literal["verbatim", "trimmed", "altered", "translated", "mixed", "near", "agency", "retold"]
WAYS: dict[Way, float] = {
    "verbatim": 0.145,
    "trimmed": 0.05,
    "altered": 0.035,
    "translated": 0.045,
    "mixed": 0.085,
    "near": 0.16,
    "agency": 0.27,
    "retold": 0.21,
}
_LEFT_OUT = 0.3
"""How often an indirect quote gives only the first claim of two."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said once, on one occasion: a claim or two, perhaps with an opener and a closer."""

    key: str
    claims: tuple[Claim, ...]
    opener: str
    closer: str
    agency: int
    """Seed of the wording that the agencies gave it, which others take over."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement as one outlet gives it; in mixed ones \\x01 and \\x02 stand for the quotation marks."""

    way: Way
    text: str

    @property
    def direct(self) -> bool:
        """Whether all of it stands in quotation marks."""
        return self.way in ("verbatim", "trimmed", "altered", "translated")


def statement(chance: random.Random, key: str, about: Theme) -> Statement:
    """A new statement on the theme of an event."""
    words = data("words")
    first = claim(chance, about)
    claims = (first, claim(chance, about)) if chance.random() < 0.3 else (first,)
    opener = words["openers"][int(chance.random() * 12)] if chance.random() < 0.18 else ""
    closer = words["closers"][int(chance.random() * 20)] if chance.random() < 0.2 else ""
    return Statement(key, claims, opener, closer, chance.getrandbits(32))


def worded(chance: random.Random, said: Statement, way: Way, they: str) -> Wording:
    """The statement in one of the ways; ``they`` is what a reporter calls the speaker inside it."""
    if way in ("near", "agency", "retold", "mixed"):
        source = random.Random(said.agency) if way == "agency" else chance
        text = _reported(source, said, way, they)
        if way == "mixed" and "\x01" not in text:
            way = "near"
        return Wording(way, text)
    return Wording(way, _quoted(chance, said, way))


def _quoted(chance: random.Random, said: Statement, way: Way) -> str:
    first = said.claims[0]
    if way == "trimmed":
        if chance.random() < 0.5 or len(said.claims) == 1:
            return _sentence(put(first, "short", 0, Manner()))
        return _sentence(put(first, "direct", first.order, Manner()))
    how, order = Manner(), 0
    if way == "altered":
        how = Manner(vary=altered(chance, first))
    elif way == "translated":
        how, order = Manner(vary=alike(chance, 0.45), looser=chance.random()), int(chance.random() * 3)
    parts = [_sentence(put(each, "direct", each.order + order, how)) for each in said.claims]
    if said.opener:
        parts[0] = f"{said.opener}, {parts[0] if parts[0].startswith('I ') else parts[0][0].lower() + parts[0][1:]}"
    if said.closer:
        parts.append(_sentence(said.closer))
    return " ".join(parts)


def _reported(chance: random.Random, said: Statement, way: Way, they: str) -> str:
    first = said.claims[0]
    if way in ("near", "mixed"):
        rate, order, loose = 0.08, first.order, 0.0
    elif way == "agency":
        rate, order, loose = 0.25, int(chance.random() * 4), chance.random() * 0.7
    else:
        rate, order, loose = 0.45, int(chance.random() * 4), chance.random()
    vary = alike(chance, rate)
    claims = said.claims if chance.random() > _LEFT_OUT else said.claims[:1]
    marked = ("d", "o", "e", "val", "th")[int(chance.random() * 5)] if way == "mixed" else ""
    how = Manner(they, vary, loose, marked)
    text = put(first, "indirect", order, how)
    if marked and "\x01" not in text:
        text = put(first, "indirect", order, replace(how, marked="o"))
    for each in claims[1:]:
        text += " and that " + put(each, "indirect", each.order, Manner(they, vary, loose))
    return text


def _sentence(clause: str) -> str:
    return clause[0].upper() + clause[1:] + "."
