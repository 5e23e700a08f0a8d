"""Identity across articles: which appearances in different articles are one speaker."""

from quotes.identity.rulings import Rulings, Who

__all__ = ["Rulings", "Who"]
