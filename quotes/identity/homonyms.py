"""Different people of one name: the appearances of a form fall into parts only where what is said of them conflicts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from quotes.identity.appearance import Appearance
from quotes.identity.gathering import Gathering
from quotes.identity.links import Link
from quotes.identity.pairing import Form, same_name
from quotes.identity.profiles import Profile, profile
from quotes.identity.roles import Role, agreement, parsed
from quotes.identity.weighing import evidence, total
from quotes.identity.wordlists import weights

_MOST_ROLES = 48
_CONFLICT = -2.5
"""From how many bits two roles conflict actively."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The appearances of one form by who they are, and what was weighed for that."""

    members: tuple[tuple[Appearance, ...], ...]
    links: tuple[Link, ...] = ()


def parts(form: Form, appearances: Sequence[Appearance]) -> Parts:
    """Part the appearances of a full form by who they are: one part unless roles conflict and nothing outweighs it.

    Whoever may well be one stays one, with a doubtful link that a person can look at.
    """
    by_role = _by_role(appearances)
    roles = [role for role in by_role if role is not None]
    if not any(agreement(one, other, None) <= _CONFLICT for one, other in combinations(roles, 2)):
        return Parts((_sorted(appearances),))
    groups = sorted((_sorted(by_role[role]) for role in roles), key=lambda group: group[0].id)
    bits = same_name(form.name, form.kind)
    everyone = {number: [other for other in range(len(groups)) if other != number] for number in range(len(groups))}
    gathering = Gathering([(form, group) for group in groups], lambda one, other: ("same name", bits), everyone)
    gathering.merge(weights()["apart"])
    members = [[one for number in numbers for one in groups[number]] for numbers in gathering.clusters.sets()]
    told = tuple(link for link in gathering.links() if link.verdict != "joined")
    return Parts(_with_the_roleless(members, by_role.get(None, [])), told)


def _sorted(appearances: Iterable[Appearance]) -> tuple[Appearance, ...]:
    return tuple(sorted(appearances, key=lambda one: one.id))


def _by_role(appearances: Iterable[Appearance]) -> dict[Role | None, list[Appearance]]:
    found: dict[Role | None, list[Appearance]] = defaultdict(list)
    for one in appearances:
        found[parsed(one.role) if one.role else None].append(one)
    often = sorted((role for role in found if role), key=lambda role: (-len(found[role]), role.text))
    for role in often[_MOST_ROLES:]:
        found[None] += found.pop(role)
    return found


def _with_the_roleless(
    members: list[list[Appearance]], roleless: Iterable[Appearance]
) -> tuple[tuple[Appearance, ...], ...]:
    """Give the parts with those of whom nothing is said, each where the evidence is best, else with the most."""
    largest = sorted(members, key=lambda part: (-len(part), min(one.id for one in part)))
    profiles = [profile(part) for part in largest]
    grown = [list(part) for part in largest]
    for one in roleless:
        grown[_best(profile([one]), profiles)].append(one)
    return tuple(sorted((_sorted(part) for part in grown), key=lambda part: part[0].id))


def _best(one: Profile, profiles: Sequence[Profile]) -> int:
    if len(profiles) == 1:
        return 0
    return max(range(len(profiles)), key=lambda number: (round(total(evidence(one, profiles[number])), 2), -number))
