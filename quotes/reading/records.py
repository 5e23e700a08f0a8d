"""JSON lines: one object a line, each an article; a bad line costs one line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from quotes.article import Article
from quotes.errors import BadRecord, ReadingError, UnknownField
from quotes.reading.dates import iso_date, iso_stamp
from quotes.reading.encoding import decode
from quotes.reading.paths import Unreadable
from quotes.reading.plain import Known, assemble

FIELDS: Final = ("id", "url", "title", "outlet", "author", "published", "text")
_KINDS: Final = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}
_UNSTORABLE: Final = {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}


def field_names(fields: Mapping[str, str] | None) -> dict[str, str]:
    """What each field of an article is called in the input: ``fields`` where it says so, else the field's own name.

    Raises UnknownField where ``fields`` names one that an article does not have.
    """
    for field in fields or {}:
        if field not in FIELDS:
            raise UnknownField(f"Field {field} is not one of an article's: {', '.join(FIELDS)}")
    return {field: (fields or {}).get(field, field) for field in FIELDS}


def read_records(
    lines: Iterable[bytes], *, origin: str, names: Mapping[str, str], encoding: str | None = None
) -> Iterator[Article | Unreadable]:
    """The articles of JSON lines, each under the origin ``origin:line``; a blank line is passed over."""
    for number, line in enumerate(lines, 1):
        where = f"{origin}:{number}"
        if not line.strip():
            continue
        try:
            yield _article(_object(line, where, encoding), where, names)
        except ReadingError as error:
            yield Unreadable(where, error)


def is_record(line: bytes) -> bool:
    """Whether a line is a JSON object, as a line of JSON lines has to be."""
    if not line.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        return isinstance(_parse(line.decode("utf-8-sig", "replace")), dict)
    except (ValueError, RecursionError):
        return False


def _object(line: bytes, where: str, encoding: str | None) -> dict[str, Any]:
    try:
        text = line.decode(encoding or "utf-8-sig")
    except UnicodeError:
        try:
            text = decode(line, origin=where, encoding=encoding)
        except ReadingError as error:
            raise BadRecord(f"Record {where} is not text: {error}") from error
    try:
        record = _parse(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"{error.msg} at character {error.colno}"
        raise BadRecord(f"Record {where} is not JSON: {place}; each line has to be one JSON object") from error
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"Record {where} is not JSON that can be read: {error}") from error
    if not isinstance(record, dict):
        raise BadRecord(f"Record {where} is {_kind(record)}; each line has to be one JSON object")
    return record


def _parse(text: str) -> Any:
    # Raw tabs and line feeds inside strings are against the rules of JSON, but common, and their sense is plain.
    return json.loads(text, strict=False)


def _article(record: dict[str, Any], where: str, names: Mapping[str, str]) -> Article:
    text = record.get(names["text"])
    if text is None:
        held = ", ".join(sorted(map(str, record))[:12]) or "none"
        remedy = "say which one holds the text, for example text=body"
        raise BadRecord(f"Record {where} has no field {names['text']} (it has: {held}); {remedy}")
    if not isinstance(text, str):
        raise BadRecord(f"Record {where} has {_kind(text)} as its field {names['text']}; text is wanted")
    if not text.strip():
        raise BadRecord(f"Record {where} has no text: its field {names['text']} is empty")
    known = Known()
    for field in FIELDS[:-1]:
        value = _value(record.get(names[field]), field, names[field], where)
        if value:
            known[field] = value
    # A line's number changes when another line goes: what has neither id nor address is known by its text.
    return assemble(_storable(text), origin=where, identity=_storable(text), known=known)


def _value(value: object, field: str, name: str, where: str) -> str | None:
    """A field's value as text; a list of texts is joined, a number is one only as an id or a date."""
    if value is None:
        return None
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(value, int | float) and number and field in {"id", "published"}:
        return str(value) if field == "id" else iso_stamp(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if not isinstance(value, str):
        raise BadRecord(f"Record {where} has {_kind(value)} as its field {name}; text is wanted")
    value = _storable(value.strip())
    return iso_date(value) if field == "published" else value


def _storable(text: str) -> str:
    """The text with what no database or file can hold, zeros and halves of surrogate pairs, replaced one for one."""
    return text.translate(_UNSTORABLE) if "\x00" in text or not text.isascii() else text


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a text" if isinstance(value, str) else "nothing")
