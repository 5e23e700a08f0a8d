"""Databases of any age are brought to the present schema, with all they hold."""

from pathlib import Path

import pytest
from sqlite_utils import Database as SqliteDatabase

from quotes.errors import StoreError
from quotes.store import Database
from quotes.store.migrations import migrations, schema_names, step_names
from tests.store.building import rain
from tests.store.contents import TABLES, column, contents

EARLIER_APPEARANCES = """(
  SELECT appearances.article_id, appearances.speaker_id, namings.name, namings.name = appearances.name AS main,
    CASE WHEN namings.name = appearances.name THEN appearances.description END AS description
  FROM appearances JOIN namings ON namings.appearance_id = appearances.id
)"""
"""Before migration 0005 an appearance was one row a name."""


def _dump(database: Database) -> str:
    return "\n".join(str(row["sql"]) for row in database.query("SELECT sql FROM sqlite_master ORDER BY name"))


def _old_database(path: Path, *, stop_before: str, filled: Database) -> None:
    """A database as it was before a migration, holding the rows of ``filled``."""
    with SqliteDatabase(path) as old:
        migrations.apply(old, stop_before=stop_before)
        old.execute("PRAGMA foreign_keys = OFF")
        for table in filter(old.table_names().__contains__, TABLES):
            if table == "quote_keys" and "speaker_id" in old.table(table).columns_dict:
                continue  # made anew by a later migration
            columns = ", ".join(f'"{name}"' for name in old.table(table).columns_dict)
            rows = EARLIER_APPEARANCES if table == "appearances" and "main" in columns else table
            old.table(table).insert_all(filled.query(f"SELECT {columns} FROM {rows}"))


@pytest.mark.parametrize("stop_before", sorted(step_names())[1:])
def test_an_old_database_is_upgraded_with_all_it_holds(database: Database, tmp_path: Path, stop_before: str) -> None:
    database.add(rain())
    _old_database(tmp_path / "old.db", stop_before=stop_before, filled=database)
    with Database(tmp_path / "old.db") as upgraded:
        assert contents(upgraded) == contents(database)
        assert _dump(upgraded) == _dump(database)
        assert column(upgraded, "SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'flood'") == [1]
        upgraded.check()
    with Database(tmp_path / "old.db") as again:
        assert again.add(rain()) == "unchanged"


def test_quotes_of_an_old_database_show_where_words_are_left_out(database: Database, tmp_path: Path) -> None:
    database.add(rain())
    _old_database(tmp_path / "old.db", stop_before="0014_gaps", filled=database)
    with SqliteDatabase(tmp_path / "old.db") as old:
        old.execute("UPDATE quotes SET text = replace(text, ' […] ', ' ')")
        old.conn.commit()
    with Database(tmp_path / "old.db") as upgraded:
        assert contents(upgraded) == contents(database)


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> str:
        return "CREATE TABLE half_way (id); CREATE NONSENSE;" if name == "0003_views" else script(name)

    from quotes.store import migrations as module

    script = module._script
    schema_names()
    monkeypatch.setattr(module, "_script", fail)
    with pytest.raises(StoreError):
        Database(tmp_path / "quotes.db")
    monkeypatch.undo()
    with Database(tmp_path / "quotes.db") as database:
        assert "half_way" not in database.sqlite.table_names()
        assert database.add(rain()) == "added"


def test_steps_are_numbered_in_their_order() -> None:
    with SqliteDatabase(memory=True) as empty:
        names = [step.name for step in migrations.pending(empty)]
    assert names == sorted(names)
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_a_new_database_uses_the_write_ahead_log_and_enforces_references(tmp_path: Path) -> None:
    with Database(tmp_path / "quotes.db") as database:
        assert column(database, "PRAGMA journal_mode") == ["wal"]
        assert column(database, "PRAGMA foreign_keys") == [1]
        assert column(database, "PRAGMA busy_timeout") == [30_000]


def test_every_reference_has_an_index(database: Database) -> None:
    for table in TABLES:
        indexed = {index.columns[0] for index in database.sqlite.table(table).indexes}
        assert {key.column for key in database.sqlite.table(table).foreign_keys} <= indexed, table
