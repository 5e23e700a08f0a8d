"""Who speaks for which body, as their role says: a relation of two speakers, never a merge."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes.identity.appearance import Appearance
from quotes.names import fold, likeness

_SPEAKER = r"(?:spokes(?:man|woman|person)|press (?:secretary|officer|attach\w*)|communications (?:director|chief))"
_BEFORE = re.compile(rf"^(?P<body>.+?)(?: s)? (?:chief |deputy |senior |official )*{_SPEAKER}\b")
_AFTER = re.compile(rf"\b{_SPEAKER} (?:for|of|at|to|with) (?:the )?(?P<body>.+)$")
_START = re.compile(r"^(?:the|a|an|its|their|our|former|ex|chief|deputy|senior|official|acting) ")
_LEAST = 6.0
"""From how many bits of likeness of its name a body of the article is the one meant."""


@dataclass(frozen=True, slots=True, order=True)
class Spokesperson:
    """Somebody who speaks for a body, by the appearances in the article that says so."""

    person: str
    body: str
    role: str


def spokespersons(
    appearances: Iterable[Appearance],
    bodies: Mapping[str, Sequence[Appearance]],
    elsewhere: Mapping[str, str] | None = None,
) -> list[Spokesperson]:
    """Find who speaks for whom; ``bodies`` gives the organisations of each article by its id.

    ``elsewhere`` gives an appearance of organisations in other articles by their folded names.
    """
    others = elsewhere or {}
    found = []
    for one in sorted(appearances, key=lambda one: one.id):
        named = body_spoken_for(one.role) if one.kind == "person" and one.role else None
        body = _best(named, bodies.get(one.article_id, ())) if named else None
        meant = body.id if body else others.get(named or "")
        if meant is not None and one.role:
            found.append(Spokesperson(one.id, meant, one.role))
    return found


@lru_cache(maxsize=65536)
def body_spoken_for(role: str) -> str | None:
    """Give the folded name of the body that a role says its holder speaks for, ``None`` when it says no such thing."""
    folded = fold(role)
    match = _AFTER.search(folded) or _BEFORE.search(folded)
    if match is None:
        return None
    body = match["body"]
    while (shorter := _START.sub("", body)) != body:
        body = shorter
    return body


def _best(named: str, bodies: Sequence[Appearance]) -> Appearance | None:
    ranked = sorted(((-_alike(named, body), body.id, body) for body in bodies), key=lambda one: one[:2])
    return ranked[0][2] if ranked and -ranked[0][0] >= _LEAST else None


def _alike(named: str, body: Appearance) -> float:
    if named in {fold(name) for name in (body.name, *body.names)}:
        return 100.0
    found = [likeness(named, name, "organization") for name in sorted({body.name, *body.names})]
    return max((one.score for one in found if one), default=0.0)
