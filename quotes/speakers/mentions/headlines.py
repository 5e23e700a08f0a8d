"""Names in headlines, where every word has a capital letter and a tagger cannot see where a name ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from quotes.article import Span
from quotes.speakers.attribution import Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout

_FEWEST, _MOST = 5, 30
"""Words of a line that may be a headline."""
_LINE = re.compile(r"^[^\n]{20,300}$", re.MULTILINE)
_QUOTED = re.compile(r"(?<=[“\"])[^“”\"\n]{20,300}(?=[”\"])")
_SHARE = 0.9
"""Of the longer words of a headline, as many at least have a capital letter."""
_LONG = 4
"""Letters of a word that has a capital letter in a headline."""


def shortened(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names, those in headlines cut to what the prose knows: "Ada Moreno" of "Ada Moreno Burns Rivals With"."""
    lines = list(_headlines(layout))
    if not lines:
        return list(names)
    inside = [any(start <= name.start < end for start, end in lines) for name in names]
    known: set[Tokens] = set()
    for name, headline in zip(names, inside, strict=True):
        if not headline:
            tokens = _tokens(layout, name)
            known.update((tokens, tokens[-1:]) if name.label == "person" else (tokens,))
    return [_cut(layout, name, known) if headline else name for name, headline in zip(names, inside, strict=True)]


def _headlines(layout: Layout) -> Iterator[Span]:
    """The lines, and what stands in quotation marks, in which nearly every longer word has a capital letter."""
    for match in chain(_LINE.finditer(layout.text), _QUOTED.finditer(layout.text)):
        words = layout.inside(match.span())
        long = [word for word in words if len(layout.words[word]) >= _LONG]
        capitals = sum(layout.capitalised(word) for word in long)
        if _FEWEST <= len(words) <= _MOST and len(long) >= _FEWEST - 1 and capitals >= _SHARE * len(long):
            yield match.span()


def _cut(layout: Layout, name: Name, known: set[Tokens]) -> Name:
    """The longest beginning or end of the name that the prose has, or all of it."""
    words = layout.inside((name.start, name.end))
    tokens = _tokens(layout, name)
    for length in range(len(tokens), 0, -1):
        if tokens[:length] in known:
            return replace(name, end=layout.ends[words[length - 1]])
        if tokens[-length:] in known and any(token.endswith("ing") for token in tokens[:-length]):
            # "Tides Rebuking Moreno".
            return replace(name, start=layout.starts[words[-length]])
    return name


def _tokens(layout: Layout, name: Name) -> Tokens:
    return tuple(layout.folded[word] for word in layout.inside((name.start, name.end)))
