"""The bars that the shipped model must not fall under, on articles it was not trained on."""

from pathlib import Path

import pytest

from quotes.evaluation import Evaluation, evaluate, predict, read_annotated
from quotes.extractor import shared_extractor
from quotes.samples import gold_path

pytestmark = pytest.mark.model


def measured(path: Path, *, everything: bool = False) -> Evaluation:
    gold = read_annotated(path)
    found = predict(gold, workers=0, thoughts=everything)
    return evaluate(gold, found, scope="all" if everything else "statements")


def test_seeds(shared_folder: Path) -> None:
    found = measured(shared_folder / "corpora" / "seeds.jsonl").all
    assert found.attributed.f1 >= 0.92
    assert found.named is not None
    assert found.named.f1 >= 0.95


def test_worldnews_dev(shared_folder: Path) -> None:
    found = measured(shared_folder / "corpora" / "worldnews-dev.jsonl").all
    assert found.found.f1 >= 0.95
    assert found.exact.f1 >= 0.89
    assert found.attributed.f1 >= 0.91
    assert found.named is not None
    assert found.named.f1 >= 0.88


def test_polnear_dev_statements(shared_folder: Path) -> None:
    found = measured(shared_folder / "corpora" / "polnear" / "dev.jsonl").all
    assert found.attributed.f1 >= 0.74


def test_polnear_dev_everything_marked(shared_folder: Path) -> None:
    found = measured(shared_folder / "corpora" / "polnear" / "dev.jsonl", everything=True).all
    assert found.found.f1 >= 0.77
    assert found.exact.f1 >= 0.66


def test_samples() -> None:
    found = measured(gold_path()).all
    assert found.attributed.f1 >= 0.88


def test_the_page_of_scores_is_that_of_the_shipped_model(root: Path) -> None:
    page = (root / "docs" / "accuracy.md").read_text(encoding="utf-8")
    assert f"`{shared_extractor().version}`" in page
