"""Whom "who" stands for where it is all that was found of a source: "Ada Moreno, who said ..."."""

import re

from quotes.article import Span

_PARTICLE = r"(?:al|bin|da|de|del|den|der|di|dos|el|la|van|von)"
_TITLE = r"(?:[^\W\d_a-zß-öø-ÿ]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Jr|Sr)\."
_CAPITALISED = rf"(?:{_TITLE}|[^\W\d_a-zß-öø-ÿ][\w’'-]*)"
_NAME = rf"{_CAPITALISED}(?: (?:{_PARTICLE} )*{_CAPITALISED})*"
_DETERMINER = r"(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Tt]wo|[Ss]ome|[Ss]everal|[Mm]any|[Aa]nother)"
_PLAIN = rf"{_DETERMINER}(?: (?!{_DETERMINER} )[\w’'-]+){{1,4}}?"
_OF = r" (?:of|with|in|at|for|from|by) "
_ENDS_IN_NAME = re.compile(rf"(?<!\w)(?:{_NAME}, )?{_PLAIN}{_OF}(?:the )?{_NAME}$")
_ENDS_PLAIN = re.compile(rf"(?<!\w)(?:{_NAME}, )?(?:{_PLAIN}{_OF})?(?:{_PLAIN}|(?<= of )[\w’'-]+)$")
_BARE_NAME = re.compile(rf"(?<!\w)(?<!\w\.){_NAME}$")
_LEADING = re.compile(
    r"(?:(?:After|And|As|At|Before|But|By|For|From|In|Later|Meanwhile|On|Since|That|Then|To|Today|When|While|With|Yesterday"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) )+"
)
_LINK = re.compile(r"(?: \([^()\n]*\))?,? $")
_REACH = 120
"""How many characters before the pronoun its noun phrase may begin."""


def antecedent(text: str, source: Span) -> Span:
    """Give the name or the noun phrase right before a source that is nothing but "who", else the source."""
    if text[slice(*source)].lower() != "who":
        return source
    return phrase_before(text, source[0]) or source


def phrase_before(text: str, start: int) -> Span | None:
    """The name or the noun phrase that ends right before an offset of its paragraph, or ``None``."""
    first = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    link = _LINK.search(text, first, start)
    if link is None:
        return None
    before = text[first : link.start()]
    found = _ENDS_IN_NAME.search(before) or _BARE_NAME.search(before) or _ENDS_PLAIN.search(before)
    if found is None:
        return None
    begin, end = first + found.start(), first + len(before)
    leading = _LEADING.match(text, begin)
    begin = leading.end() if leading else begin
    return (begin, end) if begin < end else None
