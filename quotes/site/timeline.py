"""How many quotes fall on which day, month or year: the columns of a small picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_DAYS, _MONTHS = 62, 60
"""The longest stretches shown day by day and month by month; anything longer is shown by year."""

# fmt: off
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a timeline; ``share`` is its height relative to the highest, 0 to 1."""

    label: str
    count: int
    share: float


def parse_date(published: object) -> date | None:
    """The day of an ISO 8601 date or date and time, or ``None`` where it is not one."""
    try:
        return date.fromisoformat(str(published)[:10])
    except ValueError:
        return None


def readable_date(published: object) -> str:
    """A date as people write it, "28 January 2021"; what is not a date is returned as it is."""
    day = parse_date(published)
    return _day_label(day) if day else str(published or "")


def columns(counts: Mapping[str, int]) -> list[Column]:
    """Columns without gaps from the first to the last date counted; empty where fewer than two dates are known."""
    days: dict[date, int] = {}
    for published, count in counts.items():
        if day := parse_date(published):
            days[day] = days.get(day, 0) + count
    if len(days) < 2:
        return []
    first, last = min(days), max(days)
    if (last - first).days < _DAYS:
        return _columns(_each_day(first, last), {_day_label(day): count for day, count in days.items()})
    by_month = _months(last) - _months(first) < _MONTHS
    label = _month_label if by_month else _year_label
    totals: dict[str, int] = {}
    for day, count in days.items():
        totals[label(day)] = totals.get(label(day), 0) + count
    return _columns(_each_month(first, last) if by_month else map(str, range(first.year, last.year + 1)), totals)


def _columns(labels: Iterator[str], counts: Mapping[str, int]) -> list[Column]:
    highest = max(counts.values())
    return [Column(label, counts.get(label, 0), counts.get(label, 0) / highest) for label in labels]


def _each_day(first: date, last: date) -> Iterator[str]:
    for step in range((last - first).days + 1):
        yield _day_label(first + timedelta(days=step))


def _each_month(first: date, last: date) -> Iterator[str]:
    for month in range(_months(first), _months(last) + 1):
        yield f"{_MONTH_NAMES[month % 12]} {month // 12}"


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _day_label(day: date) -> str:
    return f"{day.day} {_month_label(day)}"


def _month_label(day: date) -> str:
    return f"{_MONTH_NAMES[day.month - 1]} {day.year}"


def _year_label(day: date) -> str:
    return str(day.year)
