"""Opening the file: what it is, whether it may be written, and whether its schema is the present one."""

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.errors import DamagedDatabase, NewerSchema, NoDatabase, NotADatabase, OlderSchema, StoreError
from quotes.store.failures import not_a_database, told_as_store_errors

if TYPE_CHECKING:
    from sqlite_utils import Database as SqliteDatabase

IN_MEMORY = ":memory:"
_HEADER = b"SQLite format 3\0"
_CACHE = 65536  # kibibytes of pages that a connection keeps to write: many articles are compared page by page
_PAUSE = 0.02  # seconds between two tries to switch the journal, which SQLite's own timeout does not cover


def open_sqlite(path: str, *, create: bool, write: bool, timeout: float) -> "SqliteDatabase":
    """Open ``path`` as a database of this package at the present schema.

    ``create`` makes a missing file (and its folder); without ``write`` nothing is ever changed, not even the schema;
    ``timeout`` is how many seconds to wait for another process that writes. Raises a subclass of ``StoreError`` that
    tells what is wrong; the file is then as it was before.
    """
    from sqlite_utils import Database as SqliteDatabase

    if path != IN_MEMORY:
        _prepare_path(Path(path), create=create and write)
    with told_as_store_errors(path):
        connection = _connect(path, write=write, timeout=timeout)
        try:
            db = SqliteDatabase(connection, execute_plugins=False)
            _check_owner(db, path)
            if write:
                _use_write_ahead_log(connection, timeout)
                _migrate(db)
            _check_schema(db, path)
        except BaseException:
            connection.close()
            raise
    return db


def _prepare_path(path: Path, *, create: bool) -> None:
    with told_as_store_errors(path):  # not even whether there is a file can be asked in a folder closed to us
        is_folder, is_there = path.is_dir(), path.exists()
    if is_folder:
        raise StoreError(f"Database is a folder: {path}. Name a file in it, for example {path / 'quotes.db'}")
    if is_there:
        _check_header(path)
        return
    if not create:
        raise NoDatabase(f"Database does not exist: {path}. Make it with `quotes add`, or name another file")
    with told_as_store_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)


def _check_header(path: Path) -> None:
    # SQLite would take a file of a single byte for an empty one, and write over it.
    with told_as_store_errors(path), path.open("rb") as file:
        start = file.read(len(_HEADER))
    if start and start != _HEADER:
        raise not_a_database(path)


def _connect(path: str, *, write: bool, timeout: float) -> sqlite3.Connection:
    if write:
        connection = sqlite3.connect(path, timeout=timeout, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        # With the write-ahead log this survives any crash of the process; a power cut may undo the last articles,
        # which are then simply added again, but cannot damage the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        return connection
    address = Path(path).absolute().as_uri()
    try:
        connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=timeout, isolation_level=None)
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        if (error.sqlite_errorcode & 0xFF) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        # The log needs a file beside the database; in a folder that may not be written, read without it.
        connection = sqlite3.connect(f"{address}?immutable=1", uri=True, timeout=timeout, isolation_level=None)
    return connection


def _use_write_ahead_log(connection: sqlite3.Connection, timeout: float) -> None:
    deadline = time.monotonic() + timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            busy = (error.sqlite_errorcode & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not busy or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


def _check_owner(db: "SqliteDatabase", path: str) -> None:
    from quotes.store.migrations import migrations, step_names

    tables = [name for name in db.table_names() if not name.startswith(("sqlite_", "_sqlite_"))]
    applied = {step.name for step in migrations.applied(db)}
    if tables and not applied:
        held = ", ".join(tables[:3]) + (" and more" if len(tables) > 3 else "")
        raise NotADatabase(
            f"Database is of another program: {path}, with tables {held}. It was left as it is; name another file"
        )
    unknown = applied - step_names()
    if unknown:
        raise NewerSchema(
            f"Database is of a later version: {path}, with {', '.join(sorted(unknown))}. "
            "Upgrade this package with `pip install --upgrade quotes`"
        )


def _migrate(db: "SqliteDatabase") -> None:
    from quotes.store.migrations import migrations
    from quotes.store.settling import settle

    if not migrations.pending(db):
        return
    # The lock is taken before looking again, so that of two processes that open at once only one migrates.
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
        settle(db.conn)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _check_schema(db: "SqliteDatabase", path: str) -> None:
    from quotes.store.migrations import migrations, schema_names

    if migrations.pending(db):
        if not migrations.applied(db):
            raise NoDatabase(f"Database is empty: {path}. Fill it with `quotes add`, or name another file")
        raise OlderSchema(
            f"Database is of an earlier version: {path}. `quotes serve` or `quotes add` brings it up to date"
        )
    missing = schema_names() - {str(row[0]) for row in db.execute("SELECT name FROM sqlite_master")}
    if missing:
        raise DamagedDatabase(
            f"Database is incomplete: {path} lacks {', '.join(sorted(missing))}. "
            "Restore it from a copy, or add the articles to a new database"
        )
