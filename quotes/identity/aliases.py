"""Names that an article itself says are one: "Pepe Mujica" where it also has "José Mujica"."""

from collections.abc import Iterator, Mapping, Sequence

from quotes.identity.appearance import Appearance
from quotes.identity.forms import is_short
from quotes.identity.pairing import Form, Pairs
from quotes.identity.wordlists import weights
from quotes.names import Likeness, fold


def with_aliases(forms: Mapping[str, Form], by_form: Mapping[str, Sequence[Appearance]], pairs: Pairs) -> Pairs:
    """Give the pairs with those added of which an article uses both names for one, if they have anything in common.

    What an article takes for one is no proof: names that share no word count only as much as names that are unlike.
    """
    known = {(form.kind, form.folded): form for form in forms.values()}
    grown = dict(pairs)
    bits = float(weights()["name"]["alias"])
    for form_id in sorted(forms):
        form = forms[form_id]
        for folded in sorted(set(other_names(by_form[form_id]))):
            other = known.get((form.kind, folded))
            if other is None or other.id == form.id:
                continue
            pair = (min(form.id, other.id), max(form.id, other.id))
            found = pairs.get(pair)
            if found is not None:
                grown[pair] = Likeness(found.score + bits, found.relation)
            elif set(form.folded.split()) & set(folded.split()):
                grown[pair] = Likeness(bits, "other")
    return grown


def other_names(appearances: Sequence[Appearance]) -> Iterator[str]:
    """Give the folded full names, beside the main one, that articles use for the same."""
    for name in {name for one in appearances for name in one.names}:
        if not is_short(name, appearances[0].kind):
            yield fold(name)
