"""What SQLite reports, told as the package's own errors, with what a person can do about it."""

import errno
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
        return _file_system_error(error, Path(path))
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest its detail
    if code == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(Path(path))
    if code == sqlite3.SQLITE_NOTADB:
        return not_a_database(path)
    if code in _MEANINGS:
        kind, message = _MEANINGS[code]
        return kind(message.format(path=path))
    return StoreError(f"Database failed: {path}: {error}")


def not_a_database(path: str | Path) -> NotADatabase:
    """Tell that the file at ``path`` is something else."""
    return NotADatabase(f"File is not a database: {path}. It was left as it is; name another file for the database")


def _file_system_error(error: OSError, path: Path) -> StoreError:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _cannot_open(path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreFull(_FULL.format(path=path))
    return StoreError(f"Database folder cannot be made: {path.parent}: {error.strerror}. Name a file elsewhere")


def _cannot_open(path: Path) -> StoreError:
    if _exists(path) and path.is_dir():
        return StoreError(f"Database is a folder: {path}. Name a file in it, for example {path / 'quotes.db'}")
    target = next(place for place in (path, *path.absolute().parents) if _exists(place))
    if os.access(target, os.R_OK) and not os.access(target, os.W_OK):
        return ReadOnlyStore(_READ_ONLY.format(path=path))
    return StoreError(f"Database cannot be opened: {path}. Check that its folder exists and that you may read it")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # within a folder that is closed to us
        return False


_READ_ONLY = (
    "Database may not be written: {path}. Allow writing to the file and to its folder, or name another database"
)
_FULL = "Disk is full: {path}. Everything stored before this article is safe; free some space, then run the same again"
_BUSY = "Database is in use: {path}. Another process is writing to it; wait until that has finished, then try again"

_MEANINGS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_READONLY: (ReadOnlyStore, _READ_ONLY),
    sqlite3.SQLITE_PERM: (ReadOnlyStore, _READ_ONLY),
    sqlite3.SQLITE_FULL: (StoreFull, _FULL),
    sqlite3.SQLITE_BUSY: (StoreBusy, _BUSY),
    sqlite3.SQLITE_LOCKED: (StoreBusy, _BUSY),
    sqlite3.SQLITE_CORRUPT: (
        DamagedDatabase,
        "Database is damaged: {path}. Copy it somewhere safe, rescue what can be read with `sqlite3 {path} .recover`, "
        "or add the articles to a new database",
    ),
}
