"""Articles to measure with: new ones, put together from paragraphs of the invented samples."""

import json
import random
from pathlib import Path

from quotes.article import Article
from quotes.reading import read
from quotes.samples import samples_folder

PARAGRAPHS = (6, 24)
"""Fewest and most paragraphs of an article: about 200 to 800 words, as news has."""


def write_articles(path: Path, number: int, *, seed: int = 1) -> int:
    """Write so many different articles as JSON lines and give how many words they have."""
    chance = random.Random(seed)
    samples = [article for article in read([samples_folder()]) if isinstance(article, Article)]
    pool = [line for article in samples for line in article.text.split("\n") if len(line) > 80]
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for position in range(number):
            text = "\n\n".join(chance.choices(pool, k=chance.randint(*PARAGRAPHS)))
            words += len(text.split())
            record = {"id": f"article-{position}", "outlet": f"Outlet {position % 7}", "text": text}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return words
