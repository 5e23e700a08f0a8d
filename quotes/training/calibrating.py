"""Fit the coefficients of the confidence to quotes that are known to be right or wrong.

The articles must be ones that the model was not trained on, else it looks surer than it is. So train one model on each
half of the annotated articles, let each read the other half, and fit to both::

    python -m quotes.training.calibrating --model out/half-1 out/half-1/unseen.jsonl \\
        --model out/half-2 out/half-2/unseen.jsonl --set worldnews-train \\
        --about "the halves of worldnews-train, each read by a model trained on the other" > coefficients.json

``quotes train`` leaves such folders. Put the result into ``quotes/confidence/data``.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from quotes.confidence import Coefficients, features
from quotes.evaluation import AnnotatedArticle, Calibration, read_annotated
from quotes.evaluation.calibration import calibration_of, verdicts
from quotes.extractor import Extractor
from quotes.reading import read_text

Array = npt.NDArray[np.float64]

STRENGTH = 3.0
"""How strongly coefficients are drawn to zero; 1 to 30 are alike on articles left out of the fitting."""

RAREST = 0.3
"""Least spread that a feature is scaled by: else one wrong quote of a rare sort would condemn all of them."""


@dataclass(frozen=True, slots=True)
class Example:
    """The evidence on one quote found, and whether it is right; ``article`` keeps quotes of one article together."""

    article: str
    evidence: Mapping[str, float]
    right: bool


def examples(gold: Iterable[AnnotatedArticle], extractor: Extractor) -> Iterator[Example]:
    """What the model finds in articles whose quotes are known, optional ones included."""
    for article in gold:
        found = extractor.find(read_text(article.text, id=article.id))
        judged = verdicts(article, found.extraction())
        for (detected, decision), (_, right) in zip(found.pairs(), judged, strict=True):
            yield Example(article.id, features(detected.signals, decision, detected.quote), right)


def fit(examples: Sequence[Example], *, strength: float = STRENGTH) -> Coefficients:
    """The coefficients under which the examples are likeliest, but for ``strength`` that draws them to zero.

    Logistic regression with an L2 penalty on the coefficients of standardised features, the intercept free, by
    Newton's steps (iteratively reweighted least squares). A feature that never varies gets no coefficient.
    """
    names = sorted({name for example in examples for name in example.evidence})
    table = np.array([[example.evidence.get(name, 0.0) for name in names] for example in examples])
    right = np.array([example.right for example in examples], dtype=np.float64)
    mean, spread = table.mean(axis=0), table.std(axis=0)
    kept = spread > 1e-9
    spread = np.maximum(spread, RAREST)
    standard = (table[:, kept] - mean[kept]) / spread[kept]
    weights = _newton(np.column_stack([np.ones(len(right)), standard]), right, strength)
    slopes = weights[1:] / spread[kept]
    intercept = float(weights[0] - slopes @ mean[kept])
    varying = [name for name, keep in zip(names, kept, strict=True) if keep]
    rounded = {name: round(float(slope), 4) for name, slope in zip(varying, slopes, strict=True)}
    return Coefficients(round(intercept, 4), rounded)


def held_out(examples: Sequence[Example], *, strength: float = STRENGTH) -> Calibration:
    """The calibration of every example by coefficients fitted to all articles but its own."""
    judged: list[tuple[float, bool]] = []
    for article in dict.fromkeys(example.article for example in examples):
        fitted = fit([example for example in examples if example.article != article], strength=strength)
        own = (example for example in examples if example.article == article)
        judged += [(fitted.probability(example.evidence), example.right) for example in own]
    return calibration_of(judged)


def _newton(table: Array, right: Array, strength: float, steps: int = 100) -> Array:
    penalty = np.full(table.shape[1], strength)
    penalty[0] = 1e-6
    weights = np.zeros(table.shape[1])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (chance - right) + penalty * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        longest = float(np.abs(step).max())
        # A full step may overshoot where nearly everything is right already.
        weights = weights - step * min(1.0, 2.0 / max(longest, 1e-12))
        if longest < 1e-8:
            break
    return weights


def main() -> None:
    """Read annotated articles with models that were not trained on them, fit, and print the coefficients."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", nargs=2, action="append", required=True, metavar=("FOLDER", "GOLD.jsonl"), type=Path)
    parser.add_argument("--about", required=True, help="What the coefficients are fitted to, for the record.")
    parser.add_argument("--set", action="append", default=[], dest="sets", help="A set these articles are from.")
    parser.add_argument("--strength", type=float, default=STRENGTH)
    options = parser.parse_args()
    known = [
        example for folder, gold in options.model for example in examples(read_annotated(gold), Extractor.load(folder))
    ]
    measured = held_out(known, strength=options.strength)
    about = f"{options.about} ({len(known)} quotes)"
    fitted = replace(fit(known, strength=options.strength), about=about, sets=options.sets)
    json.dump(asdict(fitted), sys.stdout, indent=2)
    sys.stdout.write("\n")
    sys.stderr.write(
        f"{len(known)} quotes; each article by coefficients of the others: calibration error {measured.error:.3f}, "
        f"{measured.surest.quotes} at 0.9 or more, {measured.surest.accuracy:.3f} of them right\n"
    )


if __name__ == "__main__":
    main()
