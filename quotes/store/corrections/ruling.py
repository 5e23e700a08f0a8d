"""What people ruled on speakers and statements, in terms of what is stored."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

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
from quotes.corrections.addresses import ArticleAddress, QuoteAddress, SpeakerAddress
from quotes.corrections.applying import SAME
from quotes.corrections.passages import likeness, locate
from quotes.corrections.ruling import Standing, standing
from quotes.identity.rulings import Rulings
from quotes.statements.rulings import Rulings as StatementRulings
from quotes.store.corrections.addressing import stored_articles
from quotes.store.corrections.recorded import recorded
from quotes.store.rows import Row

_ON_SPEAKERS = "action IN ('merge', 'split', 'rename', 'different', 'speaker') AND undone IS NULL"
_ON_STATEMENTS = "action IN ('join', 'part') AND undone IS NULL"


def rulings(connection: sqlite3.Connection) -> Rulings:
    """Give the rulings on speakers that are in force."""
    return speakers_standing(connection).rulings


def speakers_standing(connection: sqlite3.Connection) -> Standing:
    """Weigh all corrections of speakers against one another; of a quote's speaker where that correction is applied."""
    known = [correction for correction, before in recorded(connection, _ON_SPEAKERS) if _counts(correction, before)]
    addresses = {one.article for correction in known for one in speakers_of(correction.action) if one.article}
    addresses |= {each.action.quote.article for each in known if isinstance(each.action, RightSpeaker)}
    return standing(known, stored_articles(connection, addresses))


def statement_rulings(connection: sqlite3.Connection) -> StatementRulings:
    """Give the rulings on statements that are in force, about the quotes that are stored."""
    return StatementRulings.of(verdict for _, verdicts in verdicts_on_statements(connection) for verdict in verdicts)


def verdicts_on_statements(
    connection: sqlite3.Connection,
) -> Iterator[tuple[Correction, list[tuple[str, str, bool]]]]:
    """Give, oldest first, what every correction in force says of pairs of stored quotes: whether they are the same."""
    known = [correction for correction, _ in recorded(connection, _ON_STATEMENTS)]
    quotes = {quote for correction in known for quote in quotes_of(correction.action)}
    stored = stored_articles(connection, {quote.article for quote in quotes})
    ids = {quote: _stored_quotes(connection, quote, stored) for quote in quotes}
    for correction in known:
        yield correction, list(_verdicts(correction.action, ids))


def speakers_of(action: Action) -> list[SpeakerAddress]:
    """Give every speaker that a correction speaks of."""
    match action:
        case SameSpeaker() | DifferentSpeakers():
            return [action.one, action.other]
        case SomebodyElse():
            return [action.speaker, *action.appearances]
        case RightName():
            return [action.speaker]
        case RightSpeaker() if action.speaker:
            return [action.speaker]
        case _:
            return []


def quotes_of(action: Action) -> list[QuoteAddress]:
    """Give every quote that a correction of statements speaks of."""
    match action:
        case SameStatement():
            return list(action.quotes)
        case DifferentStatements():
            return [*action.quotes, *action.others]
        case _:
            return []


def stored_quotes(connection: sqlite3.Connection, quotes: Iterable[QuoteAddress]) -> list[str]:
    """Give the ids of the stored quotes that these addresses mean."""
    known = list(quotes)
    stored = stored_articles(connection, {quote.article for quote in known})
    return [found for quote in known for found in _stored_quotes(connection, quote, stored)]


def _counts(correction: Correction, before: Row) -> bool:
    if not isinstance(correction.action, RightSpeaker):
        return True
    return any(entry["state"] == "applied" for entry in before.values())


def _verdicts(action: Action, ids: Mapping[QuoteAddress, list[str]]) -> Iterator[tuple[str, str, bool]]:
    match action:
        case SameStatement():
            known = [one for quote in action.quotes for one in ids[quote]]
            yield from ((known[0], other, True) for other in known[1:])
        case DifferentStatements():
            others = [other for quote in action.others for other in ids[quote]]
            yield from ((one, other, False) for quote in action.quotes for one in ids[quote] for other in others)


def _stored_quotes(
    connection: sqlite3.Connection, quote: QuoteAddress, stored: Mapping[ArticleAddress, list[str]]
) -> list[str]:
    found = (_stored_quote(connection, quote, article_id) for article_id in stored[quote.article])
    return [one for one in found if one]


def _stored_quote(connection: sqlite3.Connection, quote: QuoteAddress, article_id: str) -> str | None:
    """Give the quote of an article that stands where the address says, most nearly."""
    row = connection.execute("SELECT text FROM articles WHERE id = ?", [article_id]).fetchone()
    place = locate(row[0], quote.content)
    if place is None:
        return None
    contents: dict[str, list[tuple[int, int]]] = {}
    query = """
    SELECT quotes.id, segments.start, segments."end" FROM quotes JOIN segments ON segments.quote_id = quotes.id
    WHERE quotes.article_id = ? ORDER BY quotes.id, position
    """
    for quote_id, start, end in connection.execute(query, [article_id]):
        contents.setdefault(quote_id, []).append((start, end))
    best = max(contents, key=lambda one: likeness(contents[one], place), default=None)
    return best if best is not None and likeness(contents[best], place) >= SAME else None
