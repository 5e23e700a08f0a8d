"""What speaks for and against two quotes reporting the same statement, measured.

Words are compared as they stand (runs, shares) and by meaning: every content word of one text is matched with the most
similar of the other, weighted by rarity, as BERTScore does (Zhang et al., ICLR 2020), with vectors of single words.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from quotes.statements.content import Content, Report, Sort, content_of, vectors_of
from quotes.statements.lexicon import opposites
from quotes.statements.words import root

if TYPE_CHECKING:
    from numpy.typing import NDArray

FULL_DAYS = 3
MOST_DAYS = 10
"""Days apart up to which dates count as the same, and beyond which they no longer count at all."""

_CHANCE = 0.25
_SYNONYMS = 0.75
_MOST = 0.9
"""Cosines of words that have nothing in common and of synonyms, and what the latter count beside the same word."""

_NEARLY = 0.7
_SPELLED_ALIKE = 0.86

_TELLING = 3.0
"""The weight of what is matched from which on a name that differs tells less."""

_SLOT = 4
"""The most words of a stretch that stands for another."""

_SAME_WORDS = 0.75
"""The share of words kept in order from which on any word that is denied in one text only turns its meaning."""

_RETOLD = 0.6
"""The share of words kept in order below which a text is told in other words."""

_SUBSTANTIAL = 1.5
"""The weight of what is matched from which on it is no longer thin: two or three telling words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Numbers on two quotes; shares are between 0 and 1, by weight of content words unless said otherwise.

    ``shorter`` and ``longer`` are how much of the text with less and with more content is found in the other, by
    meaning; ``exact`` is how much of the shorter is found in the same stems, ``instead`` how much each has that is
    not nearly the same in the other, ``run`` how many content words, names and numbers aside, the longest stretch
    they share word for word has, ``words`` the share of the shorter's words that stand in the other in the same
    order, ``matched`` the weight of what was matched. ``negation``, ``opposite``, ``numbers`` and ``names`` tell
    how much contradicts, from 0 to 1, ``renamed`` whether one name stands where the other text has another.
    ``days`` is 1 for the same days, fading to 0; ``undated`` whether one is unknown.
    """

    shorter: float
    longer: float
    exact: float
    instead: float
    run: float
    words: float
    matched: float
    negation: float
    opposite: float
    numbers: float
    names: float
    renamed: float
    days: float
    undated: float
    direct: float

    def features(self) -> dict[str, float]:
        """Give the numbers by name, with those that only tell together."""
        found: dict[str, float] = {name: getattr(self, name) for name in _MEASURES}
        found["reworded"] = self.direct * (1 - self.words)
        found["swapped"] = self.words**2 * self.instead
        # In two long texts that agree in the rest, another name for the same thing is likelier than another thing.
        small = min(1.0, _TELLING / max(self.matched, 1e-9))
        found["names"] = self.names * small
        found["renamed"] = self.renamed * small
        found["thin"] = max(0.0, 1 - self.matched / _SUBSTANTIAL)
        return found


_MEASURES = tuple(field.name for field in fields(Evidence))


def evidence(one: Report, other: Report) -> Evidence:
    """Measure two quotes against each other; the order does not matter."""
    short, long = sorted((content_of(one), content_of(other)), key=lambda content: (content.weight, content.normals))
    days = apart(one.published, other.published)
    direct = float(one.type == other.type == "direct")
    return replace(_compared(short, long), days=closeness(days), undated=float(days is None), direct=direct)


def itself(report: Report) -> Evidence:
    """Measure a quote against another in the same words about the same day."""
    content = content_of(report)
    found = float(bool(content.weight))
    undated = float(apart(report.published, report.published) is None)
    return Evidence(
        shorter=found,
        longer=found,
        exact=found,
        instead=0.0,
        run=float(run_of(content)),
        words=float(bool(content.normals)),
        matched=content.weight,
        negation=0.0,
        opposite=0.0,
        numbers=0.0,
        names=0.0,
        renamed=0.0,
        days=1 - undated,
        undated=undated,
        direct=float(report.type == "direct"),
    )


def run_of(content: Content) -> int:
    """Give how many content words, names and numbers aside, a text has."""
    return sum(content.sorts.get(root(word)) == "word" for word in content.normals)


@lru_cache(maxsize=5000)
def _compared(short: Content, long: Content) -> Evidence:
    """What the words tell; the same ones are printed by many."""
    matches = _matches(short, long)
    shared = short.weights.keys() & long.weights.keys()
    best_short, best_long = matches.max(axis=1, initial=0), matches.max(axis=0, initial=0)
    from_short = _share(short, best_short)
    foreign = _unmatched(short, best_short, "name") | _unmatched(long, best_long, "name")
    run, in_order, replaced = _in_order(short, long, foreign)
    total = short.weight or 1.0
    denied = sum(short.weights[name] for name in shared if {short.denied[name], long.denied[name]} == {True, False})
    return Evidence(
        shorter=from_short,
        longer=_share(long, best_long),
        exact=sum(short.weights[name] for name in shared) / total,
        instead=min(1 - _share(short, best_short >= _NEARLY), 1 - _share(long, best_long >= _NEARLY)),
        run=run,
        words=in_order,
        matched=from_short * short.weight,
        negation=_negation(denied / total, in_order),
        opposite=min(1.0, 4 * _opposed(short, long) / total),
        numbers=_contradicting(short, long, (best_short, best_long), "number"),
        names=_contradicting(short, long, (best_short, best_long), "name"),
        renamed=float(replaced),
        days=0.0,
        undated=0.0,
        direct=0.0,
    )


def _negation(denied: float, in_order: float) -> float:
    if in_order > _SAME_WORDS:
        return float(denied > 0)
    # Retold, a denial is put in many ways ("rather than"), and what it reaches can hardly be told.
    return min(1.0, 2 * max(0.0, denied - 0.2) if in_order < _RETOLD else 4 * max(0.0, denied - 0.1))


def apart(one: str | None, other: str | None) -> int | None:
    """Give how many days lie between two dates, ``None`` where one is not known."""
    try:
        return abs((date.fromisoformat((one or "")[:10]) - date.fromisoformat((other or "")[:10])).days)
    except ValueError:
        return None


def closeness(days: int | None) -> float:
    """Give 1 for up to three days apart, less for more, 0 from ten days on; unknown counts 0 too."""
    if days is None:
        return 0.0
    return min(1.0, max(0.0, (MOST_DAYS - days) / (MOST_DAYS - FULL_DAYS)))


def _matches(short: Content, long: Content) -> "NDArray[np.float32]":
    """How well every content word of the one matches every one of the other, between 0 and 1."""
    rows, columns = short.roots, long.roots
    if not rows or not columns:
        return np.zeros((len(rows), len(columns)), dtype=np.float32)
    cosines = vectors_of(rows) @ vectors_of(columns).T
    found: NDArray[np.float32] = np.clip((cosines - _CHANCE) / (_SYNONYMS - _CHANCE), 0, 1) * np.float32(_MOST)
    firm_rows = np.asarray([short.sorts[name] != "word" for name in rows])
    firm_columns = np.asarray([long.sorts[name] != "word" for name in columns])
    # Vectors take London for Paris and Monday for Friday: names and numbers are compared by their letters only.
    found[firm_rows[:, None] & firm_columns[None, :]] = 0
    places = {name: column for column, name in enumerate(columns)}
    for row, name in enumerate(rows):
        if name in places:
            found[row, places[name]] = 1
        elif short.sorts[name] == "name":
            _match_spellings(found, row, name, long)
    return found


def _match_spellings(found: "NDArray[np.float32]", row: int, name: str, long: Content) -> None:
    from rapidfuzz.distance import JaroWinkler

    for column, other in enumerate(long.roots):
        if long.sorts[other] != "number" and len(name) > 3 and len(other) > 3:
            alike = JaroWinkler.similarity(name, other)
            if alike >= _SPELLED_ALIKE:
                found[row, column] = max(found[row, column], alike)


def _share(content: Content, best: "NDArray[Any]") -> float:
    weights = np.fromiter(content.weights.values(), np.float32, len(content.weights))
    return float(weights @ best / weights.sum()) if len(weights) else 0.0


def _in_order(short: Content, long: Content, foreign: frozenset[str]) -> tuple[float, float, bool]:
    """Words of content, names and numbers aside, in the longest stretch shared, and the share of words kept in order.

    And whether, in a stretch of a few words, a name that only one text has stands for one that only the other has.
    """
    from rapidfuzz.distance import LCSseq

    if not short.normals or not long.normals:
        return 0.0, 0.0, False
    few, many = sorted((short.normals, long.normals), key=len)
    longest = kept = 0
    here, there = 0, 0
    replaced = False
    for block in (*LCSseq.opcodes(few, many), None):
        if block is not None and block.tag != "equal":
            continue
        begin, start = (len(few), len(many)) if block is None else (block.src_start, block.dest_start)
        gaps = few[here:begin], many[there:start]
        replaced |= all(len(gap) <= _SLOT and any(root(word) in foreign for word in gap) for gap in gaps)
        if block is not None:
            here, there = block.src_end, block.dest_end
            stretch = few[block.src_start : here]
            kept += len(stretch)
            longest = max(longest, sum(short.sorts.get(root(word)) == "word" for word in stretch))
    return float(longest), kept / len(few), replaced


def _opposed(short: Content, long: Content) -> float:
    """The weight of words that only the shorter has and whose opposite only the longer has, denied alike."""
    known = opposites()
    total = 0.0
    for name, weight in short.weights.items():
        if name in known and name not in long.weights:
            against = [other for other in known[name] if other in long.weights and other not in short.weights]
            if any(short.denied[name] == long.denied[other] for other in against):
                total += max(weight, 0.5)
    return total


def _contradicting(
    short: Content, long: Content, best: tuple["NDArray[np.float32]", "NDArray[np.float32]"], sort: Sort
) -> float:
    """How many of the shorter's numbers or names the other lacks, where the other has some of its own instead."""
    shares = (
        len(_unmatched(content, found, sort)) / max(1, sum(other == sort for other in content.sorts.values()))
        for content, found in zip((short, long), best, strict=True)
    )
    return min(shares)


def _unmatched(content: Content, best: "NDArray[np.float32]", sort: Sort) -> frozenset[str]:
    pairs = zip(content.sorts.items(), best.tolist(), strict=True)
    return frozenset(name for (name, of), found in pairs if of == sort and found < _NEARLY)
