"""A process that is killed at any step leaves a database that opens, is sound, and can be gone on with."""

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes.quote import Extraction
from quotes.store import Database, opening
from tests.store.building import rain, spoken
from tests.store.contents import column, contents

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed in a fork of this one")
FIRST = spoken("It rains.", "Ada Moreno", origin="first.txt", outlet="The Gull")
EDITED = rain(before="Corrected.\n\n")


def _kill_at(connection: sqlite3.Connection, statement: int) -> None:
    """Have the process kill itself when it comes to the given statement, counting from 1."""
    seen = [""]

    def step(sql: str) -> None:
        # What triggers and the search index do within a statement is told as the same statement again, or a comment.
        if sql == seen[-1] or sql.startswith("--"):
            return
        seen.append(sql)
        if len(seen) > statement:
            os.kill(os.getpid(), signal.SIGKILL)

    connection.set_trace_callback(step)


def _add(path: Path, extraction: Extraction, statement: int) -> None:
    with Database(path) as database:
        _kill_at(database.sqlite.conn, statement)
        database.add(extraction)


def _create(path: Path, statement: int) -> None:
    connect = opening._connect

    def connect_and_count(path: str, *, write: bool, timeout: float) -> sqlite3.Connection:
        connection = connect(path, write=write, timeout=timeout)
        _kill_at(connection, statement)
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_connect", connect_and_count)
        Database(path).close()


def _is_killed(target: Callable[..., None], *args: Any) -> bool:
    child = multiprocessing.get_context("fork").Process(target=target, args=args)
    child.start()
    child.join()
    assert child.exitcode in (0, -signal.SIGKILL)
    return child.exitcode != 0


def test_killed_at_any_statement_of_adding_the_article_is_not_there_and_can_be_added(tmp_path: Path) -> None:
    path, statement = tmp_path / "quotes.db", 1
    with Database(path) as database:
        database.add(FIRST)
        before = contents(database)
    while _is_killed(_add, path, rain(), statement):
        with Database(path) as database:
            assert contents(database) == before
            database.check()
        statement += 1
    assert statement > 10
    with Database(path) as database:
        assert column(database, "SELECT count(*) FROM articles") == [2]
        database.check()


def test_killed_at_any_statement_of_replacing_the_article_is_as_it_was(tmp_path: Path) -> None:
    path, statement = tmp_path / "quotes.db", 1
    with Database(path) as database:
        database.add(rain())
        before = contents(database)
    while _is_killed(_add, path, EDITED, statement):
        with Database(path) as database:
            assert contents(database) == before
        statement += 1
    with Database(path) as database:
        database.check()
        assert database.add(EDITED) == "unchanged"


def test_killed_at_any_statement_of_its_making_a_database_can_be_made(tmp_path: Path) -> None:
    statement = 1
    while _is_killed(_create, tmp_path / f"{statement}.db", statement):
        with Database(tmp_path / f"{statement}.db") as database:
            assert database.add(FIRST) == "added"
        statement += 7
    assert statement > 30


def _add_many(path: Path, worker: int) -> None:
    with Database(path) as database:
        run = database.start_run("test-1")
        for number in range(20):
            # Every other article is added by both, so that they meet over articles, speakers and outlets.
            name = f"{worker if number % 2 else 'both'}-{number}"
            database.add(spoken(f"It rains, {name}.", "Ada Moreno", origin=name, outlet="The Gull"))
        database.finish_run(run)


def test_two_processes_add_to_one_new_database_at_once(tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    workers = [multiprocessing.get_context("fork").Process(target=_add_many, args=(path, each)) for each in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    with Database(path) as database:
        database.check()
        assert column(database, "SELECT count(*) FROM articles") == [30]
        assert column(database, "SELECT name FROM speakers") == ["Ada Moreno"]
        assert column(database, "SELECT sum(added) || ' ' || sum(unchanged) FROM runs") == ["30 10"]
