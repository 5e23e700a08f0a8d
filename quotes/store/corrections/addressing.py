"""From what people see (an id, the beginning of one, a name) to what a correction is about, addressed by content."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from quotes.corrections.addresses import ArticleAddress, QuoteAddress, SpeakerAddress
from quotes.corrections.passages import Passage, passage
from quotes.errors import AmbiguousReference, UnknownReference
from quotes.names import fold

SHORTEST = 6
"""Digits of an id from which its beginning stands for it."""

SHOWN = 5
"""Candidates that an error names."""

ALIKE = 75
"""Of a hundred, from which on a name may be a misspelling of another."""


def find_quote(connection: sqlite3.Connection, reference: str) -> str:
    """Give the id of the quote that an id, or the beginning of one, means; the id it had before a correction counts.

    Raises ``UnknownReference`` or ``AmbiguousReference``.
    """
    found = _by_id(connection, "quotes", reference) or _before_correction(connection, reference)
    if not found:
        raise UnknownReference(
            f"Quote is not in the database: {reference}. Give its id, or {SHORTEST} digits of it at least; "
            "`quotes export` lists them"
        )
    return _only("Quote", reference, found, lambda one: _said(connection, one))


def find_statement(connection: sqlite3.Connection, reference: str) -> str:
    """Give the id of the statement that an id, or the beginning of one, means; a quote's stands for its statement."""
    found = _by_id(connection, "statements", reference)
    if not found:
        query = "SELECT DISTINCT statement_id FROM quotes WHERE id = ? AND statement_id IS NOT NULL"
        quotes = _by_id(connection, "quotes", reference)
        found = [row[0] for quote in quotes for row in connection.execute(query, [quote])]
    if not found:
        raise UnknownReference(
            f"Statement is not in the database: {reference}. `quotes statements list` shows the ids of all"
        )
    return _only("Statement", reference, found, str)


def find_reports(connection: sqlite3.Connection, reference: str) -> list[str]:
    """Give the quotes of the statement that an id, or the beginning of one, means, or else the quote that it means.

    Raises ``UnknownReference`` or ``AmbiguousReference``.
    """
    found = _by_id(connection, "statements", reference)
    if not found:
        return [find_quote(connection, reference)]
    statement_id = _only("Statement", reference, found, str)
    query = "SELECT id FROM quotes WHERE statement_id = ? ORDER BY id"
    return [row[0] for row in connection.execute(query, [statement_id])]


def find_article(connection: sqlite3.Connection, reference: str) -> str:
    """Give the id of the article that an id, its beginning, a URL, a path, the end of one or a title means.

    Raises ``UnknownReference`` or ``AmbiguousReference``.
    """
    found = _by_id(connection, "articles", reference)
    for column in ("url", "origin", "title"):
        if not found:
            query = f"SELECT id FROM articles WHERE {column} = ? ORDER BY id LIMIT {SHOWN + 1}"
            found = [row[0] for row in connection.execute(query, [reference])]
    found = found or _in_a_file(connection, reference)
    if not found:
        raise UnknownReference(
            f"Article is not in the database: {reference}. Give its id, URL, path or title; `quotes add` adds it"
        )
    return _only("Article", reference, found, str)


def find_speaker(connection: sqlite3.Connection, reference: str) -> str:
    """Give the id of the speaker that a name, an id, an earlier id or the beginning of one means.

    A name counts whatever its case, accents and punctuation; where several speakers go by it, the one it is the main
    name of. Raises ``UnknownReference`` or ``AmbiguousReference``, which name those it may have meant.
    """
    found = _by_id(connection, "speakers", reference) or _former(connection, reference)
    if not found:
        found = _named(connection, reference) or _renamed(connection, reference)
    if not found:
        raise UnknownReference(f"Speaker is not in the database: {reference}.{_perhaps(connection, reference)}")
    return _only("Speaker", reference, found, lambda one: _described(connection, one))


def quote_address(connection: sqlite3.Connection, quote_id: str) -> QuoteAddress:
    """Give the address of a stored quote as it stands now."""
    columns = "article_id, appearance_id, type, cue_start, cue_end, source_start, source_end, reason, thought"
    row = connection.execute(f"SELECT {columns} FROM quotes WHERE id = ?", [quote_id]).fetchone()
    article_id, appearance_id, type_, cue_start, cue_end, source_start, source_end, reason, thought = row
    text = connection.execute("SELECT text FROM articles WHERE id = ?", [article_id]).fetchone()[0]
    segments = connection.execute('SELECT start, "end" FROM segments WHERE quote_id = ? ORDER BY position', [quote_id])
    return QuoteAddress(
        article=article_address(connection, article_id),
        content=passage(text, segments.fetchall()),
        type=type_,
        cue=_hull(text, cue_start, cue_end),
        source=_hull(text, source_start, source_end),
        speaker=_appearing(connection, appearance_id) if appearance_id else None,
        reason=reason,
        thought=bool(thought),
    )


def article_address(connection: sqlite3.Connection, article_id: str) -> ArticleAddress:
    """Give the address of a stored article."""
    row = connection.execute("SELECT id, url, digest FROM articles WHERE id = ?", [article_id]).fetchone()
    return ArticleAddress(*row)


def speaker_address(
    connection: sqlite3.Connection, speaker_id: str, *, in_an_article: bool = False, beside: Sequence[str] = ()
) -> SpeakerAddress:
    """Give the address of a stored speaker: the name most used, with an article where another goes by it too.

    ``in_an_article`` gives an article in any case: one of ``beside`` if the speaker appears there.
    """
    query = """
    SELECT kind, name, form_id, count(*) FROM appearances WHERE speaker_id = ?1
    GROUP BY coalesce(form_id, name) ORDER BY coalesce(form_id, '') = ?1 DESC, count(*) DESC, name LIMIT 1
    """
    kind, name, form_id, _ = connection.execute(query, [speaker_id]).fetchone()
    shared = "SELECT 1 FROM appearances WHERE form_id = ? AND speaker_id <> ? LIMIT 1"
    if form_id and not in_an_article and not connection.execute(shared, [form_id, speaker_id]).fetchone():
        return SpeakerAddress(name, kind)
    query = """
    SELECT article_id FROM appearances WHERE speaker_id = ?1 AND coalesce(form_id, name) = coalesce(?2, ?3)
    ORDER BY given, article_id IN (SELECT value FROM json_each(?4)) DESC, article_id LIMIT 1
    """
    place = connection.execute(query, [speaker_id, form_id, name, json.dumps(list(beside))]).fetchone()
    return SpeakerAddress(name, kind, article_address(connection, place[0]))


def credited_address(connection: sqlite3.Connection, quote: QuoteAddress, speaker_id: str) -> SpeakerAddress:
    """Give the address of a stored speaker to credit a quote to: with an article, and what the quote's calls them."""
    address = speaker_address(connection, speaker_id, in_an_article=True, beside=[quote.article.id])
    return replace(address, called=name_in(connection, quote.article.id, speaker_id))


def appearance_addresses(
    connection: sqlite3.Connection, speaker_id: str, article_ids: Sequence[str]
) -> list[SpeakerAddress]:
    """Give the address of a speaker in each of these articles, by the name that the article uses."""
    query = "SELECT name, kind FROM appearances WHERE speaker_id = ? AND article_id = ? ORDER BY given, name"
    return [
        SpeakerAddress(name, kind, article_address(connection, article_id))
        for article_id in dict.fromkeys(article_ids)
        for name, kind in connection.execute(query, [speaker_id, article_id])
    ]


def name_in(connection: sqlite3.Connection, article_id: str, speaker_id: str) -> str | None:
    """Give the name by which an article calls a speaker; ``None`` where it does not."""
    query = "SELECT name FROM appearances WHERE article_id = ? AND speaker_id = ? ORDER BY given, name LIMIT 1"
    row = connection.execute(query, [article_id, speaker_id]).fetchone()
    return None if row is None else str(row[0])


def stored_articles(
    connection: sqlite3.Connection, addresses: Iterable[ArticleAddress]
) -> dict[ArticleAddress, list[str]]:
    """Give the ids under which the articles addressed are stored: the same id, the same URL or the same text."""
    known = set(addresses)
    found: dict[ArticleAddress, set[str]] = {address: set() for address in known}
    for name in ("id", "url", "digest"):
        wanted = defaultdict(list)
        for address in known:
            wanted[getattr(address, name)].append(address)
        query = f"SELECT {name}, id FROM articles WHERE {name} IN (SELECT value FROM json_each(?))"
        for value, article_id in connection.execute(query, [json.dumps([each for each in wanted if each])]):
            for address in wanted[value]:
                found[address].add(article_id)
    return {address: sorted(ids) for address, ids in found.items()}


def _by_id(connection: sqlite3.Connection, table: str, reference: str) -> list[str]:
    exact = connection.execute(f"SELECT id FROM {table} WHERE id = ?", [reference]).fetchone()
    if exact:
        return [exact[0]]
    if len(reference) < SHORTEST or not reference.isalnum():
        return []
    # The range lets the index answer; "g" sorts after every digit.
    query = f"SELECT id FROM {table} WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT {SHOWN + 1}"
    return [row[0] for row in connection.execute(query, [reference.lower()])]


def _before_correction(connection: sqlite3.Connection, reference: str) -> list[str]:
    """Give the quotes that now stand for one that corrections changed; raises when they took that one out."""
    if len(reference) < SHORTEST:
        return []
    query = """
    SELECT DISTINCT entries.key, corrections.id
    FROM corrections, json_each(corrections.before) AS entries, json_each(entries.value, '$.quotes') AS kept
    WHERE substr(json_extract(kept.value, '$.id'), 1, length(?1)) = ?1 ORDER BY corrections.made
    """
    found = connection.execute(query, [reference.lower()]).fetchall()
    later = [each for article_id, one in found for each in _of_the_same(connection, article_id, one)]
    now = [quote_id for _, _, ids in later for quote_id in json.loads(ids)]
    if later and not now:
        correction_id, by, _ = later[-1]
        raise UnknownReference(
            f"Quote was taken out by a correction: {reference}, by {by}. "
            f"`quotes corrections undo {correction_id}` brings it back"
        )
    return list(dict.fromkeys(now))


def _of_the_same(connection: sqlite3.Connection, article_id: str, correction_id: str) -> list[tuple[str, str, str]]:
    """Give the corrections in force of the quote that one is about, oldest first: id, by whom, the quotes left."""
    query = """
    SELECT corrections.id, made_by, json_extract(entries.value, '$.now'), json_extract(subject, '$.quote.content'),
      json_extract(subject, '$.content')
    FROM corrections, json_each(corrections.before) AS entries
    WHERE entries.key = ? AND undone IS NULL ORDER BY made, corrections.id
    """
    rows = connection.execute(query, [article_id]).fetchall()
    contents = {content for one, _, _, *told in rows if one == correction_id for content in told if content}
    while more := {c for _, _, _, *told in rows if contents & set(told) for c in told if c} - contents:
        contents |= more
    return [(one, by, now) for one, by, now, *told in rows if contents & set(told)]


def _in_a_file(connection: sqlite3.Connection, reference: str) -> list[str]:
    """Give the articles that were read from a file of this path, wherever one stood when it was given."""
    path = f"/{os.path.normpath(reference)}" if reference.strip() else ""
    query = f"""
    SELECT id FROM articles WHERE substr('/' || origin, -length(?1)) = ?1
    OR (length(origin) < length(?1) AND substr(?1, -length(origin) - 1) = '/' || origin) ORDER BY id LIMIT {SHOWN + 1}
    """
    return [row[0] for row in connection.execute(query, [path])] if path else []


def _former(connection: sqlite3.Connection, reference: str) -> list[str]:
    query = "SELECT speaker_id FROM former_ids WHERE id = ?"
    return [row[0] for one in _by_id(connection, "former_ids", reference) for row in connection.execute(query, [one])]


def _named(connection: sqlite3.Connection, name: str) -> list[str]:
    query = """
    SELECT speakers.id, speakers.name, speakers.kind IN ('person', 'organization')
    FROM aliases JOIN speakers ON speakers.id = aliases.speaker_id WHERE aliases.folded = ? ORDER BY speakers.id
    """
    folded = fold(name)
    found = connection.execute(query, [folded]).fetchall()
    found = [row for row in found if row[2]] or found
    mainly = [row for row in found if fold(row[1]) == folded]
    return list(dict.fromkeys(row[0] for row in (mainly or found)))


def _renamed(connection: sqlite3.Connection, name: str) -> list[str]:
    """Give the speakers whom people called so: that name need not be one that an article uses."""
    query = f"SELECT id FROM speakers WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT {SHOWN + 1}"
    return [row[0] for row in connection.execute(query, [name])]


def _only(what: str, reference: str, found: list[str], describe: Callable[[str], str]) -> str:
    if len(found) == 1:
        return found[0]
    shown = "; ".join(describe(one) for one in found[:SHOWN]) + ("; …" if len(found) > SHOWN else "")
    raise AmbiguousReference(f"{what} is not clear: {reference} may be {shown}. Give the id of the one meant")


def _described(connection: sqlite3.Connection, speaker_id: str) -> str:
    query = "SELECT name, kind, description FROM speakers WHERE id = ?"
    name, kind, description = connection.execute(query, [speaker_id]).fetchone()
    return f"{speaker_id} ({name}, {description or kind})"


def _said(connection: sqlite3.Connection, quote_id: str) -> str:
    text = connection.execute("SELECT text FROM quotes WHERE id = ?", [quote_id]).fetchone()[0]
    return f"{quote_id} ({' '.join(text.split())[:40]})"


def _perhaps(connection: sqlite3.Connection, name: str) -> str:
    query = f"""
    SELECT DISTINCT speakers.name FROM aliases JOIN speakers ON speakers.id = aliases.speaker_id
    WHERE ' ' || aliases.folded LIKE '% ' || ? || '%' AND speakers.kind IN ('person', 'organization')
    ORDER BY speakers.name LIMIT {SHOWN}
    """
    words = sorted(fold(name).split(), key=len, reverse=True)
    near = list(dict.fromkeys(row[0] for word in words for row in connection.execute(query, [word])))[:SHOWN]
    near = near or _spelled_like(connection, fold(name))
    return f" Perhaps one of these was meant: {', '.join(near)}" if near else " `quotes speakers list` shows all"


def _spelled_like(connection: sqlite3.Connection, folded: str) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    query = """
    SELECT aliases.folded, speakers.name FROM aliases JOIN speakers ON speakers.id = aliases.speaker_id
    WHERE speakers.kind IN ('person', 'organization') ORDER BY speakers.name
    """
    names = dict(connection.execute(query).fetchall())
    found = process.extract(folded, list(names), scorer=ratio, score_cutoff=ALIKE, limit=SHOWN)
    return list(dict.fromkeys(names[each[0]] for each in found))


def _appearing(connection: sqlite3.Connection, appearance_id: str) -> SpeakerAddress:
    query = "SELECT name, kind FROM appearances WHERE id = ?"
    return SpeakerAddress(*connection.execute(query, [appearance_id]).fetchone())


def _hull(text: str, start: int | None, end: int | None) -> Passage | None:
    if start is None or end is None:
        return None
    return passage(text, [(start, end)])
