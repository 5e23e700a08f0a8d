"""Whether two quotes report the same statement: a probability, and in what way the one repeats the other."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Literal, TypeAlias, get_args

from quotes.statements.content import Content, Report, content_of
from quotes.statements.evidence import Evidence, evidence, itself, run_of

Wording: TypeAlias = Literal["reference", "verbatim", "trimmed", "altered", "paraphrased"]
WORDINGS: tuple[Wording, ...] = get_args(Wording)

SAME = 0.5
"""The probability from which on two quotes count as reports of one statement."""

PERHAPS = 0.2
"""The probability from which on a pair speaks for two groups of quotes being one where another pair is alike."""

_RECALLED = 6
"""Content words, names and numbers aside, that a quote recalled at any later time must repeat word for word."""

_WITHIN = 0.87
"""The probability that two quotes of one article need, both direct or neither: articles seldom tell one thing twice.

What is retold there in a reporter's words stands beside the very words, to bring them in; for such a pair SAME will do.
"""

_SMALL_PART = 0.35
"""The share of the longer text below which one word or a name in common ("the Covid-19 pandemic") says nothing."""

_HARDLY_CHANGED = 0.9
_MOST_WORDS = 0.65


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two quotes report the same statement, and how the one with less in it words the other."""

    probability: float
    wording: Wording


@dataclass(frozen=True, slots=True)
class Coefficients:
    """What each feature adds to the log-odds, and what they begin with; ``about`` says what they were fitted to."""

    intercept: float
    coefficients: Mapping[str, float]
    about: str = ""

    def probability(self, features: Mapping[str, float]) -> float:
        """How likely two quotes with these features are the same statement."""
        total = self.intercept + sum(weight * features[name] for name, weight in self.coefficients.items())
        return 1 / (1 + exp(-total)) if total > 0 else exp(total) / (1 + exp(total))


def likeness(one: Report, other: Report) -> Likeness:
    """Measure whether two quotes report the same statement; a pure function of the two, whatever their order.

    That both are by one speaker is for the caller to know. Two quotes of one article are one statement only where one
    of them is direct and the other is not, or that is much likelier, or one repeats the other nearly word for word; two
    that are more than ten days apart only where one repeats a long stretch of the other.
    """
    measured = evidence(one, other)
    probability = shipped_coefficients().probability(measured.features())
    if measured.longer < _SMALL_PART and measured.run < 2:
        probability = min(probability, 0.1)
    repeated = measured.words >= _HARDLY_CHANGED and not _contradicted(measured)
    told_twice = one.article_id == other.article_id and (one.type == "direct") == (other.type == "direct")
    if told_twice and probability < _WITHIN and not (repeated and measured.run >= 3):
        probability = min(probability, 0.1)
    if not measured.undated and not measured.days:
        recalled = repeated and measured.run >= _RECALLED
        probability = max(probability, 0.9) if recalled else min(probability, 0.1)
    return Likeness(probability, _wording(content_of(one), content_of(other), measured))


def same_as_itself(report: Report) -> bool:
    """Tell whether the same words about the same day would be the same statement: not "yes", not "it rained"."""
    measured = itself(report)
    return measured.matched > 0 and shipped_coefficients().probability(measured.features()) >= SAME


def recalled(content: Content) -> bool:
    """Tell whether the same words are the same statement at any later time."""
    return run_of(content) >= _RECALLED


def wording(reference: Report, other: Report) -> Wording:
    """Tell how a quote words what the reference says: verbatim, trimmed, altered or paraphrased."""
    if reference.id == other.id:
        return "reference"
    found = _wording(content_of(reference), content_of(other), evidence(reference, other))
    more = content_of(other).weight > content_of(reference).weight * 1.1
    return "altered" if found == "trimmed" and more else found


@cache
def shipped_coefficients() -> Coefficients:
    """The coefficients that ship with the package."""
    text = (files("quotes.statements") / "data" / "likeness.json").read_text(encoding="utf-8")
    return Coefficients(**json.loads(text))


def _contradicted(measured: Evidence) -> bool:
    return bool(measured.negation or measured.opposite or measured.numbers or measured.names)


def _wording(one: Content, other: Content, measured: Evidence) -> Wording:
    if one.normals == other.normals:
        return "verbatim"
    few, many = sorted((len(one.normals), len(other.normals)))
    if measured.words == 1 and few < many:
        return "trimmed"
    if measured.words >= _HARDLY_CHANGED and few >= 0.95 * many:
        return "altered"
    return "altered" if measured.words >= _MOST_WORDS else "paraphrased"
