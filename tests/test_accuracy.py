"""The bars that the shipped model must not fall under, on articles it was not trained on."""

from pathlib import Path

import pytest

from quotes.evaluation import Evaluation, evaluate, predict, read_annotated
from quotes.extractor import shared_extractor
from quotes.samples import gold_path

pytestmark = pytest.mark.model


def measured(path: Path) -> Evaluation:
    gold = read_annotated(path)
    return evaluate(gold, predict(gold, workers=1))


def test_seeds(shared_folder: Path) -> None:
    found = measured(shared_folder / "corpora" / "seeds.jsonl").all
    assert found.attributed.f1 >= 0.92
    assert found.named is not None
    assert found.named.f1 >= 0.88


def test_worldnews_dev(shared_folder: Path) -> None:
    found = measured(shared_folder / "corpora" / "worldnews-dev.jsonl").all
    assert found.found.f1 >= 0.93
    assert found.exact.f1 >= 0.84
    assert found.attributed.f1 >= 0.86
    assert found.named is not None
    assert found.named.f1 >= 0.78


def test_samples() -> None:
    found = measured(gold_path()).all
    assert found.attributed.f1 >= 0.80


def test_the_page_of_scores_is_that_of_the_shipped_model(root: Path) -> None:
    page = (root / "docs" / "accuracy.md").read_text(encoding="utf-8")
    assert f"`{shared_extractor().version}`" in page
