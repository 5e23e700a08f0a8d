"""The worldwide newswire: names and paragraphs, tokenised.

The corpus calls its units sentences, but they are paragraphs: so they are in all 157 articles whose text is at hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quotes.article import Span
from quotes.training.annotated import records
from quotes.training.examples import Example, NameLabel, Transcript

FILE = "names/worldwide-newswire.jsonl.gz"
"""Where it lies in the folder of corpora."""

_LABELS = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "Facility": "place",
    "NORP": "nationality",
}
_REACH = 400
_ENDS = frozenset({".", "?", "!", "…"})
_CLOSERS = frozenset({"”", "’", "'", "»", ")", "]"})
_NO_END = frozenset({"mr", "mrs", "ms", "dr", "prof", "st", "rep", "sen", "gov", "gen", "col", "lt", "no", "vs", "rs"})
"""Words before a full stop that only shortens them."""

Paragraphs = list[list[list[str]]]
"""The paragraphs of a document, each a list of pairs of a token and its tag."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A document with its text rebuilt, and where each of its tokens stands in it."""

    example: Example
    tokens: tuple[Span, ...]


def newswire(path: Path, *, leave_out: frozenset[str]) -> Iterator[Example]:
    """Give the documents with their text rebuilt from tokens; documents of the ids in ``leave_out`` are left out."""
    for record in records(path):
        if record["id"] not in leave_out:
            yield rebuilt(record["sentences"]).example


def tagged_paragraphs(path: Path) -> dict[str, Paragraphs]:
    """Give the tokens and tags of every document by its id."""
    return {record["id"]: record["sentences"] for record in records(path)}


def with_names(example: Example, paragraphs: Paragraphs) -> Example:
    """Add names and sentence starts to an example of the same text, wherever its tokens are found in it."""
    spans: list[Span | None] = []
    position = 0
    for token in (token for paragraph in paragraphs for token, _ in paragraph):
        start = example.text.find(token, position, position + _REACH + len(token))
        spans.append((start, start + len(token)) if start >= 0 else None)
        position = start + len(token) if start >= 0 else position
    if sum(span is None for span in spans) > len(spans) // 20:
        return example
    names, starts = _names_and_starts(paragraphs, spans)
    return replace(example, names=names, sentences=starts)


def rebuilt(paragraphs: Paragraphs) -> Rebuilt:
    """Rebuild the text of a document as people type."""
    transcript = Transcript()
    spans: list[Span] = []
    for paragraph in paragraphs:
        transcript.break_line()
        spans += [transcript.add(token) for token, _ in paragraph]
    names, starts = _names_and_starts(paragraphs, spans)
    return Rebuilt(Example(transcript.text, names=names, sentences=starts), tuple(spans))


def _sentence_starts(tokens: Sequence[str]) -> Iterator[int]:
    """Give the places of a paragraph's tokens at which a sentence starts."""
    ended, inside = True, False
    for number, token in enumerate(tokens):
        inside ^= token == '"'
        if ended and (token in _CLOSERS or (token == '"' and not inside)):
            continue
        if ended and not token[:1].islower():
            yield number
        ended = token in _ENDS and (number == 0 or not _is_shortened(tokens[number - 1], token))


def _is_shortened(word: str, end: str) -> bool:
    return end == "." and (word.lower() in _NO_END or (len(word) == 1 and word.isupper()))


def _names_and_starts(
    paragraphs: Paragraphs, spans: Sequence[Span | None]
) -> tuple[tuple[NameLabel, ...], tuple[int, ...]]:
    names: list[NameLabel] = []
    starts: list[int] = []
    position = 0
    for paragraph in paragraphs:
        places = spans[position : position + len(paragraph)]
        position += len(paragraph)
        firsts = [places[number] for number in _sentence_starts([token for token, _ in paragraph])]
        starts += [place[0] for place in firsts if place]
        begin: Span | None = None
        for (_, tag), place in zip(paragraph, places, strict=True):
            label = _LABELS.get(tag[2:])
            if place is None or label is None:
                begin = None
            elif tag.startswith("I-") and begin is not None and names[-1].label == label:
                names[-1] = replace(names[-1], end=place[1])
            else:
                names.append(NameLabel(*place, label))
                begin = place
    return tuple(names), tuple(starts)
