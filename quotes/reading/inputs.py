"""Every input to its articles, in order; what cannot be read is handed on as such and never ends the run."""

import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Final

from quotes.article import Article
from quotes.errors import EmptyArticle, ReadingError, UnknownFormat
from quotes.reading import paths
from quotes.reading.encoding import check_encoding, decode, refuse_binary, wide
from quotes.reading.hypertext import looks_like_html, read_page
from quotes.reading.markdown import split_front_matter
from quotes.reading.paths import STANDARD_INPUT, Unreadable
from quotes.reading.plain import Known, assemble
from quotes.reading.records import field_names, is_record, read_records

_TABLES: Final = frozenset({".json", ".csv", ".tsv"})
_HEAD: Final = 4096


def read(
    sources: Iterable[str | Path], *, fields: Mapping[str, str] | None = None, encoding: str | None = None
) -> Iterator[Article | Unreadable]:
    """The articles in files, folders, globs and standard input (``"-"``), one after the other.

    ``fields`` says what the fields of JSON lines are called in the input, ``{"text": "body"}`` for example;
    ``encoding`` is that of every file, found where it is left out. An input that is no article, or a bad line,
    comes as an Unreadable. Raises UnknownField and UnknownEncoding at once where an option is wrong.
    """
    names = field_names(fields)
    if encoding is not None:
        check_encoding(encoding)
    return _read(_listed(sources), names, encoding)


def count(sources: Iterable[str | Path]) -> int | None:
    """How many articles ``read`` will give, the unreadable counted in; None where standard input is among them."""
    total = 0
    for found in paths.find(_listed(sources)):
        if isinstance(found, str):
            return None
        total += _count_lines(found) if isinstance(found, Path) and _suffix(found) in paths.RECORDS else 1
    return total


def _listed(sources: Iterable[str | Path]) -> Iterable[str | Path]:
    """The sources, one of them given by itself too: a single text would be taken for a list of its characters."""
    return [sources] if isinstance(sources, str | Path) else sources


def _read(
    sources: Iterable[str | Path], names: Mapping[str, str], encoding: str | None
) -> Iterator[Article | Unreadable]:
    for found in paths.find(sources):
        if isinstance(found, Unreadable):
            yield found
            continue
        origin = paths.shown(found)
        try:
            if isinstance(found, str):
                yield from _read_standard_input(sys.stdin.buffer, names, encoding)
            elif _suffix(found) in paths.RECORDS:
                yield from _read_lines(found, origin, names, encoding)
            else:
                yield _read_file(found, origin, encoding)
        except ReadingError as error:
            yield Unreadable(origin, error)
        except OSError as error:
            yield Unreadable(origin, ReadingError(f"File {origin} cannot be read: {error.strerror or error}"))


def _read_file(path: Path, origin: str, encoding: str | None) -> Article:
    if _suffix(path) in _TABLES:
        raise UnknownFormat(f"File {origin} is not one article; write its articles as JSON lines, in a file .jsonl")
    content = decode(path.read_bytes(), origin=origin, encoding=encoding)
    # The same name in another folder is another file, so the whole path tells which article this is.
    return _from_content(content, origin, os.path.abspath(path), _suffix(path))


def _from_content(content: str, origin: str, identity: str | None, suffix: str) -> Article:
    text, known = content, Known()
    if suffix in paths.HYPERTEXT or (suffix not in paths.PLAIN | paths.MARKDOWN and looks_like_html(content)):
        text, known = read_page(content, origin=origin)
    elif suffix in paths.MARKDOWN:
        known, text = split_front_matter(content)
        if not text.strip():
            raise EmptyArticle(f"File {origin} holds nothing but front matter")
    return assemble(text, origin=origin, identity=identity or text, known=known)


def _read_lines(
    path: Path, origin: str, names: Mapping[str, str], encoding: str | None
) -> Iterator[Article | Unreadable]:
    with path.open("rb") as file:
        empty = True
        for item in read_records(_lines(file, origin), origin=origin, names=names, encoding=encoding):
            empty = False
            yield item
        if empty:
            raise EmptyArticle(f"File {origin} is empty")


def _lines(file: BinaryIO, origin: str) -> Iterator[bytes]:
    """The lines of a file one by one, in UTF-8 where it is in an encoding in which bytes are no lines."""
    head = file.read(_HEAD)
    refuse_binary(head, origin=origin)
    file.seek(0)
    if wide(head) is None:
        yield from file
    else:
        yield from (line.encode() for line in decode(file.read(), origin=origin).split("\n"))


def _read_standard_input(
    stream: BinaryIO, names: Mapping[str, str], encoding: str | None
) -> Iterator[Article | Unreadable]:
    """JSON lines, where the first line is one, are read as they come; anything else is one article."""
    opening = []
    for line in stream:
        opening.append(line)
        if line.strip():
            break
    if opening and is_record(opening[-1]):
        yield from read_records(itertools.chain(opening, stream), origin=STANDARD_INPUT, names=names, encoding=encoding)
        return
    data = b"".join(opening) + stream.read()
    if not data.strip():
        raise EmptyArticle("Standard input is empty; give it the text of an article, or JSON lines")
    yield _from_content(decode(data, origin="standard input", encoding=encoding), STANDARD_INPUT, None, "")


def _count_lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return max(1, sum(1 for line in _lines(file, str(path)) if line.strip()))
    except (OSError, ReadingError):
        return 1


def _suffix(path: Path) -> str:
    return path.suffix.lower()
