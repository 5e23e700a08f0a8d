"""Dates as news articles write them, to ISO 8601."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from quotes.reading.wordlists import alternatives, entries


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that was recognised: ``iso`` is None where day and month cannot be told apart."""

    iso: str | None


def iso_date(text: str) -> str | None:
    """The ISO 8601 form of a text that is a date, or a date and a time, and nothing else; None for any other."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        dated = recognise_date(text)
        return dated.iso if dated else None
    return moment.date().isoformat() if len(text) <= 10 else moment.isoformat()


def iso_stamp(stamp: float) -> str | None:
    """The ISO 8601 form of seconds, or milliseconds, since 1970; None where that is no date of the years 1970-2100."""
    seconds = stamp / 1000 if stamp > 1e11 else stamp
    if not 1e6 < seconds < 4_102_444_800:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def recognise_date(text: str) -> Dated | None:
    """The date that a short text is, in whole; None where it is anything more or anything else."""
    if len(text) > 80:
        return None
    match = _forms().fullmatch(text)
    if match is None:
        return None
    parts = match.groupdict()
    if parts["slashed"]:
        return Dated(_slashed(*(int(parts[name]) for name in ("first", "second", "year5"))))
    month = next((parts[name] for name in ("month1", "month2", "month3", "month4") if parts[name]), "")
    year = next(parts[name] for name in ("year1", "year2", "year3", "year4") if parts[name])
    day = next(parts[name] for name in ("day1", "day2", "day3", "day4") if parts[name])
    iso = _iso(int(year), _month(month), int(day))
    return Dated(iso) if iso else None


def month_words() -> frozenset[str]:
    """The names and short forms of the months and of the days of the week, in lower case."""
    return frozenset(word for line in (*entries("months"), *entries("weekdays")) for word in line.split())


def _slashed(first: int, second: int, year: int) -> str | None:
    """A date with slashes, where only one order of day and month is possible."""
    possible = {_iso(year, second, first), _iso(year, first, second)} - {None}
    return possible.pop() if len(possible) == 1 else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(number for number, names in enumerate(entries("months"), 1) if name.lower() in names.split())


@cache
def _forms() -> re.Pattern[str]:
    months = "|".join(sorted((word for line in entries("months") for word in line.split()), key=len, reverse=True))
    time = (
        r"(?:(?:\s*[,|T–-]|\s+at)?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?"
        r"(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|[A-Z]{2,5}|[+-]\d{2}:?\d{2}|\([A-Z +:\d]{2,9}\)))?)?"
    )
    forms = (
        r"(?P<year1>\d{4})(?P<mark>[-/.])(?P<month1>\d{1,2})(?P=mark)(?P<day1>\d{1,2})",
        rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{months})\.?,?\s+(?P<year2>\d{{4}})",
        rf"(?P<month3>{months})\.?\s+(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year3>\d{{4}})",
        r"(?P<day4>\d{1,2})\.(?P<month4>\d{1,2})\.(?P<year4>\d{4})",
        r"(?P<slashed>(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year5>\d{4}))",
    )
    weekday = rf"(?:(?:{alternatives('weekdays')})\.?,?\s+)?"
    return re.compile(weekday + "(?:" + "|".join(forms) + ")" + time, re.IGNORECASE)
