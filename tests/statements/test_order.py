"""Which of several reports came first."""

import pytest

from quotes.statements.order import publication


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026-04-20T01:20+02:00", "2026-04-19T23:50Z"),
        ("2026-04-20T16:20", "2026-04-20"),
        ("2026-04-20", "2026-04-21T00:00:00"),
        ("2026-04-20T08:00:00Z", "2026-04-20T08:00:01"),
        ("0001-01-01T00:00:00+01:00", "0999-01-01T00:00:00"),
        ("0999-01-01", "2026-04-20"),
        ("2026-04-20", "9999-12-31T23:59:59-05:00"),
        ("2026-04-20", None),
        ("2026-04-20", ""),
    ],
)
def test_reports_are_ordered_by_when_they_were(earlier: str, later: str | None) -> None:
    assert publication(earlier) < publication(later)


def test_one_moment_in_two_zones_is_one() -> None:
    assert publication("2026-04-20T01:20+02:00") == publication("2026-04-19T23:20Z")


def test_what_is_no_date_is_kept_as_it_is() -> None:
    assert publication("spring 2026") == "spring 2026"
