"""What belongs to the database but is no code: the description of its schema and the saved queries, in ``db/``."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import StoreError

_PACKAGE = Path(__file__).parent.parent
_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
_LITERAL_OR_COMMENT = re.compile(r"'(?:[^']|'')*'|--[^\n]*")


@dataclass(frozen=True, slots=True)
class Description:
    """A table or view and its columns, each in a sentence."""

    name: str
    text: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question people ask, with the SQL that answers it; ``parameters`` are named in the SQL as ``:speaker``."""

    name: str
    title: str
    description: str
    sql: str
    parameters: tuple[str, ...]


def configuration_folder() -> Path:
    """Give the folder with the description of the schema, the saved queries and the site's configuration.

    That is ``quotes/db`` in an installed package and ``db`` at the top of a checkout; raises ``StoreError`` when
    neither is there.
    """
    for folder in (_PACKAGE / "db", _PACKAGE.parent / "db"):
        if (folder / "schema.toml").is_file():
            return folder
    raise StoreError(f"Folder db is missing beside {_PACKAGE}. Install the package again")


def schema_descriptions() -> tuple[Description, ...]:
    """Give every table and view of the database in reading order, described in prose."""
    described = tomllib.loads((configuration_folder() / "schema.toml").read_text(encoding="utf-8"))
    return tuple(Description(name, entry["description"], entry["columns"]) for name, entry in described.items())


def saved_queries() -> tuple[SavedQuery, ...]:
    """Give the saved queries in the order of their names."""
    return tuple(map(_saved_query, sorted((configuration_folder() / "queries").glob("*.sql"))))


def _saved_query(path: Path) -> SavedQuery:
    """Read a query whose leading comments are its title and, after an empty comment, its description."""
    text = path.read_text(encoding="utf-8")
    comments = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        comments.append(line[2:].strip())
    title, description = comments[0], " ".join(filter(None, comments[1:]))
    sql = "\n".join(text.splitlines()[len(comments) :]).strip()
    parameters = tuple(dict.fromkeys(_PARAMETER.findall(_LITERAL_OR_COMMENT.sub("", sql))))
    return SavedQuery(path.stem, title, description, sql, parameters)
