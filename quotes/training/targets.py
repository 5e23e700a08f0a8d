"""From annotations in characters to what every word should be, for one example."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from quotes.model.encoding import Encoded
from quotes.model.labels import NAMES, ROLES, SHAPES
from quotes.training.examples import Example, MentionLabel, QuoteLabel

if TYPE_CHECKING:
    from numpy.typing import NDArray

IGNORED = -100
_ROLE = {name: number for number, name in enumerate(ROLES)}
_NAME = {name: number for number, name in enumerate(NAMES)}
_NAMED_SHAPES = (SHAPES.index("title"), SHAPES.index("upper"), SHAPES.index("mixed"))
_NEVER_NAMES = frozenset(
    {"a", "an", "the", "i", "we", "he", "she", "it", "they", "you", "his", "her", "its", "their", "our", "my", "your"}
    | {"this", "that", "these", "those", "who", "him", "them", "me", "us"}
)


@dataclass(frozen=True, slots=True)
class Pointers:
    """Words that point to other words: for each query word the words it may point to.

    A query with no target points to nothing, which the network says with the first piece of the window; a query
    whose targets all lie outside a window teaches nothing there.
    """

    targets: dict[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Targets:
    """What every word of an example should be: labels (words), ``IGNORED`` where unknown, and pointers."""

    roles: "NDArray[np.int64]"
    wide: "NDArray[np.int64]"
    names: "NDArray[np.int64]"
    sentences: "NDArray[np.int64]"
    links: Pointers
    antecedents: Pointers


def targets_of(example: Example, encoded: Encoded) -> Targets:
    """Compute the targets of an example whose text was encoded."""
    count = len(encoded)
    roles = wide = np.full(count, IGNORED)
    links: dict[int, frozenset[int]] = {}
    if example.quotes is not None:
        painted = _paint(example.quotes, encoded)
        links = _links(example.quotes, encoded, painted)
        roles, wide = (roles, painted) if example.thoughts else (painted, wide)
    names = np.full(count, IGNORED)
    if example.names is not None:
        names = np.zeros(count, dtype=np.int64)
        for name in example.names:
            _write(names, encoded.words_in(name.start, name.end), _NAME[f"B-{name.label}"])
    sentences = np.full(count, IGNORED)
    if example.sentences is not None:
        sentences = np.zeros(count, dtype=np.int64)
        places = np.searchsorted(encoded.starts, np.asarray(example.sentences, dtype=np.int64))
        sentences[places[places < count]] = 1
    antecedents = _antecedents(example, encoded)
    return Targets(roles, wide, names, sentences, Pointers(links), Pointers(antecedents))


def _write(labels: "NDArray[np.int64]", words: slice, begin: int) -> None:
    labels[words] = begin + 1
    labels[words.start : min(words.start + 1, words.stop)] = begin


def _lines(span: tuple[int, int], encoded: Encoded) -> Iterable[slice]:
    """The words of a span, cut where a paragraph begins."""
    words = encoded.words_in(*span)
    cuts = [words.start, *(np.flatnonzero(encoded.openers[words]) + words.start).tolist(), words.stop]
    for begin, end in pairwise(cuts):
        if begin < end:
            yield slice(begin, end)


def _paint(quotes: tuple[QuoteLabel, ...], encoded: Encoded) -> "NDArray[np.int64]":
    """Labels of roles, ``IGNORED`` on optional quotes; one inside another's content is left out: labels cannot nest."""
    roles = np.zeros(len(encoded), dtype=np.int64)
    taken = np.zeros(len(encoded), dtype=bool)
    for quote in sorted(quotes, key=lambda quote: (quote.optional, -_size(quote))):
        spans = [("content", span) for span in quote.content]
        spans += [("cue", span) for span in quote.cue] + [("source", span) for span in quote.source]
        if quote.optional:
            for _, span in spans:
                words = encoded.words_in(*span)
                roles[words] = np.where(taken[words], roles[words], IGNORED)
            continue
        content = np.concatenate([np.arange(len(encoded))[encoded.words_in(*span)] for span in quote.content])
        if len(content) == 0 or taken[content].mean() > 0.5:
            continue
        for role, span in spans:
            for words in _lines(span, encoded) if role == "content" else [encoded.words_in(*span)]:
                if not taken[words].any():
                    _write(roles, words, _ROLE[f"B-{role}"])
                    taken[words] = True
    return roles


def _size(quote: QuoteLabel) -> int:
    return sum(end - start for start, end in quote.content)


def _links(quotes: tuple[QuoteLabel, ...], encoded: Encoded, roles: "NDArray[np.int64]") -> dict[int, frozenset[int]]:
    """Content and source words point to the cue, or to the source where there is no cue; cue words to the source."""
    found: dict[int, set[int]] = {}
    for quote in quotes:
        content, cue, source = (_words(spans, encoded) for spans in (quote.content, quote.cue, quote.source))
        painted = [word for word in content if roles[word] in {_ROLE["B-content"], _ROLE["I-content"]}]
        for queries, keys in ((painted, cue or source), (source, cue), (cue, source)):
            for query in queries:
                found.setdefault(query, set()).update(keys)
    return {query: frozenset(keys) for query, keys in found.items()}


def _words(spans: tuple[tuple[int, int], ...], encoded: Encoded) -> list[int]:
    return [word for span in spans for word in range(len(encoded))[encoded.words_in(*span)]]


def _antecedents(example: Example, encoded: Encoded) -> dict[int, frozenset[int]]:
    """Every word of a mention points to the words that name the same entity elsewhere."""
    mentions = example.mentions or ()
    owner: dict[int, MentionLabel] = {}
    # Inner mentions are written last: a word belongs to the smallest mention around it.
    for mention in sorted(mentions, key=lambda mention: mention.start - mention.end):
        owner.update(dict.fromkeys(range(len(encoded))[encoded.words_in(mention.start, mention.end)], mention))
    naming: dict[int, set[int]] = {}
    for word, mention in owner.items():
        spelled = example.text[encoded.starts[word] : encoded.ends[word]].lower()
        if encoded.shapes[word] in _NAMED_SHAPES and spelled not in _NEVER_NAMES:
            naming.setdefault(mention.entity, set()).add(word)
    found: dict[int, frozenset[int]] = {}
    for word, mention in owner.items():
        own = encoded.words_in(mention.start, mention.end)
        others = naming.get(mention.entity, set()) - set(range(own.start, own.stop))
        found[word] = frozenset(others)
    return found
