"""What people have ruled about who is who; it wins over all evidence, in this run and in every later one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations


@dataclass(frozen=True, slots=True, order=True)
class Who:
    """Somebody, addressed by what survives adding articles again, in another order or with another model.

    ``form_id`` is the id of the form, kind and folded main name. With an ``article_id`` only the appearances of that
    form in that article are meant, without one (an empty string) those in every article, articles to come included.
    """

    form_id: str
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """The rulings in force; those that were undone are not among them.

    ``same``: pairs that are one speaker, whatever their names and kinds. ``different``: pairs that never are one;
    where the two contradict each other, different wins. ``split``: each a set of appearances (with article ids) that
    are one speaker and are not who else goes by these forms: appearances that no ruling names stay with the rest.
    ``names``: what the speaker is called to whom somebody belongs. Order never matters, neither of pairs nor within.
    """

    same: frozenset[tuple[Who, Who]] = frozenset()
    different: frozenset[tuple[Who, Who]] = frozenset()
    split: frozenset[frozenset[Who]] = frozenset()
    names: Mapping[Who, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether anything is ruled at all."""
        return bool(self.same or self.different or self.split or self.names)

    def form_ids(self) -> frozenset[str]:
        """Give every form that a ruling speaks of."""
        return frozenset(form_id for group in self._groups() for form_id in group) | {who.form_id for who in self.names}

    def ties(self) -> dict[str, frozenset[str]]:
        """Give for every form those that a ruling ties it to: nobody can be identified without looking at these too."""
        found: dict[str, frozenset[str]] = {}
        for group in self._groups():
            for form_id in group:
                found[form_id] = found.get(form_id, frozenset()) | (group - {form_id})
        return found

    def closed(self) -> "Rulings":
        """Give the rulings with everything that is one by way of a third added to what is the same."""
        together: dict[Who, set[Who]] = {}
        for one, other in self.same:
            group = together.get(one, {one}) | together.get(other, {other})
            together.update(dict.fromkeys(group, group))
        groups = {frozenset(group) for group in together.values()}
        pairs = frozenset(pair for group in groups for pair in combinations(sorted(group), 2))
        return replace(self, same=pairs) if pairs else self

    def about(self, form_ids: Iterable[str]) -> "Rulings":
        """Give the rulings that speak of any of these forms."""
        wanted = frozenset(form_ids)
        return Rulings(
            same=frozenset(pair for pair in self.same if not wanted.isdisjoint(_forms(pair))),
            different=frozenset(pair for pair in self.different if not wanted.isdisjoint(_forms(pair))),
            split=frozenset(part for part in self.split if not wanted.isdisjoint(_forms(part))),
            names={who: name for who, name in self.names.items() if who.form_id in wanted},
        )

    def _groups(self) -> list[frozenset[str]]:
        return [_forms(group) for group in (*self.same, *self.different, *self.split)]


def _forms(group: Iterable[Who]) -> frozenset[str]:
    return frozenset(who.form_id for who in group)
