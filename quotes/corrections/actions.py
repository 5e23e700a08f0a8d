"""The kinds of corrections: what a person may say that wins over the model."""

from dataclasses import dataclass
from typing import TypeAlias

from quotes.corrections.addresses import ActionName, QuoteAddress, SpeakerAddress
from quotes.corrections.passages import Passage


@dataclass(frozen=True, slots=True)
class RightSpeaker:
    """The quote is by this speaker; ``None``: the article does not tell by whom it is."""

    quote: QuoteAddress
    speaker: SpeakerAddress | None


@dataclass(frozen=True, slots=True)
class NotAQuote:
    """These words are not a quote."""

    quote: QuoteAddress


@dataclass(frozen=True, slots=True)
class RightContent:
    """What was said begins and ends elsewhere."""

    quote: QuoteAddress
    content: Passage


@dataclass(frozen=True, slots=True)
class MissedQuote:
    """The article holds a quote that the model missed."""

    quote: QuoteAddress


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A person looked, and agrees with content and speaker."""

    quote: QuoteAddress


@dataclass(frozen=True, slots=True)
class SameSpeaker:
    """Two speakers are one."""

    one: SpeakerAddress
    other: SpeakerAddress


@dataclass(frozen=True, slots=True)
class DifferentSpeakers:
    """Two speakers are never one, however alike they are."""

    one: SpeakerAddress
    other: SpeakerAddress


@dataclass(frozen=True, slots=True)
class SomebodyElse:
    """Who goes by these names in these articles is not the speaker, but one other person (or body).

    Every one of ``appearances`` has its article.
    """

    speaker: SpeakerAddress
    appearances: tuple[SpeakerAddress, ...]


@dataclass(frozen=True, slots=True)
class RightName:
    """What a speaker is called."""

    speaker: SpeakerAddress
    name: str


@dataclass(frozen=True, slots=True)
class SameStatement:
    """These quotes all report the same statement."""

    quotes: tuple[QuoteAddress, ...]


@dataclass(frozen=True, slots=True)
class DifferentStatements:
    """None of these quotes reports the statement that the others report."""

    quotes: tuple[QuoteAddress, ...]
    others: tuple[QuoteAddress, ...]


QuoteAction: TypeAlias = RightSpeaker | NotAQuote | RightContent | MissedQuote | Confirmed
SpeakerAction: TypeAlias = SameSpeaker | DifferentSpeakers | SomebodyElse | RightName
StatementAction: TypeAlias = SameStatement | DifferentStatements
Action: TypeAlias = QuoteAction | SpeakerAction | StatementAction

NAMES: dict[type[Action], ActionName] = {
    RightSpeaker: "speaker",
    NotAQuote: "reject",
    RightContent: "content",
    MissedQuote: "add",
    Confirmed: "confirm",
    SameSpeaker: "merge",
    SomebodyElse: "split",
    RightName: "rename",
    DifferentSpeakers: "different",
    SameStatement: "join",
    DifferentStatements: "part",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """Something a person said about quotes, speakers or statements: who, when (UTC, ISO 8601), why, and what.

    ``undone`` is when it was taken back, ``undone_by`` by whom.
    """

    id: str
    made: str
    by: str
    action: Action
    why: str | None = None
    undone: str | None = None
    undone_by: str | None = None

    @property
    def name(self) -> ActionName:
        """The name of its kind, as stored."""
        return NAMES[type(self.action)]
