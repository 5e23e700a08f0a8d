"""The word lists and weights that ship with the package."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def weights() -> Mapping[str, Any]:
    """The evidence in bits, as documented in the file itself."""
    loaded: dict[str, Any] = json.loads(_text("weights.json"))
    return loaded


def lines(name: str) -> Iterator[str]:
    """Give the lines of a word list that are neither empty nor comments."""
    for line in _text(name).splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def listed(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what stands before the colon of each line and the phrases after it."""
    for line in lines(name):
        head, _, phrases = line.partition(":")
        yield head.strip(), tuple(phrase.strip() for phrase in phrases.split(","))


def _text(name: str) -> str:
    return (files("quotes.identity") / "data" / name).read_text(encoding="utf-8")


class Phrases:
    """Phrases of one to four words, each with what it stands for, found in a sequence of words, longest first."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        """Take the meaning of every phrase."""
        self._meanings = {tuple(phrase.split()): meaning for phrase, meaning in meanings.items()}
        self._longest: dict[str, int] = {}
        for words in self._meanings:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def parted(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give what the phrases among the words stand for, in order, and the words that belong to none."""
        found: list[str] = []
        others: list[str] = []
        position = 0
        while position < len(words):
            for length in range(self._longest.get(words[position], 0), 0, -1):
                meaning = self._meanings.get(words[position : position + length])
                if meaning is not None:
                    found.append(meaning)
                    position += length
                    break
            else:
                others.append(words[position])
                position += 1
        return tuple(found), tuple(others)
