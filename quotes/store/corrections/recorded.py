"""Corrections as rows: read and written in one place."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from quotes.article import content_id
from quotes.corrections.actions import NAMES, Action, Correction
from quotes.corrections.records import action, subject
from quotes.errors import AmbiguousReference, CorrectionError, UnknownReference
from quotes.store.rows import Row

_COLUMNS = "id, made, made_by, why, action, subject, before, undone, undone_by"
_ADD = f"INSERT INTO corrections ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?) ON CONFLICT DO NOTHING"


def recorded(
    connection: sqlite3.Connection, where: str = "true", parameters: Sequence[Any] = ()
) -> Iterator[tuple[Correction, Row]]:
    """Give every correction that meets a condition, oldest first, with what it keeps of each article it changed.

    A row that somebody spoiled is passed over: it must not keep articles from being added.
    """
    query = f"SELECT {_COLUMNS} FROM corrections WHERE {where} ORDER BY made, id"
    for id_, made, by, why, name, about, before, undone, undone_by in connection.execute(query, parameters).fetchall():
        try:
            known = action(name, json.loads(about))
        except CorrectionError:
            continue
        yield Correction(id_, made, by, known, why, undone, undone_by), json.loads(before) if before else {}


def write(connection: sqlite3.Connection, correction: Correction) -> bool:
    """Write a correction; tells whether it was not there before."""
    about = json.dumps(subject(correction.action), ensure_ascii=False, sort_keys=True)
    row = [correction.id, correction.made, correction.by, correction.why, correction.name, about]
    return connection.execute(_ADD, [*row, correction.undone, correction.undone_by]).rowcount > 0


def new(action: Action, *, made: str, by: str, why: str | None) -> Correction:
    """Give a correction with the id that follows from what it says, who said it and when."""
    about = json.dumps(subject(action), ensure_ascii=False, sort_keys=True)
    return Correction(content_id("correction", made, by, NAMES[type(action)], about), made, by, action, why)


def find(connection: sqlite3.Connection, reference: str) -> Correction:
    """Give the correction that an id, or the beginning of one, means; raises as other references do."""
    found = [correction for correction, _ in recorded(connection, "id = ?", [reference])]
    if not found and len(reference) >= 6 and reference.isalnum():
        where = "id >= ?1 AND id < ?1 || 'g'"
        found = [correction for correction, _ in recorded(connection, where, [reference.lower()])]
    if not found:
        raise UnknownReference(f"Correction is not in the database: {reference}. `quotes corrections list` shows all")
    if len(found) > 1:
        meant = ", ".join(correction.id for correction in found)
        raise AmbiguousReference(f"Correction is not clear: {reference} may be {meant}")
    return found[0]
