"""On real articles, beside the checkout: what is furniture there is never part of a quote that is required."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from quotes.article import Span
from quotes.reading import read_text


def articles_in(path: Path) -> list[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@pytest.mark.parametrize(
    "name",
    ["worldnews-train.jsonl", "worldnews-dev.jsonl", "polnear/train.jsonl.gz", "polnear/dev.jsonl", "seeds.jsonl"],
)
def test_no_quote_stands_in_furniture(name: str, shared_folder: Path) -> None:
    wrong = []
    for article in articles_in(shared_folder / "corpora" / name):
        furniture = read_text(article["text"]).furniture
        for quote in article["quotes"]:
            spans = [*quote["content"], *(quote["cue"] or []), *(quote["source"] or [])]
            wrong += [
                (article["id"], span, piece) for span in spans for piece in furniture if overlaps(tuple(span), piece)
            ]
    assert wrong == []


def test_articles_that_begin_with_their_address_are_told(shared_folder: Path) -> None:
    for article in articles_in(shared_folder / "corpora" / "worldnews-train.jsonl"):
        first_line = article["text"].split("\n", 1)[0]
        assert read_text(article["text"]).url == first_line


def test_dates_and_titles_of_the_seeds_are_told(shared_folder: Path) -> None:
    paths = sorted((shared_folder / "seeds").glob("*.txt"))
    articles = [read_text(path.read_text(encoding="utf-8")) for path in paths]
    assert [article.published for article in articles] == [None, None, "2021-01-28", "2021-02-03", "2024-04-16"]
    assert [bool(article.title) for article in articles] == [False, True, False, False, True]
