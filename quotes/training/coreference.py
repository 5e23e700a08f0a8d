"""Corpora that tell what refers to the same: GUM (also sentences and paragraphs) and LitBank."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from quotes.article import Span
from quotes.training.examples import Example, MentionLabel, Transcript

_SPEAKING = {"person", "organization"}


def gum(path: Path) -> Iterator[Example]:
    """Give the documents of GUM: text, sentence starts, and mentions of persons and organisations."""
    for document in _blocks(path, "# newdoc"):
        yield _gum_document(document)


def litbank(path: Path) -> Iterator[Example]:
    """Give the passages of LitBank with their mentions, the text rebuilt from tokens."""
    for document in _blocks(path, "#begin document"):
        yield _litbank_document(document)


def _blocks(path: Path, header: str) -> Iterator[list[str]]:
    block: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(header) and block:
                yield block
                block = []
            block.append(line.rstrip("\n"))
    if block:
        yield block


def _gum_document(lines: list[str]) -> Example:
    transcript = Transcript()
    sentences: list[int] = []
    mentions: list[MentionLabel] = []
    opened: list[tuple[int, str, int]] = []
    fresh, spaced = True, True
    for line in lines:
        if line.startswith("# newpar") and not line.startswith("# newpar_"):
            transcript.break_line()
        fresh = fresh or line.startswith("# sent_id")
        cells = line.split("\t")
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        start, end = transcript.add(cells[1], space_before=spaced and not transcript.text.endswith("\n\n"))
        sentences += [start] if fresh else []
        fresh, spaced = False, "SpaceAfter=No" not in cells[9]
        entity = next((part[7:] for part in cells[9].split("|") if part.startswith("Entity=")), "")
        mentions += _gum_mentions(entity, start, end, opened)
    return Example(transcript.text, sentences=tuple(sentences), mentions=tuple(mentions))


def _gum_mentions(entity: str, start: int, end: int, opened: list[tuple[int, str, int]]) -> list[MentionLabel]:
    """Follow the brackets of one token: ``(12-person-...`` opens, ``12)`` closes."""
    closed: list[MentionLabel] = []
    for part in re.findall(r"\([^()]+\)?|\d+\)", entity):
        number = int(re.findall(r"\d+", part)[0])
        if part.startswith("("):
            opened.append((number, part[1:].split("-")[1].rstrip(")") if "-" in part else "", start))
        if part.endswith(")"):
            place = max((i for i, item in enumerate(opened) if item[0] == number), default=None)
            if place is not None:
                _, kind, begin = opened.pop(place)
                closed += [MentionLabel(begin, end, number)] if kind in _SPEAKING else []
    return closed


def _litbank_document(lines: list[str]) -> Example:
    transcript = Transcript()
    mentions: list[MentionLabel] = []
    opened: list[tuple[int, int]] = []
    for line in lines:
        cells = line.split("\t")
        if len(cells) < 12:
            continue
        start, end = transcript.add(cells[3])
        for part in cells[-1].strip().split("|") if len(cells) > 12 else cells[11].strip().split("|"):
            mentions += _litbank_mention(part, (start, end), opened)
    return Example(transcript.text, mentions=tuple(mentions))


def _litbank_mention(part: str, token: Span, opened: list[tuple[int, int]]) -> list[MentionLabel]:
    digits = re.findall(r"\d+", part)
    if not digits:
        return []
    number = int(digits[0])
    if part.startswith("("):
        opened.append((number, token[0]))
    if part.endswith(")"):
        place = max((i for i, item in enumerate(opened) if item[0] == number), default=None)
        if place is not None:
            return [MentionLabel(opened.pop(place)[1], token[1], number)]
    return []
