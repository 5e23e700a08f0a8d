"""Cues of thinking, which introduce what nobody said: "fears", "had long believed"."""

import re
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[a-z]+")
_NOT = re.compile("n['’]t\\b")


def is_thinking(cue: str) -> bool:
    """Tell whether a cue has a verb of thinking and no word that tells of speech beside it ("voiced fears")."""
    found = _WORD.findall(_NOT.sub("", cue.casefold()))
    thinking, beside = _words()
    return not thinking.isdisjoint(found) and all(word in thinking or word in beside for word in found)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    text = (files("quotes.detection") / "data" / "thinking.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    ends = lines.index([])
    thinking, beside = ({word for line in part for word in line} for part in (lines[:ends], lines[ends:]))
    return frozenset(thinking), frozenset(beside)
