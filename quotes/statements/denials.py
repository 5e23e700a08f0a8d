"""Which words of a text are denied: what a negation reaches, what is called untrue, what a denying cue turns round."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from quotes.statements.lexicon import function_roots
from quotes.statements.words import Word, meaning, root, words

Denied: TypeAlias = bool | None
"""Whether a word is denied; ``None`` where that can hardly be told."""

_REACH = 2
_FAR_REACH = 5
"""How many content words a negation reaches surely, and how many at all."""

_BESIDE = 3
"""How many words may stand between what calls something untrue and the "that" of what it is: "a lie to say that"."""

_NEGATED = 5
"""How many words before "untrue" a negation turns it round: "nobody can call it false that"."""

_MARK = re.compile("[,.;:!?—–]")


@lru_cache(maxsize=10_000)
def is_denial(cue: str | None) -> bool:
    """Tell whether a cue denies what follows it: "denied", "has rejected"."""
    return cue is not None and any(word.normal in meaning("denials") for word in words(cue))


def denied(text: str, found: Sequence[Word]) -> list[Denied]:
    """Tell of every word of ``text`` whether it is denied, negations themselves aside.

    A negation reaches the next content words of its clause, those after an "and" or a "that" perhaps; "untrue that"
    reaches as "not" does. What is called untrue in front of it ("reports that ... are false") is perhaps denied, and
    so is what follows "rather than", "unless", "failed to": a plain denial of it says the same, and an assertion may.
    """
    opens, untrue = _openings(found), meaning("untrue")
    told: list[Denied] = []
    reach = _Reach()
    before, that = 0, None
    for place, word in enumerate(found):
        if _MARK.search(text, before, word.start):
            reach, that = _Reach(), None
        if word.normal in untrue and that is not None:
            told[that:] = [None] * (place - that)
        that = place if word.normal == "that" else that
        before = word.end
        reach = reach.into(word.normal)
        told.append(reach.denies)
        reach = _Reach(_FAR_REACH, opens[place]) if place in opens else reach.after(word.normal)
    return told


@dataclass(frozen=True, slots=True)
class _Reach:
    """How many content words what stands before still reaches, and whether the first of all of them surely."""

    left: int = 0
    sure: bool = False

    @property
    def denies(self) -> Denied:
        """Whether it denies the next word."""
        return bool(self.left) and ((self.sure and self.left > _FAR_REACH - _REACH) or None)

    def into(self, word: str) -> "_Reach":
        """What is left of it where this word begins something new."""
        if word in ("and", "that"):
            return replace(self, sure=False)
        return _Reach() if word in meaning("clauses") else self

    def after(self, word: str) -> "_Reach":
        """What is left of it behind this word."""
        return replace(self, left=self.left - 1) if self.left and root(word) not in function_roots() else self


def _openings(found: Sequence[Word]) -> dict[int, bool]:
    """The places from which words are denied, and whether the first of them surely are."""
    negations, untrue, short = meaning("negations"), meaning("untrue"), meaning("short_of")
    places: dict[int, bool] = {}
    since = negated = _NEGATED + 1
    for place, word in enumerate(found):
        negated = 0 if word.normal in negations else negated + 1
        # What is no lie is asserted.
        since = 0 if word.normal in untrue and negated > _NEGATED else since + 1
        if word.normal in negations or (word.normal == "that" and since <= _BESIDE):
            places[place] = True
        elif word.normal in short:
            places[place] = False
    return places
