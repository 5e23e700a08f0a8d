"""Corrections: made, undone, redone, listed, exchanged; always within a transaction, and in force at once.

What a correction of quotes does is in ``corrected``, what one of speakers or statements does in ``ruling``.
"""

import getpass
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from quotes.corrections.actions import (
    Action,
    Correction,
    DifferentSpeakers,
    DifferentStatements,
    RightName,
    RightSpeaker,
    SameSpeaker,
    SameStatement,
    SomebodyElse,
)
from quotes.corrections.applying import State
from quotes.corrections.ruling import check_kinds
from quotes.errors import CorrectionError
from quotes.store.corrections.addressing import credited_address, stored_articles
from quotes.store.corrections.corrected import apply_corrections, reapply
from quotes.store.corrections.recorded import find, new, recorded, write
from quotes.store.corrections.ruling import (
    quotes_of,
    rulings,
    speakers_of,
    speakers_standing,
    statement_rulings,
    stored_quotes,
    verdicts_on_statements,
)
from quotes.store.rows import Row

__all__ = [
    "Listed",
    "apply_corrections",
    "listed",
    "record",
    "redo",
    "rulings",
    "statement_rulings",
    "take_over",
    "undo",
]


@dataclass(frozen=True, slots=True)
class Listed:
    """A correction and how it stands: ``undone``, or else what ``Effect`` says of it, with the reason."""

    correction: Correction
    state: State | str
    note: str | None = None


def record(
    connection: sqlite3.Connection, action: Action, *, by: str | None = None, why: str | None = None
) -> Correction:
    """Write a correction down and let it take effect; raises ``CorrectionError`` when it makes no sense."""
    action = _completed(connection, action)
    check(action)
    correction = new(action, made=_now(), by=by or whoever(), why=why)
    write(connection, correction)
    _take_effect(connection, [correction])
    return correction


def undo(connection: sqlite3.Connection, reference: str, *, by: str | None = None) -> Correction:
    """Take a correction back: what the model said, or an earlier correction, holds again.

    Raises ``CorrectionError`` when there is none of that id, or it was undone before.
    """
    correction = find(connection, reference)
    if correction.undone:
        raise CorrectionError(f"Correction is undone already: {correction.id}, by {correction.undone_by}")
    undone = replace(correction, undone=_now(), undone_by=by or whoever())
    _mark_undone(connection, undone)
    _take_effect(connection, [undone])
    return undone


def redo(connection: sqlite3.Connection, reference: str, *, by: str | None = None) -> Correction:
    """Make an undone correction once more, as a new one; raises ``CorrectionError`` when it is in force, or again."""
    correction = find(connection, reference)
    if not correction.undone:
        raise CorrectionError(f"Correction is in force: {correction.id}. Only what was undone can be redone")
    again = [one for one, _ in recorded(connection, _IN_FORCE, [correction.name]) if one.action == correction.action]
    if again:
        raise CorrectionError(f"Correction was made again already: {correction.id}, as {again[-1].id}")
    return record(connection, correction.action, by=by, why=correction.why)


def take_over(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> int:
    """Take over corrections made elsewhere, those undone there too, and tell how many were news."""
    changed = []
    for correction in corrections:
        check(correction.action)
        if write(connection, correction):
            changed.append(correction)
        elif correction.undone and not find(connection, correction.id).undone:
            _mark_undone(connection, correction)
            changed.append(correction)
    _take_effect(connection, changed)
    return len(changed)


def listed(connection: sqlite3.Connection) -> list[Listed]:
    """Give every correction, the latest first, with how it stands."""
    given_way = dict(speakers_standing(connection).superseded)
    here: set[str] = set()
    overruled: dict[str, str] = {}
    latest: dict[frozenset[str], tuple[str, bool]] = {}
    for correction, verdicts in reversed(list(verdicts_on_statements(connection))):
        pairs = {frozenset(verdict[:2]): verdict[2] for verdict in verdicts}
        against = [latest[pair][0] for pair, same in pairs.items() if pair in latest and latest[pair][1] != same]
        if pairs:
            here.add(correction.id)
        if pairs and len(against) == len(pairs):
            overruled[correction.id] = against[0]
        latest = {**{pair: (correction.id, same) for pair, same in pairs.items()}, **latest}
    given_way.update(overruled)
    rows = [_listed(connection, *row, given_way, here) for row in recorded(connection)]
    return rows[::-1]


def check(action: Action) -> None:
    """Raise ``CorrectionError`` when a correction contradicts itself."""
    match action:
        case SameSpeaker() | DifferentSpeakers():
            if isinstance(action, SameSpeaker):
                check_kinds(action.one, action.other)
            if action.one.form_id == action.other.form_id and action.one.article == action.other.article:
                raise CorrectionError(f"Speakers are one and the same already: {action.one.name}{_remedy(action)}")
        case SomebodyElse() if not action.appearances:
            raise CorrectionError(f"Split of {action.speaker.name} names no article in which it is somebody else")
        case RightName() if not action.name.strip():
            raise CorrectionError(f"New name of {action.speaker.name} is empty")
        case SameStatement() if len(set(action.quotes)) < 2:
            raise CorrectionError("Statement joins one quote only. Name two at least")
        case DifferentStatements() if not action.others or set(action.quotes) & set(action.others):
            raise CorrectionError("Statement cannot be parted from itself. Name quotes, but not all of its quotes")


def _remedy(action: SameSpeaker | DifferentSpeakers) -> str:
    if isinstance(action, SameSpeaker):
        return ""
    return (
        ". `quotes speakers split` says in which articles it is somebody else, "
        "`quotes corrections undo` takes back that they were merged"
    )


def whoever() -> str:
    """Give the name of the user who is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _completed(connection: sqlite3.Connection, action: Action) -> Action:
    """Note, with who speaks, what the article of the quote calls them and another article that shows who it is."""
    if not isinstance(action, RightSpeaker) or action.speaker is None or not action.speaker.is_linked:
        return action
    query = "SELECT DISTINCT speaker_id FROM appearances WHERE form_id = ? AND (? IS NULL OR article_id = ?)"
    article_id = action.speaker.article.id if action.speaker.article else None
    found = connection.execute(query, [action.speaker.form_id, article_id, article_id]).fetchall()
    if len(found) != 1:
        return action
    return replace(action, speaker=credited_address(connection, action.quote, found[0][0]))


def _take_effect(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> None:
    """Apply corrections that were made or undone to what is stored, and note what is to be worked out again."""
    known = list(corrections)
    about = {each.action.quote.article for each in known if _is_of_quote(each.action)}  # type: ignore[union-attr]
    for article_id in sorted({one for ids in stored_articles(connection, about).values() for one in ids}):
        reapply(connection, article_id)
    form_ids = {one.form_id for each in known for one in speakers_of(each.action) if one.is_linked}
    for statement in _UNSETTLE_FORMS if form_ids else ():
        connection.execute(statement, [json.dumps(sorted(_tied(connection, form_ids)))])
    quotes = stored_quotes(connection, (quote for each in known for quote in quotes_of(each.action)))
    for statement in _UNSETTLE_QUOTES if quotes else ():
        connection.execute(statement, [json.dumps(quotes)])


def _is_of_quote(action: Action) -> bool:
    return hasattr(action, "quote")


def _tied(connection: sqlite3.Connection, form_ids: set[str]) -> set[str]:
    """Give the forms with all that corrections tie to them, in force or not: what one releases, another may claim."""
    groups = [
        {one.form_id for one in speakers_of(correction.action)}
        for correction, _ in recorded(connection, "action IN ('merge', 'split', 'different', 'rename')")
    ]
    tied = set(form_ids)
    while found := {form_id for group in groups if not group.isdisjoint(tied) for form_id in group} - tied:
        tied |= found
    return tied


def _mark_undone(connection: sqlite3.Connection, correction: Correction) -> None:
    connection.execute(
        "UPDATE corrections SET undone = ?, undone_by = ? WHERE id = ?",
        [correction.undone, correction.undone_by, correction.id],
    )


def _listed(
    connection: sqlite3.Connection, correction: Correction, before: Row, given_way: dict[str, str], here: set[str]
) -> Listed:
    if correction.undone:
        return Listed(correction, "undone", f"by {correction.undone_by} on {correction.undone[:10]}")
    if _is_of_quote(correction.action):
        return Listed(correction, *_state_of_quote(connection, before))
    if correction.id in given_way:
        return Listed(correction, "superseded", f"by {given_way[correction.id]}")
    missing = None
    if quotes_of(correction.action):
        missing = None if correction.id in here else "its quotes are not in the database"
    else:
        missing = _missing_speaker(connection, correction)
    return Listed(correction, "waiting", missing) if missing else Listed(correction, "applied")


def _state_of_quote(connection: sqlite3.Connection, before: Row) -> tuple[str, str | None]:
    query = "SELECT count(*) FROM articles WHERE id = ?"
    entries = [entry for one, entry in before.items() if connection.execute(query, [one]).fetchone()[0]]
    for state in ("applied", "superseded", "waiting"):
        for entry in entries:
            if entry["state"] == state:
                return state, entry["note"]
    return "waiting", "its article is not in the database"


def _missing_speaker(connection: sqlite3.Connection, correction: Correction) -> str | None:
    query = "SELECT count(*) FROM appearances WHERE form_id = ?"
    for speaker in speakers_of(correction.action):
        if not connection.execute(query, [speaker.form_id]).fetchone()[0]:
            return f"no article names {speaker.name}"
    return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


_IN_FORCE = "undone IS NULL AND action = ?"
_UNSETTLE_FORMS = (
    """
    INSERT OR IGNORE INTO unsettled (kind, id)
    SELECT 'form', forms.id FROM forms JOIN json_each(?) ON value = forms.id
    """,
    """
    INSERT OR IGNORE INTO unsettled (kind, id)
    SELECT DISTINCT 'form', others.form_id FROM appearances JOIN json_each(?) ON value = appearances.form_id
    JOIN appearances AS others ON others.speaker_id = appearances.speaker_id WHERE others.form_id IS NOT NULL
    """,
)
_UNSETTLE_QUOTES = (
    "INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', value FROM json_each(?)",
    """
    INSERT OR IGNORE INTO unsettled (kind, id)
    SELECT 'quote', others.id FROM quotes JOIN json_each(?) ON value = quotes.id
    JOIN quotes AS others ON others.statement_id = quotes.statement_id
    """,
)
