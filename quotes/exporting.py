"""Quotes for other programs: one flat row a quote, as JSON lines or CSV.

JSON lines hold every text exactly. CSV is what people open in a spreadsheet, and the texts come from strangers, so a
text that a spreadsheet would run as a formula gets an apostrophe put before it there
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias, TypedDict, Unpack

if TYPE_CHECKING:
    from quotes.store import Database

ExportRow: TypeAlias = dict[str, Any]

COLUMNS = (
    "quote_id",
    "speaker",
    "kind",
    "said",
    "type",
    "cue",
    "source",
    "reason",
    "confidence",
    "runner_up",
    "runner_up_share",
    "thought",
    "article",
    "outlet",
    "author",
    "published",
    "url",
    "origin",
    "start",
    "end",
    "segments",
    "cue_start",
    "cue_end",
    "source_start",
    "source_end",
    "speaker_id",
    "article_id",
    "model",
)
"""The names of the fields of a row, in order; offsets are half-open and count characters of the article's text."""

_QUERY = """
SELECT
  quotes.id AS quote_id, speakers.name AS speaker, speakers.kind, quotes.text AS said, quotes.type, quotes.cue,
  quotes.source, quotes.reason, quotes.confidence, perhaps.name AS runner_up, quotes.runner_up_share, quotes.thought,
  articles.title AS article, outlets.name AS outlet, articles.author, articles.published, articles.url,
  articles.origin, quotes.start, quotes."end",
  (
    SELECT json_group_array(json_array(start, "end"))
    FROM (SELECT start, "end" FROM segments WHERE quote_id = quotes.id ORDER BY position)
  ) AS segments,
  quotes.cue_start, quotes.cue_end, quotes.source_start, quotes.source_end, quotes.speaker_id, quotes.article_id,
  quotes.model
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
LEFT JOIN speakers AS perhaps ON perhaps.id = quotes.runner_up_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE {conditions}
ORDER BY articles.published NULLS LAST, quotes.article_id, quotes.start, quotes.id
"""
_CONDITIONS = {
    "speaker": """
    quotes.speaker_id IN (SELECT speaker_id FROM aliases WHERE ' ' || folded || ' ' LIKE '% ' || :speaker || ' %')""",
    "outlet": "articles.outlet_id = :outlet",
    "since": "articles.published >= :since",
    "until": "substr(articles.published, 1, length(:until)) <= :until",
    "confidence": "(quotes.confidence >= :confidence OR quotes.correction_id IS NOT NULL)",
}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Wanted(TypedDict, total=False):
    """Which quotes to export; ``None`` is as if a key were not given.

    ``speaker`` is a name, or whole words of one, under which the speaker appears; ``outlet`` a name; both may differ in
    case, accents and punctuation. ``since`` and ``until`` are days such as ``2031-05-04``, both included; articles
    without a date are then left out. ``confidence`` is the least, from 0 to 1, that a quote must have; what people
    corrected is certain.
    """

    speaker: str | None
    outlet: str | None
    since: str | None
    until: str | None
    confidence: float | None


def rows(database: "Database", **wanted: Unpack[Wanted]) -> Iterator[ExportRow]:
    """Give every quote that is ``Wanted`` as a flat row with the fields of ``COLUMNS``, by date, article and place.

    Raises ``StoreError`` when the database cannot be read.
    """
    from quotes.store import fold, outlet_id

    given: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    conditions = " AND ".join(_CONDITIONS[name] for name in given) or "true"
    if "speaker" in given:
        given["speaker"] = fold(given["speaker"])
    if "outlet" in given:
        given["outlet"] = outlet_id(given["outlet"])
    for row in database.query(_QUERY.format(conditions=conditions), given):
        yield {**row, "segments": json.loads(row["segments"]), "thought": bool(row["thought"])}


def write_jsonl(rows: Iterable[ExportRow], stream: TextIO) -> int:
    """Write each row as a JSON object on a line of its own, every text exactly as stored, and give their number."""
    number = 0
    for row in rows:
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number


def write_csv(rows: Iterable[ExportRow], stream: TextIO) -> int:
    """Write a line of names and a line a row, and give the number of rows; open ``stream`` with ``newline=""``.

    Segments are written as ``10-25 31-40``. A text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage
    return gets an apostrophe before it, lest a spreadsheet takes it for a formula.
    """
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    number = 0
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})
        number += 1
    return number


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return " ".join(f"{start}-{end}" for start, end in value)
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
