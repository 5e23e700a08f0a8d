"""From what was extracted to what the measures compare."""

from quotes.evaluation.gold import AnnotatedArticle, AnnotatedQuote
from quotes.quote import Extraction, Quote


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
    )
