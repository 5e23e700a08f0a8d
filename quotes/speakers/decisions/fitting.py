"""Fit the weights of the evidence to articles whose speakers are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.speakers.decisions.candidates import Choice
from quotes.speakers.decisions.weighing import Weights

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One choice with, for each of its candidates in order, whether it is right."""

    choice: Choice
    right: tuple[bool, ...]


def fit(
    examples: Iterable[Example], prior: Weights, *, strength: float = 0.1, steps: int = 300
) -> dict[str, dict[str, float]]:
    """Weights under which the right candidates are likeliest, drawn to ``prior`` with ``strength``.

    A conditional logit for each table, by full-batch Adam; choices without any right candidate, or with
    nothing but right ones, teach nothing. A table without examples keeps its prior.
    """
    by_table: dict[str, list[Example]] = {table: [] for table in prior}
    for example in examples:
        if any(example.right) and not all(example.right):
            by_table.setdefault(example.choice.table, []).append(example)
    return {table: _fit_table(found, dict(prior.get(table, {})), strength, steps) for table, found in by_table.items()}


def _fit_table(examples: Sequence[Example], prior: dict[str, float], strength: float, steps: int) -> dict[str, float]:
    if not examples:
        return prior
    names = sorted(
        {name for one in examples for option in one.choice.candidates for name in option.evidence} | set(prior)
    )
    features, right, owner = _arrays(examples, {name: place for place, name in enumerate(names)})
    start = np.array([prior.get(name, 0.0) for name in names])
    weights, momentum, scale = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, steps + 1):
        slope = _slope(features, right, owner, weights, len(examples)) + strength * (weights - start)
        momentum = 0.9 * momentum + 0.1 * slope
        scale = 0.99 * scale + 0.01 * slope**2
        weights -= 0.05 * (momentum / (1 - 0.9**step)) / (np.sqrt(scale / (1 - 0.99**step)) + 1e-8)
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True) if abs(value) >= 0.0005}


def _arrays(examples: Sequence[Example], place: dict[str, int]) -> tuple[Array, Array, npt.NDArray[np.int64]]:
    options = [(number, option) for number, one in enumerate(examples) for option in one.choice.candidates]
    features = np.zeros((len(options), len(place)))
    for row, (_, option) in enumerate(options):
        for name, amount in option.evidence.items():
            features[row, place[name]] = amount
    right = np.array([mark for one in examples for mark in one.right], dtype=np.float64)
    return features, right, np.array([number for number, _ in options], dtype=np.int64)


def _slope(features: Array, right: Array, owner: npt.NDArray[np.int64], weights: Array, count: int) -> Array:
    """The gradient of minus the log-likelihood that one of the right candidates is chosen."""
    scores = features @ weights
    top = np.full(count, -np.inf)
    np.maximum.at(top, owner, scores)
    powers = np.exp(scores - top[owner])
    chance = powers / np.bincount(owner, powers, count)[owner]
    hits = powers * right
    target = hits / np.bincount(owner, hits, count)[owner]
    slope: Array = features.T @ (chance - target)
    return slope
