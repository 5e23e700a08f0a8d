"""The numbered steps that bring a database of any age to the present schema, each in one transaction."""

from importlib.resources import files
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATION_SET = "quotes"

migrations = Migrations(MIGRATION_SET)


@migrations(name="0001_tables")
def create_tables(db: "Database") -> None:
    """Create the tables and the indexes for what people and the site ask."""
    db.executescript(_script("0001_tables"))


@migrations(name="0002_search")
def create_search(db: "Database") -> None:
    """Create full-text search over quotes and articles, kept in step by triggers."""
    # Case and accents are ignored and English endings are cut, so "réfugiés said" finds "Refugies say".
    tokenizer = "porter unicode61 remove_diacritics 2"
    db.table("quotes").enable_fts(["text", "cue", "source"], create_triggers=True, tokenize=tokenizer)
    db.table("articles").enable_fts(["title", "text"], create_triggers=True, tokenize=tokenizer)


@migrations(name="0003_views")
def create_views(db: "Database") -> None:
    """Create the views that read like the questions people ask."""
    db.executescript(_script("0003_views"))


def _script(name: str) -> str:
    return files("quotes.store").joinpath("schema", f"{name}.sql").read_text(encoding="utf-8")
