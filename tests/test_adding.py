"""Adding with an engine that finds what it is told to: the trained model is not needed."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quotes.adding import Settling, Step, add_articles
from quotes.article import Article
from quotes.errors import EmptyArticle, StoreError
from quotes.extractor import Failure
from quotes.quote import Extraction, Quote
from quotes.reading import Unreadable
from quotes.store import Database

RAIN = Article(text="“It rained,” said Ada Moreno.", origin="rain.txt")
SNOW = Article(text="“It snowed,” said Bo Lindqvist.", origin="snow.txt")
BAD = Article(text="This one breaks the engine.", origin="bad.txt")


@dataclass
class FixedEngine:
    """Finds one quote in every article, fails on BAD, and stops as told when ``stop_at`` articles were read."""

    version: str = "fixed-1"
    thoughts: bool = False
    stop_at: int | None = None
    stop_with: BaseException = field(default_factory=KeyboardInterrupt)
    read: list[str] = field(default_factory=list)

    def extract_all(self, articles: Iterable[Article]) -> Iterator[Extraction | Failure]:
        for article in articles:
            if self.stop_at is not None and len(self.read) == self.stop_at:
                raise self.stop_with
            self.read.append(article.origin or "")
            if article == BAD:
                yield Failure(article, ZeroDivisionError("division by zero"))
            else:
                yield Extraction(article, (Quote("direct", ((1, 11),)),), (), self.version)


@pytest.fixture
def database() -> Iterator[Database]:
    with Database(":memory:") as opened:
        yield opened


def stored(database: Database) -> list[str]:
    return [row["origin"] for row in database.query("SELECT origin FROM articles ORDER BY origin")]


def test_articles_are_added_once(database: Database) -> None:
    report = add_articles(database, [RAIN, SNOW], engine=FixedEngine())
    assert (report.added, report.unchanged, report.stored, report.quotes, report.words) == (2, 0, 2, 2, 10)
    engine = FixedEngine()
    again = add_articles(database, [RAIN, SNOW], engine=engine)
    assert (again.added, again.unchanged, again.quotes, engine.read) == (0, 2, 0, [])
    assert stored(database) == ["rain.txt", "snow.txt"]


def test_another_model_reads_again(database: Database) -> None:
    add_articles(database, [RAIN], engine=FixedEngine())
    report = add_articles(database, [RAIN], engine=FixedEngine(version="fixed-2"))
    assert (report.replaced, report.stored) == (1, 1)


def test_other_wishes_for_thoughts_read_again(database: Database) -> None:
    add_articles(database, [RAIN], engine=FixedEngine())
    assert add_articles(database, [RAIN], engine=FixedEngine(thoughts=True)).replaced == 1
    assert add_articles(database, [RAIN], engine=FixedEngine(thoughts=True)).unchanged == 1
    assert add_articles(database, [RAIN], engine=FixedEngine()).replaced == 1
    asked = [row["thoughts"] for row in database.query("SELECT thoughts FROM runs ORDER BY rowid")]
    assert asked == [0, 1, 1, 0]


def test_one_bad_thing_costs_one_thing(database: Database) -> None:
    unreadable = Unreadable("empty.txt", EmptyArticle("Article empty.txt holds no text"))
    report = add_articles(database, [unreadable, RAIN, BAD, SNOW], engine=FixedEngine())
    assert stored(database) == ["rain.txt", "snow.txt"]
    assert {(one.origin, one.reason) for one in report.left_out} == {
        ("empty.txt", "Article empty.txt holds no text"),
        ("bad.txt", "ZeroDivisionError: division by zero"),
    }


def test_every_article_is_told_of(database: Database) -> None:
    add_articles(database, [SNOW], engine=FixedEngine())
    steps: list[Step | Settling] = []
    add_articles(database, [RAIN, SNOW, BAD], engine=FixedEngine(), progress=steps.append)
    assert steps == [
        Step("rain.txt", "added", 1, 5),
        Step("snow.txt", "unchanged"),
        Step("bad.txt", "failed"),
        Settling(1),
    ]


def test_an_interrupted_run_keeps_what_it_added_and_goes_on_later(tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    with Database(path) as database:
        report = add_articles(database, [RAIN, SNOW], engine=FixedEngine(stop_at=1))
        assert (report.interrupted, report.added) == (True, 1)
    with Database(path) as database:
        database.check()
        engine = FixedEngine()
        report = add_articles(database, [RAIN, SNOW], engine=engine)
        assert (report.added, report.unchanged, engine.read) == (1, 1, ["snow.txt"])


def test_a_run_interrupted_while_settling_reports_and_the_next_settles(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(self: Database) -> int:
        if list(self.query("SELECT 1 FROM unsettled")):
            raise KeyboardInterrupt
        return 0

    monkeypatch.setattr(Database, "settle", stop)
    report = add_articles(database, [RAIN, SNOW], engine=FixedEngine())
    assert (report.interrupted, report.added) == (True, 2)
    monkeypatch.undo()
    assert list(database.query("SELECT 1 FROM unsettled"))
    assert add_articles(database, [RAIN], engine=FixedEngine()).unchanged == 1
    assert not list(database.query("SELECT 1 FROM unsettled"))


KILLED = """
import os, signal, sys
from quotes.adding import add_articles
from quotes.store import Database
from tests.test_adding import RAIN, SNOW, FixedEngine

def kill_after_the_first(step):
    os.kill(os.getpid(), signal.SIGKILL)

add_articles(Database(sys.argv[1]), [RAIN, SNOW], engine=FixedEngine(), progress=kill_after_the_first)
"""


def test_a_killed_run_keeps_what_it_added_and_goes_on_later(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "quotes.db"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=root, check=False)
    assert killed.returncode == -signal.SIGKILL
    with Database(path) as database:
        database.check()
        assert stored(database) == ["rain.txt"]
        report = add_articles(database, [RAIN, SNOW], engine=FixedEngine())
        assert (report.added, report.unchanged) == (1, 1)


def test_a_failing_database_ends_the_run_and_keeps_what_it_has(database: Database) -> None:
    engine = FixedEngine(stop_at=1, stop_with=StoreError("Disk is full: quotes.db"))
    with pytest.raises(StoreError, match="full"):
        add_articles(database, [RAIN, SNOW], engine=engine)
    assert stored(database) == ["rain.txt"]


def test_a_run_is_written_down(tmp_path: Path) -> None:
    with Database(tmp_path / "quotes.db") as database:
        add_articles(database, [SNOW], engine=FixedEngine())
        add_articles(database, [RAIN, SNOW, BAD], engine=FixedEngine())
    rows = sqlite3.connect(tmp_path / "quotes.db").execute(
        "SELECT added, replaced, unchanged, failed, finished IS NOT NULL FROM runs ORDER BY added + unchanged"
    )
    assert rows.fetchall() == [(1, 0, 0, 0, 1), (1, 0, 1, 1, 1)]
