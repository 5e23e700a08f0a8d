"""Fit the coefficients of likeness to pairs of quotes that people judged: one statement, or two.

The pairs are the invented ones of the tests and pairs of the annotated articles (``data/judged.jsonl``, which has
places only; the texts are read from the corpora), pairs of these articles that are clearly two statements, and quotes
beside what was cut out of them. Run it from the checkout, beside a folder ``shared`` with the corpora::

    python -m quotes.training.judging --corpora ../shared/corpora > likeness.json

Put the result into ``quotes/statements/data``.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.errors import GoldError
from quotes.evaluation import AnnotatedArticle, read_annotated
from quotes.statements.content import Report
from quotes.statements.evidence import evidence
from quotes.statements.keys import comparable
from quotes.statements.likeness import SAME, Coefficients

Array = npt.NDArray[np.float64]

CORPUS = "worldnews-train.jsonl"
INVENTED = Path("tests") / "statements" / "pairs.jsonl"

BOUNDS: Mapping[str, tuple[float, float]] = {
    **dict.fromkeys(("shorter", "longer", "words"), (0.0, np.inf)),
    **dict.fromkeys(("names", "reworded", "swapped", "thin"), (-np.inf, 0.0)),
    "negation": (-np.inf, -8.0),
    "opposite": (-np.inf, -8.0),
    "numbers": (-np.inf, -6.0),
    "renamed": (-np.inf, -3.0),
}
"""The features that are fitted, each with what it may count: too few pairs tell of contradictions to learn them."""

BY_HAND = {"days": 1.5, "undated": 1.0}
"""What is the same in all the pairs, so that nothing can be learnt of it."""

COMMONER = 0.7
"""What is added to the log-odds, since two quotes that share words are likelier one statement across articles.

Nearly all judged pairs that share words are of one article, which seldom says anything twice.
"""

STRENGTH = 0.02
"""How strongly coefficients are drawn to zero."""

_STEPS = 300
_SURE = 0.35
"""What a pair counts that nobody needed to judge."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Two quotes, whether they are one statement, and how much that counts."""

    one: Report
    other: Report
    same: bool
    weight: float = 1.0


def invented(path: Path) -> list[Judged]:
    """Give the invented pairs; they count more, having been written to tell the features apart."""
    rows = [json.loads(line) for line in _read(path).splitlines()]
    return [Judged(*_invented(row), bool(row["same"]), 1.5) for row in rows]


def read(articles: Iterable[AnnotatedArticle]) -> list[Judged]:
    """Give the pairs of annotated articles that were judged by reading. Raises GoldError where one is missing."""
    quotes = {(article.id, quote.content): report for article, quote, report in _reports(articles)}
    lines = (files("quotes.training") / "data" / "judged.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for row in map(json.loads, lines):
        places = [(row[end]["article"], tuple(map(tuple, row[end]["content"]))) for end in ("one", "other")]
        for place in places:
            if place not in quotes:
                raise GoldError(f"Quote {place[0]} {place[1]} was judged and is not in {CORPUS}")
        found.append(Judged(quotes[places[0]], quotes[places[1]], row["same"]))
    return found


def clear(
    articles: Iterable[AnnotatedArticle], judged: Iterable[Judged], number: int = 900, *, seed: int = 1
) -> list[Judged]:
    """Give pairs that are two statements: of two speakers in the same words, or of one in quite other words."""
    known = {frozenset((pair.one.id, pair.other.id)) for pair in judged}
    reports = [(article.id, quote.speaker, report) for article, quote, report in _reports(articles)]
    found = []
    for (article, speaker, one), (other_article, other_speaker, other) in combinations(reports, 2):
        if article != other_article:
            told = speaker != other_speaker and comparable(one, other)
        else:
            told = speaker == other_speaker and _unlike(one, other) and frozenset((one.id, other.id)) not in known
        if told:
            found.append(Judged(one, other, False, _SURE))
    return random.Random(seed).sample(found, min(number, len(found)))


def _unlike(one: Report, other: Report) -> bool:
    measured = evidence(one, other)
    return measured.words < 0.5 and measured.run < 3 and measured.shorter < 0.6


def cut(articles: Iterable[AnnotatedArticle], number: int = 300, *, seed: int = 1) -> Iterator[Judged]:
    """Give quotes beside a part of them, half of the parts with a word in seventeen left out."""
    chance = random.Random(seed)
    long = [report for _, _, report in _reports(articles) if len(report.text.split()) >= 12]
    for report in chance.sample(long, min(number, len(long))):
        words = report.text.split()
        length = chance.randint(max(6, len(words) // 4), len(words))
        begin = chance.randint(0, len(words) - length)
        dropped = 0.06 if chance.random() < 0.5 else 0.0
        text = " ".join(word for word in words[begin : begin + length] if chance.random() >= dropped)
        type_ = chance.choice([report.type, "indirect"])
        part = replace(
            report, id=f"{report.id} cut", text=text, type=type_, cue=report.cue if type_ != "direct" else None
        )
        yield Judged(report, part, True, _SURE)


def fit(pairs: Sequence[Judged], *, strength: float = STRENGTH) -> Coefficients:
    """Give the coefficients within their bounds under which the verdicts are likeliest, but for ``strength``."""
    measured = [evidence(_dated(pair.one), _dated(pair.other)).features() for pair in pairs]
    table = np.array([[1.0, *(features[name] for name in BOUNDS)] for features in measured])
    same = np.array([pair.same for pair in pairs], dtype=np.float64)
    weights = np.array([pair.weight for pair in pairs])
    low, high = (
        np.array([sign, *(bounds[end] for bounds in BOUNDS.values())]) for end, sign in ((0, -np.inf), (1, np.inf))
    )
    penalty = np.array([1e-6, *(2 * strength for _ in BOUNDS)])
    found = _newton(table, same, weights, (low, high), penalty)
    fitted = {name: round(float(value), 3) for name, value in zip(BOUNDS, found[1:], strict=True)}
    intercept = float(found[0]) - BY_HAND["days"] + COMMONER
    return Coefficients(round(intercept, 3), {**fitted, **BY_HAND})


def held_out(pairs: Sequence[Judged], besides: Sequence[Judged] = (), *, parts: int = 10, seed: int = 1) -> list[float]:
    """Give the probability of each pair under a fit to the others: those of other ``parts``, and ``besides``.

    Pairs that begin in one article are in one part, and nothing of its articles is fitted to.
    """
    chance = random.Random(seed)
    part_of = {article: chance.randrange(parts) for article in sorted({_begins(pair) for pair in pairs})}
    found = [0.0] * len(pairs)
    for part in range(parts):
        told = [number for number, pair in enumerate(pairs) if part_of[_begins(pair)] == part]
        articles = {article for number in told for article in _articles(pairs[number])}
        rest = [
            pair for pair in (*pairs, *besides) if articles.isdisjoint((pair.one.article_id, pair.other.article_id))
        ]
        fitted = fit(rest)
        for number in told:
            found[number] = _probability(fitted, pairs[number])
    return found


def _articles(pair: Judged) -> tuple[str, str]:
    return pair.one.article_id, pair.other.article_id


def _begins(pair: Judged) -> str:
    return min(_articles(pair))


def _probability(fitted: Coefficients, pair: Judged) -> float:
    return fitted.probability(evidence(_dated(pair.one), _dated(pair.other)).features())


def _newton(table: Array, same: Array, weights: Array, bounds: tuple[Array, Array], penalty: Array) -> Array:
    """Newton's steps on the coefficients that are not held by a bound (projected Newton; Bertsekas, 1982)."""
    found = np.clip(np.zeros(table.shape[1]), *bounds)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(table @ found, -30, 30)))
        slope = table.T @ (weights * (chance - same)) + penalty * found
        free = ~(((found <= bounds[0]) & (slope > 0)) | ((found >= bounds[1]) & (slope < 0)))
        part = table[:, free]
        bend = (part * (weights * chance * (1 - chance))[:, None]).T @ part + np.diag(penalty[free])
        step = np.linalg.solve(bend, slope[free])
        longest = float(np.abs(step).max(initial=0.0))
        if longest < 1e-8:
            break
        found[free] -= step * min(1.0, 1.0 / longest)
        found = np.clip(found, *bounds)
    return found


def _reports(articles: Iterable[AnnotatedArticle]) -> Iterator[tuple[AnnotatedArticle, Any, Report]]:
    for article in articles:
        for number, quote in enumerate(article.quotes):
            text, cue = (" ".join(article.text[slice(*span)] for span in spans) for spans in (quote.content, quote.cue))
            report = Report(f"{article.id}:{number}", article.id, quote.speaker, quote.type, text, cue or None)
            yield article, quote, report


def _invented(row: Mapping[str, Any]) -> tuple[Report, Report]:
    one, other = (
        Report(name, f"{name} {row['one']} {row['other']}", None, type_, row[name], cue)
        for name, type_, cue in zip(("one", "other"), row["types"], row["cues"], strict=True)
    )
    return one, other


def _dated(report: Report) -> Report:
    return replace(report, published="2020-01-01")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise GoldError(f"Judged pairs {path} cannot be read: {error}") from error


def main() -> None:
    """Read the pairs, fit, and print the coefficients."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", required=True, type=Path, help="folder with the annotated articles")
    parser.add_argument("--invented", default=INVENTED, type=Path, help="the invented pairs")
    options = parser.parse_args()
    articles = read_annotated(options.corpora / CORPUS)
    kinds = {"invented": invented(options.invented), "read": read(articles)}
    kinds["clear"] = clear(articles, kinds["read"])
    kinds["cut"] = list(cut(articles))
    counts = [len(pairs) for pairs in kinds.values()]
    about = (
        f"quotes.training.judging on {counts[0]} invented pairs, {counts[1]} of {CORPUS} judged by reading, "
        f"{counts[2]} of its pairs that are clearly two statements and {counts[3]} cut from one quote"
    )
    fitted = replace(fit([pair for pairs in kinds.values() for pair in pairs]), about=about)
    json.dump(
        {"about": fitted.about, **{k: v for k, v in asdict(fitted).items() if k != "about"}}, sys.stdout, indent=2
    )
    sys.stdout.write("\n")
    for kind, pairs in kinds.items():
        _tell(kind, pairs, [_probability(fitted, pair) for pair in pairs])
    hard = kinds["invented"] + kinds["read"]
    chances = held_out(hard, kinds["clear"] + kinds["cut"])
    _tell("invented, held out", kinds["invented"], chances[: counts[0]])
    _tell("read, held out", kinds["read"], chances[counts[0] :])


def _tell(kind: str, pairs: Sequence[Judged], chances: Sequence[float]) -> None:
    joined = [pair.same for pair, chance in zip(pairs, chances, strict=True) if chance >= SAME]
    sys.stderr.write(
        f"{kind}: {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one statement; "
        f"{len(joined)} joined, {sum(joined)} rightly\n"
    )


if __name__ == "__main__":
    main()
