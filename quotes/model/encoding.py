"""A text as the encoder takes it: word pieces with the shape, paragraph and quotation marks of each word."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from quotes.language import Closure, paragraphs, quotations
from quotes.model.labels import QUOTATION_STATES, SHAPES

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

_SURROGATE = re.compile("[\ud800-\udfff]")
_SHAPE = {name: number for number, name in enumerate(SHAPES)}
_STATE = {name: number for number, name in enumerate(QUOTATION_STATES)}
_BEYOND_CLOSURE = {
    Closure.CLOSED: _STATE["inside"],
    Closure.CONTINUED: _STATE["continued"],
    Closure.UNCLOSED: _STATE["unclosed"],
}


@dataclass(frozen=True, slots=True)
class Encoded:
    """The words of a text and the word pieces they are made of.

    ``starts`` and ``ends`` (words) are character offsets; ``first`` (words) is the index of the first piece of each
    word; ``ids`` (pieces) are vocabulary numbers; ``shapes``, ``openers`` (1 where a paragraph begins) and ``states``
    (words) are the features of the words.
    """

    starts: "NDArray[np.int64]"
    ends: "NDArray[np.int64]"
    first: "NDArray[np.int64]"
    ids: "NDArray[np.int64]"
    shapes: "NDArray[np.int64]"
    openers: "NDArray[np.int64]"
    states: "NDArray[np.int64]"

    def __len__(self) -> int:
        """Count the words."""
        return len(self.starts)

    @property
    def word_of_piece(self) -> "NDArray[np.int64]":
        """The number of the word that each piece belongs to."""
        marks = np.zeros(len(self.ids), dtype=np.int64)
        marks[self.first] = 1
        return np.cumsum(marks) - 1

    def words_in(self, start: int, end: int) -> slice:
        """Give the words that begin inside half-open character offsets, as a slice of word numbers."""
        return slice(int(np.searchsorted(self.starts, start)), int(np.searchsorted(self.starts, end)))


def encode(text: str, tokenizer: "Tokenizer") -> Encoded:
    """Cut a text into words and word pieces and compute the features of every word.

    Words are those of the tokenizer (runs of letters and digits, and single punctuation marks), so what the model
    finds does not depend on anybody's pipeline. Lone surrogates, which no encoding can hold, are read as U+FFFD.
    """
    encoding = tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
    ids = np.asarray(encoding.ids, dtype=np.int64)
    offsets = np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    owners = np.asarray([-1 if owner is None else owner for owner in encoding.word_ids], dtype=np.int64)
    first = np.flatnonzero(np.diff(owners, prepend=-2)) if len(ids) else np.zeros(0, dtype=np.int64)
    last = np.append(first[1:], len(ids))[: len(first)] - 1
    starts, ends = offsets[first, 0], offsets[last, 1]
    return Encoded(
        starts=starts,
        ends=ends,
        first=first,
        ids=ids,
        shapes=_shapes(text, starts, ends),
        openers=_openers(text, starts),
        states=_states(text, starts),
    )


def shape_of(word: str) -> str:
    """Name the shape of a word: digit, lower, upper, title, mixed, punctuation or other."""
    if not word or not any(character.isalnum() for character in word):
        return "punctuation"
    if word[0].isdigit():
        return "digit"
    if word.islower():
        return "lower"
    if word.isupper():
        return "title" if len(word) == 1 else "upper"
    if word[0].isupper() and word[1:].islower():
        return "title"
    return "mixed" if word.upper() != word.lower() else "other"


def _shapes(text: str, starts: "NDArray[np.int64]", ends: "NDArray[np.int64]") -> "NDArray[np.int64]":
    pairs = zip(starts.tolist(), ends.tolist(), strict=True)
    return np.fromiter((_SHAPE[shape_of(text[start:end])] for start, end in pairs), np.int64, len(starts))


def _openers(text: str, starts: "NDArray[np.int64]") -> "NDArray[np.int64]":
    openers = np.zeros(len(starts), dtype=np.int64)
    lines = np.asarray([start for start, _ in paragraphs(text)], dtype=np.int64)
    places = np.searchsorted(starts, lines)
    openers[places[places < len(starts)]] = 1
    return openers


def _states(text: str, starts: "NDArray[np.int64]") -> "NDArray[np.int64]":
    states = np.full(len(starts), _STATE["outside"], dtype=np.int64)
    # Not those carried on over paragraphs: the weights were learned without.
    found = quotations(text)
    for quotation in found:
        begin, stop = np.searchsorted(starts, quotation.inside)
        states[begin:stop] = _BEYOND_CLOSURE[quotation.closure]
    for quotation in found:
        begin, inner = np.searchsorted(starts, (quotation.start, quotation.start + quotation.opening))
        states[begin:inner] = _STATE["opening"]
        if quotation.closing:
            inner, stop = np.searchsorted(starts, (quotation.end - quotation.closing, quotation.end))
            states[inner:stop] = _STATE["closing"]
    return states
