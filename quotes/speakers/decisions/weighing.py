"""The additive score of a candidate: what each piece of evidence is worth, from a data file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp
from typing import TypeAlias

from quotes.speakers.decisions.candidates import Candidate, Choice
from quotes.speakers.decisions.evidence import Evidence
from quotes.speakers.sources.phrases import Phrase

Weights: TypeAlias = Mapping[str, Mapping[str, float]]
"""For each table (the kind of source) what each piece of evidence is worth, in log-odds."""


@cache
def default_weights() -> Weights:
    """The weights that ship with the package."""
    text = (files("quotes.speakers") / "data" / "weights.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)
    return weights


def _shipped() -> Weights:
    return default_weights()


@dataclass(slots=True)
class Judge:
    """Weighs candidates, and keeps every choice it was asked for: weights can be fitted to these."""

    weights: Weights = field(default_factory=_shipped)
    choices: list[Choice] = field(default_factory=list)

    def weigh(self, index: int, phrase: Phrase, options: list[Candidate]) -> list[Candidate]:
        """The candidates for the source of attribution ``index``, likeliest first, their probabilities set.

        An ``index`` below 0 is a question in passing, not kept among the choices.
        """
        name = table_of(phrase)
        table = self.weights.get(name, {})
        for option, chance in zip(options, probabilities([score(table, one.evidence) for one in options]), strict=True):
            option.probability = chance
        if index >= 0:
            self.choices.append(Choice(index, name, list(options)))
        return sorted(options, key=lambda option: -option.probability)


def table_of(phrase: Phrase) -> str:
    """The table of weights that decides for a source."""
    if phrase.category == "pronoun":
        return "pronoun" if phrase.asks in ("m", "f") else "neuter"
    if phrase.category in ("person", "group"):
        return "description"
    return phrase.category


def score(table: Mapping[str, float], evidence: Evidence) -> float:
    """The sum of what the evidence is worth; evidence that the table does not know is worth nothing."""
    return sum(table.get(name, 0.0) * amount for name, amount in evidence.items())


def probabilities(scores: Sequence[float]) -> list[float]:
    """Scores as probabilities that sum to 1 (softmax)."""
    top = max(scores, default=0.0)
    powers = [exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]
