"""Why a quote is credited as it is: the chain from its words to the speaker and the statement."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quotes.article import Span
from quotes.corrections import Correction
from quotes.corrections.telling import told
from quotes.store.corrections.addressing import find_quote
from quotes.store.corrections.corrected import corrections_of_quotes
from quotes.store.corrections.recorded import recorded
from quotes.store.corrections.ruling import quotes_of, speakers_of, stored_quotes
from quotes.store.rows import Row

SHOWN = 5
"""Links to other articles that are given, the strongest first."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article and where they stand; ``span`` is their hull where they are not in one piece."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """The article of a quote."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """Who speaks, as one article has it: the name it gives in full, every name it uses, the role it gives.

    ``given`` is true where not the article's model but a person put them there. ``form_id`` stands for kind and name.
    """

    id: str
    name: str
    names: tuple[str, ...]
    description: str | None
    form_id: str | None
    given: bool


@dataclass(frozen=True, slots=True)
class Who:
    """The speaker in the whole database, with every alias."""

    id: str
    name: str
    kind: str
    description: str | None
    aliases: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties (or keeps apart) the speaker, under a name in one article, and whoever has a name in another.

    One article stands for all in which a name means the same speaker. ``score`` is in bits, ``probability`` that both
    are one from 0 to 1, ``evidence`` what counts for how many bits.
    """

    verdict: str
    name: str
    article_id: str
    other_name: str
    other_article_id: str
    other_article: str
    score: float
    probability: float
    evidence: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The statement that the quote reports, with how its wording relates to the first report of it."""

    id: str
    text: str
    wording: str | None
    likeness: float | None
    quotes: int
    outlets: int
    is_first: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A correction that bears on the quote, its speaker or its statement (``about``), and what it ``says``."""

    id: str
    about: str
    name: str
    says: str
    made: str
    by: str
    why: str | None


@dataclass(frozen=True, slots=True)
class Chain:
    """Everything that led from the words of an article to a quote of a speaker, in the order of the decisions.

    ``reason`` is how the source led to the speaker, ``antecedent`` the mention a pronoun or a description points back
    to. ``confidence`` is the model's probability that content and speaker are right; where ``checked``, a person
    decided.
    """

    quote_id: str
    place: Place
    type: str
    thought: bool
    content: tuple[Words, ...]
    cue: Words | None
    source: Words | None
    reason: str
    antecedent: Words | None
    runner_up: str | None
    runner_up_share: float
    named: Named | None
    who: Who | None
    ties: tuple[Tie, ...]
    statement: Report | None
    confidence: float
    checked: bool
    model: str
    run: str | None
    run_started: str | None
    corrections: tuple[Said, ...]


def trace(connection: sqlite3.Connection, reference: str) -> Chain:
    """Give the chain of the quote that an id, or the beginning of one, means; raises as ``find_quote`` does."""
    quote_id = find_quote(connection, reference)
    (row,) = _rows(connection, _QUOTE, quote_id)
    text = row["article_text"]
    query = 'SELECT start, "end" FROM segments WHERE quote_id = ? ORDER BY position'
    segments = connection.execute(query, [quote_id]).fetchall()
    return Chain(
        quote_id=quote_id,
        place=Place(*(row[name] for name in ("article_id", "title", "outlet", "published", "url", "origin"))),
        type=row["type"],
        thought=bool(row["thought"]),
        content=tuple(Words(text[start:end], (start, end)) for start, end in segments),
        cue=_words(row, "cue"),
        source=_words(row, "source"),
        reason=row["reason"],
        antecedent=_antecedent(connection, row),
        runner_up=row["runner_up"],
        runner_up_share=row["runner_up_share"],
        named=_named(connection, row["appearance_id"]),
        who=_who(connection, row["speaker_id"]),
        ties=tuple(_ties(connection, row["appearance_id"])),
        statement=_report(row),
        confidence=row["confidence"],
        checked=row["correction_id"] is not None,
        model=row["model"],
        run=row["run_id"],
        run_started=row["started"],
        corrections=tuple(_said(connection, row)),
    )


def _words(row: Row, name: str) -> Words | None:
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    return None if start is None else Words(row[name] or row["article_text"][start:end], (start, end))


def _antecedent(connection: sqlite3.Connection, row: Row) -> Words | None:
    """Give the last time before the source that the speaker is mentioned by name; none where the source is a name."""
    if row["reason"] not in ("pronoun", "description", "continued") or row["appearance_id"] is None:
        return None
    before = row["start"] if row["source_start"] is None else row["source_start"]
    query = """
    SELECT mentions.text, mentions.start, mentions."end" FROM mentions
    WHERE mentions.appearance_id = ?1 AND mentions.start < ?2
    ORDER BY EXISTS (
      SELECT 1 FROM namings WHERE namings.appearance_id = ?1 AND namings.name = mentions.text
    ) DESC, mentions.start DESC LIMIT 1
    """
    found = connection.execute(query, [row["appearance_id"], before]).fetchone()
    return Words(found[0], (found[1], found[2])) if found else None


def _named(connection: sqlite3.Connection, appearance_id: str | None) -> Named | None:
    for row in _rows(connection, "SELECT * FROM appearances WHERE id = ?", appearance_id):
        query = "SELECT name FROM namings WHERE appearance_id = ? ORDER BY name"
        names = tuple(name for (name,) in connection.execute(query, [appearance_id]))
        return Named(row["id"], row["name"], names, row["description"], row["form_id"], bool(row["given"]))
    return None


def _who(connection: sqlite3.Connection, speaker_id: str | None) -> Who | None:
    for row in _rows(connection, "SELECT * FROM speakers WHERE id = ?", speaker_id):
        query = "SELECT name FROM aliases WHERE speaker_id = ? ORDER BY name"
        aliases = tuple(name for (name,) in connection.execute(query, [speaker_id]))
        query = "SELECT count(DISTINCT article_id) FROM appearances WHERE speaker_id = ?"
        (articles,) = connection.execute(query, [speaker_id]).fetchone()
        return Who(row["id"], row["name"], row["kind"], row["description"], aliases, articles)
    return None


def _ties(connection: sqlite3.Connection, appearance_id: str | None) -> Iterator[Tie]:
    for row in _rows(connection, _TIES, appearance_id, SHOWN):
        evidence = tuple((str(what), float(bits)) for what, bits in json.loads(row["evidence"]))
        yield Tie(**{**{name: value for name, value in row.items() if name != "evidence"}, "evidence": evidence})


def _report(row: Row) -> Report | None:
    if row["statement_id"] is None:
        return None
    return Report(
        row["statement_id"],
        row["statement"],
        row["wording"],
        row["likeness"],
        row["reports"],
        row["outlets"],
        row["first_quote_id"] == row["quote_id"],
    )


def _said(connection: sqlite3.Connection, row: Row) -> Iterator[Said]:
    """Give the corrections in force that bear on the quote: its own, its speaker's, its statement's."""
    for correction, before in corrections_of_quotes(connection, row["article_id"]):
        entry = before.get(row["article_id"], {})
        touched = {one["id"] for one in entry.get("quotes", ())} | set(entry.get("now", ()))
        if correction.undone is None and (correction.id == row["correction_id"] or row["quote_id"] in touched):
            yield _as_said(correction, "quote")
    query = "SELECT DISTINCT form_id FROM appearances WHERE speaker_id = ? AND form_id IS NOT NULL"
    forms = {form_id for (form_id,) in connection.execute(query, [row["speaker_id"]])}
    on_speakers = "action IN ('merge', 'split', 'rename', 'different') AND undone IS NULL"
    for correction, _ in recorded(connection, on_speakers if forms else "false"):
        if any(one.form_id in forms for one in speakers_of(correction.action)):
            yield _as_said(correction, "speaker")
    for correction, _ in recorded(connection, "action IN ('join', 'part') AND undone IS NULL"):
        if row["quote_id"] in stored_quotes(connection, quotes_of(correction.action)):
            yield _as_said(correction, "statement")


def _as_said(correction: Correction, about: str) -> Said:
    says = told(correction.action)
    return Said(correction.id, about, correction.name, says, correction.made, correction.by, correction.why)


def _rows(connection: sqlite3.Connection, query: str, *parameters: Any) -> list[Row]:
    cursor = connection.execute(query, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values, strict=True)) for values in cursor]


_QUOTE = """
SELECT
  quotes.*, quotes.id AS quote_id, articles.text AS article_text, articles.title, articles.published, articles.url,
  articles.origin, articles.run_id, outlets.name AS outlet, perhaps.name AS runner_up, runs.started,
  statements.text AS statement, statements.quotes AS reports, statements.outlets, statements.first_quote_id
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN speakers AS perhaps ON perhaps.id = quotes.runner_up_id
LEFT JOIN runs ON runs.id = articles.run_id
LEFT JOIN statements ON statements.id = quotes.statement_id
WHERE quotes.id = ?
"""
_TIES = """
WITH here AS (SELECT id, speaker_id, form_id FROM appearances WHERE id = ?1), links AS (
  SELECT near.id AS near_id, other_id AS far_id, verdict, score, probability, evidence
  FROM here JOIN appearances AS near ON near.speaker_id = here.speaker_id
  JOIN speaker_links ON one_id = near.id
  UNION SELECT near.id, one_id, verdict, score, probability, evidence
  FROM here JOIN appearances AS near ON near.speaker_id = here.speaker_id
  JOIN speaker_links ON other_id = near.id
)
SELECT
  links.verdict, links.score, links.probability, links.evidence, near.name, near.article_id,
  far.name AS other_name, far.article_id AS other_article_id,
  coalesce(articles.title, articles.origin, articles.id) AS other_article
FROM here JOIN links JOIN appearances AS near ON near.id = links.near_id
JOIN appearances AS far ON far.id = links.far_id
JOIN articles ON articles.id = far.article_id
WHERE far.speaker_id <> here.speaker_id OR near.form_id = here.form_id OR near.id < far.id
ORDER BY
  near.id = here.id DESC, near.form_id = here.form_id DESC, links.verdict = 'joined' DESC, links.probability DESC,
  links.score DESC, near.id, far.id
LIMIT ?2
"""
