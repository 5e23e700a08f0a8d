"""Markdown: front matter tells about the article and is set aside, all the rest is its text as it stands.

Marks such as ``**`` and ``#`` are left where they are: taking them out would edit the text.
"""

import re
from typing import Final

from quotes.reading.dates import iso_date
from quotes.reading.plain import Known

_FENCES: Final = {"---": ("---", "..."), "+++": ("+++",)}
_ENTRY: Final = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(.*)")
_ITEM: Final = re.compile(r"\s*-\s+(.+)")
_LONGEST: Final = 200
_FIELDS: Final = {
    "id": "id",
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "canonical_url": "url",
    "outlet": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "source": "outlet",
    "language": "language",
    "lang": "language",
}


def split_front_matter(content: str) -> tuple[Known, str]:
    """What the front matter at the very start says, and the text after it; all is text where there is none."""
    lines = content.split("\n", _LONGEST)
    closings = _FENCES.get(lines[0].rstrip(), ())
    last = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in closings), None)
    if last is None or not any(_ENTRY.match(line) for line in lines[1:last]):
        return {}, content
    return _known(lines[1:last]), "\n".join(lines[last + 1 :]).lstrip("\n")


def _known(lines: list[str]) -> Known:
    """The fields of an article among ``key: value`` lines; lists are joined, anything nested is passed over."""
    values: dict[str, list[str]] = {}
    current: str | None = None
    for line in lines:
        entry, item = _ENTRY.match(line), _ITEM.match(line)
        if entry:
            current = _FIELDS.get(entry[1].casefold())
            if current is not None:
                values.setdefault(current, _items(entry[2]))
        elif item and current is not None:
            values[current].append(_bare(item[1]))
    known = Known()
    for name, items in values.items():
        value = ", ".join(item for item in items if item)
        if value:
            known[name] = iso_date(value) if name == "published" else value  # type: ignore[literal-required]
    return known


def _items(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_bare(item) for item in value[1:-1].split(",")]
    return [_bare(value)] if value else []


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
