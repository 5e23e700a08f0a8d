"""One small encoder with heads for roles, links, names, sentence starts and antecedents."""

from quotes.model.reader import SHIPPED, Model, Reading

__all__ = ["SHIPPED", "Model", "Reading"]
