"""Word lists: what common words are, which say nothing alone, how plurals and names come to one form."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Words(NamedTuple):
    """Every word list, in lower case.

    ``kinds`` tells what a word that is not plainly a noun mostly is: "noun", "noun or verb", "verb or noun", "verb",
    "adjective", "classifying" (an adjective that says of what kind a thing is), "adverb".
    """

    kinds: dict[str, str]
    light: frozenset[str]
    never: frozenset[str]
    singulars: dict[str, str]
    same: dict[str, str]


@cache
def words() -> Words:
    """Read the word lists once."""
    return Words(
        kinds=dict(_listed("words")),
        light=frozenset(word for line in _lines("light") for word in line.split()),
        never=frozenset(word for line in _lines("never") for word in line.split()),
        singulars=dict(_pairs("singulars")),
        same={name: kept for kept, names in _headed("same") for name in names},
    )


def singular(word: str) -> str:
    """The singular of a noun in lower case, by the list of exceptions, else by its ending."""
    known = words().singulars.get(word)
    if known is not None:
        return known
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "sis")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _lines(name: str) -> Iterator[str]:
    text = (files("quotes.topics") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        one, _, other = line.partition(" ")
        yield one, other


def _listed(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        kind, _, listed = line.partition(": ")
        yield from ((word, kind) for word in listed.split())


def _headed(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in _lines(name):
        kept, _, listed = line.partition(": ")
        yield kept, tuple(filter(None, (each.strip() for each in listed.split(","))))
