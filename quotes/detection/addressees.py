"""Who is told to do something, which is no part of what was said: "urged [voters] to stay calm"."""

import re
from collections.abc import Sequence

from quotes.article import Span
from quotes.detection.wordlists import listed
from quotes.language import Quotation

_WORD = re.compile(r"[^\W\d_]+")
_TOLD = re.compile(
    r"(?P<who>[^\s.:;!?…]+(?: [^\s.:;!?…]+){0,23}?) "
    r"(?=(?P<not>not )?to (?!(?:the|an?|th(?:is|at|ese|ose)|his|her|its|their|our|my|your|all|some|any)\b)[a-z]{2})"
)
_ASKED = re.compile(r"(?P<who>[^\s.,:;!?…]+(?: [^\s.:;!?…]+){0,11}?) (?=(?:if|whether|why|how|what|when|where) )")


def without_addressee(text: str, content: Span, cue: Span, quotations: Sequence[Quotation]) -> Span:
    """Leave off who is told to do something where content that follows its cue begins with it."""
    verb, takes = _verb(text[slice(*cue)])
    if not verb or content[0] < cue[1] or text[cue[1] : content[0]].strip():
        return content
    known = listed("directives.txt")
    forms = (_TOLD, _ASKED) if verb in known["asking"] else (_TOLD,)
    matches = [match for form in forms if (match := form.match(text, *content))]
    found = min(matches, key=lambda match: match.end(), default=None)
    if found is None or any(one.start < found.end() and content[0] < one.end for one in quotations):
        return content
    words = _WORD.findall(found["who"].casefold())
    if takes:
        words = words[1:] if words and words[0] in known["taken"] else []
    told = _is_one_phrase(words) and not (verb in known["things"] and words[0] in known["thing"])
    if verb in known["wary"]:
        told = told and (bool(found["not"]) or words[0] in known["plain"] | known["determiner"])
    return (found.end(), content[1]) if told else content


def _verb(cue: str) -> tuple[str, bool]:
    """Give the verb of a cue that tells somebody to do something, and whether a word that it takes is still to come."""
    known = listed("directives.txt")
    words = _WORD.findall(cue.casefold()) or [""]
    if words[-1] in known["verb"] | known["wary"]:
        return words[-1], False
    if words[-1] in known["taking"]:
        return words[-1], True
    taken = len(words) > 1 and words[-1] in known["taken"] and words[-2] in known["taking"]
    return (words[-2] if taken else "", False)


def _is_one_phrase(words: list[str]) -> bool:
    """Whether words may name one addressee, and are not the beginning of a clause ("the plan to leave failed")."""
    known = listed("directives.txt")
    if not words or not known["clause"].isdisjoint(words):
        return False
    inside = [place for place, word in enumerate(words) if place and word in known["determiner"]]
    return all(words[place - 1] in known["between"] for place in inside)
