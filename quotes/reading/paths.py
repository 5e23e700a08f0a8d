"""Which files the given paths, folders and globs name, and what could not be found among them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import Final

from quotes.errors import NothingFound, ReadingError

STANDARD_INPUT: Final = "-"
PLAIN: Final = frozenset({".txt", ".text"})
MARKDOWN: Final = frozenset({".md", ".markdown"})
HYPERTEXT: Final = frozenset({".html", ".htm", ".xhtml"})
RECORDS: Final = frozenset({".jsonl", ".ndjson"})
READABLE: Final = PLAIN | MARKDOWN | HYPERTEXT | RECORDS


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article: ``origin`` is a path, or ``path:line`` in JSON lines, ``error`` says why."""

    origin: str
    error: ReadingError


def shown(path: str | Path) -> str:
    """A path as text that can be printed and stored, bytes that are no UTF-8 replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def find(sources: Iterable[str | Path]) -> Iterator[Path | str | Unreadable]:
    """The files that the sources name, each once: a path a file, ``"-"`` for standard input.

    Folders are searched through, in sorted order, for files with the endings of ``READABLE``; what is hidden is
    passed over. A file named outright, or by a glob, comes whatever its ending.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _find_one(source):
            key = os.path.abspath(found) if isinstance(found, Path) else None
            if key is None or key not in seen:
                yield found
            if key is not None:
                seen.add(key)


def _find_one(source: str | Path) -> Iterator[Path | str | Unreadable]:
    named = str(source)
    if named == STANDARD_INPUT:
        yield STANDARD_INPUT
    elif os.path.isdir(named) and source != "":
        yield from _search(Path(source))
    elif os.path.exists(named):
        yield Path(source)
    elif has_magic(named):
        yield from _expand(named)
    else:
        yield Unreadable(shown(named), NothingFound(_absence(shown(named))))


def _absence(named: str) -> str:
    short = named if len(named) <= 200 else named[:200] + "…"
    if named.startswith(("http://", "https://")):
        return f"Address {short} is not a file; save the page as .html and give that"
    if not named:
        return "Path '' is empty; give a file, a folder or - for standard input"
    return f"Path {short} does not exist; check how it is spelt and the folder it is looked for in"


def _expand(pattern: str) -> Iterator[Path | Unreadable]:
    try:
        matches = sorted(glob(pattern, recursive=True))
    except (OSError, ValueError) as error:
        yield Unreadable(pattern, NothingFound(f"Pattern {pattern} cannot be used: {error}"))
        return
    if not matches:
        yield Unreadable(pattern, NothingFound(f"Pattern {pattern} matches no file"))
    for match in matches:
        if not os.path.isdir(match):
            yield Path(match)
        # "**" lists every folder and what is in it: searching the folders as well would only find it all again
        elif "**" not in pattern:
            yield from _search(Path(match))


def _search(folder: Path) -> Iterator[Path | Unreadable]:
    """The readable files in a folder and the folders in it; a folder that may not be listed costs only itself."""
    refused: list[OSError] = []
    found = False
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in READABLE and path.is_file():
                found = True
                yield path
    for error in refused:
        where = shown(error.filename)
        yield Unreadable(where, ReadingError(f"Folder {where} cannot be listed: {error.strerror}"))
    if not found and not refused:
        endings = ", ".join(sorted(READABLE))
        yield Unreadable(str(folder), NothingFound(f"Folder {folder} holds no article; looked for {endings}"))
