"""Which forms may be one by their names: only these are compared, however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TypeAlias

from quotes.identity.appearance import Appearance
from quotes.identity.countries import STEM, is_generic, parted
from quotes.identity.forms import body_parts, heads, is_short, own_words, words_of
from quotes.identity.wordlists import weights
from quotes.names import Likeness, blocking_keys, fold, fullest, likeness, short_keys
from quotes.names.bodies import is_legal_form
from quotes.quote import LINKED_KINDS, Kind


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """One name, with all its spellings that differ in case, accents and punctuation only."""

    id: str
    kind: Kind
    name: str

    @property
    def folded(self) -> str:
        """The form all its spellings share."""
        return fold(self.name)

    @property
    def short(self) -> bool:
        """Whether it is only part of a name, which others share."""
        return is_short(self.name, self.kind)


Pairs: TypeAlias = Mapping[tuple[str, str], Likeness]
"""Likeness of pairs of forms, the lower id first."""

MOST_FULL_FORMS = 300
"""How many full names may share the key of a short one: one that so many bear ("John") tells nobody."""


def form_of(appearances: Iterable[Appearance]) -> Form:
    """Give the form these appearances share, under its fullest spelling."""
    first, *others = appearances
    name = fullest({first.name, *(one.name for one in others)}) or first.name
    return Form(first.form_id, first.kind, name)


def full_keys(form: Form) -> frozenset[str]:
    """Give the keys under which a full form meets those it may be one with; none for a short form."""
    if form.kind not in LINKED_KINDS or form.short:
        return frozenset()
    keys = blocking_keys(form.name, form.kind)
    if form.kind == "person":
        return keys
    places, common = body_parts(form.name)
    place = "+".join(sorted(_place(places)))
    return keys | {f"p:{place}|{head}" for head in common & heads() if place}


def meeting_keys(form: Form) -> frozenset[str]:
    """Give the keys under which short forms and full ones meet."""
    if form.kind not in LINKED_KINDS:
        return frozenset()
    common = sorted(word for word in words_of(form.folded) if is_generic(word) and len(word) > 2)
    body = form.kind == "organization" and common
    return short_keys(form.name, form.kind) | (frozenset((f"b:{'+'.join(common)}",)) if body else frozenset())


def alike(forms: Iterable[Form]) -> dict[tuple[str, str], Likeness]:
    """Compare the full forms that share a key, and give those that may be one."""
    blocks: dict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms):
        for key in full_keys(form):
            blocks[key].append(form)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    return {(one.id, other.id): found for one, other in pairs if (found := compared(one, other))}


def compared(one: Form, other: Form) -> Likeness | None:
    """Compare two forms by their names; ``None`` when they surely differ."""
    return _compared(one.name, other.name, one.kind) if one.kind == other.kind else None


@lru_cache(maxsize=262144)
def _compared(one: str, other: str, kind: Kind) -> Likeness | None:
    first, second = sorted((one, other))
    if kind == "person":
        return likeness(first, second, "person")
    found = likeness(first, second, "organization")
    if found is not None and found.relation == "part" and _lacks_head(first, second):
        found = Likeness(min(found.score, weights()["name"]["body_without_head"]), "part")
    if found is not None and found.relation == "part" and _is_named_otherwise(first, second):
        return Likeness(min(found.score, weights()["name"]["body_named_otherwise"]), "part")
    return max(filter(None, [found, _of_one_place(first, second)]), key=lambda one: one.score, default=None)


def _lacks_head(one: str, other: str) -> bool:
    """Whether only one of the names says what the body is: the Institute for Hill Studies is not Hill Studies."""
    first, second = (heads() & set(fold(name).split()) for name in (one, other))
    return bool(first) != bool(second)


def _is_named_otherwise(one: str, other: str) -> bool:
    """Whether one begins with words that the other has not: the United Harbour Alliance is not the Harbour Alliance.

    Where a body is of, and that it is its nation's, is said before its name as well, or left out.
    """
    few, many = sorted((" ".join(words_of(fold(name).removeprefix("the "))) for name in (one, other)), key=len)
    if not many.endswith(f" {few}"):
        return False
    _, others = parted(tuple(many.removesuffix(few).split()))
    return not set(others) <= _OF_ITS_NATION


_OF_ITS_NATION = frozenset(("the", "national", "royal", "federal", "state", "s", "of"))


def _of_one_place(one: str, other: str) -> Likeness | None:
    """Compare two bodies that every country has, by their place: "Rivenan Energy Ministry" is Rivena’s."""
    (here, first), (there, second) = body_parts(one), body_parts(other)
    extra = here ^ there
    if not first & second or (first ^ second) & heads() or not _place(here) or _place(here) != _place(there):
        return None
    if any(not word.isalpha() or word in _PARTS_OF_PLACES for word in extra) or not (here <= there or there <= here):
        return None
    if (first - second and there - here) or (second - first and here - there):
        return None
    scale = weights()["name"]
    if not _one_place(one, other) or _has_more_than_its_state(one, other):
        return None
    if first == second and not extra:
        return Likeness(scale["body"], "order")
    return Likeness(scale["body_part"], "part") if first <= second or second <= first else None


def _has_more_than_its_state(one: str, other: str) -> bool:
    """Whether only one has a name beside the state it is of: the China Exim Bank is not the Bank of China."""
    (here, mine), (there, theirs) = (parted(words_of(fold(name))) for name in (one, other))
    return bool(here & there) and any(map(_is_own, mine)) != any(map(_is_own, theirs))


def _is_own(word: str) -> bool:
    return not is_generic(word) and not is_legal_form(word) and word not in _OF_ITS_NATION


def _one_place(one: str, other: str) -> bool:
    """Whether the words by which two bodies are of one place are a name and its adjective, not only alike at first.

    What an adjective changes is the end: "Rivenque", "Rivenquan", but not "Westbrook", "Westbury".
    """
    beside = [
        (mine, [theirs for theirs in own_words(other) if mine[:STEM] == theirs[:STEM]]) for mine in own_words(one)
    ]
    return all(any(_share_beginning(mine, word) for word in theirs) for mine, theirs in beside if theirs)


def _share_beginning(one: str, other: str) -> bool:
    least = min(len(one), len(other)) - _ENDING
    return one[:least] == other[:least]


_ENDING = 2
"""How many letters at the end of a place's name its adjective may have changed."""
_PARTS_OF_PLACES = frozenset(
    ("new", "old", "north", "south", "east", "west", "great", "upper", "lower", "san", "saint")
)
"""Words that make another place of one: New Taipei is not Taipei."""


def _place(own: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in own if len(word) == STEM)


@lru_cache(maxsize=65536)
def same_name(name: str, kind: Kind) -> float:
    """How much it tells that two appearances have the same name, in bits; of a short one by how few people bear it."""
    most = weights()["same_name"]
    found = _compared(name, name, kind)
    if is_short(name, kind):
        rare = min(most["short_share"] * found.score, most["short_rare"]) if found and kind == "person" else None
        return float(most["short"] if rare is None else rare)
    cap = most["acronym"] if " " not in name and name.isupper() else most[kind]
    return float(min(found.score, cap) if found else cap)
