"""What short names are weighed against: noted, so that they are looked at again only where it changed.

An article about a president changes nothing in what is known of the president, so that the thousands of articles that
have the surname alone need not be read again.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from quotes.article import content_id
from quotes.identity import SAMPLE, Appearance, Form, Identification, Rulings
from quotes.identity.wordlists import weights
from quotes.names import fold
from quotes.store.identity.forms import asked
from quotes.store.identity.linkable import Linkable

_STORED = "SELECT form_id, state FROM form_states WHERE form_id IN (SELECT value FROM json_each(?))"


def note_states(
    connection: sqlite3.Connection,
    forms: Mapping[str, Form],
    found: Linkable,
    identified: Identification,
    rulings: Rulings,
) -> set[str]:
    """Note the state of the speakers of these full forms, and give the forms for which it is another than before."""
    states = _states(forms, found, identified, rulings)
    stored = dict(asked(connection, _STORED, forms))
    changed = {one: state for one, state in states.items() if stored.get(one) != state}
    connection.executemany("INSERT OR REPLACE INTO form_states (form_id, state) VALUES (?, ?)", sorted(changed.items()))
    return set(changed)


def _states(forms: Mapping[str, Form], found: Linkable, identified: Identification, rulings: Rulings) -> dict[str, str]:
    known = {one.id: one for one in found.appearances}
    told: dict[str, list[str]] = defaultdict(list)
    speakers = [_by_form(known[one] for one in speaker.appearances) for speaker in identified.speakers]
    bearers = Counter(form_id for members in speakers for form_id in members)
    whole = {one for one, often in bearers.items() if often == 1} - rulings.form_ids()
    for speaker, members in zip(identified.speakers, speakers, strict=True):
        state = [speaker.id, *_ruled(rulings, members)]
        for form_id, some in sorted(members.items()):
            looked_at = sorted(some, key=lambda one: one.id)[: SAMPLE if form_id in whole else None]
            rest = found.rests.get(form_id)
            often = len(some) + (rest.articles if rest else 0) - len(looked_at)
            names = {fold(name) for one in some for name in one.names} | (rest.names if rest else frozenset())
            state += [f"{form_id} {forms[form_id].name} {_often(often)} {sorted(names)}", *map(_told, looked_at)]
        for form_id in members:
            told[form_id].append(content_id(*state))
    return {one: content_id(*sorted(states)) for one, states in told.items()}


def _by_form(appearances: Iterable[Appearance]) -> dict[str, list[Appearance]]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for one in appearances:
        found[one.form_id].append(one)
    return found


def _often(more: int) -> int:
    """How often somebody is named beyond what is looked at; who is named more than so often is named often."""
    most = int(weights()["known"]["most"])
    return int(min(more, 2**most))


def _told(one: Appearance) -> str:
    what = (one.id, one.name, one.names, one.role, one.date, one.outlet_id)
    return repr((what, sorted(one.company), sorted(one.topics), sorted(one.home)))


def _ruled(rulings: Rulings, form_ids: Collection[str]) -> list[str]:
    about = rulings.about(form_ids)
    return sorted(map(repr, (*sorted(about.same), *sorted(about.different), *sorted(map(sorted, about.split)))))
