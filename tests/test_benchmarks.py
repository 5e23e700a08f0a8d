"""The benchmark's own parts; its figures are for people."""

import os
from pathlib import Path

from benchmarks.articles import write_articles
from benchmarks.memory import family, proportional
from quotes.reading import read


def test_articles_differ_and_are_the_same_every_time(tmp_path: Path) -> None:
    words = write_articles(tmp_path / "one.jsonl", 20)
    assert write_articles(tmp_path / "two.jsonl", 20) == words > 20 * 50
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    articles = list(read([tmp_path / "one.jsonl"]))
    assert len({getattr(article, "digest", "unreadable") for article in articles}) == 20


def test_memory_is_read_from_proc() -> None:
    assert os.getpid() in family(os.getppid())
    assert proportional(os.getpid()) > 1_000_000
