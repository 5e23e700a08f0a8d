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
_QUOTED = re.compile(r"“([^“”\n]{20,300})”|\"([^\"\n]*)\"")
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
    prose = (name for name, headline in zip(names, inside, strict=True) if not headline and name.label == "person")
    known = {_tokens(layout, name) for name in prose}
    cut = (headline and name.label == "person" for name, headline in zip(names, inside, strict=True))
    return [_cut(layout, name, known) if here else name for name, here in zip(names, cut, strict=True)]


def _headlines(layout: Layout) -> Iterator[Span]:
    """The lines, and what stands in quotation marks, in which nearly every longer word has a capital letter."""
    quoted = (match.span(match.lastindex or 0) for match in _QUOTED.finditer(layout.text))
    for span in chain((match.span() for match in _LINE.finditer(layout.text)), quoted):
        words = layout.inside(span)
        long = [word for word in words if len(layout.words[word]) >= _LONG]
        capitals = sum(layout.capitalised(word) for word in long)
        if _FEWEST <= len(words) <= _MOST and len(long) >= _FEWEST - 1 and capitals >= _SHARE * len(long):
            yield span


def _cut(layout: Layout, name: Name, known: set[Tokens]) -> Name:
    """The longest beginning or end of the name that the prose has of persons, or all of it.

    A single word begins one only where the prose calls somebody so: "Moreno Burns", not "Ruiz Moreno".
    """
    words, tokens = layout.inside((name.start, name.end)), _tokens(layout, name)
    surnames = {other[-1] for other in known}
    for length in range(len(tokens), 0, -1):
        if tokens[:length] in known:
            return replace(name, end=layout.ends[words[length - 1]])
        if (tokens[-length:] in known or (length == 1 and tokens[-1] in surnames)) and any(
            token.endswith("ing") for token in tokens[:-length]
        ):
            # "Tides Rebuking Moreno".
            return replace(name, start=layout.starts[words[-length]])
    return name


def _tokens(layout: Layout, name: Name) -> Tokens:
    return tuple(layout.folded[word] for word in layout.inside((name.start, name.end)))
