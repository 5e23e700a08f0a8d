"""The record that is linked: one speaker in one article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.quote import Kind


@dataclass(frozen=True, slots=True)
class Appearance:
    """One speaker as one article has them.

    ``form_id`` stands for kind and folded main name; ``name`` is that name as the article spells it, ``names`` are all
    it uses. ``date`` is an ISO 8601 date or date and time. ``company`` are the folded names of the others the article
    names, ``topics`` what it is about, ``home`` the places its outlet is of, countries by two-letter codes. Company
    and topics are looked at in the first ``SAMPLE`` appearances of a form only and may be left empty in all others.
    """

    id: str
    article_id: str
    form_id: str
    kind: Kind
    name: str
    names: tuple[str, ...] = ()
    role: str | None = None
    date: str | None = None
    outlet_id: str | None = None
    company: frozenset[str] = frozenset()
    quoted: bool = True
    topics: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()


SAMPLE = 64
"""Of how many appearances of a full form, those with the lowest ids, company is looked at: ids are as good as drawn at
random, and a president named in twenty thousand articles must not make the next one slow."""
MANY = 256
"""From how many appearances of a full form on only those with the lowest ids are looked at one by one, if all of them
seem to be one speaker's."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The appearances of a form that are not looked at one by one, being one speaker's with those that are.

    ``shared`` are the ids of those of their articles in which others stand who are identified at the same time,
    ``names`` the other names, folded, that any article uses for them.
    """

    articles: int = 0
    quoted: int = 0
    shared: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def sampled(appearances: Sequence[Appearance]) -> Sequence[Appearance]:
    """Give the appearances of one full form with company and topics left out after the first ``SAMPLE`` by id."""
    if len(appearances) <= SAMPLE:
        return appearances
    members = sorted(appearances, key=lambda one: one.id)
    bare = (
        replace(one, company=_NOBODY, topics=_NOBODY) if one.company or one.topics else one for one in members[SAMPLE:]
    )
    return [*members[:SAMPLE], *bare]


_NOBODY: frozenset[str] = frozenset()
