"""The quotes of an article with people's corrections applied; always within a transaction.

The model's own rows that a correction changed are kept with it (``corrections.before``), so that undoing needs no
model: the rows without a correction and those kept are together what the model said.
"""

import json
import sqlite3
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from quotes.article import Span, content_id, joined
from quotes.corrections.actions import Correction
from quotes.corrections.addresses import SpeakerAddress
from quotes.corrections.applying import Corrected, Effect, Held, apply
from quotes.names import fold
from quotes.store.corrections.addressing import article_address
from quotes.store.corrections.recorded import recorded
from quotes.store.rows import Row

QUOTE_ACTIONS = ("speaker", "reject", "content", "add", "confirm")

BY_A_PERSON = "person"
"""Stored as the model of a quote that no model found."""

_COLUMNS = (
    *("id", "article_id", "appearance_id", "type", "text", "cue", "source", "start", "end", "cue_start", "cue_end"),
    *("source_start", "source_end", "confidence", "reason", "model", "runner_up_appearance_id", "runner_up_share"),
    "thought",
)
_WRITTEN = (*_COLUMNS, "correction_id")


def apply_corrections(connection: sqlite3.Connection, article_id: str) -> None:
    """Apply what people said about the quotes of an article whose rows were just written as the model gave them."""
    known = corrections_of_quotes(connection, article_id)
    if known:
        _Page(connection, article_id).bring_up_to_date(known, fresh=True)


def reapply(connection: sqlite3.Connection, article_id: str) -> None:
    """Bring the quotes of a stored article up to date after a correction was made or undone."""
    known = corrections_of_quotes(connection, article_id)
    _Page(connection, article_id).bring_up_to_date(known, fresh=False)


def corrections_of_quotes(connection: sqlite3.Connection, article_id: str) -> list[tuple[Correction, Row]]:
    """Give every correction of the article's quotes, undone ones too, with what each keeps of every article."""
    article = article_address(connection, article_id)
    marks = ", ".join("?" for _ in QUOTE_ACTIONS)
    found: dict[str, tuple[Correction, Row]] = {}
    for name in ("id", "url", "digest"):
        where = f"json_extract(subject, '$.quote.article.{name}') = ? AND action IN ({marks})"
        for correction, before in recorded(connection, where, [getattr(article, name), *QUOTE_ACTIONS]):
            found[correction.id] = correction, before
    return list(found.values())


@dataclass(slots=True)
class _Page:
    """One article while its quotes are brought up to date."""

    connection: sqlite3.Connection
    article_id: str
    text: str = field(init=False)
    appearances: dict[str, Row] = field(init=False)
    decided: dict[str, list[str]] = field(default_factory=dict)
    """The quotes on which each correction decides now."""

    def __post_init__(self) -> None:
        query = "SELECT text FROM articles WHERE id = ?"
        self.text = str(self.connection.execute(query, [self.article_id]).fetchone()[0])
        rows = self._rows("SELECT * FROM appearances WHERE article_id = ? AND given = 0 ORDER BY id", self.article_id)
        self.appearances = {row["id"]: row for row in rows}

    def bring_up_to_date(self, known: Iterable[tuple[Correction, Row]], *, fresh: bool) -> None:
        """Write the quotes as the corrections in force have them."""
        known = list(known)
        stored = self._stored_quotes()
        model = stored if fresh else self._model_quotes(stored, known)
        in_force = [correction for correction, _ in known if correction.undone is None]
        corrected = apply(self.text, map(_held, model.values()), in_force)
        wanted = self._wanted(corrected, model)
        self._write(stored, wanted)
        self._tidy_appearances(wanted)
        if stored != wanted:
            self.connection.execute(_UNSETTLE_COMPANY, [self.article_id])
        self._keep(known, corrected, model)

    def _stored_quotes(self) -> dict[str, Row]:
        columns = ", ".join(f'"{name}"' for name in _WRITTEN)
        rows = list(self._rows(f"SELECT {columns} FROM quotes WHERE article_id = ? ORDER BY id", self.article_id))
        for row in rows:
            spans = self.connection.execute(
                'SELECT start, "end" FROM segments WHERE quote_id = ? ORDER BY position', [row["id"]]
            )
            row["segments"] = [list(span) for span in spans]
            terms = self.connection.execute(
                "SELECT term, weight FROM quote_terms WHERE quote_id = ? ORDER BY term", [row["id"]]
            )
            row["terms"] = [list(term) for term in terms]
        return {row["id"]: row for row in rows}

    def _model_quotes(self, stored: Mapping[str, Row], known: Iterable[tuple[Correction, Row]]) -> dict[str, Row]:
        model = {quote_id: row for quote_id, row in stored.items() if row["correction_id"] is None}
        for _, before in known:
            for row in before.get(self.article_id, {}).get("quotes", ()):
                text = joined(self.text, row["segments"])
                model[row["id"]] = {**row, "text": text, "correction_id": None}
        return model

    def _wanted(self, corrected: Corrected, model: Mapping[str, Row]) -> dict[str, Row]:
        """Give the rows that are to stand in the end."""

        def is_moved(held: Held) -> bool:
            return held.model_id is None or _spans(held) != model[held.model_id]["segments"]

        wanted: dict[str, Row] = {}
        for held in sorted(corrected.quotes, key=lambda held: (is_moved(held), held.content)):
            row = model[held.model_id] if held.model_id else self._new_row(held)
            if held.latest is not None:
                row = self._changed(row, held, wanted)
            wanted[row["id"]] = row
            for correction_id in sorted({owner for _, owner in held.owners}):
                self.decided.setdefault(correction_id, []).append(row["id"])
        return wanted

    def _new_row(self, held: Held) -> Row:
        return {
            **dict.fromkeys(_WRITTEN),
            **_hull("cue", self.text, held.cue),
            **_hull("source", self.text, held.source),
            "article_id": self.article_id,
            "type": held.type,
            "confidence": 0.0,
            "reason": held.reason,
            "model": BY_A_PERSON,
            "runner_up_share": 0.0,
            "thought": int(held.thought),
            "segments": [],
            "terms": [],
        }

    def _changed(self, row: Row, held: Held, taken: Container[str]) -> Row:
        changed = {**row, "correction_id": held.latest}
        spans = _spans(held)
        if spans != row["segments"]:
            words = " ".join(self.text[start:end] for start, end in held.content)
            text = joined(self.text, held.content)
            bounds = {"start": min(start for start, _ in spans), "end": max(end for _, end in spans)}
            changed.update(bounds, id=self._free_id(words, taken), type=held.type, text=text, segments=spans)
        if held.is_credited:
            appearance_id = self._appearance(held.speaker) if held.speaker else None
            changed.update(appearance_id=appearance_id, runner_up_appearance_id=None, runner_up_share=0.0)
        return changed

    def _free_id(self, words: str, taken: Container[str]) -> str:
        number = 0
        while (free := content_id(self.article_id, words, str(number))) in taken:
            number += 1
        return free

    def _appearance(self, speaker: SpeakerAddress) -> str:
        """Find the speaker among those the article names, or put them there."""
        for name in filter(None, (speaker.called, speaker.name)):
            for candidates in (self._called(speaker.kind, fold(name)), self._also_called(speaker.kind, fold(name))):
                if len(candidates) == 1:
                    return candidates[0]
        return self._given(speaker)

    def _called(self, kind: str, folded: str) -> list[str]:
        return [row["id"] for row in self.appearances.values() if (row["kind"], row["folded"]) == (kind, folded)]

    def _also_called(self, kind: str, folded: str) -> list[str]:
        query = """
        SELECT DISTINCT appearances.id FROM appearances JOIN namings ON namings.appearance_id = appearances.id
        WHERE article_id = ? AND given = 0 AND kind = ? AND namings.folded = ?
        """
        return [row[0] for row in self.connection.execute(query, [self.article_id, kind, folded])]

    def _given(self, speaker: SpeakerAddress) -> str:
        form_id = speaker.form_id if speaker.is_linked else None
        own_id = form_id or content_id(speaker.kind, fold(speaker.name), self.article_id, "0")
        former = self.connection.execute("SELECT speaker_id FROM former_ids WHERE id = ?", [own_id]).fetchone()
        row = {
            "id": content_id(self.article_id, own_id),
            "article_id": self.article_id,
            "speaker_id": former[0] if former else own_id,
            "form_id": form_id,
            "kind": speaker.kind,
            "name": speaker.name,
            "folded": fold(speaker.name),
        }
        for statement in _GIVE:
            self.connection.execute(statement, row)
        return str(row["id"])

    def _write(self, stored: Mapping[str, Row], wanted: Mapping[str, Row]) -> None:
        changed = {one for one in {*stored, *wanted} if stored.get(one) != wanted.get(one)}
        self._unsettle(changed)
        gone = json.dumps(sorted(changed - wanted.keys()))
        told = [row[0] for row in self.connection.execute(_TOLD_BY, [gone])]
        self.connection.execute("DELETE FROM quotes WHERE id IN (SELECT value FROM json_each(?))", [gone])
        self.connection.execute(_SWEEP_STATEMENTS, [json.dumps(told)])
        for one in sorted(changed & set(wanted)):
            row = wanted[one]
            self.connection.execute(_WRITE_QUOTE, row)
            self.connection.execute("DELETE FROM segments WHERE quote_id = ?", [one])
            segments = [(one, number, start, end) for number, (start, end) in enumerate(row["segments"])]
            self.connection.executemany("INSERT INTO segments VALUES (?, ?, ?, ?)", segments)
            terms = [(one, term, weight) for term, weight in row["terms"]]
            self.connection.executemany("INSERT OR IGNORE INTO quote_terms VALUES (?, ?, ?)", terms)
        self.connection.execute(_LEAD_TO_SPEAKERS, [self.article_id])
        self._unsettle(changed)

    def _unsettle(self, quote_ids: Iterable[str]) -> None:
        """Note what is to be worked out again: the quotes, those that said the same, and who is credited."""
        ids = json.dumps(sorted(quote_ids))
        for statement in _UNSETTLE:
            self.connection.execute(statement, [ids])

    def _tidy_appearances(self, wanted: Mapping[str, Row]) -> None:
        """Take away those given in vain, and note anew who is quoted."""
        credited = {row["appearance_id"] for row in wanted.values()}
        given = list(self._rows("SELECT * FROM appearances WHERE article_id = ? AND given = 1", self.article_id))
        vain = [row for row in given if row["id"] not in credited]
        for row in vain:
            if row["form_id"]:
                self.connection.execute("INSERT OR IGNORE INTO unsettled VALUES ('form', ?)", [row["form_id"]])
            self.connection.execute("DELETE FROM appearances WHERE id = ?", [row["id"]])
            self.connection.execute(_SWEEP_SPEAKER, [row["speaker_id"]])
        self.connection.execute(_NOTE_QUOTED, [self.article_id])

    def _keep(self, known: Iterable[tuple[Correction, Row]], corrected: Corrected, model: Mapping[str, Row]) -> None:
        """Note with every correction what became of it here, and the model's own rows that it changed."""
        for correction, before in known:
            kept = {article_id: entry for article_id, entry in before.items() if article_id != self.article_id}
            effect = corrected.effects.get(correction.id)
            if effect:
                kept[self.article_id] = {**_kept(effect, model), "now": self.decided.get(correction.id, [])}
            if kept != before:
                self.connection.execute(
                    "UPDATE corrections SET before = ? WHERE id = ?",
                    [json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None, correction.id],
                )

    def _rows(self, query: str, *parameters: Any) -> Iterable[Row]:
        cursor = self.connection.execute(query, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, values, strict=True)) for values in cursor]


def _held(row: Row) -> Held:
    return Held(content=tuple((start, end) for start, end in row["segments"]), type=row["type"], model_id=row["id"])


def _spans(held: Held) -> list[list[int]]:
    return [list(span) for span in held.content]


def _kept(effect: Effect, model: Mapping[str, Row]) -> Row:
    rows = [{name: model[one][name] for name in (*_COLUMNS, "segments", "terms")} for one in effect.touched]
    return {"state": effect.state, "note": effect.note, "quotes": rows}


def _hull(name: str, text: str, spans: tuple[Span, ...]) -> Row:
    if not spans:
        return {}
    start, end = spans[0][0], spans[-1][1]
    return {name: text[start:end], f"{name}_start": start, f"{name}_end": end}


_QUOTED = ", ".join(f'"{name}"' for name in _WRITTEN)
_WRITE_QUOTE = f"""
INSERT INTO quotes ({_QUOTED}) VALUES ({", ".join(f":{name}" for name in _WRITTEN)})
ON CONFLICT (id) DO UPDATE SET {", ".join(f'"{name}" = excluded."{name}"' for name in _WRITTEN if name != "id")}
"""
_LEAD_TO_SPEAKERS = """
UPDATE quotes SET
  speaker_id = (SELECT speaker_id FROM appearances WHERE appearances.id = quotes.appearance_id),
  runner_up_id = (SELECT speaker_id FROM appearances WHERE appearances.id = quotes.runner_up_appearance_id)
WHERE article_id = ?
"""
_UNSETTLE_COMPANY = """
INSERT OR IGNORE INTO unsettled (kind, id)
SELECT 'form', form_id FROM appearances WHERE article_id = ? AND form_id IS NOT NULL
"""
"""Whoever else the article names is known by the company and by what they are quoted about."""
_UNSETTLE = (
    """
    INSERT OR IGNORE INTO unsettled (kind, id)
    SELECT 'quote', quotes.id FROM quotes JOIN json_each(?) ON value = quotes.id
    """,
    """
    INSERT OR IGNORE INTO unsettled (kind, id)
    SELECT 'quote', others.id FROM quotes JOIN json_each(?) ON value = quotes.id
    JOIN quotes AS others ON others.statement_id = quotes.statement_id
    """,
    """
    INSERT OR IGNORE INTO unsettled (kind, id)
    SELECT 'form', appearances.form_id FROM quotes JOIN json_each(?) ON value = quotes.id
    JOIN appearances ON appearances.id = quotes.appearance_id WHERE appearances.form_id IS NOT NULL
    """,
)
_GIVE = (
    "INSERT INTO speakers (id, name, kind) VALUES (:speaker_id, :name, :kind) ON CONFLICT DO NOTHING",
    """
    INSERT INTO forms (id, kind, folded, name) SELECT :form_id, :kind, :folded, :name WHERE :form_id IS NOT NULL
    ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO appearances (id, article_id, speaker_id, form_id, kind, name, folded, quoted, given)
    VALUES (:id, :article_id, :speaker_id, :form_id, :kind, :name, :folded, 1, 1) ON CONFLICT DO NOTHING
    """,
    "INSERT INTO namings (appearance_id, name, folded) VALUES (:id, :name, :folded) ON CONFLICT DO NOTHING",
    "INSERT INTO aliases (speaker_id, name, folded) VALUES (:speaker_id, :name, :folded) ON CONFLICT DO NOTHING",
)
_TOLD_BY = """
SELECT DISTINCT statement_id FROM quotes JOIN json_each(?) ON value = quotes.id WHERE statement_id IS NOT NULL
"""
_SWEEP_STATEMENTS = """
DELETE FROM statements WHERE id IN (SELECT value FROM json_each(?))
AND NOT EXISTS (SELECT 1 FROM quotes WHERE quotes.statement_id = statements.id)
"""
_SWEEP_SPEAKER = """
DELETE FROM speakers WHERE id = ? AND NOT EXISTS (SELECT 1 FROM appearances WHERE speaker_id = speakers.id)
"""
_NOTE_QUOTED = """
UPDATE appearances SET quoted = EXISTS (SELECT 1 FROM quotes WHERE quotes.appearance_id = appearances.id)
WHERE article_id = ?1
AND quoted <> EXISTS (SELECT 1 FROM quotes WHERE quotes.appearance_id = appearances.id)
"""
