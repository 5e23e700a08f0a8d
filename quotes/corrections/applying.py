"""The quotes of one article as people corrected them: a pure function of what the model found and what they said."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quotes.article import Span
from quotes.corrections.actions import (
    Confirmed,
    Correction,
    MissedQuote,
    NotAQuote,
    QuoteAction,
    RightContent,
    RightSpeaker,
)
from quotes.corrections.addresses import QuoteAddress, SpeakerAddress
from quotes.corrections.passages import Passage, likeness, locate, nearby
from quotes.detection.bounds import type_of
from quotes.language import carried
from quotes.quote import QuoteType, Reason

SAME = 0.5
"""Intersection over union of two contents from which they are taken for one quote, as the scorer does."""

State = Literal["applied", "waiting", "superseded"]
Field = Literal["quote", "content", "speaker"]


@dataclass(frozen=True, slots=True)
class Held:
    """A quote of an article while corrections are applied to it.

    ``model_id`` is the id of the model's own quote behind it, ``None`` where the model missed it. ``speaker`` counts
    only where ``owners`` has a correction for it: whose word decides on each of its fields. ``latest`` is the last
    correction that touched it.
    """

    content: tuple[Span, ...]
    type: QuoteType
    model_id: str | None = None
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: SpeakerAddress | None = None
    reason: Reason = "unknown"
    thought: bool = False
    owners: tuple[tuple[Field, str], ...] = ()
    latest: str | None = None

    @property
    def is_credited(self) -> bool:
        """Whether a person said who speaks."""
        return any(field == "speaker" for field, _ in self.owners)

    def owned(self, correction_id: str, *fields: Field, **changes: object) -> "Held":
        """Give the quote changed, and the fields decided by that correction."""
        kept = tuple(owner for owner in self.owners if owner[0] not in fields)
        owners = kept + tuple((field, correction_id) for field in fields)
        changed: Held = replace(self, owners=owners, latest=correction_id, **changes)  # type: ignore[arg-type]
        return changed


@dataclass(frozen=True, slots=True)
class Effect:
    """What became of a correction in an article; ``touched`` are the model's quotes that it was first to change."""

    state: State
    note: str | None = None
    touched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """The quotes of an article after all corrections, those people rejected left out."""

    quotes: tuple[Held, ...]
    effects: dict[str, Effect]


def apply(text: str, found: Iterable[Held], corrections: Iterable[Correction]) -> Corrected:
    """Apply the corrections of one article's quotes to what the model found in it, in the order they were made."""
    page = _Page(text, list(found))
    for correction in sorted(corrections, key=lambda correction: (correction.made, correction.id)):
        page.correct(correction)
    return Corrected(tuple(page.quotes), page.effects())


class _Page:
    """An article's quotes, those rejected, and what became of each correction so far."""

    def __init__(self, text: str, quotes: list[Held]) -> None:
        self.text = text
        self.quotes = quotes
        self.rejected: list[Held] = []
        self.waiting: dict[str, str] = {}
        self.touched: dict[str, str] = {}
        self.order: list[str] = []

    def correct(self, correction: Correction) -> None:
        action = correction.action
        self.order.append(correction.id)
        if not isinstance(action, RightSpeaker | NotAQuote | RightContent | MissedQuote | Confirmed):
            raise TypeError(f"{correction.name} is no correction of a quote")
        places = self._places(action)
        if not places:
            self.waiting[correction.id] = "its words are not in the article any more"
        elif isinstance(action, NotAQuote):
            self._reject(places, correction.id)
        else:
            self._impose(action, places, correction.id)

    def effects(self) -> dict[str, Effect]:
        """What became of every correction, in the end."""
        owners = {owner for held in (*self.quotes, *self.rejected) for _, owner in held.owners}
        return {one: self._effect(one, owners) for one in self.order}

    def _effect(self, one: str, owners: set[str]) -> Effect:
        touched = tuple(model_id for model_id, owner in self.touched.items() if owner == one)
        if one in self.waiting:
            return Effect("waiting", self.waiting[one])
        if one in owners:
            return Effect("applied", touched=touched)
        return Effect("superseded", "a later correction decides on the quote", touched)

    def _places(self, action: QuoteAction) -> list[tuple[Span, ...]]:
        """Where the quote stands: the words it had, and those it is to have."""
        wanted = [action.quote.content]
        if isinstance(action, RightContent):
            wanted.insert(0, action.content)
        located = [locate(self.text, words) for words in wanted]
        if isinstance(action, RightContent) and located[0] is None:
            return []
        return [place for place in located if place]

    def _reject(self, places: Sequence[tuple[Span, ...]], correction_id: str) -> None:
        gone = [held for held in self.quotes if _nearness(held, places) >= SAME]
        self.quotes = [held for held in self.quotes if held not in gone]
        for held in gone or [Held(places[0], "indirect")]:
            self._touch(held, correction_id)
            self.rejected.append(replace(held, owners=(("quote", correction_id),), latest=correction_id))

    def _impose(self, action: QuoteAction, places: Sequence[tuple[Span, ...]], correction_id: str) -> None:
        held = self._taken(places)
        if held is None:
            held = self._made(action.quote, correction_id)
        self._touch(held, correction_id)
        changed = _IMPOSED[type(action)](self, held, action, correction_id)
        self._drop_doubles(changed, correction_id)
        self.quotes.append(changed)

    def _taken(self, places: Sequence[tuple[Span, ...]]) -> Held | None:
        """Take out the quote that stands there: of those held the nearest, or else of those rejected."""
        for quotes in (self.quotes, self.rejected):
            # The very quote that was looked at comes before one that stands where it is to stand.
            best = max(quotes, key=lambda held: (held.content == places[-1], _nearness(held, places)), default=None)
            if best is not None and _nearness(best, places) >= SAME and (quotes is self.quotes or best.model_id):
                quotes.remove(best)
                return best
        return None

    def _made(self, quote: QuoteAddress, correction_id: str) -> Held:
        """The quote as the person saw it, where the model does not give it."""
        content = locate(self.text, quote.content) or ()
        moved = content[0][0] - quote.content.spans[0][0] if content else 0
        return Held(
            content=content,
            type=quote.type,
            cue=self._nearby(quote.cue, moved),
            source=self._nearby(quote.source, moved),
            speaker=quote.speaker,
            reason=quote.reason,
            thought=quote.thought,
            owners=(("quote", correction_id), ("content", correction_id), ("speaker", correction_id)),
        )

    def _nearby(self, words: Passage | None, moved: int) -> tuple[Span, ...]:
        return nearby(self.text, words, moved) if words else ()

    def _drop_doubles(self, changed: Held, correction_id: str) -> None:
        """Leave out what the model found at the same place and nobody corrected: the person's word is on one quote."""
        doubles = [held for held in self.quotes if not held.owners and likeness(held.content, changed.content) >= SAME]
        for held in doubles:
            self._touch(held, correction_id)
            self.quotes.remove(held)
        self.rejected = [held for held in self.rejected if likeness(held.content, changed.content) < SAME]

    def _touch(self, held: Held, correction_id: str) -> None:
        if held.model_id is not None:
            self.touched.setdefault(held.model_id, correction_id)

    def with_content(self, held: Held, content: tuple[Span, ...] | None, correction_id: str) -> Held:
        """The quote with other bounds, and the type that goes with them."""
        if not content or content == held.content:
            return held.owned(correction_id, "quote", "content")
        type_ = type_of(self.text, content, carried(self.text))
        return held.owned(correction_id, "quote", "content", content=content, type=type_)


def _nearness(held: Held, places: Sequence[tuple[Span, ...]]) -> float:
    return max(likeness(held.content, place) for place in places)


def _credit(page: _Page, held: Held, action: RightSpeaker, correction_id: str) -> Held:
    return held.owned(correction_id, "quote", "speaker", speaker=action.speaker)


def _bound(page: _Page, held: Held, action: RightContent, correction_id: str) -> Held:
    return page.with_content(held, locate(page.text, action.content), correction_id)


def _confirm(page: _Page, held: Held, action: MissedQuote | Confirmed, correction_id: str) -> Held:
    sure = page.with_content(held, locate(page.text, action.quote.content), correction_id)
    return sure.owned(correction_id, "speaker", speaker=action.quote.speaker)


_IMPOSED: dict[type[QuoteAction], Callable[..., Held]] = {
    RightSpeaker: _credit,
    RightContent: _bound,
    MissedQuote: _confirm,
    Confirmed: _confirm,
}
