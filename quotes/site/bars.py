"""Bars: rows with a count, each given its share of the highest."""

from collections.abc import Sequence
from typing import Any


def with_shares(rows: Sequence[dict[str, Any]], key: str = "count") -> list[dict[str, Any]]:
    """The rows with ``share``, from 0 to 1: the length of the row's bar relative to the longest."""
    highest = max((row[key] for row in rows), default=0)
    return [{**row, "share": row[key] / highest if highest else 0.0} for row in rows]
