"""Speakers by short names: attached to the full-named where one is plausible, else one only where evidence says so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from quotes.identity.appearance import Appearance
from quotes.identity.attaching import Attaching, Candidate, Choice, leftover_neighbours
from quotes.identity.components import components
from quotes.identity.forms import is_national
from quotes.identity.full_forms import Atom, rule
from quotes.identity.gathering import Gathering
from quotes.identity.links import Link, link, representative
from quotes.identity.pairing import MOST_FULL_FORMS, Form, Pairs, compared, meeting_keys, same_name
from quotes.identity.profiles import profile
from quotes.identity.rulings import Rulings, Who
from quotes.identity.wordlists import weights
from quotes.names import fold


class ShortForms:
    """Works out whose the appearances of short forms are, given the finished speakers with full names."""

    def __init__(self, speakers: Sequence[Sequence[Atom]], rulings: Rulings, crowded: frozenset[str]) -> None:
        """Find the speakers by the keys of their names; ``crowded`` keys are left out."""
        self._speakers = speakers
        self._rulings = rulings
        self._crowded = crowded
        self._candidates: dict[int, Candidate] = {}
        self._by_key: dict[str, set[Form]] = defaultdict(set)
        self._of_form: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[tuple[str, str], set[int]] = defaultdict(set)
        for number, atoms in enumerate(speakers):
            for atom in atoms:
                self._of_form[atom.form.id].add(number)
                for key in meeting_keys(atom.form):
                    self._by_key[key].add(atom.form)
                names = {fold(name) for name in {name for one in atom.members for name in one.names}}
                for name in names | (atom.rest.names if atom.rest else frozenset()):
                    self._by_name[atom.form.kind, name].add(number)

    def attach(self, atoms: Sequence[Atom]) -> tuple[list[int | None], list[Link]]:
        """Attach the appearances of one short form; gives the number of a speaker, or ``None``, for each atom."""
        form = atoms[0].form
        near = {full for key in meeting_keys(form) - self._crowded for full in self._by_key.get(key, ())}
        numbers = {number for full in near if compared(form, full) for number in self._of_form[full.id]}
        numbers |= self._by_name.get((form.kind, form.folded), set())
        attaching = Attaching(form, [self._candidate(number) for number in sorted(numbers)])
        chosen: list[int | None] = [None] * len(atoms)
        links: list[Link] = []
        taken: set[int] = set()
        for place in sorted(range(len(atoms)), key=lambda place: (self._is_split(atoms[place]), place)):
            choice = self._choose(attaching, atoms[place], taken)
            chosen[place] = choice.number
            links += choice.links
            if choice.number is not None and not self._is_split(atoms[place]):
                taken.add(choice.number)
        return chosen, links

    def _choose(self, attaching: Attaching, atom: Atom, taken: set[int]) -> Choice:
        forbidden = self._ruled(atom, self._rulings.different)
        together = self._ruled(atom, self._rulings.same) - forbidden
        if together:
            return Choice(min(together, key=lambda number: self._candidate(number).representative))
        if self._is_split(atom):
            forbidden |= taken
        return attaching.choose(atom.members, profile(atom.members), frozenset(forbidden))

    def _candidate(self, number: int) -> Candidate:
        if number not in self._candidates:
            atoms = self._speakers[number]
            members = [one for atom in atoms for one in atom.members]
            forms = tuple(sorted({atom.form for atom in atoms}))
            told = profile(members, (atom.rest for atom in atoms if atom.rest))
            self._candidates[number] = Candidate(number, forms, told, representative(members))
        return self._candidates[number]

    def _ruled(self, atom: Atom, pairs: frozenset[tuple[Who, Who]]) -> set[int]:
        others = [pair[1 - side] for pair in pairs for side in (0, 1) if atom.is_meant(pair[side])]
        return {
            number
            for who in others
            for number, atoms in enumerate(self._speakers)
            if any(full.is_meant(who) for full in atoms)
        }

    def _is_split(self, atom: Atom) -> bool:
        return any(Who(one.form_id, one.article_id) in split for split in self._rulings.split for one in atom.members)


def crowded_keys(forms: Mapping[str, Form]) -> frozenset[str]:
    """Give the keys that too many full forms share to attach anything by."""
    counts: dict[str, int] = defaultdict(int)
    for form in forms.values():
        if not form.short:
            for key in meeting_keys(form):
                counts[key] += 1
    return frozenset(key for key, count in counts.items() if count > MOST_FULL_FORMS)


def atoms_of_short(form: Form, appearances: Sequence[Appearance], rulings: Rulings) -> list[Atom]:
    """Give every appearance for itself, but those together that a ruling says are one."""
    whole = any(who == Who(form.id) for pair in rulings.same for who in pair)
    members = sorted(appearances, key=lambda one: one.id)
    if whole and not rulings.split and not rulings.different:
        return [Atom(form, tuple(members), 0)]
    return [Atom(form, (one,), number) for number, one in enumerate(members)]


def gather_leftovers(atoms: Sequence[Atom], pairs: Pairs, rulings: Rulings) -> tuple[list[list[Atom]], list[Link]]:
    """Bring together what short names left over, where they agree in more than the name."""
    forms = {atom.form.id: atom.form for atom in atoms}
    ruled = [(one.form_id, other.form_id) for one, other in (*rulings.same, *rulings.different)]
    found: list[list[Atom]] = []
    links: list[Link] = []
    of_form: dict[str, list[Atom]] = defaultdict(list)
    for atom in atoms:
        of_form[atom.form.id].append(atom)
    for component in components(forms, [*pairs, *ruled]):
        some = [atom for form_id in component for atom in of_form[form_id]]
        about = rulings.about(component)
        if not about:
            some, told = _national(some)
            links += told
        gathered, told = _gather(some, pairs, about)
        found += gathered
        links += told
    return found, links


def _national(atoms: Sequence[Atom]) -> tuple[list[Atom], list[Link]]:
    """Bring together what the newspapers of a country call by a name of which every country has one body."""
    found: list[Atom] = []
    together: dict[tuple[str, frozenset[str]], list[Atom]] = defaultdict(list)
    for atom in atoms:
        home = _home(atom) if atom.form.kind == "organization" and is_national(atom.form.name) else None
        together[atom.form.id, home].append(atom) if home else found.append(atom)
    links = []
    for some in together.values():
        members = tuple(sorted((one for atom in some for one in atom.members), key=lambda one: one.id))
        found.append(Atom(some[0].form, members, some[0].part))
        bits = same_name(some[0].form.name, "organization")
        why = (("same short name", bits), ("of one country", float(weights()["country"]["national"])))
        links += [link(members[0].id, one.id, "joined", why) for one in members[1:]]
    return sorted(found, key=lambda atom: (atom.form, atom.members[0].id)), links


def _home(atom: Atom) -> frozenset[str] | None:
    """Give where the outlet of an appearance is of, unless the article speaks of another country."""
    told = profile(atom.members)
    abroad = frozenset(place for place in told.around | told.own if len(place) == 2) - told.home
    return None if abroad else told.home


def _gather(atoms: Sequence[Atom], pairs: Pairs, rulings: Rulings) -> tuple[list[list[Atom]], list[Link]]:
    if len(atoms) == 1:
        return [list(atoms)], []
    near = leftover_neighbours([profile(atom.members) for atom in atoms])

    def names(one: Form, other: Form) -> tuple[str, float] | None:
        first, second = sorted((one, other))
        bits = same_name(first.name, first.kind)
        if first == second:
            return "same short name", bits
        found = pairs.get((first.id, second.id))
        most = weights()["name"]["initials"] if found and found.relation == "initials" else bits
        return (f"names: {found.relation}", min(found.score, most)) if found else None

    gathering = Gathering([(atom.form, atom.members) for atom in atoms], names, near)
    rule(atoms, gathering, rulings)
    gathering.merge(weights()["joined"])
    return [[atoms[number] for number in sorted(numbers)] for numbers in gathering.clusters.sets()], gathering.links()
