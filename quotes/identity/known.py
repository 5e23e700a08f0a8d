"""What is known of the names before it is worked out whose they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quotes.identity.appearance import Rest
from quotes.identity.pairing import Form, Pairs


@dataclass(frozen=True, slots=True)
class Known:
    """The ``forms`` of all appearances, the likeness of those that may be one, and the keys too ``crowded`` to tell.

    ``rests``, by form, are appearances that are left out because they are whose the others of that form are. ``whose``
    are the speakers of all appearances of full names, by appearance, where only the short ones are in question.
    """

    forms: Mapping[str, Form]
    pairs: Pairs
    crowded: frozenset[str] = frozenset()
    rests: Mapping[str, Rest] = field(default_factory=dict)
    whose: Mapping[str, str] = field(default_factory=dict)
