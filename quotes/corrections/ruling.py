"""Which rulings on speakers are in force: of those that contradict one another, the latest."""

from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
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
            f"Speakers are of two kinds: {one.name} ({one.kind}) and {other.name} ({other.kind}). "
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
    court = _Court(claims)
    accepted = [held for number, claim in enumerate(claims) if (held := court.heard(number, claim))]
    return Standing(_rulings(accepted, court.names(claims)), court.superseded)


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

    def together(self) -> list[Pair]:
        """Give all that it says is one."""
        return [*self.same, *((self.split[0], one) for one in self.split[1:])]

    def apart(self) -> list[Pair]:
        """Give all that it says is not one."""
        return [*self.different, *((one, Who(one.form_id)) for one in self.split)]

    def without(self, claimed: Container[Who]) -> "_Claim | None":
        """Give the claim without appearances that a later one splits off; ``None`` when nothing of it is left."""
        if not self.split:
            return self
        kept = tuple(one for one in self.split if one not in claimed)
        different = tuple(pair for pair in self.different if pair[0] not in claimed and pair[1] not in claimed)
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


class _Court:
    """Hears claims, the latest first, and accepts what those accepted before leave room for."""

    def __init__(self, claims: Sequence[_Claim]) -> None:
        self.superseded: dict[str, str] = {}
        self._claims = claims
        self._sets: _Sets[Who] = _Sets()
        self._apart: dict[Who, dict[Who, int]] = {}
        self._claimed: dict[Who, int] = {}
        self._join_the_rest()

    def heard(self, number: int, claim: _Claim) -> _Claim | None:
        """Give what is accepted of a claim, and note to which it gave way where that is nothing."""
        rest = claim.without(self._claimed)
        against = max(self._claimed[one] for one in claim.split) if rest is None else self._against(rest)
        if against is not None:
            self.superseded[claim.id] = self._claims[against].id
            return None
        if rest is not None:
            self._accept(number, rest)
        return rest

    def names(self, claims: Iterable[_Claim]) -> dict[Who, str]:
        """Give the latest name of everybody who was given one."""
        latest: dict[Who, _Claim] = {}
        for claim in claims:
            if claim.name:
                first = latest.setdefault(self._sets.root(claim.name[0]), claim)
                if first is not claim:
                    self.superseded[claim.id] = first.id
        return dict(claim.name for claim in latest.values() if claim.name)

    def _join_the_rest(self) -> None:
        """Whom nothing singles out is with all others of that name."""
        single = {one for claim in self._claims for one in (*claim.split, *claim.alone)}
        for claim in self._claims:
            pairs = ((one, other) for one, other in claim.different if one.form_id == other.form_id)
            single |= {one for pair in pairs for one in pair}
        for claim in self._claims:
            for one in {one for pair in claim.same for one in pair} - single:
                if one.article_id:
                    self._sets.join(one, Who(one.form_id), -1)

    def _against(self, claim: _Claim) -> int | None:
        """Give the number of the latest claim that leaves no room for this one."""
        for one, other in claim.apart():
            if self._sets.root(one) == self._sets.root(other):
                return max(self._sets.joined_by(one, other), 0)
        # Pairs of one claim may matter to each other: try them, as copies are dear where sets are large.
        trial: _Sets[Who] = _Sets()
        for one, other in claim.together():
            trial.join(self._sets.root(one), self._sets.root(other), 0)
        groups: dict[Who, list[Who]] = {}
        for root in trial.members():
            groups.setdefault(trial.root(root), []).append(root)
        for group in groups.values():
            for root in group:
                hostile = [
                    by for enemy, by in self._apart.get(root, {}).items() if trial.root(enemy) == trial.root(root)
                ]
                if hostile:
                    return min(hostile)
        return None

    def _accept(self, number: int, claim: _Claim) -> None:
        for one, other in claim.together():
            kept, gone = self._sets.join(one, other, number)
            if kept == gone:
                continue
            for enemy, by in self._apart.pop(gone, {}).items():
                del self._apart[enemy][gone]
                self._part(kept, enemy, by)
        for one, other in claim.apart():
            self._part(self._sets.root(one), self._sets.root(other), number)
        self._claimed.update(dict.fromkeys(claim.split, number))

    def _part(self, one: Who, other: Who, number: int) -> None:
        for root, enemy in ((one, other), (other, one)):
            enemies = self._apart.setdefault(root, {})
            enemies[enemy] = min(number, enemies.get(enemy, number))


def _rulings(claims: Iterable[_Claim], names: Mapping[Who, str]) -> Rulings:
    known = list(claims)
    return Rulings(
        same=frozenset(pair for claim in known for pair in claim.same),
        different=frozenset(pair for claim in known for pair in claim.different),
        split=frozenset(frozenset(claim.split) for claim in known if claim.split),
        names=names,
    )


class _Sets(Generic[Member]):
    """Disjoint sets that grow together, and what joined them."""

    def __init__(self) -> None:
        self._above: dict[Member, tuple[Member, int]] = {}
        self._size: dict[Member, int] = {}

    def root(self, member: Member) -> Member:
        """Give the member that stands for all of its set."""
        while member in self._above:
            member = self._above[member][0]
        return member

    def members(self) -> list[Member]:
        """Give everybody who was joined to somebody."""
        return list(self._size)

    def join(self, one: Member, other: Member, number: int) -> tuple[Member, Member]:
        """Make one set of two, by the claim of that number; gives the root that stays and the one that goes."""
        kept, gone = self.root(one), self.root(other)
        sizes = self._size.setdefault(kept, 1), self._size.setdefault(gone, 1)
        if kept == gone:
            return kept, gone
        if sizes[0] < sizes[1]:
            kept, gone = gone, kept
        # Paths are never cut short, so that they tell what joined two; the smaller set goes, so they stay short.
        self._above[gone] = kept, number
        self._size[kept] = sum(sizes)
        return kept, gone

    def joined_by(self, one: Member, other: Member) -> int:
        """Give the number of the claim by which two of one set came together: the last of those on their way."""
        numbers: dict[Member, int] = {one: -1}
        latest = -1
        while one in self._above:
            one, number = self._above[one]
            latest = max(latest, number)
            numbers[one] = latest
        latest = -1
        while other not in numbers:
            other, number = self._above[other]
            latest = max(latest, number)
        return max(latest, numbers[other])
