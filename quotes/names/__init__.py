"""Names: how one is folded and taken apart, which two may be one, and the keys under which these meet."""

from quotes.names.comparing import Kind, Likeness, Relation, likeness
from quotes.names.folding import fold, fullest, most_complete
from quotes.names.keys import blocking_keys, short_keys

__all__ = [
    "Kind",
    "Likeness",
    "Relation",
    "blocking_keys",
    "fold",
    "fullest",
    "likeness",
    "most_complete",
    "short_keys",
]
