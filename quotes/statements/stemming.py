"""Stems: the part of an English word that its plural, its past and its adverb share."""

import re
from functools import lru_cache

_VOWEL = re.compile("[aeiouy]")
_SHORTEST = 3
_DOUBLED = re.compile(r"([bdfgmnprt])\1$")
_PLURALS = (("sses", "ss"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("zes", "z"))
_KEPT_S = ("ss", "us", "is")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Give the stem of a lower-case word: "launching", "launched" and "launches" share "launch".

    Only inflections go, so "negotiate" and "negotiation" stay two. What is left need not be a word ("situat").
    """
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    bare = _without_plural(word)
    if bare.endswith("ied") and len(bare) > 4:
        return bare[:-3] + "y"
    for ending in ("ingly", "edly", "ing", "ed", "ly"):
        rest = bare.removesuffix(ending)
        if rest != bare and len(rest) >= _SHORTEST and _VOWEL.search(rest):
            bare = _DOUBLED.sub(r"\1", rest)
            break
    return bare[:-1] if bare.endswith("e") and len(bare) > _SHORTEST else bare


def _without_plural(word: str) -> str:
    for ending, left in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + left
    if word.endswith("s") and not word.endswith(_KEPT_S):
        return word[:-1]
    return word
