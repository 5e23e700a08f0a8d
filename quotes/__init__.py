"""Who said what, in the news: find every quoted statement and its speaker.

Two lines suffice::

    from quotes import extract
    for quote in extract("“It rained,” said Ada Moreno.").quotes: ...
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotes.article import Article, Span
    from quotes.errors import QuotesError
    from quotes.extractor import Extractor, extract
    from quotes.quote import Extraction, Quote, Speaker
    from quotes.store import Database

__version__ = "0.1.0"

__all__ = ["Article", "Database", "Extraction", "Extractor", "Quote", "QuotesError", "Span", "Speaker", "extract"]

_HOMES = {
    "Article": "quotes.article",
    "Database": "quotes.store",
    "Extraction": "quotes.quote",
    "Extractor": "quotes.extractor",
    "Quote": "quotes.quote",
    "QuotesError": "quotes.errors",
    "Span": "quotes.article",
    "Speaker": "quotes.quote",
    "extract": "quotes.extractor",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its module when it is first used, so that importing the package stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'quotes' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
