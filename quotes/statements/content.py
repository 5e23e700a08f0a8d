"""What a quote is about: its content words, each with its weight, whether it is denied, and how it was written."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from quotes.quote import QuoteType
from quotes.statements.denials import Denied, denied, is_denial
from quotes.statements.lexicon import function_roots, rarity, vectors
from quotes.statements.words import is_number, meaning, root, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Sort: TypeAlias = Literal["word", "name", "number"]

_FIRM = 1.25
"""How much more a name or a number weighs than a word: two statements that agree in all but these are two."""

_LEAST = 0.15
"""What the commonest content word weighs beside the rarest."""


@dataclass(frozen=True, slots=True)
class Report:
    """One quote as it reports a statement: who said it, in which words, when, told by which article.

    ``text`` holds the words of the content, ``cue`` those of the cue ("denied" turns indirect speech round), and
    ``published`` an ISO 8601 date or date and time, or nothing.
    """

    id: str
    article_id: str
    speaker_id: str | None
    type: QuoteType
    text: str
    cue: str | None = None
    published: str | None = None
    outlet_id: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A text as it is compared: every word in order, and the content words among them.

    ``normals`` are the words; ``stems`` the stems of the content words in order, repeated ones too. Of each different
    stem: ``weights``, ``denied`` (whether a negation reaches it; ``None`` where perhaps) and ``sorts``; ``weight`` is
    that of all.
    """

    normals: tuple[str, ...]
    stems: tuple[str, ...]
    weights: dict[str, float]
    denied: dict[str, Denied]
    sorts: dict[str, Sort]
    weight: float

    @property
    def roots(self) -> tuple[str, ...]:
        """The different stems in the order in which they first stand."""
        return tuple(self.weights)


def content_of(report: Report) -> Content:
    """Give what a quote is about."""
    turned = report.type != "direct" and is_denial(report.cue)
    return _content(report.text, turned=turned)


@lru_cache(maxsize=2000)
def vectors_of(roots: tuple[str, ...]) -> "NDArray[np.float32]":
    """Give the vectors of the stems of a content, (N, 64)."""
    return vectors(roots)


@lru_cache(maxsize=20_000)
def _content(text: str, *, turned: bool) -> Content:
    found = words(text)
    negations, carry_nothing = meaning("negations"), function_roots()
    stems = []
    weights: dict[str, float] = {}
    told: dict[str, list[Denied]] = {}
    sorts: dict[str, Sort] = {}
    for word, reached in zip(found, denied(text, found), strict=True):
        name = root(word.normal)
        if word.normal in negations or (name in carry_nothing and not word.named):
            continue
        stems.append(name)
        sort: Sort = "number" if is_number(word.normal) else "name" if word.named else "word"
        if name not in weights or sort == "name":
            weights[name] = _weight(name, sort)
            sorts[name] = sort
        told.setdefault(name, []).append(reached)
    turns = {name: _altogether(every, turned=turned) for name, every in told.items()}
    return Content(tuple(word.normal for word in found), tuple(stems), weights, turns, sorts, sum(weights.values()))


def _altogether(told: list[Denied], *, turned: bool) -> Denied:
    """Whether a word is denied wherever it stands in a text; where only some of it is, that tells nothing."""
    return told[0] != turned if told[0] is not None and len(set(told)) == 1 else None


def _weight(name: str, sort: Sort) -> float:
    if sort == "number":
        return _FIRM * 0.8
    plain = max(_LEAST, (rarity(name) - 0.3) / 0.7)
    return min(plain * _FIRM, _FIRM) if sort == "name" else plain
