"""What plain text gives away: paragraphs and quotation marks."""

from quotes.language.carrying import carried
from quotes.language.marks import Closure, Quotation, quotations
from quotes.language.paragraphs import paragraphs

__all__ = ["Closure", "Quotation", "carried", "paragraphs", "quotations"]
