"""The page that says how well speakers, statements and copies are recognised over generated articles."""

from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parent.parent / "docs" / "identity_benchmark.md"
HEAD = """# Identity over a million quotes

Written by `python -m benchmarks.identity --write`; do not edit. The articles are generated (seed {seed}): invented
people, bodies and outlets, of which is known who said what. benchmarks/README.md says how, and on which assumptions.

"""
NOTES = """
- Precision and recall are counted over pairs of appearances (for statements, of quotes; for copies, of articles); *by
  member* is B-cubed, in which everybody counts alike, however often they are quoted.
- *Settling* is what recognises speakers, statements and copies, in lots as `quotes add` does; *storing* is writing the
  articles with their quotes. *Growth* is the processor's seconds of settling divided by n log n, relative to the
  first size.
- Memory is the peak of the whole process, the generator's {people:,} people included. *One more article* is the median
  of {ones} added to the finished database, each settled at once.
"""


def page(results: Sequence[dict[str, Any]], *, seed: int) -> str:
    """The whole page."""
    from benchmarks.identity import ONE_BY_ONE
    from benchmarks.newsroom.stream import PEOPLE

    return HEAD.format(seed=seed) + table(results) + NOTES.format(people=PEOPLE, ones=ONE_BY_ONE)


def table(results: Sequence[dict[str, Any]]) -> str:
    """The figures, a column a size."""
    lines = ["| | " + " | ".join(f"{each['quotes']:,} quotes" for each in results) + " |"]
    lines.append("| --- | " + " | ".join("---:" for _ in results) + " |")
    for title, cells in _rows(results):
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _rows(results: Sequence[dict[str, Any]]) -> Iterator[tuple[str, list[str]]]:
    yield "articles", [f"{each['articles']:,}" for each in results]
    for name in results[0]["agreements"]:
        of = [each["agreements"][name] for each in results]
        yield f"{name}: precision", [f"{each['precision']:.4f}" for each in of]
        yield f"{name}: recall", [f"{each['recall']:.4f}" for each in of]
        yield (
            f"{name}: by member, precision / recall",
            [f"{each['member_precision']:.4f} / {each['member_recall']:.4f}" for each in of],
        )
    for stage in ("generating", "storing", "settling"):
        yield (
            f"{stage}: seconds (of these the processor's)",
            [f"{each['seconds'].get(stage, 0):,.1f} ({each['processor'].get(stage, 0):,.1f})" for each in results],
        )
    first = _rate(results[0])
    yield "growth of settling", [f"{_rate(each) / first:.2f}" if first else "–" for each in results]
    yield "one more article, seconds", [f"{each['seconds']['one more']:.3f}" for each in results]
    yield "the slowest of these", [f"{max(each['one_more']):.3f}" for each in results]
    yield "peak memory, MB", [f"{each['memory'] / 1e6:,.0f}" for each in results]
    yield "database, MB", [f"{each['size'] / 1e6:,.0f}" for each in results]


def _rate(result: dict[str, Any]) -> float:
    quotes = float(result["quotes"])
    return float(result["processor"].get("settling", 0.0)) / (quotes * log(quotes)) if quotes > 1 else 0.0
