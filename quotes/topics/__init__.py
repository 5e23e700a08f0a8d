"""Key terms: what a quote is about, in the words of its article brought to one form each."""

from quotes.topics.terms import key_terms, with_terms

__all__ = ["key_terms", "with_terms"]
