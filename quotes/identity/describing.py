"""What a speaker is called and how they are described, from all their appearances."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quotes.identity.appearance import Appearance
from quotes.identity.forms import is_short
from quotes.identity.profiles import day
from quotes.identity.roles import parsed
from quotes.names import fullest

_YEAR = 365
_LONGEST = 100


@dataclass(slots=True)
class Uses:
    """In how many articles a form of a name stands: for somebody quoted there, and at all."""

    quoted: int = 0
    articles: int = 0


def uses_of(appearances: Iterable[Appearance]) -> dict[str, Uses]:
    """Count the forms of some appearances."""
    counted: dict[str, Uses] = {}
    for one in appearances:
        uses = counted.setdefault(one.form_id, Uses())
        uses.quoted += one.quoted
        uses.articles += 1
    return counted


def leading_form(uses: Mapping[str, Uses], spellings: Mapping[str, Iterable[str]], kind: str) -> str:
    """Give the id of the form a speaker is known by, of the uses of its forms and their spellings.

    Full names come before short ones and acronyms, then the one under which most articles quote the speaker, then the
    one most articles use, then the longest.
    """

    def rank(form_id: str) -> tuple[bool, int, int, int, str]:
        name = fullest(spellings[form_id]) or ""
        partial = is_short(name, "person" if kind == "person" else "organization") or _is_acronym(name)
        return partial, -uses[form_id].quoted, -uses[form_id].articles, -len(name), form_id

    return min(uses, key=rank)


def name_of(appearances: Iterable[Appearance]) -> str:
    """Give the fullest spelling of the form a speaker is known by."""
    members = list(appearances)
    spellings: dict[str, set[str]] = {}
    for one in members:
        spellings.setdefault(one.form_id, set()).add(one.name)
    leading = leading_form(uses_of(members), spellings, members[0].kind)
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
