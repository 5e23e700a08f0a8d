"""Which quotes report the same statement, what their wordings change of it, and which articles are wire copy."""

from quotes.statements.rulings import Rulings

__all__ = ["Rulings"]
