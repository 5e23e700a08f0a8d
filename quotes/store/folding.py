"""The folding of names, which is kept with the other knowledge of names."""

from quotes.names.folding import fold, fullest, most_complete

__all__ = ["fold", "fullest", "most_complete"]
