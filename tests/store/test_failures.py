"""A database that cannot be used says which, why and what to do, and loses nothing."""

import multiprocessing
import os
import sqlite3
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from quotes.errors import (
    DamagedDatabase,
    NewerSchema,
    NoDatabase,
    NotADatabase,
    OlderSchema,
    ReadOnlyStore,
    StoreBusy,
    StoreError,
    StoreFull,
)
from quotes.store import Database
from tests.store.building import rain, spoken
from tests.store.contents import column, contents


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database file with one article."""
    path = tmp_path / "quotes.db"
    with Database(path) as database:
        database.add(rain())
    return path


def test_a_folder_is_made_for_a_new_database(tmp_path: Path) -> None:
    with Database(tmp_path / "new" / "db" / "quotes.db") as database:
        database.add(rain())
    assert [entry.name for entry in (tmp_path / "new" / "db").iterdir()] == ["quotes.db"]


@pytest.mark.parametrize("write", [True, False])
def test_a_missing_database_is_not_made_unless_asked(tmp_path: Path, write: bool) -> None:
    with pytest.raises(NoDatabase, match=r"^Database does not exist: .*absent\.db\. Make it with `quotes add`"):
        Database(tmp_path / "absent.db", create=not write, write=write)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_database_only_for_writing(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(NoDatabase, match=r"^Database is empty: "):
        Database(tmp_path / "empty.db", write=False)
    Database(tmp_path / "empty.db").close()
    Database(tmp_path / "empty.db", write=False).close()


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"^Database is a folder: .*\. Name a file in it, for example .*quotes\.db"):
        Database(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "db").write_text("not a folder")
    with pytest.raises(StoreError, match=r"^Database folder cannot be made: "):
        Database(tmp_path / "db" / "quotes.db")


@pytest.mark.parametrize("content", ["Dear diary, " * 100, "SQLite format 3\0" + "nonsense" * 200, "?"])
def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path: Path, content: str) -> None:
    path = tmp_path / "diary.txt"
    path.write_text(content)
    with pytest.raises(NotADatabase, match=r"^File is not a database: .*diary\.txt\. .*name another file"):
        Database(path)
    assert path.read_text() == content
    assert [entry.name for entry in tmp_path.iterdir()] == ["diary.txt"]


def test_a_database_of_another_program_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "recipes.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotADatabase, match=r"^Database is of another program: .* with tables recipes\. "):
        Database(path)
    assert path.read_bytes() == before


def test_a_database_of_a_later_version_is_left_as_it_was(path: Path) -> None:
    with sqlite3.connect(path) as later:
        later.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('quotes', '9999_future')")
    with pytest.raises(NewerSchema, match=r"^Database is of a later version: .*9999_future\. Upgrade"):
        Database(path)


def test_a_database_of_an_earlier_version_is_not_changed_by_reading(path: Path) -> None:
    with sqlite3.connect(path) as earlier:
        earlier.execute("DELETE FROM _sqlite_migrations WHERE name = '0003_views'")
    with pytest.raises(OlderSchema, match=r"^Database is of an earlier version: .*brings it up to date"):
        Database(path, write=False)


def test_a_database_with_a_table_missing_is_told(path: Path) -> None:
    with sqlite3.connect(path) as damaged:
        damaged.execute("DROP TABLE segments")
    with pytest.raises(DamagedDatabase, match=r"^Database is incomplete: .* lacks segments"):
        Database(path)


def test_a_damaged_page_is_told(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xff" * (len(content) - 4096 * 2)
    path.write_bytes(content)
    with pytest.raises(DamagedDatabase, match=r"^Database is damaged: .*rescue"), Database(path) as database:
        database.check()


def test_a_row_that_refers_to_nothing_is_told(path: Path) -> None:
    with sqlite3.connect(path) as careless:
        careless.execute("DELETE FROM speakers")
    with Database(path) as database, pytest.raises(DamagedDatabase, match="refers to a missing row of speakers"):
        database.check()


def test_a_sound_database_passes_the_check(path: Path) -> None:
    with Database(path) as database:
        database.check()
    with Database(path, write=False) as database:
        database.check()


def test_a_database_opened_for_reading_is_never_written(path: Path) -> None:
    with Database(path, write=False) as database:
        with pytest.raises(ReadOnlyStore, match=r"^Database may not be written: .*Allow writing"):
            database.add(spoken("It rains.", "Ada Moreno"))
        assert column(database, "SELECT count(*) FROM articles") == [1]


def _read_and_write_as_nobody(path: Path, answers: Connection) -> None:
    if os.geteuid() == 0:  # whom permissions do not stop
        os.seteuid(65534)
    with Database(path, write=False) as database:
        answers.send(column(database, "SELECT count(*) FROM quotes"))
    try:
        Database(path).close()
    except StoreError as error:
        answers.send((type(error), str(error)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="file permissions are tested on POSIX systems")
def test_a_file_without_write_permission_can_be_read(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for folder in path.parents[1:3]:
        folder.chmod(0o755)
    mine, childs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_read_and_write_as_nobody, args=(path, childs))
    child.start()
    child.join()
    childs.close()
    assert mine.recv() == [5]
    kind, message = mine.recv()
    path.parent.chmod(0o755)
    assert kind is ReadOnlyStore
    assert message.startswith(f"Database may not be written: {path}. Allow writing")


def _open_as_nobody(path: Path, answers: Connection) -> None:
    if os.getuid() == 0:
        os.seteuid(65534)
    for create in (True, False):
        try:
            Database(path, create=create).close()
        except StoreError as error:
            answers.send(str(error))
    answers.send("done")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="file permissions are tested on POSIX systems")
def test_a_database_in_a_folder_closed_to_us_is_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    mine, childs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_open_as_nobody, args=(closed / "quotes.db", childs))
    child.start()
    child.join()
    childs.close()
    closed.chmod(0o755)
    told = f"Database cannot be opened: {closed / 'quotes.db'}. Check that its folder exists and that you may read it"
    assert [mine.recv(), mine.recv(), mine.recv()] == [told, told, "done"]


def test_a_full_disk_costs_the_article_in_hand_and_nothing_else(path: Path) -> None:
    with Database(path) as database:
        before = contents(database)
        pages = next(database.query("PRAGMA page_count"))["page_count"]
        list(database.query(f"PRAGMA max_page_count = {pages}"))
        long = spoken("It rains. " * 20_000, "Ada Moreno", origin="long.txt")
        with pytest.raises(StoreFull, match=r"^Disk is full: .*is safe; free some space, then run the same again"):
            database.add(long)
        assert contents(database) == before
        list(database.query("PRAGMA max_page_count = 1000000"))
        assert database.add(long) == "added"
    with Database(path) as database:
        database.check()
        assert column(database, "SELECT count(*) FROM articles") == [2]


def test_a_database_in_use_is_waited_for_and_then_told(path: Path) -> None:
    with Database(path) as one, Database(path, timeout=0.05) as other:
        one.sqlite.begin()
        one.sqlite.execute("UPDATE articles SET author = 'Ines Vale'")
        with pytest.raises(StoreBusy, match=r"^Database is in use: .*wait until that has finished"):
            other.add(spoken("It rains.", "Ada Moreno"))
        assert column(other, "SELECT author FROM articles") == [None]
        one.sqlite.commit()
        assert other.add(spoken("It rains.", "Ada Moreno")) == "added"


def test_a_question_that_is_not_sql_is_told(database: Database) -> None:
    with pytest.raises(StoreError, match=r"^Database failed: :memory:: near"):
        list(database.query("WHO SAID WHAT"))
