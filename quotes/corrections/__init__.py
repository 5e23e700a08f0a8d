"""What people said about quotes, speakers and statements: it wins over the model, in this run and in all later ones.

Pure: corrections, how each is addressed by content, and what they do to the quotes of an article and to one another.
"""

from quotes.corrections.actions import (
    Action,
    Confirmed,
    Correction,
    DifferentSpeakers,
    DifferentStatements,
    MissedQuote,
    NotAQuote,
    RightContent,
    RightName,
    RightSpeaker,
    SameSpeaker,
    SameStatement,
    SomebodyElse,
)

__all__ = [
    "Action",
    "Confirmed",
    "Correction",
    "DifferentSpeakers",
    "DifferentStatements",
    "MissedQuote",
    "NotAQuote",
    "RightContent",
    "RightName",
    "RightSpeaker",
    "SameSpeaker",
    "SameStatement",
    "SomebodyElse",
]
