"""Which rulings on speakers are in force: of those that contradict one another, the latest."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from quotes.corrections.actions import (
    Correction,
    DifferentSpeakers,
    RightName,
    RightSpeaker,
    SameSpeaker,
    SomebodyElse,
)
from quotes.corrections.addresses import ArticleAddress, SpeakerAddress
from quotes.errors import CorrectionError
from quotes.identity.rulings import Rulings, Who

Pair = tuple[Who, Who]
Member = TypeVar("Member", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Standing:
    """The rulings in force, and which later correction each of the others gave way to."""

    rulings: Rulings = field(default_factory=Rulings)
    superseded: Mapping[str, str] = field(default_factory=dict)


def who(address: SpeakerAddress, articles: Mapping[ArticleAddress, Sequence[str]] | None = None) -> tuple[Who, ...]:
    """Give whom an address means; ``articles`` are the ids under which the articles addressed are stored here."""
    if address.article is None:
        return (Who(address.form_id),)
    ids = (articles or {}).get(address.article) or (address.article.id,)
    return tuple(Who(address.form_id, article_id) for article_id in ids)


def check_kinds(one: SpeakerAddress, other: SpeakerAddress) -> None:
    """Raise ``CorrectionError`` when the two cannot be one speaker, whoever says so."""
    for speaker in (one, other):
        if not speaker.is_linked:
            raise CorrectionError(
                f"Speaker is not known across articles: {speaker.name} ({speaker.kind}). "
                "Say quote by quote who it is, with `quotes correct QUOTE --speaker NAME`"
            )
    if one.kind != other.kind:
        raise CorrectionError(
            f"Speakers are of two kinds: {one.name} is a {one.kind}, {other.name} a {other.kind}. "
            "A person and an organisation are never one speaker"
        )


def standing(
    corrections: Iterable[Correction], articles: Mapping[ArticleAddress, Sequence[str]] | None = None
) -> Standing:
    """Weigh the corrections of speakers against one another, the latest first; the order given does not matter.

    A chain that a later correction broke (A is B, B is C, then A is not C) loses its oldest link.
    """
    newest = sorted(corrections, key=lambda correction: (correction.made, correction.id), reverse=True)
    claims = [claim for correction in newest if (claim := _claim(correction, articles))]
    accepted: list[_Claim] = []
    superseded: dict[str, str] = {}
    for group in _groups(claims):
        if not any(claim.different or claim.split or claim.name for claim in group):
            accepted += group
            continue
        held: list[_Claim] = []
        for claim in group:
            rest = claim.without({member for other in held for member in other.split})
            against = held[-1].id if rest is None else _contradicted(held, rest)
            if against:
                superseded[claim.id] = against
            elif rest is not None:
                held.append(rest)
        accepted += held
    return Standing(_rulings(accepted), superseded)


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one correction says of who is who."""

    id: str
    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    split: tuple[Who, ...] = ()
    name: tuple[Who, str] | None = None
    alone: tuple[Who, ...] = ()
    """Who goes with those named beside them only, not with all others of that name."""

    def everybody(self) -> set[Who]:
        """Everybody it speaks of."""
        named = {self.name[0]} if self.name else set()
        return {one for pair in (*self.same, *self.different) for one in pair} | set(self.split) | named

    def without(self, claimed: set[Who]) -> "_Claim | None":
        """The claim without appearances that a later one splits off; ``None`` when nothing of it is left."""
        if not self.split:
            return self
        kept = tuple(one for one in self.split if one not in claimed)
        different = tuple(pair for pair in self.different if not claimed.intersection(pair))
        return replace(self, different=different, split=kept) if kept else None


def _claim(correction: Correction, articles: Mapping[ArticleAddress, Sequence[str]] | None) -> _Claim | None:
    action = correction.action
    match action:
        case SameSpeaker():
            return _Claim(correction.id, same=tuple(_pairs(who(action.one, articles), who(action.other, articles))))
        case DifferentSpeakers():
            pairs = tuple(_pairs(who(action.one, articles), who(action.other, articles)))
            return _Claim(correction.id, different=pairs)
        case SomebodyElse():
            members = tuple(one for each in action.appearances for one in who(each, articles))
            apart = tuple(_pairs(who(action.speaker, articles), members[:1])) if action.speaker.article else ()
            return _Claim(correction.id, different=apart, split=members)
        case RightName():
            return _Claim(correction.id, name=(who(action.speaker, articles)[0], action.name))
        case RightSpeaker():
            return _credit_claim(correction.id, action, articles)
        case _:
            return None


def _credit_claim(
    correction_id: str, action: RightSpeaker, articles: Mapping[ArticleAddress, Sequence[str]] | None
) -> _Claim | None:
    """Whoever speaks there under that name is the one meant, whom another article is known to show."""
    speaker = action.speaker
    if speaker is None or not speaker.is_linked or speaker.article is None:
        return None
    here = SpeakerAddress(speaker.called or speaker.name, speaker.kind, action.quote.article)
    alone = who(here, articles)
    pairs = tuple(pair for pair in _pairs(alone, who(speaker, articles)) if pair[0] != pair[1])
    return _Claim(correction_id, same=pairs, alone=alone) if pairs else None


def _pairs(ones: Iterable[Who], others: Sequence[Who]) -> Iterable[Pair]:
    return ((min(one, other), max(one, other)) for one in ones for other in others)


def _groups(claims: Sequence[_Claim]) -> list[list[_Claim]]:
    """Claims that share nobody's form cannot contradict each other."""
    forms: _Sets[str] = _Sets()
    for claim in claims:
        forms.join([one.form_id for one in claim.everybody()])
    groups: dict[str, list[_Claim]] = {}
    for claim in claims:
        groups.setdefault(forms.root(min(claim.everybody()).form_id), []).append(claim)
    return list(groups.values())


def _contradicted(held: Sequence[_Claim], claim: _Claim) -> str | None:
    """Give the id of the latest of the claims held that the claim cannot stand beside."""
    if claim.name:
        return next((other.id for other in held if other.name and _is_one(held, claim.name[0], other.name[0])), None)
    if _is_consistent([*held, claim]):
        return None
    sizes = range(1, len(held) + 1)
    return held[next((size for size in sizes if not _is_consistent([*held[:size], claim])), len(held)) - 1].id


def _is_one(held: Sequence[_Claim], one: Who, other: Who) -> bool:
    sets = _joined(held, {one, other})
    return sets.root(one) == sets.root(other)


def _is_consistent(claims: Sequence[_Claim]) -> bool:
    sets = _joined(claims, set())
    apart = [pair for claim in claims for pair in claim.different]
    apart += [(one, Who(one.form_id)) for claim in claims for one in claim.split]
    return all(sets.root(one) != sets.root(other) for one, other in apart)


def _joined(claims: Sequence[_Claim], others: set[Who]) -> "_Sets[Who]":
    sets: _Sets[Who] = _Sets()
    elsewhere = {one for claim in claims for one in (*claim.split, *claim.alone)}
    for claim in claims:
        sets.join(claim.split)
        for pair in claim.same:
            sets.join(pair)
    # Whom nothing splits off is with all others of that name.
    for one in others.union(*(claim.everybody() for claim in claims)):
        if one.article_id and one not in elsewhere:
            sets.join((one, Who(one.form_id)))
    return sets


def _rulings(claims: Iterable[_Claim]) -> Rulings:
    known = list(claims)
    return Rulings(
        same=frozenset(pair for claim in known for pair in claim.same),
        different=frozenset(pair for claim in known for pair in claim.different),
        split=frozenset(frozenset(claim.split) for claim in known if claim.split),
        names={claim.name[0]: claim.name[1] for claim in known if claim.name},
    )


class _Sets(Generic[Member]):
    """Disjoint sets that grow together."""

    def __init__(self) -> None:
        self._above: dict[Member, Member] = {}

    def root(self, member: Member) -> Member:
        """Give the member that stands for all of its set."""
        while (above := self._above.get(member, member)) != member:
            self._above[member] = self._above.get(above, above)
            member = above
        return member

    def join(self, members: Sequence[Member]) -> None:
        """Make one set of the sets of these members."""
        for member in members[1:]:
            self._above[self.root(member)] = self.root(members[0])
