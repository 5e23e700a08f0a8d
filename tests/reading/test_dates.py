import pytest

from quotes.reading.dates import iso_date, iso_stamp, recognise_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04",
        "2026/03/04",
        "4 March 2026",
        "4th of March, 2026",
        "March 4, 2026",
        "Mar. 4 2026",
        "Wednesday, March 4, 2026",
        "Wed, 04 Mar 2026 10:20:00 +0000",
        "MARCH 4, 2026 10:20 a.m. EST",
        "4 March 2026, 10.20pm (GMT)",
        "4.3.2026",
        "March 4, 2026 at 10:20 PM",
        "04 Mar 2026 | 13:45",
    ],
)
def test_dates_of_articles_are_told(text: str) -> None:
    assert iso_date(text) == "2026-03-04"


def test_time_of_day_is_kept_where_it_is_iso() -> None:
    assert iso_date("2026-03-04T10:20:00Z") == "2026-03-04T10:20:00+00:00"
    assert iso_date("2026-03-04 10:20") == "2026-03-04T10:20:00"


@pytest.mark.parametrize(
    "text", ["", "March", "March 2026", "31 June 2026", "2026-13-01", "on 4 March 2026", "4 March"]
)
def test_what_is_no_whole_date_is_none(text: str) -> None:
    assert iso_date(text) is None


def test_slashes_are_told_only_where_one_order_is_possible() -> None:
    assert iso_date("24/12/2025") == iso_date("12/24/2025") == "2025-12-24"
    assert iso_date("05/05/2025") == "2025-05-05"
    assert iso_date("03/04/2025") is None
    assert recognise_date("03/04/2025") is not None


def test_stamps_are_seconds_or_milliseconds() -> None:
    assert iso_stamp(1772619600) == iso_stamp(1772619600000) == "2026-03-04T10:20:00+00:00"
    assert iso_stamp(7) is None
    assert iso_stamp(float("nan")) is None
    assert iso_stamp(float("inf")) is None
