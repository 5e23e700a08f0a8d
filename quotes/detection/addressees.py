"""Who is told to do something, which is no part of what was said: "urged [voters] to stay calm"."""

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files

from quotes.article import Span

_WORD = re.compile(r"[^\W\d_]+")
_TOLD = re.compile(r"(?P<who>[^\s“”\"„«».:;!?…]+(?: [^\s“”\"„«».:;!?…]+){0,11}?) (?=(?:not )?to [a-z]{2})")


def without_addressee(text: str, content: Span, cue: Span) -> Span:
    """Leave off who is told to do something where content that follows its cue begins with it."""
    verb, *more = _verb(text[slice(*cue)])
    if not verb or text[cue[1] : content[0]].strip():
        return content
    found = _TOLD.match(text, *content)
    if found is None:
        return content
    words = _WORD.findall(found["who"].casefold())
    if more == [""]:
        words = words[1:] if words and words[0] in _words()["taken"] else []
    return (found.end(), content[1]) if _is_one_phrase(words) else content


def _verb(cue: str) -> tuple[str, ...]:
    """Give the verb of a cue that tells somebody to do something, with the word it takes, empty where that follows."""
    known = _words()
    words = _WORD.findall(cue.casefold()) or [""]
    if words[-1] in known["verb"]:
        return (words[-1],)
    if words[-1] in known["taking"]:
        return words[-1], ""
    taken = len(words) > 1 and words[-1] in known["taken"] and words[-2] in known["taking"]
    return (words[-2], words[-1]) if taken else ("",)


def _is_one_phrase(words: list[str]) -> bool:
    """Whether words may name one addressee, and are not the beginning of a clause ("the plan to leave failed")."""
    known = _words()
    if not words or not known["clause"].isdisjoint(words):
        return False
    inside = [place for place, word in enumerate(words) if place and word in known["determiner"]]
    return all(words[place - 1] in known["between"] for place in inside)


@cache
def _words() -> dict[str, frozenset[str]]:
    text = (files("quotes.detection") / "data" / "directives.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            found[name].update(words.split())
    return {name: frozenset(words) for name, words in found.items()}
