"""Forms of names in the database: the keys under which they meet, and which are linked because they may be one."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from quotes.article import content_id
from quotes.identity import Form, Pairs
from quotes.identity.pairing import MOST_FULL_FORMS, compared, meeting_keys
from quotes.names import Likeness

FULL, MEETING, SHORT, ALSO, SPEAKS_FOR = "f:", "m:", "s:", "n:", "r:"
"""What a key is for: full forms among each other; full forms and short ones, from either side; other names used;
bodies that the roles given with a name say its bearer speaks for."""
_BATCH = 20000


def asked(connection: sqlite3.Connection, query: str, values: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """Ask one question about many values, in batches; the query takes them as one JSON array."""
    ordered = sorted(set(values))
    for start in range(0, len(ordered), _BATCH):
        yield from connection.execute(query, [json.dumps(ordered[start : start + _BATCH])])


def stored_forms(connection: sqlite3.Connection, form_ids: Iterable[str]) -> dict[str, Form]:
    """Give the stored forms of these ids."""
    query = "SELECT id, kind, name FROM forms WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: Form(*row) for row in asked(connection, query, form_ids)}


def tied(connection: sqlite3.Connection, form_ids: Iterable[str]) -> set[str]:
    """Give the forms tied to any of these: alike, or used for one by an article, with a word in common."""
    ids = set(form_ids)
    query = "SELECT other_id FROM form_links WHERE form_id IN (SELECT value FROM json_each(?))"
    found = {row[0] for row in asked(connection, query, ids)}
    forms = stored_forms(connection, ids)
    for name, holders in other_names(connection, ids).items():
        found |= {_form_id(name) for one in holders if one in forms and _in_common(forms[one].folded, name)}
    own = {f"{form.kind}:{form.folded}" for form in forms.values()}
    holding = holders_of(connection, ALSO, own)
    beside = stored_forms(connection, {one for some in holding.values() for one in some})
    found |= {one for name, some in holding.items() for one in some if _in_common(beside[one].folded, name)}
    return {form.id for form in stored_forms(connection, found).values()} - ids


def component(connection: sqlite3.Connection, form_ids: Iterable[str], beside: dict[str, frozenset[str]]) -> set[str]:
    """Give all forms that hang together with these; ``beside`` are those that rulings tie to a form."""
    short = {one: form.short for one, form in stored_forms(connection, form_ids).items()}
    known = set(short)
    latest = set(known)
    while latest:
        near = tied(connection, latest) | {other for one in latest for other in beside.get(one, ())}
        fresh = stored_forms(connection, near - known)
        # Short names hang on to full ones by another road, else one "Smith" would tie all Smiths together.
        latest = {one for one, form in fresh.items() if form.short in set(short.values())}
        known |= latest
    return known


def likenesses(connection: sqlite3.Connection, form_ids: Collection[str]) -> Pairs:
    """Give the stored likeness of all pairs among these forms."""
    ids = set(form_ids)
    query = """
    SELECT form_id, other_id, likeness, relation FROM form_links
    WHERE form_id IN (SELECT value FROM json_each(?)) AND form_id < other_id
    """
    rows = asked(connection, query, ids)
    return {(one, other): Likeness(score, relation) for one, other, score, relation in rows if other in ids}


def short_beside(connection: sqlite3.Connection, form_ids: Iterable[str]) -> set[str]:
    """Give the short forms that may be those of any of these full forms."""
    ids = set(form_ids)
    held: dict[str, int] = defaultdict(int)
    for key, _ in keys_of(connection, MEETING, ids):
        held[key] += 1
    shorts = holders_of(connection, SHORT, held)
    counts = counted(connection, shorts)
    # What was no crowd before these came has to be looked at once more.
    wanted = [key for key in shorts if counts.get(key, 0) - held[key] <= MOST_FULL_FORMS]
    short = short_named(connection, other_names(connection, ids))
    return short | {one for key in wanted for one in shorts[key]}


def short_named(connection: sqlite3.Connection, names: Iterable[str]) -> set[str]:
    """Give the short forms of these names, each written as a kind, a colon and the folded name."""
    named = stored_forms(connection, {_form_id(name) for name in names})
    return {form.id for form in named.values() if form.short}


def full_beside(connection: sqlite3.Connection, forms: Collection[Form]) -> tuple[set[str], frozenset[str]]:
    """Give the full forms that any of these short ones may be, and the keys too crowded to tell."""
    asking: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for key in meeting_keys(form):
            asking[key].append(form)
    crowded = frozenset(key for key, count in counted(connection, asking).items() if count > MOST_FULL_FORMS)
    holding = holders_of(connection, MEETING, asking.keys() - crowded)
    full = stored_forms(connection, {one for some in holding.values() for one in some})
    found = {
        one for key, some in holding.items() for one in some if any(compared(form, full[one]) for form in asking[key])
    }
    also = holders_of(connection, ALSO, {f"{form.kind}:{form.folded}" for form in forms})
    named = stored_forms(connection, {one for some in also.values() for one in some})
    return found | {one for one, form in named.items() if not form.short}, crowded


def names_of_speakers(connection: sqlite3.Connection, form_ids: Iterable[str]) -> dict[str, Form]:
    """Give the full forms under which the speakers appear who have appearances under any of these."""
    query = "SELECT DISTINCT speaker_id FROM appearances WHERE form_id IN (SELECT value FROM json_each(?))"
    speaker_ids = {row[0] for row in asked(connection, query, form_ids)}
    query = """
    SELECT DISTINCT form_id FROM appearances
    WHERE speaker_id IN (SELECT value FROM json_each(?)) AND form_id IS NOT NULL
    """
    forms = stored_forms(connection, {row[0] for row in asked(connection, query, speaker_ids)})
    return {one: form for one, form in forms.items() if not form.short}


def keys_of(connection: sqlite3.Connection, sort: str, form_ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the keys of one sort that these forms have, each with the form."""
    query = f"""
    SELECT substr(key, 3), form_id FROM form_keys
    WHERE form_id IN (SELECT value FROM json_each(?)) AND substr(key, 1, 2) = '{sort}'
    """
    yield from asked(connection, query, form_ids)


def holders_of(connection: sqlite3.Connection, sort: str, keys: Iterable[str]) -> dict[str, list[str]]:
    """Give the forms that have each of these keys of one sort."""
    found: dict[str, list[str]] = defaultdict(list)
    query = "SELECT substr(key, 3), form_id FROM form_keys WHERE key IN (SELECT value FROM json_each(?))"
    for key, form_id in asked(connection, query, (sort + key for key in keys)):
        found[key].append(form_id)
    return found


def counted(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, int]:
    """Count the full forms that have each of these keys."""
    query = """
    SELECT substr(key, 3), count(*) FROM form_keys WHERE key IN (SELECT value FROM json_each(?)) GROUP BY key
    """
    return dict(asked(connection, query, (MEETING + key for key in keys)))


def other_names(connection: sqlite3.Connection, form_ids: Iterable[str]) -> dict[str, list[str]]:
    """Give the other names, kind and folded name, that articles use for these forms, each with the forms."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, form_id in keys_of(connection, ALSO, form_ids):
        found[name].append(form_id)
    return found


def _form_id(name: str) -> str:
    kind, _, folded = name.partition(":")
    return content_id(kind, folded)


def _in_common(folded: str, name: str) -> bool:
    return not set(folded.split()).isdisjoint(name.partition(":")[2].split())
