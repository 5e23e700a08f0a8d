"""Which appearances are one speaker: a pure function of the appearances and of what people have ruled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from quotes.article import content_id
from quotes.identity.appearance import Appearance, sampled
from quotes.identity.describing import description_of, leading_form, name_of, uses_of
from quotes.identity.full_forms import Atom, finished, gather_full
from quotes.identity.known import Known
from quotes.identity.links import Link
from quotes.identity.pairing import Form, Pairs, alike, compared, form_of, meeting_keys
from quotes.identity.profiles import day
from quotes.identity.rulings import Rulings
from quotes.identity.short_forms import ShortForms, atoms_of_short, crowded_keys, gather_leftovers
from quotes.identity.spokespersons import Spokesperson, spokespersons
from quotes.quote import LINKED_KINDS, Kind

_ByForm: TypeAlias = Mapping[str, Sequence[Appearance]]


@dataclass(frozen=True, slots=True, order=True)
class Identified:
    """One speaker, with the ids of the appearances that are theirs and all names these use."""

    id: str
    kind: Kind
    name: str
    description: str | None
    aliases: tuple[str, ...]
    appearances: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identification:
    """Everyone, in the order of ids; what was weighed; where the ids of forms lead that are no speaker's id.

    ``spokespersons`` are by appearance: two people of whom one speaks for the other stay two.
    """

    speakers: tuple[Identified, ...]
    links: tuple[Link, ...]
    former_ids: Mapping[str, str]
    spokespersons: tuple[Spokesperson, ...]


def identify(
    appearances: Iterable[Appearance], rulings: Rulings | None = None, known: Known | None = None
) -> Identification:
    """Work out who is who; the order of the appearances makes no difference.

    What is ``known`` of their names is worked out from the appearances where it is not given. Groups and the unnamed
    are nobody's in other articles.
    """
    ruled = (rulings or Rulings()).closed()
    everyone = sorted(appearances, key=lambda one: one.id)
    together: dict[str, list[Appearance]] = defaultdict(list)
    for one in everyone:
        if one.kind in LINKED_KINDS:
            together[one.form_id].append(one)
    known = known or _known({form_id: form_of(members) for form_id, members in together.items()})
    by_form = {one: members if known.forms[one].short else sampled(members) for one, members in together.items()}
    gathered, links = _gather(by_form, known, ruled)
    speakers, former_ids = _named(gathered, ruled, known)
    speakers += [_alone(one) for one in everyone if one.kind not in LINKED_KINDS]
    bodies = defaultdict(list)
    for one in everyone:
        if one.kind == "organization":
            bodies[one.article_id].append(one)
    bearers = [known.forms[one] for one in together]
    named = {form.folded: by_form[form.id][0].id for form in bearers if form.kind == "organization" and not form.short}
    told = tuple(spokespersons(everyone, bodies, named))
    return Identification(tuple(sorted(speakers)), links, former_ids, told)


def _known(forms: Mapping[str, Form]) -> Known:
    full = {form_id: form for form_id, form in forms.items() if not form.short}
    return Known(forms, _likenesses(forms.values()), crowded_keys(full))


def _likenesses(forms: Iterable[Form]) -> Pairs:
    """Compare the forms among which there may be variants of one name: full ones, and short ones."""
    known = sorted(forms)
    blocks: dict[str, list[Form]] = defaultdict(list)
    for form in known:
        if form.short:
            for key in meeting_keys(form):
                blocks[key].append(form)
    found = alike(known)
    for block in blocks.values():
        for place, one in enumerate(block):
            for other in block[:place]:
                likeness = compared(other, one)
                if likeness is not None:
                    found[other.id, one.id] = likeness
    return found


def _gather(by_form: _ByForm, known: Known, rulings: Rulings) -> tuple[list[list[Atom]], tuple[Link, ...]]:
    full = {form_id: some for form_id, some in by_form.items() if not known.forms[form_id].short}
    links: list[Link]
    speakers, links = (finished(full, known), []) if known.whose else gather_full(full, known, rulings)
    shorts = ShortForms(speakers, rulings, known.crowded)
    attached: dict[int, list[Atom]] = defaultdict(list)
    left: list[Atom] = []
    for form_id in sorted(by_form.keys() - full.keys()):
        atoms = atoms_of_short(known.forms[form_id], by_form[form_id], rulings.about([form_id]))
        chosen, told = shorts.attach(atoms)
        links += told
        for atom, number in zip(atoms, chosen, strict=True):
            left.append(atom) if number is None else attached[number].append(atom)
    leftovers, told = gather_leftovers(left, known.pairs, rulings)
    grown = [[*atoms, *attached[number]] for number, atoms in enumerate(speakers)]
    return [*grown, *leftovers], tuple(sorted({*links, *told}))


def _named(
    gathered: Sequence[Sequence[Atom]], rulings: Rulings, known: Known
) -> tuple[list[Identified], dict[str, str]]:
    holders = _holders(gathered)
    speakers = []
    ids: dict[int, str] = {}
    for number, atoms in enumerate(gathered):
        ids[number] = known.whose.get(atoms[0].members[0].id) or _id(number, atoms, holders)
        speakers.append(_speaker(ids[number], atoms, rulings))
    former = {form_id: ids[number] for form_id, number in holders.items() if ids[number] != form_id}
    return speakers, dict(sorted(former.items()))


def _holders(gathered: Sequence[Sequence[Atom]]) -> dict[str, int]:
    """Give who has most of the appearances of each form, the one with the earliest of equals."""
    held: dict[str, list[tuple[int, int, str, int]]] = defaultdict(list)
    for number, atoms in enumerate(gathered):
        members: dict[str, list[Appearance]] = defaultdict(list)
        for atom in atoms:
            members[atom.form.id] += atom.members
        more = {atom.form.id: atom.rest.articles for atom in atoms if atom.rest}
        for form_id, some in members.items():
            first = min(some, key=_earliness)
            held[form_id].append((-len(some) - more.get(form_id, 0), *_earliness(first), number))
    return {form_id: min(ranked)[3] for form_id, ranked in held.items()}


def _earliness(one: Appearance) -> tuple[int, str]:
    known = day(one.date)
    return (known if known is not None else 10**9), one.article_id


def _id(number: int, atoms: Sequence[Atom], holders: Mapping[str, int]) -> str:
    full = [atom for atom in atoms if not atom.form.short] or list(atoms)
    uses = uses_of(one for atom in full for one in atom.members)
    for atom in full:
        if atom.rest:
            uses[atom.form.id].quoted += atom.rest.quoted
            uses[atom.form.id].articles += atom.rest.articles
    leading = leading_form(uses, {atom.form.id: [atom.form.name] for atom in full}, full[0].form.kind)
    if holders[leading] == number:
        return leading
    members = [one for atom in full if atom.form.id == leading for one in atom.members]
    return content_id(leading, min(members, key=_earliness).article_id)


def _speaker(speaker_id: str, atoms: Sequence[Atom], rulings: Rulings) -> Identified:
    members = [one for atom in atoms for one in atom.members]
    full = [one for atom in atoms if not atom.form.short for one in atom.members]
    ruled = sorted((who, name) for who, name in rulings.names.items() if any(atom.is_meant(who) for atom in atoms))
    return Identified(
        id=speaker_id,
        kind=(full or members)[0].kind,
        name=ruled[0][1] if ruled else name_of(full or members),
        description=description_of((one.role, one.date) for one in members),
        aliases=tuple(sorted({name for one in members for name in (one.name, *one.names)})),
        appearances=tuple(sorted(one.id for one in members)),
    )


def _alone(one: Appearance) -> Identified:
    names = tuple(sorted({one.name, *one.names}))
    return Identified(one.form_id, one.kind, one.name, one.role, names, (one.id,))
