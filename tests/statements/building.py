"""Reports built by hand."""

import json
from pathlib import Path
from typing import Any

from quotes.quote import QuoteType
from quotes.statements import Report

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "pairs.jsonl").read_text("utf-8").splitlines()]
"""Invented pairs of quotes by one speaker of one day, and whether a careful reader takes them for one statement."""


def report(text: str, *, id: str = "a", type: QuoteType | None = None, **known: Any) -> Report:
    """A quote in an article of its own, direct where it stands between quotation marks."""
    direct = text.startswith("“") and text.endswith("”")
    told: QuoteType = type or ("direct" if direct else "mixed" if "“" in text else "indirect")
    return Report(
        id=id,
        article_id=known.pop("article_id", f"article-{id}"),
        speaker_id=known.pop("speaker_id", "ada"),
        type=told,
        text=text,
        published=known.pop("published", "2031-05-04"),
        **known,
    )


def both(row: dict[str, Any], **known: Any) -> tuple[Report, Report]:
    """The two quotes of an invented pair."""
    (one, other), (cue, other_cue) = row["types"], row["cues"]
    return (
        report(row["one"], id="a", type=one, cue=cue, **known),
        report(row["other"], id="b", type=other, cue=other_cue, **known),
    )
