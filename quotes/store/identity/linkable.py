"""The appearances of forms, read from the database as identity across articles takes them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from quotes.identity import MANY, SAMPLE, Appearance, Form, Pairs, Rest
from quotes.identity.appearance import sampled
from quotes.identity.components import components
from quotes.identity.countries import country_of_address, places_of_outlet
from quotes.identity.homonyms import parts
from quotes.names import fold
from quotes.store.identity.forms import ALSO, asked, keys_of

_MOST_TOPICS = 8

_COUNTS = """
SELECT form_id, count(*), sum(quoted) FROM appearances
WHERE form_id IN (SELECT value FROM json_each(?)) GROUP BY form_id
"""
_BEARERS = "SELECT count(DISTINCT speaker_id) FROM appearances WHERE form_id = ?"
_IDS = "SELECT id FROM appearances WHERE form_id IN (SELECT value FROM json_each(?))"
_FIRST = "SELECT id FROM appearances WHERE form_id = ? ORDER BY id LIMIT ?"
_SHARED = """
SELECT many.article_id FROM appearances AS one
CROSS JOIN appearances AS many ON many.article_id = one.article_id
WHERE one.form_id IN (SELECT value FROM json_each(?1)) AND many.form_id = ?2
"""
_SHARED_WITH_SHORT = """
SELECT DISTINCT many.form_id, many.article_id FROM appearances AS one
CROSS JOIN appearances AS many ON many.article_id = one.article_id
WHERE one.form_id IN (SELECT value FROM json_each(?1)) AND +many.form_id IN (SELECT value FROM json_each(?2))
"""
"""The plus sign keeps SQLite from looking up every form in every article; an article has few appearances."""
_APPEARANCES = """
SELECT appearances.id, appearances.article_id, form_id, appearances.kind, appearances.name, description, quoted,
  appearances.speaker_id, articles.published, articles.outlet_id, articles.url, outlets.name,
  outlet_homes.place
FROM appearances JOIN articles ON articles.id = appearances.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN outlet_homes ON outlet_homes.outlet_id = articles.outlet_id
WHERE appearances.id IN (SELECT value FROM json_each(?))
"""
_NAMINGS = """
SELECT appearances.id, namings.name FROM appearances JOIN namings ON namings.appearance_id = appearances.id
WHERE appearances.id IN (SELECT value FROM json_each(?)) AND namings.name <> appearances.name
"""
_COMPANY = """
SELECT one.id, other.folded FROM appearances AS one JOIN appearances AS other ON other.article_id = one.article_id
WHERE one.id IN (SELECT value FROM json_each(?)) AND other.form_id IS NOT NULL AND other.form_id <> one.form_id
"""
_TOPICS = """
SELECT quotes.appearance_id, quote_terms.term, sum(quote_terms.weight) AS told
FROM quotes JOIN quote_terms ON quote_terms.quote_id = quotes.id
WHERE quotes.appearance_id IN (SELECT value FROM json_each(?))
GROUP BY quotes.appearance_id, quote_terms.term ORDER BY told DESC, quote_terms.term
"""


@dataclass(frozen=True, slots=True)
class Linkable:
    """Appearances, the id of the speaker that each is stored under, and by form what is not looked at one by one."""

    appearances: list[Appearance]
    stored: Mapping[str, str]
    rests: Mapping[str, Rest]


def linkable(
    connection: sqlite3.Connection,
    forms: Mapping[str, Form],
    pairs: Pairs,
    ruled: Collection[str] = (),
    finished: Collection[str] = (),
) -> Linkable:
    """Read the appearances of these forms, with likenesses in pairs; company and topics only where they are looked at.

    Of a full form with very many appearances that all seem to be one speaker's only some are read; never of those
    that are ``ruled`` on. Of ``finished`` forms it is known whose they are, and fewer are enough.
    """
    counts = {one: (count, quoted) for one, count, quoted in asked(connection, _COUNTS, forms)}
    limits = {one: SAMPLE if one in finished else MANY for one in counts if not forms[one].short and one not in ruled}
    many = sorted(one for one, limit in limits.items() if counts[one][0] > limit)
    found = list(_read(connection, forms, (row[0] for row in asked(connection, _IDS, counts.keys() - set(many)))))
    rests = {}
    for form_id in many:
        limit = limits[form_id]
        some = _read(connection, forms, (row[0] for row in connection.execute(_FIRST, [form_id, limit])))
        if _is_one(connection, forms[form_id], some, form_id in finished):
            quoted = sum(one.quoted for one, _ in some)
            rests[form_id] = Rest(counts[form_id][0] - limit, counts[form_id][1] - quoted)
        else:
            some = _read(connection, forms, (row[0] for row in asked(connection, _IDS, [form_id])))
        found += some
    shared, names = _shared(connection, forms, rests, pairs), _other_names(connection, rests)
    rests = {one: replace(rest, shared=shared[one], names=names[one]) for one, rest in rests.items()}
    return Linkable([one for one, _ in found], {one.id: speaker_id for one, speaker_id in found}, rests)


def _is_one(connection: sqlite3.Connection, form: Form, some: Iterable[tuple[Appearance, str]], finished: bool) -> bool:
    """Whether all appearances of a full form are one speaker's, as is known or as the first ones seem to be."""
    if finished:
        return bool(connection.execute(_BEARERS, [form.id]).fetchone()[0] == 1)
    return len(parts(form, sampled([one for one, _ in some])).members) == 1


def _shared(
    connection: sqlite3.Connection, forms: Mapping[str, Form], rests: Iterable[str], pairs: Pairs
) -> dict[str, frozenset[str]]:
    """Give the articles in which a form stands beside others that may be the same speaker.

    A short name may be theirs by any of their forms and other names, so that all short ones count.
    """
    tied = {one: frozenset(some) for some in components(forms, pairs) for one in some}
    shorts = sorted(one for one, form in forms.items() if form.short)
    found: dict[str, set[str]] = {one: set() for one in sorted(rests)}
    for form_id, article_id in connection.execute(_SHARED_WITH_SHORT, [json.dumps(shorts), json.dumps(list(found))]):
        found[form_id].add(article_id)
    for form_id, articles in found.items():
        if others := tied[form_id] - {form_id}:
            rows = connection.execute(_SHARED, [json.dumps(sorted(others)), form_id])
            articles.update(row[0] for row in rows)
    return {one: frozenset(articles) for one, articles in found.items()}


def _other_names(connection: sqlite3.Connection, form_ids: Collection[str]) -> dict[str, frozenset[str]]:
    """Give the other names, folded, that any article uses for these forms."""
    found: dict[str, set[str]] = {one: set() for one in form_ids}
    for name, form_id in keys_of(connection, ALSO, form_ids):
        found[form_id].add(name.partition(":")[2])
    return {one: frozenset(names) for one, names in found.items()}


def _read(
    connection: sqlite3.Connection, forms: Mapping[str, Form], ids: Iterable[str]
) -> list[tuple[Appearance, str]]:
    """Read appearances, each with the id of the speaker it is stored under."""
    wanted = list(ids)
    rows = list(asked(connection, _APPEARANCES, wanted))
    names: dict[str, set[str]] = defaultdict(set)
    for one, name in asked(connection, _NAMINGS, wanted):
        names[one].add(name)
    looked_at = _looked_at(rows, forms)
    company = _gathered(asked(connection, _COMPANY, looked_at))
    topics = _gathered(((one, term) for one, term, _ in asked(connection, _TOPICS, looked_at)), _MOST_TOPICS)
    nobody: frozenset[str] = frozenset()
    found = []
    for row_id, article_id, form_id, kind, name, role, quoted, speaker_id, published, outlet_id, *at in rows:
        one = Appearance(
            id=row_id,
            article_id=article_id,
            form_id=form_id,
            kind=kind,
            name=name,
            names=(name, *sorted(names.get(row_id, ()))),
            role=role,
            date=published,
            outlet_id=outlet_id,
            company=company.get(row_id, nobody),
            quoted=bool(quoted),
            topics=topics.get(row_id, nobody),
            home=_home(forms[form_id], *at),
        )
        found.append((one, speaker_id))
    return found


def _home(form: Form, url: str | None, outlet: str | None, place: str | None) -> frozenset[str]:
    """Give where an outlet is of: as its address ends, as its name says, or by what it writes about.

    The last counts for the short names of bodies only, which leave out the country at home; it comes before what is
    only perhaps a place in the outlet's name.
    """
    if told := country_of_address(url):
        return told
    named = places_of_outlet(fold(outlet)) if outlet else frozenset()
    if not place or form.kind != "organization" or not form.short:
        return named
    return frozenset(code for code in named if len(code) == 2) or frozenset((place,))


def _looked_at(rows: Iterable[tuple[str, ...]], forms: Mapping[str, Form]) -> list[str]:
    of_form: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        of_form[row[2]].append(row[0])
    return [
        one for form_id, some in of_form.items() for one in (some if forms[form_id].short else sorted(some)[:SAMPLE])
    ]


def _gathered(pairs: Iterable[tuple[str, ...]], most: int | None = None) -> dict[str, frozenset[str]]:
    """Give the values of each first of a pair, no more than the first ``most``."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    shared: dict[str, str] = {}
    for one, value in pairs:
        if most is None or len(found[one]) < most:
            found[one][shared.setdefault(value, value)] = None
    return {one: frozenset(values) for one, values in found.items()}
