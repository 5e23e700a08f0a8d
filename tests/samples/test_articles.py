"""The samples are readable, carry what they should of metadata, and are nobody else's text."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quotes import Article
from quotes.reading import Unreadable, read
from quotes.samples import gold_path, samples_folder
from tests.samples.annotation import articles

RUN = 12
OUTLETS = {"anselcourier.example", "Tamur Times", "Radio Velmar International", "Lakeshore Wire"}


def samples() -> list[Article]:
    found = list(read([samples_folder()]))
    assert not [item for item in found if isinstance(item, Unreadable)]
    return [item for item in found if isinstance(item, Article)]


def test_the_gold_annotates_every_sample_as_it_is_read() -> None:
    assert {article.text for article in samples()} == {article.text for article in articles()}


def test_ids_differ() -> None:
    assert len({article.id for article in samples()}) == len(samples()) == len(articles())


def test_four_outlets_and_most_articles_say_which() -> None:
    outlets = Counter(article.outlet for article in samples() if article.outlet)
    assert set(outlets) <= OUTLETS
    assert len(outlets) == len(OUTLETS)
    assert outlets.total() >= 10


def test_every_article_is_dated() -> None:
    assert [article.origin for article in samples() if not article.published] == []


def test_the_formats_people_have_are_there() -> None:
    endings = Counter(path.suffix for path in samples_folder().iterdir())
    assert endings[".txt"] >= 5
    assert endings[".html"] >= 2
    assert endings[".md"] >= 1
    assert endings[".jsonl"] >= 1


def test_furniture_holds_no_annotated_quote() -> None:
    gold = {article.text: article for article in articles()}
    for article in samples():
        for quote in gold[article.text].quotes:
            for start, end in quote.content:
                overlapping = [span for span in article.furniture if span[0] < end and start < span[1]]
                assert quote.optional or not overlapping, article.text[start:end]


def test_samples_are_nobody_elses_text(shared_folder: Path) -> None:
    known = {run for text in _shared_texts(shared_folder) for run in _runs(text)}
    paths = [*samples_folder().iterdir(), gold_path()]
    copied = [run for path in paths for run in _runs(path.read_text(encoding="utf-8")) if run in known]
    assert copied == []


def _shared_texts(shared: Path) -> Iterator[str]:
    for path in (shared / "seeds").glob("*.txt"):
        yield path.read_text(encoding="utf-8")
    corpora = shared / "corpora"
    for path in (*corpora.glob("worldnews-*.jsonl"), *corpora.glob("polnear/*.jsonl*")):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.lower() for word in re.findall(r"[^\W_]+", text)]
    yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
