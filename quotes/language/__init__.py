"""What plain text gives away: paragraphs and quotation marks."""

from quotes.language.marks import Closure, Quotation, quotations
from quotes.language.paragraphs import paragraphs

__all__ = ["Closure", "Quotation", "paragraphs", "quotations"]
