"""What short names are weighed against: noted, so that they are looked at again only where it changed.

An article about a president changes nothing in what is known of the president, so that the thousands of articles that
have the surname alone need not be read again.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping

from quotes.article import content_id
from quotes.identity import Appearance, Form, Identification, Rest, Rulings
from quotes.identity.wordlists import weights
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
    for speaker in identified.speakers:
        members = [known[one] for one in speaker.appearances]
        of_forms = sorted({one.form_id for one in members})
        names = [f"{one} {forms[one].name} {_often(found.rests.get(one))}" for one in of_forms]
        state = content_id(speaker.id, *names, *map(_told, members), *_ruled(rulings, of_forms))
        for form_id in of_forms:
            told[form_id].append(state)
    return {one: content_id(*sorted(states)) for one, states in told.items()}


def _often(rest: Rest | None) -> int:
    """How often somebody is named beyond what is looked at; who is named more than so often is named often."""
    return min(rest.articles, 2 ** int(weights()["known"]["most"])) if rest else 0


def _told(one: Appearance) -> str:
    what = (one.id, one.name, one.names, one.role, one.date, one.outlet_id)
    return repr((what, sorted(one.company), sorted(one.topics), sorted(one.home)))


def _ruled(rulings: Rulings, form_ids: Collection[str]) -> list[str]:
    about = rulings.about(form_ids)
    return sorted(map(repr, (*sorted(about.same), *sorted(about.different), *sorted(map(sorted, about.split)))))
