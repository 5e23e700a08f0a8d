"""What docs/using.md tells people to type works, on a database made from the gold of the samples."""

import re
import sqlite3
from pathlib import Path

import pytest

from quotes import Article, Database, Extraction, Quote, Speaker
from quotes.topics import with_terms
from tests.samples.annotation import AnnotatedArticle, articles

GUIDE = Path(__file__).parents[2] / "docs" / "using.md"
QUERIES = re.findall(r"```sql\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
MAY_BE_EMPTY = ("names_and_spellings", "talked_about_not_quoted")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("guide") / "quotes.db"
    with Database(path) as database:
        for annotated in articles():
            database.add(with_terms(extraction(annotated)))
    return path


def extraction(annotated: AnnotatedArticle) -> Extraction:
    article = Article(text=annotated.text, id=annotated.id, outlet=annotated.id.split("-")[0], published="2026-04-20")
    speakers = {quote.speaker: Speaker(quote.speaker, quote.kind) for quote in annotated.quotes}
    quotes = tuple(
        Quote(quote.type, quote.content, quote.cue, quote.source, speakers[quote.speaker], "named", 1.0)
        for quote in annotated.quotes
    )
    return Extraction(article, quotes, tuple(speakers.values()), "gold")


@pytest.mark.parametrize("query", QUERIES)
def test_queries_of_the_guide_give_answers(database: Path, query: str) -> None:
    connection = sqlite3.connect(database)
    try:
        rows = connection.execute(query).fetchall()
    finally:
        connection.close()
    assert rows or any(view in query for view in MAY_BE_EMPTY)


def test_the_guide_has_queries() -> None:
    assert len(QUERIES) >= 5
