"""The database: articles go in with their quotes, one transaction each, and questions come out as rows."""

import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from quotes.article import Article
from quotes.errors import DamagedDatabase
from quotes.quote import Extraction
from quotes.store.corrections.correctable import Correctable
from quotes.store.corrections.corrected import apply_corrections
from quotes.store.failures import told_as_store_errors
from quotes.store.matching import Stored, find_stored, place_of
from quotes.store.opening import open_sqlite
from quotes.store.rows import Row, article_rows
from quotes.store.settling import settle as settle_changes
from quotes.store.writing import remove_article, replace_article, write_article

if TYPE_CHECKING:
    from sqlite_utils import Database as SqliteDatabase

DEFAULT_DATABASE = Path("db") / "quotes.db"

Outcome: TypeAlias = Literal["added", "replaced", "unchanged"]


class Database(Correctable):
    """Who said what, in an SQLite file; use it as a context manager.

    Several processes may add to one database at the same time, and read from it while one adds. A process that is
    killed loses at most the article in hand.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] = DEFAULT_DATABASE,
        *,
        create: bool = True,
        write: bool = True,
        timeout: float = 30.0,
    ) -> None:
        """Open the database at ``path`` (``:memory:`` for one that vanishes) and bring its schema up to date.

        ``create`` makes a database that does not exist, with its folder. Without ``write`` nothing is ever changed, so
        that a file that may not be written can be read. ``timeout`` is how many seconds to wait for another process.
        Raises ``NoDatabase``, ``NotADatabase``, ``NewerSchema``, ``OlderSchema``, ``DamagedDatabase``,
        ``ReadOnlyStore``, ``StoreFull`` or ``StoreBusy``, all of them ``StoreError``; the file is then left as it was.
        """
        self.path = os.fspath(path)
        self.sqlite: SqliteDatabase = open_sqlite(self.path, create=create, write=write, timeout=timeout)
        self._write_allowed = write
        self._run: str | None = None

    def __enter__(self) -> Self:
        """Give the open database."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the database."""
        self.close()

    def close(self) -> None:
        """Close the database; closing twice does no harm."""
        self.sqlite.close()

    def holds(self, article: Article, *, model: str, thoughts: bool = False) -> bool:
        """Tell whether ``article`` was stored as read by this model version, so that it need not be read again.

        ``thoughts`` is whether thoughts are wanted beside what was said: an article read for the one is not held for
        the other. An article that was moved is recognised by its text, and its new place is noted.
        """
        with told_as_store_errors(self.path):
            stored = find_stored(self.sqlite, article)
            if stored is None or not stored.is_current(article, model=model, thoughts=thoughts):
                return False
            if _has_moved(stored, article):
                with self._transaction() as connection:
                    _note_place(connection, stored, article)
            return True

    def add(self, extraction: Extraction, *, thoughts: bool = False, settle: bool = True) -> Outcome:
        """Store an article with its quotes in one transaction, and tell what that changed.

        ``thoughts`` is whether thoughts were looked for too. An article already stored with the same text, read by the
        same model version for the same, is ``"unchanged"``; otherwise its quotes replace those it had. Without
        ``settle`` speakers and statements are recognised across articles only when :meth:`settle` is called, which is
        quicker for many articles. Raises ``StoreError`` when that fails; the database is then as it was before.
        """
        article = extraction.article
        with self._transaction() as connection:
            stored = find_stored(self.sqlite, article)
            outcome: Outcome
            if stored and stored.is_current(article, model=extraction.model, thoughts=thoughts):
                if _has_moved(stored, article):
                    _note_place(connection, stored, article)
                outcome = "unchanged"
            else:
                self._write(connection, extraction, stored, thoughts=thoughts)
                if settle:
                    settle_changes(connection)
                outcome = "replaced" if stored else "added"
            connection.execute(f"UPDATE runs SET {outcome} = {outcome} + 1 WHERE id = ?", [self._run])
        return outcome

    def remove(self, article_id: str) -> bool:
        """Take an article out, with its quotes and the speakers only it has; tells whether it was there."""
        with self._transaction() as connection:
            was_there = remove_article(connection, article_id)
            settle_changes(connection)
            return was_there

    def settle(self) -> int:
        """Recognise speakers and statements across articles where anything changed; tells how many changes there were.

        What it gives depends on what is stored alone, not on the order in which articles came.
        """
        with self._transaction() as connection:
            return settle_changes(connection)

    def start_run(self, model: str, *, thoughts: bool = False) -> str:
        """Note that adding begins, by which model version, and give the id of the run; ``add`` counts towards it.

        ``thoughts`` is whether thoughts are looked for too.
        """
        from quotes import __version__

        run = secrets.token_hex(8)
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO runs (id, started, model, version, thoughts) VALUES (?, ?, ?, ?, ?)",
                [run, _now(), model, __version__, int(thoughts)],
            )
        self._run = run
        return run

    def finish_run(self, run: str, **counts: int) -> None:
        """Note that the run is over.

        ``counts`` (``added``, ``replaced``, ``unchanged``, ``failed``) take the place of what ``add`` counted: it knows
        nothing of articles that were left alone because the database ``holds`` them, or that could not be read.
        """
        query = """
        UPDATE runs SET finished = :finished, added = coalesce(:added, added), replaced = coalesce(:replaced, replaced),
        unchanged = coalesce(:unchanged, unchanged), failed = coalesce(:failed, failed) WHERE id = :run
        """
        known = {name: counts.get(name) for name in ("added", "replaced", "unchanged", "failed")}
        with self._transaction() as connection:
            connection.execute(query, {"run": run, "finished": _now(), **known})
        self._run = None

    def query(self, sql: str, parameters: Mapping[str, Any] | Sequence[Any] = ()) -> Iterator[Row]:
        """Give the rows that a question in SQL asks for, as dicts; raises ``StoreError`` when SQLite cannot answer."""
        with told_as_store_errors(self.path):
            cursor = self.sqlite.conn.execute(sql, parameters)
            names = [column[0] for column in cursor.description or ()]
            for values in cursor:
                yield dict(zip(names, values, strict=True))

    def check(self) -> None:
        """Read the whole file, and raise ``DamagedDatabase`` with what is wrong when anything in it is."""
        with told_as_store_errors(self.path):
            faults = [str(row[0]) for row in self.sqlite.conn.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
            orphans = self.sqlite.conn.execute("PRAGMA foreign_key_check").fetchall()
        faults += [f"a row of {table} refers to a missing row of {parent}" for table, _, parent, _ in orphans[:3]]
        if faults:
            raise DamagedDatabase(
                f"Database is damaged: {self.path}: {'; '.join(faults)}. "
                "Restore it from a copy, or add the articles to a new database"
            )
        if not self._write_allowed:
            return
        with self._transaction() as connection:
            for table in ("quotes_fts", "articles_fts"):
                connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")

    def _write(
        self, connection: sqlite3.Connection, extraction: Extraction, stored: Stored | None, *, thoughts: bool
    ) -> None:
        rows = article_rows(extraction, stored.id if stored else extraction.article.id, thoughts=thoughts)
        rows.article.update(added=_now(), run_id=self._run)
        if stored is None:
            write_article(connection, rows)
        else:
            rows.article.update(stored.completed(rows.article))
            replace_article(connection, rows)
        apply_corrections(connection, rows.article["id"])

    def _reading(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = self.sqlite.conn
        return connection

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self.sqlite.conn
        with told_as_store_errors(self.path):
            # Taking the write lock at once lets SQLite wait its turn; a reader that turns writer midway would fail.
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                self.sqlite.rollback()
                raise


def _has_moved(stored: Stored, article: Article) -> bool:
    return stored.id != article.id and place_of(article) not in (None, stored.row["origin"])


def _note_place(connection: sqlite3.Connection, stored: Stored, article: Article) -> None:
    connection.execute("UPDATE articles SET origin = ? WHERE id = ?", [article.origin, stored.id])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
