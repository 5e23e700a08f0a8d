"""Readings built by hand: what a perfect model would say of a text marked up in brackets.

``[c1 ...]`` is content, ``[k1 ...]`` a cue, ``[s1 ...]`` a source; one number is one quote.
"""

import re
from dataclasses import dataclass

import numpy as np

from quotes.model.encoding import Encoded, encode
from quotes.model.labels import NAMES, ROLES
from quotes.model.reader import Pointers, Reading, View
from tests.model.letters import letter_tokenizer

_TAG = re.compile(r"\[([cks])(\d+) |\]")
_ROLE = {"c": "content", "k": "cue", "s": "source"}
_SURE, _UNSURE = 0.0, -12.0
_LOUD = 30.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the (role, quote number, start, end) of its brackets."""

    text: str
    spans: tuple[tuple[str, int, int, int], ...]


def marked(source: str) -> Marked:
    pieces: list[str] = []
    opened: list[tuple[str, int, int]] = []
    spans = []
    place = length = 0
    for tag in _TAG.finditer(source):
        pieces.append(source[place : tag.start()])
        length += tag.start() - place
        place = tag.end()
        if tag.group() == "]":
            role, number, start = opened.pop()
            spans.append((_ROLE[role], number, start, length))
        else:
            opened.append((tag.group(1), int(tag.group(2)), length))
    pieces.append(source[place:])
    return Marked("".join(pieces), tuple(spans))


def reading_of(article: Marked) -> Reading:
    """Roles as bracketed; every word of a quote points to the quote's cue, and the cue to the source."""
    encoded = encode(article.text, letter_tokenizer())
    roles = np.full((len(encoded), len(ROLES)), _UNSURE, dtype=np.float32)
    roles[:, 0] = _SURE
    queries = np.zeros((len(encoded), 128), dtype=np.float32)
    keys = np.zeros((len(encoded), 128), dtype=np.float32)
    nothing = np.full(len(encoded), _LOUD / 2, dtype=np.float32)
    for role, number, start, end in article.spans:
        words = encoded.words_in(start, end)
        roles[words] = _UNSURE
        roles[words, ROLES.index(f"I-{role}")] = _SURE
        roles[words.start, [ROLES.index(f"I-{role}"), ROLES.index(f"B-{role}")]] = _UNSURE, _SURE
        _point(role, number, words, queries, keys)
    silent = np.zeros((len(encoded), 128), dtype=np.float32)
    return _reading(encoded, roles, (queries, keys, nothing), (silent, silent, nothing))


def _point(role: str, number: int, words: slice, queries: np.ndarray, keys: np.ndarray) -> None:
    """Dimension 2n stands for the cue of quote n, 2n+1 for its source."""
    cue, source = 2 * number, 2 * number + 1
    if role == "cue":
        queries[words, source] = 1
        keys[words, cue] = _LOUD
    else:
        queries[words, cue] = 1
    if role == "source":
        keys[words, source] = _LOUD


def _reading(
    encoded: Encoded,
    roles: np.ndarray,
    links: tuple[np.ndarray, np.ndarray, np.ndarray],
    antecedents: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> Reading:
    names = np.full((len(encoded), len(NAMES)), _UNSURE, dtype=np.float32)
    names[:, 0] = _SURE
    whole = slice(0, len(encoded))
    return Reading(
        encoded=encoded,
        roles=roles,
        wide=roles,
        names=names,
        sentences=np.zeros(len(encoded), dtype=np.float32),
        views=(View(whole, whole, {"link": Pointers(*links), "antecedent": Pointers(*antecedents)}),),
    )
