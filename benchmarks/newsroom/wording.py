"""What is said: claims with a content of their own, and the many ways of putting each.

A claim is a frame (data/frames.json) and the words in its slots, drawn from some 2,000 content words by topic. It can
be put in three orders as its speaker says it and in three or four as a reporter does, each word by one of its synonyms
(data/synonyms.txt), with British or American spelling. What a claim means is its frame and slots, whatever the wording.
"""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, TypeAlias

from benchmarks.newsroom.data import data, lines

Slots: TypeAlias = dict[str, str]
Vary: TypeAlias = Callable[[str], str]

_DOUBLED = ("drop", "stop", "cap", "scrap", "ban", "permit", "submit", "swap")
_BACK = (("has ", "had "), ("have ", "had "), ("is ", "was "), ("are ", "were "), ("needs ", "needed "))
_LATER = (("attracts ", "attracted "), ("was ", "had been "), ("were ", "had been "))
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition: the frame's place in its list, its slots, and what it is chiefly about."""

    frame: int
    slots: Mapping[str, str]
    order: int


@dataclass(frozen=True, slots=True)
class Theme:
    """What an event is about: its topic and the thing that everybody there comes back to."""

    topic: str
    focus: tuple[str, str, str]


@cache
def frames() -> list[dict[str, Any]]:
    """The frames."""
    found: list[dict[str, Any]] = data("frames")
    return found


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """The synonyms of a word or phrase, itself left out."""
    found: dict[str, dict[str, None]] = {}
    for line in lines("synonyms"):
        group = line.split("|")
        for word in group:
            found.setdefault(word, {}).update(dict.fromkeys(other for other in group if other != word))
    return {word: tuple(others) for word, others in found.items()}


@cache
def _topic(name: str) -> dict[str, list[str]]:
    parts = data("topics")[name]
    return {key: value.split(", ") if key == "things" else value.split() for key, value in parts.items()}


def theme(chance: random.Random, topic: str) -> Theme:
    """Something new to talk about."""
    return Theme(topic, _thing(chance, topic))


def _thing(chance: random.Random, topic: str) -> tuple[str, str, str]:
    words = _topic(topic)
    return _one(chance, data("words")["adjectives"]), _one(chance, words["mods"]), _one(chance, words["heads"])


def _one(chance: random.Random, words: list[str]) -> str:
    return words[int(chance.random() * len(words))]


def claim(chance: random.Random, about: Theme) -> Claim:
    """Something to say: in nearly half of all cases about the very focus of the event."""
    words, topic = data("words"), _topic(about.topic)
    adjective, mod, head = about.focus if chance.random() < 0.45 else _thing(chance, about.topic)
    number = int(chance.random() * len(frames()))
    other = _one(chance, topic["heads"])
    slots = {
        "adj": adjective, "mod": mod, "head": head,
        "v": "to " + _one(chance, words["transitive"]).replace("-", " "), "w": _one(chance, words["times"]),
        "y": f"the {other}", "e": _one(chance, words["events"]), "x": _one(chance, words["actors"]),
        "val": _one(chance, words["values"]), "g": _one(chance, topic["groups"]), "n": _one(chance, words["numbers"]),
        "s": _one(chance, words["suffering"]), "t": _one(chance, words["sinces"]), "p": _one(chance, words["places"]),
        "d": _one(chance, words["verdicts"]), "f": _one(chance, words["feelings"]),
        "th": "the " + _one(chance, topic["things"]),
    }  # fmt: skip
    return Claim(number, slots, int(chance.random() * 3))


@dataclass(frozen=True, slots=True)
class Manner:
    """How a claim is put: what the speaker is called in it, which synonyms, what stands in quotation marks.

    ``vary`` gives a word or its synonym; ``looser`` between 0 and 1 moves the parts of the chief thing about;
    ``marked`` is a slot that stands in quotation marks, which come as ``\\x01`` and ``\\x02``.
    """

    they: str = "we"
    vary: Vary = str
    looser: float = 0.0
    marked: str = ""


def put(said: Claim, form: str, order: int, how: Manner) -> str:
    """The claim as a clause without a full stop, its first letter small unless it begins with a name.

    ``form`` is ``direct``, ``indirect`` or ``short`` (order 0 direct, 1 indirect).
    """
    templates = frames()[said.frame][form]
    slots = {key: how.vary(value) for key, value in said.slots.items()}
    slots["v"] = slots["v"].removeprefix("to ")
    if slots["g"].startswith("the "):
        slots["g"] = said.slots["g"]
    slots["o"] = _noun_phrase(slots, how.looser)
    slots["Y"] = f"{slots['y']} {past(slots['e'])}"
    slots["y"] = f"{slots['y']} {slots['e']}"
    slots["E"], slots["S"] = past(slots["e"]), past(slots["s"])
    slots["ved"], slots["ving"] = inflected(slots["v"])
    slots["they"] = how.they
    if how.marked:
        slots[how.marked] = f"\x01{slots[how.marked]}\x02"
    return str(templates[order % len(templates)]).format_map(slots)


def _noun_phrase(slots: Slots, looser: float) -> str:
    adjective, mod, head = slots["adj"], slots["mod"], slots["head"]
    if looser < 0.45:
        return f"the {adjective} {mod} {head}"
    if looser < 0.7:
        return f"the {mod} {head}"
    return f"the {adjective} {head} on {mod}" if looser < 0.9 else f"the {head} on {mod}"


@lru_cache(maxsize=4096)
def past(phrase: str) -> str:
    """A predicate as a reporter gives it, a step further back."""
    if phrase.startswith("was never "):
        return "had never been " + phrase.removeprefix("was never ")
    for now, before in (*_BACK, *_LATER):
        if phrase.startswith(now):
            return before + phrase[len(now) :]
    return (
        phrase if phrase.startswith("had ") else f"had {phrase}" if phrase.partition(" ")[0].endswith("ed") else phrase
    )


@lru_cache(maxsize=4096)
def inflected(verb: str) -> tuple[str, str]:
    """The participles of a verb, of which only the first word is inflected: reviewed, reviewing."""
    first, space, rest = verb.partition(" ")
    return _participle(first) + space + rest, _gerund(first) + space + rest


def _participle(verb: str) -> str:
    irregular = dict(line.split() for line in lines("irregular"))
    if verb in irregular:
        return irregular[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if verb in _DOUBLED else verb) + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if verb in _DOUBLED or verb in ("put", "cut", "get", "set", "win") else verb) + "ing"


def alike(chance: random.Random, rate: float) -> Vary:
    """A way of giving a word by a synonym of it, at that rate."""
    known = synonyms()

    def vary(word: str) -> str:
        others = known.get(word)
        return others[int(chance.random() * len(others))] if others and chance.random() < rate else word

    return vary


def altered(chance: random.Random, said: Claim) -> Vary:
    """A way of giving the claim with one or two words changed."""
    known = synonyms()
    open_to = [word for key, word in said.slots.items() if key not in ("x", "g") and word in known]
    chosen = set(chance.sample(open_to, min(len(open_to), 2)))
    return lambda word: known[word][int(chance.random() * len(known[word]))] if word in chosen else word


@cache
def _american() -> dict[str, str]:
    return dict(line.split() for line in lines("british"))


def american(text: str) -> str:
    """The text in American spelling."""
    known = _american()

    def respelled(match: re.Match[str]) -> str:
        word = match[0]
        other = known.get(word.lower())
        return word if other is None else other.capitalize() if word[0].isupper() else other

    return _WORD.sub(respelled, text)
