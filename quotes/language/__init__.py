"""What plain text gives away: paragraphs and quotation marks."""

from quotes.language.carrying import carried, not_carried_over
from quotes.language.marks import Closure, Quotation, quotations, touching
from quotes.language.paragraphs import paragraphs

__all__ = ["Closure", "Quotation", "carried", "not_carried_over", "paragraphs", "quotations", "touching"]
