"""A corpus without end of articles about people who do not exist, of which is known who said what.

    for report in reports(1000, seed=1):
        report.extraction   # as if the article had been read
        report.entities     # who its speakers really are

It is written from what newsrooms do, not from what a matcher can do: every outlet has a house spelling, and departs
from it; every person a career and a company; every statement several wordings. README.md beside this folder lists the
assumptions and where their rates come from. Names are invented; who is found under one of them does not exist.
"""

from benchmarks.newsroom.stream import reports
from benchmarks.newsroom.truth import Report
from benchmarks.newsroom.world import World

__all__ = ["Report", "World", "reports"]
