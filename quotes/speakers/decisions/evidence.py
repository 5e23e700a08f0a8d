"""What speaks for and against a candidate being the speaker of a quote."""

from dataclasses import dataclass, field
from math import log
from typing import TypeAlias

from quotes.speakers.entities import Entity, Mention
from quotes.speakers.lexicon import lexicon, singular
from quotes.speakers.sources.phrases import Phrase

Evidence: TypeAlias = dict[str, float]
"""Named amounts; what each is worth stands in ``data/weights.json``."""

GENERIC = frozenset(
    ("group", "organisation", "organization", "body", "institution", "agency", "company", "firm", "source")
)

_ANYBODY = frozenset(("person", "man", "woman", "citizen", "native", "individual"))


@dataclass(slots=True)
class Situation:
    """A quote whose speaker is sought, and what is known so far.

    ``index`` is its place among the attributions, ``offset`` where its source (or its content, if it has none)
    begins, ``previous`` who spoke the quote before, ``following`` who is named as source of the next one,
    ``named_soon`` who is the first to be named as source of one of the next few, ``lead`` whether it opens the
    article, ``told_by_site`` whether the source belongs to the site of whom the quote is about.
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
    if situation.lead and last is None and situation.named_soon is entity and _may_be_named(situation.phrase):
        found["named after the lead"] = 1.0
    if id(entity) in situation.content_names:
        found["named in the quote"] = 1.0
    found["mentions"] = log(1 + len(entity.mentions))
    mass = situation.masses.get(id(entity))
    if mass is not None:
        found["antecedent"] = mass
        found["antecedent surely"] = max(0.0, mass - 0.5) * 2
    return found


def _may_be_named(phrase: Phrase) -> bool:
    """Whether "a company executive" opens an article that goes on to name them; sources and officials stay unnamed."""
    return phrase.indefinite and phrase.head not in lexicon().unnamed


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
    elif may_be_body(entity):
        found["doubtful name"] = 1.0 - max((one.score for one in entity.mentions if one.form == "name"), default=1.0)
    return found


def description(phrase: Phrase, entity: Entity) -> Evidence:
    """How well a description ("the lawmaker") suits what the article says of the candidate."""
    if phrase.category == "organization":
        found = _organization(phrase, entity)
    elif phrase.category in ("person", "group"):
        found = _person(phrase, entity)
    else:
        return {"document again": 1.0} if phrase.category == "document" and _is_again(phrase, entity) else {}
    told = entity.roles.union(*entity.spellings) if entity.spellings else entity.roles
    modifiers = phrase.modifiers
    if modifiers:
        shared = sum(1 for word in modifiers if word in told or _kin_of_place(word, told))
        found["modifiers shared"] = shared / len(modifiers)
        found["modifiers left over"] = min(len(modifiers) - shared, 4) / 4
        if not shared:
            found["modifiers foreign"] = 1.0
        own = frozenset().union(*entity.spellings) if entity.spellings else frozenset()
        if found.keys() & {"head", "kindred head"} and modifiers - phrase.proper <= own and entity.named:
            found["called by its words"] = 1.0
        if found.keys() & {"head", "kindred head"} and shared < len(modifiers) and _holds_another_post(phrase, entity):
            found["another post"] = 1.0
    ahead = not entity.mentions or entity.mentions[0].start >= phrase.span[0]
    just_so = found.get("modifiers shared") == 1.0
    if ahead and "head" in found and "modifiers foreign" not in found and not just_so:
        found["described ahead"] = 1.0
    if ahead and phrase.definite and not modifiers and "nothing known" in found:
        found["unknown ahead"] = 1.0
    if entity in phrase.inner:
        found["held in the source"] = 1.0
    return found


def _is_again(phrase: Phrase, entity: Entity) -> bool:
    """Whether a document called so was a source before, and the candidate is whom it was by."""
    return phrase.definite and any(
        mention.form == "source" and mention.start < phrase.span[0] and phrase.head in map(singular, mention.tokens)
        for mention in entity.mentions
    )


def _holds_another_post(phrase: Phrase, entity: Entity) -> bool:
    """Whether the source tells what a post is for and the article says that the candidate's is for something else."""
    fields = entity.roles & lexicon().fields
    return bool(fields) and bool(phrase.modifiers & lexicon().fields) and not fields & phrase.modifiers


def _kin_of_place(word: str, told: set[str]) -> bool:
    return len(word) > 4 and any(other[:4] == word[:4] for other in told)


def _person(phrase: Phrase, entity: Entity) -> Evidence:
    if entity.kind == "organization":
        return {"no person": 1.0}
    if (entity.kind == "group") != phrase.plural:
        return {"number differs": 1.0}
    kin = lexicon().roles.get(phrase.head, frozenset())
    tests = {
        "head": phrase.head in entity.heads,
        "anybody": phrase.head in _ANYBODY,
        "head among roles": phrase.head in entity.roles
        or (entity.kind == "group" and _is_work(phrase.head, entity.roles)),
        "kindred head": bool(kin & entity.heads),
        "kindred role": bool(kin & entity.roles),
        "head differs": bool(entity.heads),
    }
    return {next((name for name, holds in tests.items() if holds), "nothing known"): 1.0}


def _is_work(head: str, roles: set[str]) -> bool:
    """Whether what people are called tells what the group does: researchers are of a "research team"."""
    stem = next((head.removesuffix(ending) for ending in ("er", "or", "ist") if head.endswith(ending)), "")
    return len(stem) > 4 and any(role.startswith(stem) and role != head for role in roles)


def may_be_body(entity: Entity) -> bool:
    """Whether somebody of one name, of whom nothing tells that it is a person, may be a body mistaken for one."""
    if entity.kind != "person" or not entity.named or entity.gender or entity.heads:
        return False
    titled = any(mention.title for mention in entity.mentions)
    return not titled and all(len(spelling) == 1 for spelling in entity.spellings)


def _organization(phrase: Phrase, entity: Entity) -> Evidence:
    if may_be_body(entity):
        return {"taken for a person": 1.0}
    if entity.kind != "organization":
        return {"number differs" if entity.kind == "group" else "no organization": 1.0}
    told = entity.roles.union(*entity.spellings) if entity.spellings else entity.roles
    told = told.union(map(singular, told))
    tests = {
        "head": phrase.head in told,
        "kindred head": bool(lexicon().organizations.get(phrase.head, frozenset()) & told),
        "generic head": phrase.head in GENERIC and not entity.place and not _is_no_company(phrase, told),
        "head differs": bool(told & lexicon().organization_words),
    }
    found = {next((name for name, holds in tests.items() if holds), "nothing known"): 1.0}
    if found.keys() & {"nothing known", "head differs"} and phrase.head in lexicon().state_bodies:
        found["no state body"] = 1.0
    elif "head differs" in found and phrase.head not in GENERIC:
        found["another kind"] = 1.0
    if phrase.owned and found.keys() & {"nothing known", "head differs"} and phrase.head not in GENERIC:
        # "Her campaign" is no body that happens to be named nearby.
        found["owned"] = 1.0
    stately = phrase.head in lexicon().state_bodies and bool(phrase.proper)
    if stately and not any(word in told or _kin_of_place(word, told) for word in phrase.proper):
        found["of another state"] = 1.0
    return found


def _is_no_company(phrase: Phrase, told: set[str]) -> bool:
    """Whether a body's name says that it is another kind of body than the company that is spoken of: a union."""
    kinds = told & lexicon().organization_words
    return phrase.head in ("company", "firm") and bool(kinds) and not kinds & lexicon().organizations[phrase.head]


def novelty(phrase: Phrase) -> Evidence:
    """What speaks for a description being somebody not met before under another name."""
    manner = "new definite" if phrase.definite else "new indefinite" if phrase.indefinite else "new bare"
    tests = {
        manner: True,
        "new plural": phrase.plural,
        "new modified": bool(phrase.modifiers),
        "new holds a name": bool(phrase.inner) and not phrase.named_kind,
        "new organization": phrase.category == "organization",
        "new document": phrase.category == "document",
        "new law": phrase.head in lexicon().laws,
        "new titled": phrase.titled and phrase.category == "document",
        "new number": phrase.head[:1].isdigit(),
        "new hidden": phrase.head in lexicon().unnamed,
    }
    return {"new": 1.0, **{name: 1.0 for name, holds in tests.items() if holds}}
