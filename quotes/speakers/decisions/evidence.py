"""What speaks for and against a candidate being the speaker of a quote."""

from dataclasses import dataclass, field
from math import log
from typing import TypeAlias

from quotes.speakers.entities import Entity, Mention
from quotes.speakers.lexicon import lexicon
from quotes.speakers.sources.phrases import Phrase

Evidence: TypeAlias = dict[str, float]
"""Named amounts; what each is worth stands in ``data/weights.json``."""

_CERTAIN = 2.5
"""Evidence on somebody's gender from a title."""
_OFTEN_NAMED = frozenset(
    ("executive", "adviser", "leader", "expert", "scientist", "politician", "heavyweight", "figure")
)
"""What may be called whoever has another title."""
_SELDOM_NAMED = frozenset(("official", "officer", "boy", "girl", "child", "man", "woman", "person", "senator", "voter"))
"""Whom an article that opens with them leaves unnamed, whoever is named after them."""


@dataclass(slots=True)
class Situation:
    """A quote whose speaker is sought, and what is known so far.

    ``index`` is its place among the attributions, ``offset`` where its source (or its content, if it has none)
    begins, ``previous`` who spoke the quote before, ``following`` who is named as source of the next one,
    ``named_soon`` who is the first to be named as source of one of the next few, ``lead`` whether it opens the
    article, ``told_by_site`` whether the source belongs to the site of whom the quote is about, ``untold`` whether
    the quote has a cue, as "it was said that", which tells of nobody who spoke.
    """

    index: int
    offset: int
    sentence: int
    paragraph: int
    phrase: Phrase
    previous: Entity | None = None
    previous_paragraph: int = -9
    previous_category: str = ""
    following: Entity | None = None
    named_soon: Entity | None = None
    lead: bool = False
    content_names: frozenset[int] = frozenset()
    masses: dict[int, float] = field(default_factory=dict)
    told_by_site: bool = False
    untold: bool = False


def salience(situation: Situation, entity: Entity, last: Mention | None, rank: int) -> Evidence:
    """How present the candidate is: nearness, order, grammatical place, whether it has just spoken."""
    found: Evidence = {f"rank {min(rank, 3)}": 1.0}
    if last is None:
        found["not mentioned yet"] = 1.0
        found["paragraphs ahead"] = (
            min(entity.mentions[0].paragraph - situation.paragraph, 8) / 4 if entity.mentions else 2.0
        )
    else:
        sentences = situation.sentence - last.sentence
        found[f"sentences {min(sentences, 3) if sentences < 6 else 'many'}"] = 1.0
        paragraphs = situation.paragraph - last.paragraph
        found["paragraphs"] = -min(paragraphs, 6) / 2
        if paragraphs == 0:
            found["same paragraph"] = 1.0
        found.update(_place(situation, last))
        if situation.told_by_site and last.quote == situation.index:
            found["told of by its site"] = 1.0
    if situation.previous is entity:
        near = situation.paragraph - situation.previous_paragraph
        found["spoke before" if near <= 1 else "spoke long before"] = 1.0
        if near == 0:
            found["spoke in this paragraph"] = 1.0
        if situation.previous_category == "pronoun":
            found["spoke before as pronoun"] = 1.0
    if situation.following is entity:
        found["speaks next"] = 1.0
    if situation.lead and last is None and situation.named_soon is entity and _may_be_named(situation.phrase, entity):
        found["named after the lead"] = 1.0
    if id(entity) in situation.content_names:
        found["named in the quote"] = 1.0
    found["mentions"] = log(1 + len(entity.mentions))
    mass = situation.masses.get(id(entity))
    if mass is not None:
        found["antecedent"] = mass
        found["antecedent surely"] = max(0.0, mass - 0.5) * 2
    return found


def _may_be_named(phrase: Phrase, entity: Entity) -> bool:
    """Whether "a company executive", who opens an article, may be somebody whom it names soon.

    Sources and officials stay unnamed; who has another post than the one told is somebody else.
    """
    if not phrase.indefinite or phrase.head in lexicon().unnamed | _SELDOM_NAMED:
        return False
    kin = lexicon().roles.get(phrase.head, frozenset()) | {phrase.head}
    return not entity.heads or phrase.head in _OFTEN_NAMED or bool(kin & (entity.heads | entity.roles))


def _place(situation: Situation, last: Mention) -> Evidence:
    found: Evidence = {}
    if last.subject:
        found["subject"] = 1.0
    if last.oblique:
        found["oblique"] = 1.0
    if last.aside:
        found["aside"] = 1.0
    if last.possessive:
        found["possessive"] = 1.0
    if last.form == "source":
        found["was source"] = 1.0
    if last.quote >= 0:
        found["inside a quote"] = 1.0
    return found


def agreement(phrase: Phrase, entity: Entity) -> Evidence:
    """Whether gender, number and kind of the candidate suit the source."""
    found: Evidence = {}
    wanted = phrase.asks or phrase.gender
    if wanted in ("m", "f"):
        evidence = entity.gender if wanted == "f" else -entity.gender
        if entity.kind in ("person", "unnamed"):
            found["gender agrees" if evidence > 0 else "gender differs"] = min(abs(evidence), 3.0) / 3
            if evidence < -_CERTAIN:
                found["gender certainly differs"] = 1.0
        else:
            found["no person"] = 1.0
    elif wanted == "it":
        found["no thing" if entity.kind != "organization" else "thing"] = 1.0
    elif wanted == "they":
        found[f"they {entity.kind}"] = 1.0
    if entity.place and not any(phrase.head in spelling for spelling in entity.spellings):
        found["place"] = 1.0
    if not entity.named:
        found["unnamed"] = 1.0
    if entity.doubt:
        found["doubtful name"] = entity.doubt
    return found
