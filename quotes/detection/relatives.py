"""Whom a relative pronoun stands for where it is all that was found of a source: "Ada Moreno, who said ..."."""

import re

from quotes.article import Span

_RELATIVE = re.compile(r"who|which", re.IGNORECASE)
_PARTICLE = r"(?:al|bin|da|de|del|den|der|di|dos|el|la|van|von)"
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_NAME = re.compile(rf"(?<!\w){_CAPITALISED}(?: (?:{_PARTICLE} )*{_CAPITALISED})*$")
_DETERMINER = r"(?:an?|the|his|her|its|their|one|two|three|four|five|some|several|many|most|other|another)"
_PLAIN = rf"{_DETERMINER}(?: (?!{_DETERMINER} )[\w’'-]+){{1,4}}?"
_PHRASE = re.compile(
    rf"(?<!\w)(?:{_PLAIN} (?:of|with|in|at|for|from) )?(?:{_PLAIN}|(?<= of )[\w’'-]+(?: [\w’'-]+)?)$", re.IGNORECASE
)
_APPOSITION = re.compile(rf"({_NAME.pattern[:-1]}), $")
_LINK = re.compile(r"(?:,|\)|\),)? $")
_REACH = 120
"""How many characters before the pronoun its noun phrase may begin."""


def antecedent(text: str, source: Span) -> Span:
    """Give the name or the noun phrase right before a source that is a mere relative pronoun, else the source."""
    start = source[0]
    if _RELATIVE.fullmatch(text[slice(*source)]) is None:
        return source
    first = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    link = _LINK.search(text, first, start)
    if link is None:
        return source
    before = text[first : link.start()]
    phrase = None if (name := _NAME.search(before)) else _PHRASE.search(before)
    begins = name or (phrase and _APPOSITION.search(before, 0, phrase.start())) or phrase
    return (first + begins.start(), first + len(before)) if begins else source
