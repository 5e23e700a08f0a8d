"""Which of several reports came first."""

from contextlib import suppress
from datetime import UTC, datetime

_LAST = "9999"


def publication(published: str | None) -> str:
    """Give text that sorts dates, in ISO 8601, by when they were: times in UTC, those without a zone taken for UTC.

    A day without a time comes after all times of that day, since nothing tells that it was earlier than they were; an
    unknown date comes last.
    """
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return published or _LAST
    if len(published or "") <= len("2026-04-20"):
        return f"{moment.date().isoformat()}T24"
    # The first and the last day there are, which some programs write for no date at all, have no other zone.
    with suppress(OverflowError):
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")
