"""Who may have spoken a quote, each with the evidence for it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotes.speakers.decisions.describing import COMPANY, description, may_be_company, novelty
from quotes.speakers.decisions.evidence import Evidence, Situation, agreement, salience
from quotes.speakers.entities import Entity, Mention
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import lexicon, singular
from quotes.speakers.sources.phrases import Phrase

if TYPE_CHECKING:
    from quotes.quote import Kind

_LOOK_BACK = 50
_NEAR = 200
_AREAS = frozenset(
    (
        "country",
        "nation",
        "kingdom",
        "emirate",
        "republic",
        "island",
        "state",
        "province",
        "territory",
        "region",
        "city",
    )
)
"""What a place is called, as a body that speaks is not."""
_DAY = re.compile(
    r"(?:,? (?:released|published|issued|made public))?"
    r"(?:,? (?:on|last|late on|early on|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*|,? yesterday|,? today"
    r"|,? (?:this|last) (?:week|month|year))?$"
)
_SEVERAL = frozenset(("couple", "duo", "pair", "trio", "both", "two", "three", "men", "women", "people", "family"))
"""What two or three people named together are called, as no public and no opposition is."""
_SPOKE_IN = re.compile(r",? in (?:its|their) .*|, which .*")
"""What follows a body and is no part of what it is called."""


@dataclass(slots=True)
class Candidate:
    """A possible speaker (``None``: nobody can be told) with its evidence; ``new`` where the source introduces it."""

    entity: Entity | None
    evidence: Evidence
    probability: float = 0.0
    new: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision as it was taken: the attribution's index, the table of weights, and every candidate."""

    index: int
    table: str
    candidates: list[Candidate]


def candidates(layout: Layout, entities: Sequence[Entity], situation: Situation) -> list[Candidate]:
    """Everybody who may have spoken, the most recently mentioned first, then what the source itself introduces."""
    phrase = situation.phrase
    present = [
        (entity, last)
        for entity in _near(entities, situation)
        if _suits(phrase, entity) and ((last := _last(entity, situation)) is not None or _announced(entity, situation))
    ]
    if phrase.named_kind:
        # "The UN agency" is not the UN.
        present = [(entity, last) for entity, last in present if entity not in phrase.inner]
    if phrase.category != "pronoun" and (phrase.indefinite or (phrase.plural and not phrase.definite)):
        present = [(entity, last) for entity, last in present if _again(phrase, entity, last)]
    if phrase.category == "person":
        present = [(entity, last) for entity, last in present if not _owns(phrase, entity)]
    present.sort(key=lambda pair: -(pair[1].start if pair[1] is not None else -1))
    found = []
    for rank, (entity, last) in enumerate(present):
        evidence = salience(situation, entity, last, rank)
        evidence.update(agreement(phrase, entity))
        evidence.update(description(phrase, entity))
        if phrase.category in ("document", "none"):
            evidence[f"{phrase.category} {entity.kind}"] = 1.0
        found.append(Candidate(entity, evidence))
    _mark_nearest(found)
    if phrase.category in ("person", "organization", "group", "document"):
        found.append(Candidate(introduced(layout, phrase), novelty(phrase), new=True))
    elif phrase.category == "none":
        untold = {"cue without source": 1.0} if situation.untold else {}
        found.append(Candidate(None, {"nobody": 1.0, **untold}))
    return found


def _mark_nearest(found: Sequence[Candidate]) -> None:
    """Note which candidate, of those called what the source calls them, was mentioned last."""
    called = [one for one in found if "head" in one.evidence and "not mentioned yet" not in one.evidence]
    if len(called) > 1:
        called[0].evidence["nearest of its kind"] = 1.0


def _near(entities: Sequence[Entity], situation: Situation) -> Sequence[Entity]:
    """In a very long text, only who is mentioned around: the work for one quote stays the same however long it is."""
    if len(entities) <= _NEAR:
        return entities
    first, last = situation.paragraph - 60, situation.paragraph + 8
    near = []
    for one in entities:
        away = not one.mentions or one.mentions[-1].paragraph < first or one.mentions[0].paragraph > last
        if away and one is not situation.previous:
            continue
        place = bisect_left(one.mentions, first, key=lambda mention: mention.paragraph)
        if one is situation.previous or (place < len(one.mentions) and one.mentions[place].paragraph <= last):
            near.append(one)
    return near[-_NEAR:]


def pointed_at(layout: Layout, phrase: Phrase, probability: float) -> Candidate:
    """Who is described by a phrase that learned antecedents point to, with their probability."""
    entity = introduced(layout, phrase)
    evidence = {"noun phrase": 1.0, "antecedent": probability, "antecedent surely": max(0.0, probability - 0.5) * 2}
    return Candidate(entity, evidence, new=True)


def _again(phrase: Phrase, entity: Entity, last: Mention | None) -> bool:
    """Whether "a minister" or "officials" may be somebody known: named only later, or called just so before."""
    if phrase.head[:1].isdigit() and phrase.plural:
        return True
    if last is None:
        return entity.named and phrase.category == "person"
    return not entity.named and phrase.head in entity.heads and phrase.modifiers <= entity.roles | {phrase.head}


def _owns(phrase: Phrase, entity: Entity) -> bool:
    """Whether somebody is the one whom "her lawyer" or "Moreno's lawyer" belongs to, or may be, not the lawyer."""
    if entity.kind != "person":
        return False
    return entity in phrase.inner or (bool(phrase.owned) and phrase.head not in entity.heads)


def _suits(phrase: Phrase, entity: Entity) -> bool:
    kind = entity.kind
    if phrase.category == "pronoun":
        if phrase.asks in ("m", "f"):
            return kind == "person" or (kind == "unnamed" and _is_one_person(entity))
        land = phrase.asks == "they" and entity.place and entity.named
        several = kind in ("organization", "group") and not land
        return several or (phrase.asks != "it" and kind in ("person", "unnamed"))
    if phrase.category == "person":
        return kind in ("person", "unnamed")
    if phrase.category == "organization":
        return _is_body(phrase, entity)
    if phrase.category == "group":
        people = bool(entity.authors) and phrase.head in lexicon().plurals - _SEVERAL
        return (kind == "group" and not people) or (kind == "organization" and not entity.named)
    return True


def _is_body(phrase: Phrase, entity: Entity) -> bool:
    """Whether a body may be what the phrase speaks of, which a place is only where it is called so."""
    if may_be_company(entity):
        return phrase.head in COMPANY
    place = entity.place and entity.named and not _is_area(phrase, entity)
    return entity.kind in ("organization", "group") and not place


def _is_area(phrase: Phrase, entity: Entity) -> bool:
    """Whether a place may be what the phrase speaks of: "the country", or "the city" where its name says so."""
    return phrase.head in _AREAS or any(phrase.head in spelling for spelling in entity.spellings)


def _is_one_person(entity: Entity) -> bool:
    """Whether "he" or "she" may mean a source without a name: neither several nor a document."""
    return not entity.plural and not any(singular(head) in lexicon().documents for head in entity.heads)


def _last(entity: Entity, situation: Situation) -> Mention | None:
    """The last mention before the source, not counting what is named inside the quote itself."""
    inside = None
    place = bisect_left(entity.mentions, situation.offset, key=lambda mention: mention.start)
    for mention in reversed(entity.mentions[max(0, place - _LOOK_BACK) : place]):
        if mention.end <= situation.offset and (situation.told_by_site or mention.quote != situation.index):
            if mention.quote < 0 or (situation.told_by_site and mention.quote == situation.index):
                return mention
            inside = inside or mention
    return inside


def _announced(entity: Entity, situation: Situation) -> bool:
    """Whether somebody first mentioned later may be meant: soon after, as in "When she arrived, Moreno said"."""
    return bool(entity.mentions) and 0 <= entity.mentions[0].paragraph - situation.paragraph <= (
        8 if situation.phrase.category == "person" else 2
    )


def introduced(layout: Layout, phrase: Phrase) -> Entity:
    """Who a source describes without naming anybody, under the words of the source."""
    start, end = phrase.span
    name = _DAY.sub("", " ".join(layout.text[start:end].split())).rstrip(" ,;:")
    kinds: dict[str, Kind] = {"person": "unnamed", "group": "group", "organization": "organization"}
    kind = kinds.get(phrase.category, "unnamed")
    lead, _, rest = name.partition(" ")
    if kind == "organization" and lead.lower() == "the" and rest:
        name = rest
    if kind == "organization":
        name = _SPOKE_IN.sub("", name)
    return Entity(
        kind=kind,
        name=name,
        roles=set(phrase.modifiers | {phrase.head}),
        heads={phrase.head},
        named=False,
        plural=phrase.plural,
        gender={"f": 2.0, "m": -2.0}.get(phrase.gender or "", 0.0),
    )
