"""What a speaker is called and how they are described, from all their appearances."""

from collections import Counter
from collections.abc import Iterable, Mapping

from quotes.identity.appearance import Appearance
from quotes.identity.forms import is_short
from quotes.identity.profile import day
from quotes.identity.roles import parsed
from quotes.names import fullest

_YEAR = 365
_LONGEST = 100


def leading_form(counts: Mapping[str, int], spellings: Mapping[str, Iterable[str]], kind: str) -> str:
    """Give the id of the form a speaker is known by, of the counts of its forms and their spellings.

    Full names come before short ones and acronyms, then the one most articles use, then the longest.
    """

    def rank(form_id: str) -> tuple[bool, int, int, str]:
        name = fullest(spellings[form_id]) or ""
        partial = is_short(name, "person" if kind == "person" else "organization") or _is_acronym(name)
        return partial, -counts[form_id], -len(name), form_id

    return min(counts, key=rank)


def name_of(appearances: Iterable[Appearance]) -> str:
    """Give the fullest spelling of the form a speaker is known by."""
    members = list(appearances)
    spellings: dict[str, set[str]] = {}
    for one in members:
        spellings.setdefault(one.form_id, set()).add(one.name)
    leading = leading_form(Counter(one.form_id for one in members), spellings, members[0].kind)
    return fullest(spellings[leading]) or members[0].name


def description_of(given: Iterable[tuple[str | None, str | None]]) -> str | None:
    """Give the most complete of the roles given within a year of the latest, each with its date.

    Roles that are understood come before others, then those of up to a hundred characters; then the longer counts.
    """
    dated = {(role, day(published)) for role, published in given if role}
    latest = max((when for _, when in dated if when is not None), default=None)
    present = {role for role, when in dated if latest is None or (when is not None and when >= latest - _YEAR)}
    return min(present, key=_completeness, default=None)


def _completeness(role: str) -> tuple[bool, bool, int, str]:
    return parsed(role) is None, len(role) > _LONGEST, -len(role), role


def _is_acronym(name: str) -> bool:
    return " " not in name and name.isupper()
