"""Word lists: titles, roles, kinds of organisations and documents, and what tells gender and number."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeAlias

Gender: TypeAlias = Literal["f", "m"]
Kin: TypeAlias = dict[str, frozenset[str]]

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("who", "whom"), "who"),
    **dict.fromkeys(("i", "me", "we", "us", "you", "myself"), "i"),
}
"""Pronouns and what they ask for: m, f, they, it, who (the name just before), i (the writer or the person quoted)."""

ARTICLES = frozenset(("the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our", "my"))
INDEFINITE = frozenset(
    (
        *("a", "an", "one", "another", "some", "several", "many", "no", "any", "two", "three", "other", "various"),
        *("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "few", "most", "half"),
    )
)
PARTISANS = frozenset(("democrat", "republican"))
"""Members of a party, called by it: "the Lund Democrat said"."""
PREPOSITIONS = frozenset(
    (
        *("of", "by", "with", "to", "for", "from", "in", "on", "at", "against", "about", "between", "among", "under"),
        *("over", "near", "like", "than", "including", "within", "into", "after", "before", "during", "around"),
        *("toward", "towards", "without", "via", "per", "through", "outside", "inside", "across", "behind"),
    )
)


class Lexicon(NamedTuple):
    """Every word list of the stage, case-folded.

    ``organization_words`` are all that bodies are called, ``body_words`` those that their names hold.
    """

    titles: dict[str, Gender | None]
    roles: Kin
    organizations: Kin
    documents: frozenset[str]
    laws: frozenset[str]
    fields: dict[str, frozenset[int]]
    metonyms: Kin
    plurals: frozenset[str]
    singulars: frozenset[str]
    genders: dict[str, Gender]
    given: dict[str, Gender]
    role_words: frozenset[str]
    organization_words: frozenset[str]
    body_words: frozenset[str]
    title_words: frozenset[str]
    unnamed: frozenset[str]
    areas: frozenset[str]
    companies: frozenset[str]
    state_bodies: frozenset[str]


_SURNAMES = frozenset(("camp", "town", "county"))
"""What bodies are called whose names do not end in it, as those of persons do."""


@cache
def lexicon() -> Lexicon:
    """Read the word lists once."""
    roles, organizations = _kin("roles"), _kin("organizations")
    genders: dict[str, Gender] = dict.fromkeys(_lines("feminine"), "f")
    genders.update(dict.fromkeys(_lines("masculine"), "m"))
    return Lexicon(
        titles=dict(_titles()),
        roles=roles,
        organizations=organizations,
        documents=frozenset(_lines("documents")),
        laws=frozenset(_lines("laws")),
        fields=_fields(),
        metonyms=_kin("metonyms"),
        plurals=frozenset(_lines("plurals")),
        singulars=frozenset(_lines("singulars")),
        genders=genders,
        given=dict(_given()),
        role_words=frozenset(roles).union(*roles.values()),
        organization_words=frozenset(organizations).union(*organizations.values()),
        body_words=frozenset(organizations).union(*organizations.values()) - _SURNAMES,
        title_words=frozenset(_lines("title_words")),
        unnamed=frozenset(_lines("unnamed")),
        areas=frozenset(_lines("areas")),
        companies=frozenset(_lines("companies")),
        state_bodies=frozenset(_lines("state_bodies")),
    )


_SINGLE_MEN = frozenset(
    ("abdomen", "acumen", "bremen", "carmen", "ramen", "regimen", "semen", "specimen", "stamen", "turkmen", "yemen")
)


def singular(word: str) -> str:
    """The singular of a case-folded noun, by its ending."""
    irregular = {"men": "man", "women": "woman", "people": "person", "children": "child"}
    if word in irregular:
        return irregular[word]
    if word.endswith("men") and len(word) > 4 and word not in _SINGLE_MEN:
        return f"{word[:-2]}an"
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss") or word in lexicon().singulars:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def is_plural(word: str) -> bool:
    """Whether a case-folded noun names several."""
    known = lexicon()
    one = singular(word)
    return word in known.plurals or (one != word and (word not in known.organization_words or one in known.role_words))


_AFTER_ROLE = frozenset(("in-charge", "in-chief", "in-law", "in-residence", "at-law"))
"""What a hyphen joins to a role that it follows: "officer-in-charge"."""


def is_role(word: str) -> bool:
    """Whether a case-folded noun says what somebody is: "minister", "co-founder", "then-director"."""
    words = lexicon().role_words
    if singular(word) in words or "-" not in word:
        return singular(word) in words
    first, _, rest = word.partition("-")
    if rest in _AFTER_ROLE:
        return singular(first) in words
    if rest == "general":
        return first not in lexicon().organization_words
    before, _, last = word.rpartition("-")
    return is_role(before) if last in ("elect", "designate") else last in words


def role_of(word: str) -> str:
    """The singular of a role, without "ex-", "then-" and their like where the list does not have it with them."""
    one = singular(word)
    if one in lexicon().role_words or "-" not in one:
        return one
    last = one.rpartition("-")[2]
    return last if last in lexicon().role_words else one


def gender_of_role(words: tuple[str, ...] | list[str]) -> Gender | None:
    """The gender that the nouns of a title or description tell."""
    genders = lexicon().genders
    return next((genders[word] for word in words if word in genders), None)


def _lines(name: str) -> Iterator[str]:
    text = (files("quotes.speakers") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line


def _kin(name: str) -> Kin:
    found: dict[str, frozenset[str]] = {}
    for line in _lines(name):
        head, _, members = line.partition(":")
        found[head] = frozenset((head, *members.split()))
    return found


def _fields() -> dict[str, frozenset[int]]:
    """By word the numbers of the fields that it stands for."""
    found: dict[str, set[int]] = defaultdict(set)
    for place, line in enumerate(_lines("fields")):
        for word in line.split():
            found[word].add(place)
    return {word: frozenset(places) for word, places in found.items()}


def _titles() -> Iterator[tuple[str, Gender | None]]:
    for line in _lines("titles"):
        title, _, gender = line.partition("\t")
        yield title, "f" if gender == "f" else "m" if gender == "m" else None


def _given() -> Iterator[tuple[str, Gender]]:
    for line in _lines("given_names"):
        gender, _, names = line.partition(":")
        for name in names.split():
            yield name, "f" if gender == "f" else "m"
