"""From annotated articles to what the model finds in them, and from that to what the measures compare."""

from collections.abc import Iterable, Iterator

from quotes.evaluation.gold import AnnotatedArticle, AnnotatedQuote
from quotes.quote import Extraction, Quote


def predict(
    articles: Iterable[AnnotatedArticle], *, workers: int = 0, thoughts: bool = False
) -> Iterator[AnnotatedArticle]:
    """What the packaged model finds in the texts, in order, on ``workers`` processes (0: one a core).

    ``thoughts`` keeps thoughts, wishes and findings beside the statements.

    Raises whatever stopped the reading of an article: measures over the rest would mean nothing.
    """
    from quotes.extractor import extract_all
    from quotes.reading import read_text

    texts = (read_text(article.text, id=article.id) for article in articles)
    for result in extract_all(texts, workers=workers, thoughts=thoughts):
        if not isinstance(result, Extraction):
            raise result.error
        yield annotated(result)


def annotated(extraction: Extraction, *, with_text: bool = False) -> AnnotatedArticle:
    """The quotes of an extraction in the scorer's form; the text is left out unless asked for."""
    article = extraction.article
    return AnnotatedArticle(article.id, article.text if with_text else "", tuple(map(_annotated, extraction.quotes)))


def _annotated(quote: Quote) -> AnnotatedQuote:
    return AnnotatedQuote(
        type=quote.type,
        content=quote.content,
        cue=quote.cue,
        source=quote.source,
        speaker=quote.speaker.name if quote.speaker else None,
        kind=quote.speaker.kind if quote.speaker else None,
        confidence=quote.confidence,
        reason=quote.reason,
    )
