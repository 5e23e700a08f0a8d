"""Speakers with full names: each form parted by who bears it, then variants of one name brought together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from quotes.identity.aliases import with_aliases
from quotes.identity.appearance import Appearance, Rest
from quotes.identity.components import components
from quotes.identity.gathering import Gathering
from quotes.identity.homonyms import parts
from quotes.identity.known import Known
from quotes.identity.links import Link
from quotes.identity.pairing import Form, Pairs, same_name
from quotes.identity.rulings import Rulings, Who
from quotes.identity.wordlists import weights

_TWICE = frozenset(("spelling", "transliteration", "order", "same"))
"""Relations of names that one article may use for one person without noticing."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Appearances of one form that stay together; ``part`` tells the homonyms of a form apart.

    ``rest`` are those of them that are not looked at one by one.
    """

    form: Form
    members: tuple[Appearance, ...]
    part: int
    rest: Rest | None = None

    def is_meant(self, who: Who) -> bool:
        """Tell whether a ruling speaks of any of these appearances."""
        if who.form_id != self.form.id:
            return False
        return not who.article_id or any(one.article_id == who.article_id for one in self.members)


def gather_full(
    by_form: Mapping[str, Sequence[Appearance]], known: Known, rulings: Rulings
) -> tuple[list[list[Atom]], list[Link]]:
    """Give the speakers with full names, each as the atoms it is made of, and what was weighed."""
    forms = {one: known.forms[one] for one in by_form}
    known = replace(known, pairs=with_aliases(forms, by_form, known.pairs))
    ties = [*known.pairs, *(pair for group in _ruled_together(rulings) for pair in combinations(sorted(group), 2))]
    speakers: list[list[Atom]] = []
    links: list[Link] = []
    connected = components(forms, ties)
    for component, pairs in zip(connected, _within(connected, known.pairs), strict=True):
        some = {one: by_form[one] for one in component}
        found, told = _gather(some, replace(known, pairs=pairs), rulings.about(component))
        speakers += found
        links += told
    return speakers, links


def finished(by_form: Mapping[str, Sequence[Appearance]], known: Known) -> list[list[Atom]]:
    """Give the speakers with full names whom the appearances are known to be of, as the atoms they are made of."""
    held: dict[str, dict[str, list[Appearance]]] = defaultdict(lambda: defaultdict(list))
    for form_id in sorted(by_form):
        for one in sorted(by_form[form_id], key=lambda one: one.id):
            held[known.whose[one.id]][form_id].append(one)
    return [
        [Atom(known.forms[one], tuple(some), 0, known.rests.get(one)) for one, some in held[speaker_id].items()]
        for speaker_id in sorted(held)
    ]


def atoms_of(form: Form, appearances: Sequence[Appearance], rulings: Rulings) -> tuple[list[Atom], list[Link]]:
    """Take a form's appearances apart: those that rulings set apart each for themselves, the others by the evidence."""
    taken: dict[frozenset[str], list[Appearance]] = defaultdict(list)
    rest = []
    for one in appearances:
        group = _set_apart(one, rulings)
        taken[group].append(one) if group else rest.append(one)
    found = parts(form, rest) if rest else None
    atoms = [Atom(form, part, number) for number, part in enumerate(found.members if found else ())]
    atoms += [
        Atom(form, tuple(sorted(taken[group], key=lambda one: one.id)), -1) for group in sorted(taken, key=sorted)
    ]
    return atoms, list(found.links) if found else []


def rule(atoms: Sequence[Atom], gathering: Gathering, rulings: Rulings) -> None:
    """Bring people's rulings to bear: first what stays apart, then what is one."""
    clusters = gathering.clusters
    for who, beside in rulings.different:
        for first, second in _meant(atoms, who, beside):
            gathering.rule_apart(first, second)
    for split in rulings.split:
        inside = [number for number, atom in enumerate(atoms) if _is_in(atom, split)]
        forms = {who.form_id for who in split}
        for number, atom in enumerate(atoms):
            if atom.form.id in forms and number not in inside:
                for other in inside:
                    gathering.rule_apart(number, other)
        for before, after in pairwise(inside):
            clusters.join(before, after)
    for who, beside in sorted(rulings.same):
        for first, second in _meant(atoms, who, beside):
            clusters.join(first, second)


def _gather(
    by_form: Mapping[str, Sequence[Appearance]], known: Known, rulings: Rulings
) -> tuple[list[list[Atom]], list[Link]]:
    atoms: list[Atom] = []
    links: list[Link] = []
    pairs = known.pairs
    for form_id, appearances in by_form.items():
        found, told = atoms_of(known.forms[form_id], appearances, rulings)
        atoms += [replace(found[0], rest=known.rests[form_id]), *found[1:]] if form_id in known.rests else found
        links += told
    if len(atoms) == 1:
        return [atoms], links
    gathering = Gathering(
        [(atom.form, atom.members) for atom in atoms],
        lambda one, other: _names(one, other, pairs),
        _neighbours(atoms, pairs),
        lambda one, other: _twice(atoms[one], atoms[other], pairs),
        {number: atom.rest for number, atom in enumerate(atoms) if atom.rest},
    )
    rule(atoms, gathering, rulings)
    for one, other in combinations(range(len(atoms)), 2):
        if atoms[one].form == atoms[other].form and atoms[one].part >= 0 and atoms[other].part >= 0:
            gathering.clusters.keep_apart(one, other)
    gathering.merge(weights()["joined"])
    links += gathering.links()
    return [[atoms[number] for number in sorted(numbers)] for numbers in gathering.clusters.sets()], links


def _within(components: Sequence[Sequence[str]], pairs: Pairs) -> list[Pairs]:
    """Give the pairs of each component, none of which has an end in another."""
    place = {form_id: number for number, component in enumerate(components) for form_id in component}
    keys: list[list[tuple[str, str]]] = [[] for _ in components]
    for one, other in pairs:
        if one in place and other in place:
            keys[place[one]].append((one, other))
    return [{key: pairs[key] for key in some} for some in keys]


def _set_apart(one: Appearance, rulings: Rulings) -> frozenset[str]:
    here = Who(one.form_id, one.article_id)
    if any(here in pair for pair in rulings.different):
        return frozenset((one.article_id,))
    return frozenset(f"{who.form_id} {who.article_id}" for split in rulings.split if here in split for who in split)


def _is_in(atom: Atom, split: Iterable[Who]) -> bool:
    return all(Who(one.form_id, one.article_id) in split for one in atom.members)


def _meant(atoms: Sequence[Atom], one: Who, other: Who) -> list[tuple[int, int]]:
    first = [number for number, atom in enumerate(atoms) if atom.is_meant(one)]
    second = [number for number, atom in enumerate(atoms) if atom.is_meant(other)]
    return [(here, there) for here in first for there in second if here != there]


def _ruled_together(rulings: Rulings) -> list[set[str]]:
    return [{who.form_id for who in group} for group in (*rulings.same, *rulings.different, *rulings.split)]


def _neighbours(atoms: Sequence[Atom], pairs: Pairs) -> dict[int, set[int]]:
    of_form: dict[str, list[int]] = defaultdict(list)
    for number, atom in enumerate(atoms):
        of_form[atom.form.id].append(number)
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        for first in of_form.get(one, ()):
            near[first].update(of_form.get(other, ()))
        for second in of_form.get(other, ()):
            near[second].update(of_form.get(one, ()))
    for numbers in of_form.values():
        for number in numbers:
            near[number].update(other for other in numbers if other != number)
    return {number: others for number, others in near.items() if others}


def _names(one: Form, other: Form, pairs: Pairs) -> tuple[str, float] | None:
    if one == other:
        return "same name", same_name(one.name, one.kind)
    first, second = sorted((one.id, other.id))
    found = pairs.get((first, second))
    if found is None:
        return None
    scale = weights()["name"]
    kindred = found.relation == "other" and one.kind == "person"
    most = scale["kindred" if kindred else "nickname" if found.relation == "nickname" else "most"]
    return f"names: {found.relation}", min(found.score, most)


def _twice(one: Atom, other: Atom, pairs: Pairs) -> bool:
    first, second = sorted((one.form.id, other.form.id))
    found = pairs.get((first, second))
    return found is not None and found.relation in _TWICE and found.score >= weights()["name"]["twice"]
