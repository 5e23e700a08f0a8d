"""How well a description, "the lawmaker" or "her campaign", suits what the article says of a candidate."""

from quotes.speakers.decisions.evidence import Evidence
from quotes.speakers.entities import Entity
from quotes.speakers.lexicon import PRONOUNS, lexicon, singular
from quotes.speakers.sources.phrases import Phrase

GENERIC = frozenset(
    ("group", "organisation", "organization", "body", "institution", "agency", "company", "firm", "source")
)
"""What nearly every body can be called."""
COMPANY = frozenset(("company", "firm", "platform", "startup"))
"""What is called so may have a name like a person's."""
_ANYBODY = frozenset(("person", "man", "woman", "citizen", "native", "individual"))
_TEAMS = frozenset(("team", "group", "panel", "unit", "crew", "committee"))
_MADE = frozenset(("company", "corporation", "corp", "group", "holdings", "limited", "ltd", "inc", "plc", "co"))
"""What the names of companies end in, whatever they do: the airline may be Lund Wings Limited."""
_OVERSEERS = frozenset(("regulator", "watchdog", "agency", "authority", "commission"))
"""What a board may be, "Lund Tide Board", that watches over others."""
_FOLLOWING = frozenset(("campaign", "team", "office", "camp", "administration", "government", "cabinet", "staff"))
"""What is somebody's own: "her campaign" is not one that the article calls otherwise."""
_DOUBTFUL = 0.2
"""How doubtful somebody's name must be to be taken for a company's."""


def description(phrase: Phrase, entity: Entity) -> Evidence:
    """How well a description suits the candidate."""
    if phrase.category == "organization":
        found = _organization(phrase, entity)
    elif phrase.category in ("person", "group"):
        found = _person(phrase, entity)
    else:
        again = phrase.category == "document" and phrase.definite and phrase.head in entity.documents
        return {"document again": 1.0} if again else {}
    told = entity.roles.union(*entity.spellings) if entity.spellings else entity.roles
    modifiers = phrase.modifiers
    called = bool(found.keys() & {"head", "kindred head"})
    if modifiers:
        shared = sum(1 for word in modifiers if word in told or _kin_of_place(word, told))
        found["modifiers shared"] = shared / len(modifiers)
        found["modifiers left over"] = min(len(modifiers) - shared, 4) / 4
        if not shared:
            found["modifiers foreign"] = 1.0
            if "nothing known" in found and phrase.category == "organization" and phrase.head not in GENERIC:
                found["another kind"] = 1.0
        if called and _is_called_by(phrase, entity):
            found["called by its words"] = 1.0
        if called and phrase.category == "person" and phrase.proper and phrase.proper <= told:
            found["of the same body"] = 1.0
        if called and shared < len(modifiers) and _holds_another_post(phrase, entity):
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


def may_be_company(entity: Entity) -> bool:
    """Whether somebody of one name, as which it hardly was tagged, may be a company mistaken for a person."""
    return entity.doubt > _DOUBTFUL


def _is_called_by(phrase: Phrase, entity: Entity) -> bool:
    """Whether the name of a body holds what tells of it: "the asset management firm" is Lund Asset Management."""
    told = phrase.modifiers - {singular(word) for word in phrase.proper}
    own = {singular(word) for spelling in entity.spellings for word in spelling}
    return bool(told) and told <= own


def _holds_another_post(phrase: Phrase, entity: Entity) -> bool:
    """Whether the source is a minister of one thing, and the article says that the candidate is one of another."""
    fields = lexicon().fields
    wanted = frozenset[int]().union(*(fields.get(word, ()) for word in phrase.modifiers))
    held = frozenset[int]().union(*(fields.get(word, ()) for word in entity.roles))
    minister = phrase.head in ("minister", "secretary", "commissioner", "vice-minister")
    return minister and bool(wanted) and bool(held) and not wanted & held


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
        "head among roles": phrase.head in entity.roles or _is_work(phrase.head, entity),
        "kindred head": bool(kin & entity.heads),
        "kindred role": bool(kin & entity.roles),
        "head differs": bool(entity.heads),
    }
    return {next((name for name, holds in tests.items() if holds), "nothing known"): 1.0}


def _is_work(head: str, entity: Entity) -> bool:
    """Whether what people are called tells what the group does: researchers are of a "research team"."""
    if entity.kind != "group" or not entity.heads & _TEAMS:
        return False
    stem = next((head.removesuffix(ending) for ending in ("er", "or", "ist") if head.endswith(ending)), "")
    return len(stem) > 4 and bool({stem, f"{stem}ion", f"{stem}ation", f"{stem}ing", f"{head}ing"} & entity.roles)


def _organization(phrase: Phrase, entity: Entity) -> Evidence:
    if may_be_company(entity):
        return {"taken for a person": 1.0}
    if entity.kind != "organization":
        return {"number differs" if entity.kind == "group" else "no organization": 1.0}
    told = entity.roles.union(*entity.spellings) if entity.spellings else entity.roles
    told = told.union(map(singular, told))
    kinds = told & lexicon().organization_words
    tests = {
        "head": phrase.head in told,
        "kindred head": bool(lexicon().organizations.get(phrase.head, frozenset()) & told),
        "generic head": phrase.head in GENERIC and not entity.place and not _is_no_company(phrase, kinds),
        "head differs": bool(kinds),
    }
    found = {next((name for name, holds in tests.items() if holds), "nothing known"): 1.0}
    if phrase.head in lexicon().state_bodies:
        if found.keys() & {"nothing known", "head differs"} and not _stands_for(phrase.head, entity):
            found["no state body"] = 1.0
    elif "head differs" in found and phrase.head not in GENERIC and kinds - _untold(phrase.head):
        found["another kind"] = 1.0
    if phrase.owned and phrase.head in _FOLLOWING and not _is_of_owner(phrase, entity):
        found["owned by another"] = 1.0
    stately = phrase.head in lexicon().state_bodies and bool(phrase.proper)
    if stately and not any(word in told or _kin_of_place(word, told) for word in phrase.proper):
        found["of another state"] = 1.0
    return found


def _stands_for(head: str, entity: Entity) -> bool:
    """Whether the name of a body, which tells no kind, is that of one of the kind: the Kremlin is a government."""
    bodies = lexicon().metonyms
    return any(head in bodies.get(" ".join(spelling), ()) for spelling in entity.spellings)


def _untold(head: str) -> frozenset[str]:
    """Words of the names of bodies that do not tell them from what is called so."""
    if head in lexicon().organizations["company"] | {"platform", "miner", "insurer", "utility", "supplier"}:
        return _MADE
    return frozenset(("board",)) if head in _OVERSEERS else frozenset()


def _is_no_company(phrase: Phrase, kinds: set[str]) -> bool:
    """Whether a body's name says that it is another kind of body than the company that is spoken of: a union."""
    return phrase.head in ("company", "firm") and bool(kinds) and not kinds & lexicon().organizations[phrase.head]


def _is_of_owner(phrase: Phrase, entity: Entity) -> bool:
    """Whether "her campaign" may be the body: one that was called so, and not his; no body named nearby."""
    if entity.named:
        kin = {phrase.head, *lexicon().organizations.get(phrase.head, ())}
        ends = {spelling[-1] for spelling in entity.spellings}
        return bool(kin & (entity.roles | ends | {one[0] for one in entity.spellings if one[1:2] == ("of",)}))
    wanted = {"m": -1, "f": 1}.get(PRONOUNS[phrase.owned], 0)
    return phrase.head in entity.heads and wanted * entity.gender >= 0


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
