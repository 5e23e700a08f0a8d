"""Whether two names mean one speaker, as the scorer rules it."""

import re

from quotes.quote import Kind

WORD = re.compile(r"[^\W_]+")
"""A word is a run of letters and digits."""

EMPTY = frozenset(
    {"the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "s", "of", "and", "in", "for", "who", "that", "which"}
)
"""Words that tell no speaker from another."""

LONGEST_TITLE = 3
"""Words a predicted person's name may hold beyond the gold name: "Foreign Minister", "Lieutenant General"."""


def name_words(name: str | None) -> list[str]:
    """The words of a name in lower case, articles and forms of address left out."""
    return [word for word in (found.lower() for found in WORD.findall(name or "")) if word not in EMPTY]


def same_speaker(gold: str | None, predicted: str | None, kind: Kind | None) -> bool:
    """Whether a predicted name means the gold speaker, who is of the given kind.

    A person needs the full name (titles may be left on, a middle name left off), an organisation half of its
    words, a group or an unnamed source any word of its description.
    """
    first, second = name_words(gold), name_words(predicted)
    if not first or not second:
        return first == second
    wanted, given = frozenset(first), frozenset(second)
    if wanted == given:
        return True
    if kind == "person":
        return _same_person(wanted, given, family_name=first[-1])
    if kind == "organization":
        half = 2 * len(wanted & given) >= len(wanted | given)
        return half or (wanted < given and len(wanted) > 1)
    return bool(wanted & given)


def _same_person(wanted: frozenset[str], given: frozenset[str], *, family_name: str) -> bool:
    with_title = wanted < given and len(given - wanted) <= LONGEST_TITLE
    without_middle_name = given < wanted and len(given) > 1 and family_name in given
    return with_title or without_middle_name
