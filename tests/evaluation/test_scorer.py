"""The measures are those of the scorer beside the checkout, number for number."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quotes.article import Span
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, Scope, evaluate, read_annotated, write_annotated
from quotes.quote import Kind, QuoteType

SENTENCE = "the that mayor Mr Moreno said rain ferry harbour and of tolls, rose “again” 3.5 Zoë who’s\n"
NAMES = [
    None,
    "Ada Moreno",
    "Moreno",
    "Mr Ada Moreno",
    "the Port Authority",
    "Port Authority of Vell",
    "dockers",
    "the",
]
TYPES: list[QuoteType] = ["direct", "mixed", "indirect"]
KINDS: list[Kind | None] = ["person", "organization", "group", "unnamed", None]


def some_span(chance: random.Random, text: str, longest: int) -> Span:
    start = chance.randrange(len(text))
    return start, min(len(text), start + chance.randint(1, longest))


def some_quote(chance: random.Random, text: str) -> AnnotatedQuote:
    return AnnotatedQuote(
        type=chance.choice(TYPES),
        content=tuple(some_span(chance, text, 60) for _ in range(chance.randint(1, 2))),
        source=tuple(some_span(chance, text, 15) for _ in range(chance.choice([0, 1, 1, 1, 2]))),
        speaker=chance.choice(NAMES),
        kind=chance.choice(KINDS),
        optional=chance.random() < 0.3,
    )


def perturbed(chance: random.Random, quote: AnnotatedQuote, text: str) -> AnnotatedQuote:
    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        pairs = [(start + chance.randint(-6, 6), end + chance.randint(-6, 6)) for start, end in spans]
        return tuple(
            (max(0, start), min(len(text), end)) for start, end in pairs if max(0, start) < min(len(text), end)
        )

    return AnnotatedQuote(
        type=quote.type if chance.random() < 0.9 else chance.choice(TYPES),
        content=moved(quote.content) if chance.random() < 0.5 else quote.content,
        source=moved(quote.source) if chance.random() < 0.5 else quote.source,
        speaker=quote.speaker if chance.random() < 0.5 else chance.choice(NAMES),
        kind=quote.kind,
    )


def gold_and_predicted(seed: int) -> tuple[list[AnnotatedArticle], list[AnnotatedArticle]]:
    chance = random.Random(seed)
    gold, predicted = [], []
    for number in range(40):
        text = " ".join(chance.choices(SENTENCE.split(" "), k=chance.randint(5, 80)))
        quotes = tuple(some_quote(chance, text) for _ in range(chance.randint(0, 8)))
        given = [perturbed(chance, quote, text) for quote in quotes if chance.random() < 0.8]
        given += [some_quote(chance, text) for _ in range(chance.randint(0, 3))]
        gold.append(AnnotatedArticle(str(number), text, quotes))
        if chance.random() < 0.9:
            predicted.append(AnnotatedArticle(str(number), "", tuple(given)))
    return gold, predicted


def scored(scorer: Path, gold: Path, predicted: Path, scope: Scope) -> dict[str, Any]:
    command = [sys.executable, str(scorer), str(gold), str(predicted), "--json", "--scope", scope]
    result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return result


@pytest.mark.parametrize("scope", ["statements", "all"])
@pytest.mark.parametrize("seed", range(5))
def test_same_numbers_on_random_quotes(shared_folder: Path, tmp_path: Path, seed: int, scope: Scope) -> None:
    gold, predicted = gold_and_predicted(seed)
    write_annotated(tmp_path / "gold.jsonl", gold)
    write_annotated(tmp_path / "predicted.jsonl", predicted)
    scorer = shared_folder / "bench" / "score_quotes.py"
    expected = scored(scorer, tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl", scope)
    assert 0.3 < expected["all"]["found"]["f1"] < 1, "the random quotes must be neither all right nor all wrong"
    assert evaluate(gold, predicted, scope=scope).record() == expected


@pytest.mark.parametrize("scope", ["statements", "all"])
def test_same_numbers_on_real_articles(shared_folder: Path, tmp_path: Path, scope: Scope) -> None:
    path = shared_folder / "corpora" / "worldnews-dev.jsonl"
    gold, chance = read_annotated(path), random.Random(7)
    predicted = [
        AnnotatedArticle(one.id, "", tuple(perturbed(chance, q, one.text) for q in one.quotes if chance.random() < 0.9))
        for one in gold
    ]
    write_annotated(tmp_path / "predicted.jsonl", predicted)
    expected = scored(shared_folder / "bench" / "score_quotes.py", path, tmp_path / "predicted.jsonl", scope)
    assert evaluate(gold, predicted, scope=scope).record() == expected
