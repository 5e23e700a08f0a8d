"""Words a second and peak memory of ``quotes add`` over many articles, and where the time goes.

python -m benchmarks.adding [--articles 1000] [--workers 0]
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import click

from benchmarks.articles import write_articles
from benchmarks.memory import PeakMemory

ALONE = 50
"""Articles whose stages are timed one by one, in this process."""


@click.command()
@click.option("--articles", "number", default=1000, show_default=True, help="How many articles.")
@click.option("--workers", default=0, help="Processes [default: one a core]")
def measure(number: int, workers: int) -> None:
    """Measure, and print two small tables."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        words = write_articles(source, number)
        seconds, peak = _whole(source, Path(folder) / "all.db", workers)
        print(f"articles        {number:>10,}")
        print(f"words           {words:>10,}")
        print(f"seconds         {seconds:>10.1f}")
        print(f"words a second  {words / seconds:>10,.0f}")
        print(f"peak memory     {peak / 1e6:>10,.0f} MB, all processes")
        few = Path(folder) / "few.jsonl"
        words = write_articles(few, min(number, ALONE), seed=2)
        for stage, seconds in _stages(few, Path(folder) / "few.db").items():
            print(f"{stage:<15} {seconds:>10.2f} s for {words:,} words in one process")


def _whole(source: Path, database: Path, workers: int) -> tuple[float, int]:
    command = [sys.executable, "-c", "from quotes.cli import main; main()", "add", "--quiet", str(source)]
    command += ["--database", str(database), "--workers", str(workers)]
    begun = perf_counter()
    with subprocess.Popen(command) as process, PeakMemory(process.pid) as memory:
        status = process.wait()
    if status:
        raise click.ClickException(f"quotes add ended with {status}")
    return perf_counter() - begun, memory.peak


def _stages(source: Path, database: Path) -> dict[str, float]:
    from quotes import Article, Database, Extractor
    from quotes.reading import read

    times: dict[str, float] = {}

    @contextmanager
    def timed(stage: str) -> Iterator[None]:
        begun = perf_counter()
        yield
        times[stage] = perf_counter() - begun

    with timed("loading"):
        extractor = Extractor.load()
    with timed("reading"):
        articles = [article for article in read([source]) if isinstance(article, Article)]
    with timed("extracting"):
        extractions = [extractor.extract(article) for article in articles]
    with timed("storing"), Database(database) as opened:
        for extraction in extractions:
            opened.add(extraction)
    return times


if __name__ == "__main__":
    measure()
