"""The appearances of forms, read from the database as identity across articles takes them."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quotes.identity import SAMPLE, Appearance, Form
from quotes.identity.countries import country_of_address, places_in
from quotes.names import fold
from quotes.store.forms import asked

_MOST_TOPICS = 8

_APPEARANCES = """
SELECT appearances.id, appearances.article_id, form_id, appearances.kind, appearances.name, description, quoted,
  appearances.speaker_id, articles.published, articles.outlet_id, articles.url, outlets.name
FROM appearances JOIN articles ON articles.id = appearances.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE form_id IN (SELECT value FROM json_each(?))
"""
_NAMINGS = """
SELECT appearances.id, namings.name FROM appearances JOIN namings ON namings.appearance_id = appearances.id
WHERE form_id IN (SELECT value FROM json_each(?)) AND namings.name <> appearances.name
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
    """Appearances, and the id of the speaker that each is stored under."""

    appearances: list[Appearance]
    stored: Mapping[str, str]


def linkable(connection: sqlite3.Connection, forms: Mapping[str, Form]) -> Linkable:
    """Read the appearances of these forms; company and topics only where identity looks at them."""
    rows = list(asked(connection, _APPEARANCES, forms))
    names: dict[str, set[str]] = defaultdict(set)
    for one, name in asked(connection, _NAMINGS, forms):
        names[one].add(name)
    looked_at = _looked_at(rows, forms)
    company = _gathered(asked(connection, _COMPANY, looked_at))
    topics = _gathered(((one, term) for one, term, _ in asked(connection, _TOPICS, looked_at)), _MOST_TOPICS)
    nobody: frozenset[str] = frozenset()
    found = []
    for row_id, article_id, form_id, kind, name, role, quoted, _, published, outlet_id, url, outlet in rows:
        found.append(
            Appearance(
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
                home=country_of_address(url) or (places_in(fold(outlet)) if outlet else nobody),
            )
        )
    return Linkable(found, {row[0]: row[7] for row in rows})


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
