"""The worldwide newswire: names and sentence breaks, tokenised."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from quotes.article import Span
from quotes.training.annotated import records
from quotes.training.examples import Example, NameLabel, Transcript

_LABELS = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "Facility": "place",
    "NORP": "nationality",
}
_REACH = 400
Sentences = list[list[list[str]]]


def newswire(path: Path, *, leave_out: frozenset[str], seed: int) -> Iterator[Example]:
    """Give the documents with their text rebuilt from tokens; documents of the ids in ``leave_out`` are left out."""
    chance = random.Random(seed)
    for record in records(path):
        if record["id"] not in leave_out:
            yield _rebuilt(record["sentences"], chance)


def tagged_sentences(path: Path) -> dict[str, Sentences]:
    """Give the tokens and tags of every document by its id."""
    return {record["id"]: record["sentences"] for record in records(path)}


def with_names(example: Example, sentences: Sentences) -> Example:
    """Add names and sentence starts to an example of the same text, wherever its tokens are found in it."""
    spans: list[Span | None] = []
    position = 0
    for token in (token for sentence in sentences for token, _ in sentence):
        start = example.text.find(token, position, position + _REACH + len(token))
        spans.append((start, start + len(token)) if start >= 0 else None)
        position = start + len(token) if start >= 0 else position
    if sum(span is None for span in spans) > len(spans) // 20:
        return example
    names, starts = _names_and_starts(sentences, spans)
    return replace(example, names=names, sentences=starts)


def _rebuilt(sentences: Sentences, chance: random.Random) -> Example:
    transcript = Transcript()
    spans: list[Span | None] = []
    for sentence in sentences:
        # The corpus keeps no paragraphs; news has short ones, which seldom part a quotation.
        if chance.random() < (0.1 if transcript.inside else 0.6):
            transcript.break_line()
        spans += [transcript.add(token) for token, _ in sentence]
    names, starts = _names_and_starts(sentences, spans)
    return Example(transcript.text, names=names, sentences=starts)


def _names_and_starts(sentences: Sentences, spans: list[Span | None]) -> tuple[tuple[NameLabel, ...], tuple[int, ...]]:
    names: list[NameLabel] = []
    starts: list[int] = []
    position = 0
    for sentence in sentences:
        places = spans[position : position + len(sentence)]
        position += len(sentence)
        starts += [place[0] for place in places[:1] if place]
        begin: Span | None = None
        for (_, tag), place in zip(sentence, places, strict=True):
            label = _LABELS.get(tag[2:])
            if place is None or label is None:
                begin = None
            elif tag.startswith("I-") and begin is not None and names[-1].label == label:
                names[-1] = replace(names[-1], end=place[1])
            else:
                names.append(NameLabel(*place, label))
                begin = place
    return tuple(names), tuple(starts)
