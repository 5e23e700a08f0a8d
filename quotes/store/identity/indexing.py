"""Keeping the index of forms up to date: their spelling, their keys, and which are alike."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from quotes.identity import Form
from quotes.identity.pairing import compared, full_keys, meeting_keys
from quotes.identity.spokespersons import body_spoken_for
from quotes.names import fullest
from quotes.store.identity.forms import (
    ALSO,
    FULL,
    MEETING,
    SHORT,
    SPEAKS_FOR,
    asked,
    holders_of,
    keys_of,
    short_beside,
    short_named,
    stored_forms,
    tied,
)

_AT_ONCE = 2000


def index_forms(connection: sqlite3.Connection, form_ids: Iterable[str]) -> set[str]:
    """Bring name, keys and links of these forms up to date, and take away those that no article uses any more.

    Gives all forms that are to be identified anew: these, and those they were tied to before.
    """
    changed = set(form_ids)
    stored = stored_forms(connection, changed)
    current = _respelled(connection, stored)
    gone = stored.keys() - current.keys()
    known = indexed(connection, current)
    anew = {one for one, form in current.items() if form != stored[one] or one not in known}
    before = gone | (anew & known) | (current.keys() - anew)
    touched = changed | tied(connection, before) | short_beside(connection, gone | (anew & known))
    _forget(connection, gone, anew, [current[one] for one in anew])
    touched |= short_named(connection, _note_other_names(connection, current))
    _learn(connection, [current[one] for one in sorted(anew)])
    return set(stored_forms(connection, touched))


def indexed(connection: sqlite3.Connection, form_ids: Iterable[str]) -> set[str]:
    """Give those of these forms that are in the index already."""
    return {row[0] for row in asked(connection, _INDEXED, form_ids)}


_INDEXED = "SELECT DISTINCT form_id FROM form_keys WHERE form_id IN (SELECT value FROM json_each(?))"
_SPELLINGS = "SELECT DISTINCT form_id, name FROM appearances WHERE form_id IN (SELECT value FROM json_each(?))"
_OTHER_NAMES = """
SELECT DISTINCT appearances.form_id, appearances.kind, namings.folded
FROM appearances JOIN namings ON namings.appearance_id = appearances.id
WHERE appearances.form_id IN (SELECT value FROM json_each(?)) AND namings.folded <> appearances.folded
"""


def _respelled(connection: sqlite3.Connection, stored: Mapping[str, Form]) -> dict[str, Form]:
    spellings: dict[str, set[str]] = defaultdict(set)
    for form_id, name in asked(connection, _SPELLINGS, stored):
        spellings[form_id].add(name)
    return {one: Form(one, stored[one].kind, fullest(names) or "") for one, names in spellings.items()}


_ROLES = """
SELECT DISTINCT form_id, description FROM appearances
WHERE form_id IN (SELECT value FROM json_each(?)) AND kind = 'person' AND description IS NOT NULL
"""


def _forget(connection: sqlite3.Connection, gone: set[str], anew: set[str], renamed: Iterable[Form]) -> None:
    both = [[one] for one in sorted(gone | anew)]
    connection.executemany("DELETE FROM form_keys WHERE form_id = ?", both)
    connection.executemany("DELETE FROM form_links WHERE form_id = ?", both)
    connection.executemany("DELETE FROM form_links WHERE other_id = ?", both)
    connection.executemany("DELETE FROM forms WHERE id = ?", [[one] for one in sorted(gone)])
    connection.executemany(
        "UPDATE forms SET name = ?1 WHERE id = ?2 AND name <> ?1", [(one.name, one.id) for one in renamed]
    )


def _note_other_names(connection: sqlite3.Connection, forms: Mapping[str, Form]) -> set[str]:
    """Bring the other names that articles use for these forms up to date, and give those that none uses any more."""
    stored = {(sort + name, one) for sort in (ALSO, SPEAKS_FOR) for name, one in keys_of(connection, sort, forms)}
    rows = asked(connection, _OTHER_NAMES, forms)
    present = {(f"{ALSO}{kind}:{folded}", form_id) for form_id, kind, folded in rows}
    for form_id, role in asked(connection, _ROLES, forms):
        if body := body_spoken_for(role):
            present.add((f"{SPEAKS_FOR}{body}", form_id))
    connection.executemany("DELETE FROM form_keys WHERE key = ? AND form_id = ?", sorted(stored - present))
    connection.executemany("INSERT INTO form_keys (key, form_id) VALUES (?, ?)", sorted(present - stored))
    return {key.removeprefix(ALSO) for key, _ in stored - present if key.startswith(ALSO)}


def _learn(connection: sqlite3.Connection, forms: Collection[Form]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO form_keys (key, form_id) VALUES (?, ?)",
        ((key, form.id) for form in forms for key in _keys(form)),
    )
    some = list(forms)
    for start in range(0, len(some), _AT_ONCE):
        links = _links(connection, some[start : start + _AT_ONCE])
        connection.executemany(
            "INSERT OR IGNORE INTO form_links (form_id, other_id, likeness, relation) VALUES (?, ?, ?, ?)", links
        )


def _keys(form: Form) -> Iterator[str]:
    if form.short:
        return (f"{SHORT}{key}" for key in meeting_keys(form))
    return chain((f"{FULL}{key}" for key in full_keys(form)), (f"{MEETING}{key}" for key in meeting_keys(form)))


def _links(connection: sqlite3.Connection, forms: Iterable[Form]) -> Iterator[tuple[str, str, float, str]]:
    """Compare forms with all that share a key: full ones with full ones, short ones with short ones."""
    asking: dict[str, dict[str, list[Form]]] = {FULL: defaultdict(list), SHORT: defaultdict(list)}
    for form in forms:
        for key in meeting_keys(form) if form.short else full_keys(form):
            asking[SHORT if form.short else FULL][key].append(form)
    pairs: dict[tuple[str, str], Form] = {}
    for sort, wanted in asking.items():
        for key, some in holders_of(connection, sort, wanted).items():
            pairs.update({(one, form.id): form for form in wanted[key] for one in some if one != form.id})
    known = stored_forms(connection, {one for one, _ in pairs})
    for (one, _), form in sorted(pairs.items()):
        found = compared(known[one], form)
        if found is not None:
            yield one, form.id, found.score, found.relation
            yield form.id, one, found.score, found.relation
