"""Corrections of what people point at, made ready to be written down."""

import sqlite3
from collections.abc import Sequence

from quotes.corrections.actions import DifferentStatements, MissedQuote, RightContent, SameStatement, SomebodyElse
from quotes.corrections.addresses import QuoteAddress, SpeakerAddress
from quotes.corrections.passages import Passage, pointed_at
from quotes.detection.bounds import type_of
from quotes.errors import CorrectionError
from quotes.language import carried
from quotes.names import fold
from quotes.quote import Reason
from quotes.speakers.lexicon import PRONOUNS
from quotes.store.corrections.addressing import (
    appearance_addresses,
    article_address,
    find_article,
    find_quote,
    find_reports,
    find_speaker,
    find_statement,
    quote_address,
    speaker_address,
)


def right_content(connection: sqlite3.Connection, quote: str, given: Sequence[str]) -> RightContent:
    """Give the correction that a quote's content is these words, or offsets, one for every stretch."""
    address = quote_address(connection, find_quote(connection, quote))
    article_id = connection.execute(_ARTICLE_OF, [find_quote(connection, quote)]).fetchone()[0]
    near = address.content.spans[0][0]
    return RightContent(address, pointed_at(_text(connection, article_id), given, near=near))


def missed_quote(  # noqa: PLR0913 - a quote has these parts
    connection: sqlite3.Connection,
    article: str,
    given: Sequence[str],
    *,
    speaker: SpeakerAddress | None = None,
    cue: str | None = None,
    source: str | None = None,
) -> MissedQuote:
    """Give the correction that these words of an article are a quote, with the words that report it and credit it."""
    article_id = find_article(connection, article)
    text = _text(connection, article_id)
    content = pointed_at(text, given)
    near = content.spans[0][0]
    credited = pointed_at(text, [source], near=near) if source else None
    return MissedQuote(
        QuoteAddress(
            article=article_address(connection, article_id),
            content=content,
            type=type_of(text, content.spans, carried(text)),
            cue=pointed_at(text, [cue], near=near) if cue else None,
            source=credited,
            speaker=speaker,
            reason=_reason(speaker, credited),
        )
    )


def somebody_else(
    connection: sqlite3.Connection, speaker: str, *, articles: Sequence[str] = (), quotes: Sequence[str] = ()
) -> SomebodyElse:
    """Give the correction that a speaker is somebody else in these articles, and where these quotes stand.

    Raises ``CorrectionError`` when the speaker does not appear in one, or in no other.
    """
    speaker_id = find_speaker(connection, speaker)
    places = [find_article(connection, article) for article in articles]
    places += [connection.execute(_ARTICLE_OF, [find_quote(connection, quote)]).fetchone()[0] for quote in quotes]
    appearances = []
    for place in dict.fromkeys(places):
        here = appearance_addresses(connection, speaker_id, [place])
        if not here:
            raise CorrectionError(
                f"Speaker is not in that article: {speaker}, {place}. `quotes speakers show` tells where"
            )
        appearances += here
    query = "SELECT DISTINCT article_id FROM appearances WHERE speaker_id = ? ORDER BY article_id"
    rest = [row[0] for row in connection.execute(query, [speaker_id]) if row[0] not in places]
    if not rest:
        raise CorrectionError(
            f"Speaker is in no other article: {speaker}. Rename the speaker, or leave some articles out"
        )
    return SomebodyElse(speaker_address(connection, speaker_id, beside=rest), tuple(appearances))


def same_statement(connection: sqlite3.Connection, references: Sequence[str]) -> SameStatement:
    """Give the correction that quotes, or all quotes of statements, are one statement."""
    found = dict.fromkeys(one for reference in references for one in find_reports(connection, reference))
    return SameStatement(tuple(quote_address(connection, one) for one in found))


def different_statements(
    connection: sqlite3.Connection, statement: str, references: Sequence[str]
) -> DifferentStatements:
    """Give the correction that these quotes do not report a statement as its other quotes do."""
    parted = list(dict.fromkeys(find_quote(connection, reference) for reference in references))
    reports = find_reports(connection, find_statement(connection, statement))
    rest = [one for one in reports if one not in parted]
    return DifferentStatements(
        tuple(quote_address(connection, one) for one in parted), tuple(quote_address(connection, one) for one in rest)
    )


def _reason(speaker: SpeakerAddress | None, source: Passage | None) -> Reason:
    """How a source leads to a speaker, as far as the words tell."""
    if speaker is None:
        return "unknown"
    words = fold(source.text).split() if source else []
    if not words:
        return "continued"
    if set(words) & set(fold(speaker.name).split()):
        return "named"
    return "pronoun" if len(words) == 1 and words[0] in PRONOUNS else "description"


def _text(connection: sqlite3.Connection, article_id: str) -> str:
    return str(connection.execute("SELECT text FROM articles WHERE id = ?", [article_id]).fetchone()[0])


_ARTICLE_OF = "SELECT article_id FROM quotes WHERE id = ?"
