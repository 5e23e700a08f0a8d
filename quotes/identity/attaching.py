"""Short names ("Naeem", "the ministry") and whose they are: a function of the finished speakers with full names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log2

from quotes.identity.appearance import Appearance
from quotes.identity.countries import STEM
from quotes.identity.forms import body_parts
from quotes.identity.links import Link, link, representative, verdict_of
from quotes.identity.pairing import Form, compared
from quotes.identity.profiles import Profile
from quotes.identity.weighing import Evidence, evidence, total
from quotes.identity.wordlists import weights
from quotes.names.persons import parse_person

_PARTS = frozenset(("part", "same"))
_AIMING = ("to", "for", "on", "against")
_FEW = 16
"""Up to how many candidates are all weighed."""
_LIKELIEST = 4
"""Of more, how many are weighed though they have nothing but the name in common with an appearance."""
_UNDATED = (0, 0)
_MOST_DOUBTS = 3
"""How many suggestions are kept of one appearance."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished speaker with a full name: a number, the forms that make it up, what is known and who stands for it."""

    number: int
    forms: tuple[Form, ...]
    profile: Profile
    representative: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a short name was attached to, ``None`` for nobody, with what was weighed."""

    number: int | None
    links: tuple[Link, ...] = ()


class Attaching:
    """Finds whose the appearances of one short form are, among the speakers whose names share a key with it."""

    def __init__(self, form: Form, candidates: Iterable[Candidate]) -> None:
        """Keep the candidates whose names or other names the short one may be."""
        self._names: dict[int, tuple[str, float]] = {}
        self._candidates: dict[int, Candidate] = {}
        for candidate in candidates:
            named = _named(form, candidate)
            if named is not None:
                self._names[candidate.number] = named
                self._candidates[candidate.number] = candidate
        self._whole = frozenset(
            number
            for number, candidate in self._candidates.items()
            if any(_is_whole(form, full) for full in candidate.forms)
        )
        self._marked = frozenset(
            number
            for number, candidate in self._candidates.items()
            if (alike := [full for full in candidate.forms if compared(form, full)])
            and all(_is_marked(form, full) for full in alike)
        )
        self._local = self._marked | {number for number, one in self._candidates.items() if _countries_of(one.profile)}
        self._handled: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._at_least = {
            number: 2.0 ** total((named, *self._known(self._candidates[number].profile)))
            for number, named in self._names.items()
        }
        if len(self._candidates) > _FEW:
            for number, candidate in self._candidates.items():
                places = candidate.profile.own if form.kind == "organization" else frozenset[str]()
                for handle in (*_handles(candidate.profile), *_places(places)):
                    self._handled[handle].add(number)
        anywhere = sorted(self._candidates.keys() - self._local, key=self._standing)
        self._best = frozenset(anywhere[:_LIKELIEST])

    def _standing(self, number: int) -> tuple[float, str]:
        return -self._at_least[number], self._candidates[number].representative

    def _plausible(self, told: Profile) -> frozenset[int]:
        """Give the candidates that have anything but the name in common with an appearance, and the likeliest others.

        All others count by their names alone, but for bodies of another place, which are not meant at all; to weigh
        hundreds of them one by one would change little.
        """
        if len(self._candidates) <= _FEW:
            return frozenset(self._candidates)
        handles = (*_handles(told), *_places(told.own | told.home | told.around))
        return self._best.union(*(self._handled[handle] for handle in handles if handle in self._handled))

    def choose(self, group: Sequence[Appearance], told: Profile, forbidden: frozenset[int]) -> Choice:
        """Choose whose these appearances are, somebody unknown always being in the running.

        ``forbidden`` are the numbers that rulings keep apart from them.
        """
        plausible = self._plausible(told)
        weighed = {
            number: found
            for number in sorted(plausible - forbidden)
            if (found := self._weigh(number, told)) is not None
        }
        if not weighed:
            return Choice(None)
        scores = {number: total(found) for number, found in weighed.items()}
        others = self._candidates.keys() - plausible - forbidden - self._local
        likely = (2.0 ** min(score, 60.0) for score in scores.values())
        everybody = 1.0 + fsum((*likely, *(self._at_least[number] for number in others)))
        ranked = sorted(scores, key=lambda number: (-scores[number], self._candidates[number].representative))
        shares = {number: 2.0 ** min(scores[number], 60.0) / everybody for number in ranked}
        one = representative(group)
        best = ranked[0]
        if verdict_of(shares[best]) == "joined":
            joined = link(one, self._candidates[best].representative, "joined", weighed[best], shares[best])
            return Choice(best, (joined,))
        doubts = [number for number in ranked[:_MOST_DOUBTS] if shares[number] >= weights()["doubtful"]]
        return Choice(
            None,
            tuple(
                link(one, self._candidates[number].representative, "doubtful", weighed[number], shares[number])
                for number in doubts
            ),
        )

    def _weigh(self, number: int, told: Profile) -> Evidence | None:
        beside = self._candidates[number].profile
        if _abroad(told, beside) or not (number in self._whole or told.articles.isdisjoint(beside.articles)):
            return None
        if number in self._marked and beside.own.isdisjoint(told.own | told.home | told.around):
            return None
        more = evidence(told, beside)
        return (self._names[number], *self._known(beside), *self._only_here(told, beside), *more)

    def _only_here(self, told: Profile, beside: Profile) -> Evidence:
        """That nobody else bears a name tells more where the article has others of their company."""
        shared = (told.company.keys() & beside.company.keys()) - told.names - beside.names
        if len(self._candidates) > 1 or not shared:
            return ()
        return (("nobody else of the name in this company", float(weights()["known"]["only_here"])),)

    def _known(self, beside: Profile) -> Evidence:
        """How likely a short name is this one's before the article is looked at: by how many articles name them."""
        scale = weights()["known"]
        if beside.kind != "person":
            return ()
        often = min(log2(beside.often), scale["most"])
        if len(self._candidates) == 1 and often < scale["only"]:
            return (("nobody else of the name", scale["only"]),)
        return (("often named", round(often, 2)),) if often else ()


def _named(form: Form, candidate: Candidate) -> tuple[str, float] | None:
    scale = weights()["name"]
    bearers = [full for full in candidate.forms if not _is_fathers(form, full) and not _is_aim(form, full)]
    found = [likeness for full in bearers if (likeness := compared(form, full))]
    called = (
        scale["also_person" if form.kind == "person" else "also"] if form.folded in candidate.profile.names else 0.0
    )
    if not found:
        return ("also called so", scale["also"]) if called else None
    best = max(found, key=lambda likeness: (likeness.score, likeness.relation))
    least = scale["least_generic"] if form.kind == "organization" and best.relation in _PARTS else -99.0
    return f"names: {best.relation}", min(max(best.score, least) + called, scale["most_short"])


def _is_whole(form: Form, full: Form) -> bool:
    """Whether one is the whole of the other in another spelling ("AdaVale"), which one article may have both of."""
    found = compared(form, full)
    return found is not None and found.relation == "same" and found.score >= weights()["name"]["twice"]


def _is_marked(form: Form, full: Form) -> bool:
    """Whether a single word is told from the rest of a body's name by it: a bare "Congress" is no Trinamool Congress.

    What a body has beside its place and words that bodies everywhere have is never left out by who means it.
    """
    if form.kind != "organization" or " " in form.name or form.name.isupper():
        return False
    own, _ = body_parts(full.name)
    return bool(own - {word[:STEM] for word in form.folded.split()})


def _is_fathers(form: Form, full: Form) -> bool:
    """Whether a short name is that of somebody's father only: "Abdulaziz" is not "Salman bin Abdulaziz"."""
    return form.kind == "person" and not parse_person(full.name).fathers.isdisjoint(parse_person(form.name).words)


def _is_aim(form: Form, full: Form) -> bool:
    """Whether a body is only what another is for: "Parliament" is not the "Indigenous Voice to Parliament"."""
    return form.kind == "organization" and any(f" {word} {form.folded}" in full.folded for word in _AIMING)


def _abroad(told: Profile, beside: Profile) -> bool:
    """Whether a body that every country has is one of a country that the article has nothing to do with."""
    known = _countries_of(beside)
    return bool(known) and known.isdisjoint(told.own | told.home | told.around)


def _countries_of(beside: Profile) -> frozenset[str]:
    """Give the countries, by their codes, that a body is of; a person is of no country that tells them apart."""
    return frozenset(place for place in beside.own if len(place) == 2 and beside.kind == "organization")


def leftover_neighbours(profiles: Sequence[Profile], most: int = 50, near: int = 6) -> dict[int, set[int]]:
    """Say which appearances of short names are compared: those that share a companion, a role's word or an outlet.

    Whatever more than ``most`` share tells little. Of more than ``near`` each is compared with the next ones in time
    only (the sorted neighbourhood of Hernández & Stolfo 1995), so that the work does not grow with their square.
    """
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(profiles):
        for what in _handles(one):
            holders[what].append(number)
    neighbours: dict[int, set[int]] = {number: set() for number in range(len(profiles))}
    for numbers in holders.values():
        if len(numbers) <= near:
            for number in numbers:
                neighbours[number].update(numbers)
        elif len(numbers) <= most:
            ordered = sorted(numbers, key=lambda number: (profiles[number].days or _UNDATED, number))
            for here, there in pairwise(ordered):
                neighbours[here].add(there)
                neighbours[there].add(here)
    for number, beside in neighbours.items():
        beside.discard(number)
    return {number: others for number, others in neighbours.items() if others}


def _places(places: Iterable[str]) -> Iterable[tuple[str, str]]:
    return (("place", place) for place in places)


def _handles(one: Profile) -> Iterable[tuple[str, str]]:
    yield from (("company", name) for name in one.company)
    yield from (("outlet", outlet) for outlet in one.outlets)
    yield from (("role", word) for role in one.roles for word in role.words | role.countries)
