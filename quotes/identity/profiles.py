"""What a set of appearances tells of one speaker, added up so that two sets can be compared without their members."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from quotes.identity.appearance import Appearance, Rest
from quotes.identity.countries import places_in
from quotes.identity.forms import is_short
from quotes.identity.roles import Role, parsed
from quotes.names import fold

Days = tuple[int, int]
_MOST_ROLES = 16


@dataclass(frozen=True, slots=True)
class Profile:
    """What some appearances tell together; ``often`` is how many there are, ``articles`` those that matter.

    ``days`` are the first and the last, as ordinals; ``own`` the places in names and roles, ``home`` those of the
    outlets and ``around`` those of the company. ``short`` is whether only names that others share are used.
    """

    kind: str
    names: frozenset[str]
    articles: frozenset[str]
    often: int
    roles: dict[Role, Days | None]
    company: Counter[str]
    outlets: frozenset[str]
    topics: frozenset[str]
    own: frozenset[str]
    home: frozenset[str]
    around: frozenset[str]
    days: Days | None
    short: bool


def profile(appearances: Iterable[Appearance], rests: Iterable[Rest] = ()) -> Profile:
    """Add up what appearances tell; ``rests`` are further ones, not looked at one by one."""
    others = list(rests)
    members = sorted(appearances, key=lambda one: one.id)
    names = frozenset(fold(name) for name in {name for one in members for name in (one.name, *one.names)})
    roles = _roles(members)
    kind = members[0].kind
    named = frozenset(place for one in members[:1] for place in places_in(fold(one.name)))
    company = Counter(chain.from_iterable(one.company for one in members))
    return Profile(
        kind=kind,
        names=names.union(*(rest.names for rest in others)),
        articles=frozenset(one.article_id for one in members).union(*(rest.shared for rest in others)),
        often=len(members) + sum(rest.articles for rest in others),
        roles=roles,
        company=company,
        outlets=frozenset(one.outlet_id for one in members if one.outlet_id),
        topics=frozenset(topic for one in members for topic in one.topics),
        own=(named if kind == "organization" else frozenset())
        | frozenset(code for role in roles for code in role.countries),
        home=frozenset(code for one in members for code in one.home),
        around=frozenset(place for name in company for place in places_in(name)),
        days=_span(one.date for one in members),
        short=all(is_short(name, kind) for name in {one.name for one in members}),
    )


def gap(one: Days | None, other: Days | None) -> int | None:
    """Give how many days lie between two spans of time, 0 when they overlap, ``None`` when one is unknown."""
    if one is None or other is None:
        return None
    return max(one[0] - other[1], other[0] - one[1], 0)


@lru_cache(maxsize=65536)
def day(published: str | None) -> int | None:
    """Give the ordinal of a date in ISO 8601, ``None`` when it is none."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _roles(members: list[Appearance]) -> dict[Role, Days | None]:
    used: Counter[Role] = Counter()
    seen: dict[Role, Days | None] = {}
    for one in members:
        role = parsed(one.role) if one.role else None
        if role is not None:
            used[role] += 1
            seen[role] = _hull(seen.get(role), _span([one.date]))
    most = sorted(used, key=lambda role: (-used[role], role.text))[:_MOST_ROLES]
    return {role: seen[role] for role in most}


def _span(dates: Iterable[str | None]) -> Days | None:
    days = [known for published in dates if (known := day(published)) is not None]
    return (min(days), max(days)) if days else None


def _hull(one: Days | None, other: Days | None) -> Days | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
