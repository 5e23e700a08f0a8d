"""Corrections told in a sentence."""

from quotes.corrections.actions import (
    Action,
    Confirmed,
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
from quotes.corrections.addresses import QuoteAddress, SpeakerAddress

SHOWN = 60
"""Characters of a quote that are shown."""


def told(action: Action) -> str:
    """Say what a correction says."""
    match action:
        case RightSpeaker():
            return f"{_said(action.quote)} is by {_who(action.speaker)}"
        case NotAQuote():
            return f"{_said(action.quote)} is not a quote"
        case RightContent():
            return f"{_said(action.quote)} is {_shortened(action.content.text)}"
        case MissedQuote():
            return f"{_said(action.quote)} is a quote by {_who(action.quote.speaker)}"
        case Confirmed():
            return f"{_said(action.quote)} is by {_who(action.quote.speaker)}, as found"
        case _:
            return _told_of_several(action)


def _told_of_several(action: Action) -> str:
    match action:
        case SameSpeaker():
            return f"{_named(action.one)} and {_named(action.other)} are one"
        case DifferentSpeakers():
            return f"{_named(action.one)} and {_named(action.other)} are not one"
        case SomebodyElse():
            places = {appearance.article for appearance in action.appearances}
            return f"{_named(action.speaker)} is somebody else in {len(places)} article{'s' * (len(places) != 1)}"
        case RightName():
            return f"{_named(action.speaker)} is called {action.name}"
        case SameStatement():
            more = len(action.quotes) - 1
            return f"{_said(action.quotes[0])} and {more} more quote{'s' * (more != 1)} are one statement"
        case DifferentStatements():
            return f"{_said(action.quotes[0])} is not the statement of {_said(action.others[0])}"
        case _:
            raise TypeError(f"{type(action).__name__} is told of one quote")


def _said(quote: QuoteAddress) -> str:
    return _shortened(quote.content.text)


def _who(speaker: SpeakerAddress | None) -> str:
    return "an unknown speaker" if speaker is None else speaker.name


def _named(speaker: SpeakerAddress) -> str:
    return f"{speaker.name} (of article {speaker.article.id[:8]})" if speaker.article else speaker.name


def _shortened(text: str) -> str:
    line = " ".join(text.split()).strip("“”\"'‘’")
    return f"“{line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + '…'}”"
