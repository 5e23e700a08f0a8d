"""Cues of thinking, which introduce what nobody said: "fears", "had long believed"."""

import re

from quotes.detection.wordlists import listed

_WORD = re.compile(r"[a-z]+")
_NOT = re.compile("n['’]t\\b")


def is_thinking(cue: str) -> bool:
    """Tell whether a cue has a verb of thinking and no word that tells of speech beside it ("voiced fears")."""
    found = _WORD.findall(_NOT.sub("", cue.casefold()))
    known = listed("thinking.txt")
    thinking, beside = known["thinking"], known["beside"]
    return not thinking.isdisjoint(found) and all(word in thinking or word in beside for word in found)
