"""Who spoke each quote of an article, under the most complete name that the article gives."""

from quotes.speakers.attribution import Antecedents, Attribution, Decision, Label, Name, Resolution
from quotes.speakers.decisions import resolve

__all__ = ["Antecedents", "Attribution", "Decision", "Label", "Name", "Resolution", "resolve"]
