"""The record that is linked: one speaker in one article."""

from dataclasses import dataclass

from quotes.quote import Kind


@dataclass(frozen=True, slots=True)
class Appearance:
    """One speaker as one article has them.

    ``form_id`` stands for kind and folded main name; ``name`` is that name as the article spells it, ``names`` are all
    it uses. ``date`` is an ISO 8601 date or date and time. ``company`` are the folded names of the others the article
    names, ``topics`` what it is about, ``home`` the two-letter codes of the countries its outlet belongs to. Company
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
