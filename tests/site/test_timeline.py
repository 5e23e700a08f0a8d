"""Timelines: no gaps, no dates lost, nothing made of what is not a date."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from quotes.site.timeline import columns, parse_date, readable_date


def test_dates_are_readable() -> None:
    assert readable_date("2031-01-28") == "28 January 2031"
    assert readable_date("2031-01-28T23:59:00+02:00") == "28 January 2031"


def test_what_is_not_a_date_stays_as_it_is() -> None:
    assert readable_date("spring of 2031") == "spring of 2031"
    assert readable_date(None) == ""
    assert parse_date("2031-02-30") is None


def test_days_without_quotes_have_columns_of_no_height() -> None:
    shown = columns({"2031-05-01": 2, "2031-05-04": 1})
    assert [(column.label, column.count, column.share) for column in shown] == [
        ("1 May 2031", 2, 1.0),
        ("2 May 2031", 0, 0.0),
        ("3 May 2031", 0, 0.0),
        ("4 May 2031", 1, 0.5),
    ]


def test_months_follow_days_and_years_follow_months() -> None:
    months = columns({"2030-11-30": 1, "2031-02-01": 3})
    assert [column.label for column in months] == ["November 2030", "December 2030", "January 2031", "February 2031"]
    years = columns({"2001-11-30": 1, "2031-02-01": 3})
    assert [years[0].label, years[-1].label, len(years)] == ["2001", "2031", 31]


def test_one_day_alone_is_no_timeline() -> None:
    assert columns({"2031-05-01": 2, "no date": 5}) == []


@given(st.dictionaries(st.dates().map(date.isoformat), st.integers(min_value=1, max_value=99), min_size=2))
def test_every_quote_is_counted_once(counts: dict[str, int]) -> None:
    shown = columns(counts)
    assert sum(column.count for column in shown) == sum(counts.values())
    assert max(column.share for column in shown) == 1
