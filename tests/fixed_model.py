"""A stand-in for the trained model: it finds “…” said NAME. by a pattern, so that tests know what is found."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from quotes.article import Article
from quotes.extractor import Failure
from quotes.quote import Extraction, Quote, Speaker

THOUGHT = re.compile(r"(\w+ \w+) (hoped) ([^.]+)")
PATTERN = re.compile(r"“([^”]*)”,? (said) (\w+ \w+)")
VERSION = "fixed-1"


class FixedModel:
    """Quacks like an Extractor; an article holding the word UNREADABLE breaks it."""

    version = VERSION

    def extract(self, article: Article | str, *, thoughts: bool = False) -> Extraction:
        """The quotes of the form “…” said Given Family; with ``thoughts`` also Given Family hoped …."""
        if isinstance(article, str):
            article = Article(text=article)
        if "UNREADABLE" in article.text:
            raise ZeroDivisionError("division by zero")
        speakers: dict[str, Speaker] = {}
        found = []
        for match in PATTERN.finditer(article.text):
            speaker = speakers.setdefault(match[3], Speaker(match[3], "person", mentions=(match.span(3),)))
            spans = ((match.span(1),), (match.span(2),), (match.span(3),))
            found.append(Quote("direct", *spans, speaker, "named", 0.75))
        for match in THOUGHT.finditer(article.text) if thoughts else ():
            speaker = speakers.setdefault(match[1], Speaker(match[1], "person", mentions=(match.span(1),)))
            spans = ((match.span(3),), (match.span(2),), (match.span(1),))
            found.append(Quote("indirect", *spans, speaker, "named", 0.5, thought=True))
        found.sort(key=lambda quote: quote.start)
        return Extraction(article, tuple(found), tuple(speakers.values()), VERSION)

    def extract_all(
        self,
        articles: Iterable[Article],
        *,
        workers: int = 0,
        thoughts: bool = False,
        finish: Callable[[Extraction], Extraction] | None = None,
    ) -> Iterator[Extraction | Failure]:
        """The quotes of every article; one that breaks the model gives a Failure."""
        for article in articles:
            try:
                extraction = self.extract(article, thoughts=thoughts)
                yield finish(extraction) if finish else extraction
            except ZeroDivisionError as error:
                yield Failure(article, error)


def install(monkeypatch: pytest.MonkeyPatch) -> FixedModel:
    """Put the stand-in where the library looks for the trained model."""
    model = FixedModel()
    monkeypatch.setattr("quotes.extractor.extract_all", model.extract_all)
    monkeypatch.setattr("quotes.extractor.extract", model.extract)
    monkeypatch.setattr("quotes.extractor.Extractor.load", lambda *arguments, **options: model)
    return model
