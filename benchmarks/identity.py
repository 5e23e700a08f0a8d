"""Speakers, statements and copies over generated articles of known truth: how right, how quick, how large.

python -m benchmarks.identity --quotes 10000 --quotes 100000 --write
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import click

from benchmarks.identity_page import PAGE, page, table
from benchmarks.memory import PeakMemory
from benchmarks.mistakes import mistakes
from benchmarks.newsroom import Report, World, reports
from benchmarks.newsroom.stream import PEOPLE, QUOTES_AN_ARTICLE
from benchmarks.pairs import agreement
from benchmarks.truths import Compared, Truths

ONE_BY_ONE = 20
"""Articles that are added to the finished database, each settled at once."""


@dataclass(slots=True)
class Measured:
    """One size: seconds a stage on the wall and of the processor, bytes, agreements by name."""

    articles: int = 0
    quotes: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    processor: dict[str, float] = field(default_factory=dict)
    one_more: list[float] = field(default_factory=list)
    memory: int = 0
    size: int = 0
    unmatched: tuple[int, int] = (0, 0)
    agreements: dict[str, dict[str, float]] = field(default_factory=dict)

    def took(self, stage: str, since: tuple[float, float]) -> tuple[float, float]:
        """Add the time since then to the stage, and give the time now: on the wall, and of the processor."""
        now = moment()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now[0] - since[0]
        self.processor[stage] = self.processor.get(stage, 0.0) + now[1] - since[1]
        return now


def moment() -> tuple[float, float]:
    """The time on the wall and the time of the processor, which a busy machine does not stretch; in seconds."""
    return perf_counter(), process_time()


@click.command(help=__doc__)
@click.option("--quotes", "sizes", multiple=True, type=int, default=(10_000,), help="How many quotes; may be repeated.")
@click.option("--seed", default=1, show_default=True, help="Another seed is another corpus.")
@click.option("--errors", default=0, help="Print about so many wrong pairs of each kind.")
@click.option("--folder", type=click.Path(path_type=Path), help="Keep the databases there.")
@click.option("--write", is_flag=True, help=f"Write the table into {PAGE.name}.")
@click.option("--alone", is_flag=True, hidden=True, help="Measure one size in this process, and print JSON.")
def measure(**options: object) -> None:
    """Measure each size in a process of its own, so that memory is that size's."""
    run(Options(**options))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    sizes: tuple[int, ...]
    seed: int
    errors: int
    folder: Path | None
    write: bool
    alone: bool


def run(options: Options) -> None:
    """Do what was asked for."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if options.alone:
            print(json.dumps(asdict(measured(options.sizes[0], folder, seed=options.seed))))
            return
        results = [_apart(size, folder, options) for size in options.sizes]
        print(table(results))
        if options.write:
            PAGE.write_text(page(results, seed=options.seed), encoding="utf-8")
        if options.errors:
            with Compared(*_files(folder, options.sizes[-1])) as compared:
                for line in mistakes(compared, options.errors):
                    print(line)


def _apart(size: int, folder: Path, options: Options) -> dict[str, object]:
    command = [sys.executable, "-m", "benchmarks.identity", "--alone", "--quotes", str(size), "--folder", str(folder)]
    command += ["--seed", str(options.seed)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def _files(folder: Path, size: int) -> tuple[Path, Path]:
    return folder / f"quotes-{size}.db", folder / f"truth-{size}.db"


def measured(size: int, folder: Path, *, seed: int = 1, people: int = PEOPLE) -> Measured:
    """Build a database with about so many quotes, and measure everything about it."""
    files = _files(folder, size)
    for path in files:
        path.unlink(missing_ok=True)
    result = Measured()
    with PeakMemory(os.getpid()) as memory:
        world = World.made(seed, people)
        _build(result, reports(size // QUOTES_AN_ARTICLE, seed=seed, world=world), files)
        _add_one_by_one(result, reports(ONE_BY_ONE, seed=seed + 1000, world=world), files[0])
    result.memory = memory.peak
    result.size = files[0].stat().st_size
    return result


def _build(result: Measured, stream: Iterable[Report], files: tuple[Path, Path]) -> None:
    from quotes.adding import lot
    from quotes.store import Database

    truths = Truths(files[1])
    with Database(files[0]) as database:
        now, due = moment(), lot(0)
        for report in stream:
            truths.note(report)
            now = result.took("generating", now)
            database.add(report.extraction, settle=False)
            now = result.took("storing", now)
            result.articles += 1
            result.quotes += len(report.statements)
            if result.articles >= due:
                database.settle()
                due = result.articles + lot(result.articles)
                now = result.took("settling", now)
                _tell(result)
        database.settle()
        result.took("settling", now)
    truths.close()
    _compare(result, files)


def _tell(result: Measured) -> None:
    spent = ", ".join(f"{stage} {seconds:.0f} s" for stage, seconds in result.seconds.items())
    print(f"{result.quotes:,} quotes: {spent}", file=sys.stderr, flush=True)


def _compare(result: Measured, files: tuple[Path, Path]) -> None:
    with Compared(*files) as compared:
        for name, what, sort in (
            ("speakers", "speakers", None),
            ("persons", "speakers", "person"),
            ("organisations", "speakers", "organization"),
            ("statements", "statements", None),
            ("copies", "copies", None),
        ):
            found = agreement(compared.cells(what, sort=sort))
            result.agreements[name] = {
                **asdict(found),
                "precision": found.precision,
                "recall": found.recall,
            }
        result.unmatched = compared.unmatched()


def _add_one_by_one(result: Measured, stream: Iterable[Report], database: Path) -> None:
    from quotes.store import Database

    with Database(database) as opened:
        for report in stream:
            begun = perf_counter()
            opened.add(report.extraction)
            result.one_more.append(perf_counter() - begun)
    result.seconds["one more"] = median(result.one_more)


if __name__ == "__main__":
    measure()
