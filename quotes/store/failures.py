"""What SQLite reports, told as the package's own errors, with what a person can do about it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quotes.errors import DamagedDatabase, NotADatabase, ReadOnlyStore, StoreBusy, StoreError, StoreFull


@contextmanager
def told_as_store_errors(path: str | Path) -> Iterator[None]:
    """Raise whatever SQLite or the file system reports within the block as the ``StoreError`` it means for ``path``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, path) from error


def store_error(error: sqlite3.Error | OSError, path: str | Path) -> StoreError:
    """Translate one error of SQLite or of the file system for the database at ``path``."""
    if isinstance(error, OSError):
        return StoreError(f"Database folder cannot be made: {Path(path).parent}: {error.strerror or error}")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest its detail
    if code == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(Path(path))
    if code in _MEANINGS:
        kind, message = _MEANINGS[code]
        return kind(message.format(path=path))
    return StoreError(f"Database failed: {path}: {error}")


def _cannot_open(path: Path) -> StoreError:
    if path.is_dir():
        return StoreError(f"Database is a folder: {path}. Name a file in it, for example {path / 'quotes.db'}")
    target = path if path.exists() else path.parent
    if target.exists() and not os.access(target, os.W_OK):
        return _read_only(path)
    return StoreError(f"Database cannot be opened: {path}. Check that its folder exists and that you may read it")


def _read_only(path: str | Path) -> ReadOnlyStore:
    return ReadOnlyStore(_READ_ONLY.format(path=path))


_READ_ONLY = (
    "Database may not be written: {path}. Allow writing to the file and to its folder, or name another database"
)
_BUSY = "Database is in use: {path}. Another process is writing to it; wait until that has finished, then try again"

_MEANINGS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_NOTADB: (
        NotADatabase,
        "File is not a database: {path}. It was left as it is; name another file for the database",
    ),
    sqlite3.SQLITE_READONLY: (ReadOnlyStore, _READ_ONLY),
    sqlite3.SQLITE_PERM: (ReadOnlyStore, _READ_ONLY),
    sqlite3.SQLITE_FULL: (
        StoreFull,
        "Disk is full: {path}. Everything stored before this article is safe; free some space, then run the same again",
    ),
    sqlite3.SQLITE_BUSY: (StoreBusy, _BUSY),
    sqlite3.SQLITE_LOCKED: (StoreBusy, _BUSY),
    sqlite3.SQLITE_CORRUPT: (
        DamagedDatabase,
        "Database is damaged: {path}. Copy it somewhere safe, rescue what can be read with `sqlite3 {path} .recover`, "
        "or add the articles to a new database",
    ),
}
