"""Articles annotated with quotes, in the scorer's form: PolNeAR and the project's own."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotes.article import Span
from quotes.errors import TrainingError
from quotes.training.examples import Example, MentionLabel, QuoteLabel

_WORD = re.compile(r"[^\W_]+")


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Read JSON lines, compressed or not.

    Raises:
        TrainingError: the file is not there.
    """
    if not path.exists():
        raise TrainingError(f"Corpus not found: {path}. Give the folder that holds the corpora.")
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def annotated(path: Path, *, thoughts: bool = False, speakers: bool = False) -> Iterator[tuple[str, Example]]:
    """Give every article's id and example; with ``thoughts``, what is optional counts like everything else.

    With ``speakers``, the names of the quotes' speakers become mentions: sources refer to them.
    """
    for record in records(path):
        yield record["id"], example_of(record, thoughts=thoughts, speakers=speakers)


def example_of(record: dict[str, Any], *, thoughts: bool = False, speakers: bool = False) -> Example:
    """Read a record in the scorer's form; see :func:`annotated`."""
    quotes = tuple(_label(quote, certain=thoughts) for quote in record["quotes"])
    mentions = _speaker_mentions(record) if speakers else None
    return Example(record["text"], quotes=quotes, mentions=mentions, thoughts=thoughts)


def _label(quote: dict[str, Any], *, certain: bool) -> QuoteLabel:
    return QuoteLabel(
        _spans(quote["content"]),
        _spans(quote.get("cue")),
        _spans(quote.get("source")),
        optional=not certain and bool(quote.get("optional")),
    )


def _spans(pairs: list[list[int]] | None) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs or [])


def _speaker_mentions(record: dict[str, Any]) -> tuple[MentionLabel, ...]:
    """Where each named speaker of an article is named, and the sources that stand for them."""
    found: dict[Span, MentionLabel] = {}
    numbers: dict[str, int] = {}
    for quote in record["quotes"]:
        named = quote["kind"] in {"person", "organization"}
        # Sources that nobody is named for get a number of their own: they refer to nothing else.
        key = quote["speaker"] if named else f"{quote['speaker']} {quote['source']}"
        number = numbers.setdefault(str(key), len(numbers) + 1)
        for start, end in quote.get("source") or []:
            found[(start, end)] = MentionLabel(start, end, number)
        if named:
            for span in _namings(record["text"], quote["speaker"], person=quote["kind"] == "person"):
                found.setdefault(span, MentionLabel(*span, number))
    return tuple(found.values())


def _namings(text: str, name: str, *, person: bool) -> Iterator[Span]:
    forms = [name]
    words = _WORD.findall(name)
    if person and len(words) > 1:
        forms += [word for word in (words[-1], words[0]) if len(word) > 2]
    taken: list[Span] = []
    for form in forms:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
    yield from taken
