"""What an article says of somebody after the name: "Ada Moreno, director of the centre", "who is director of ..."."""

import re
from collections.abc import Mapping

from quotes.article import Span
from quotes.speakers.attribution import Label
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import PREPOSITIONS, is_role, lexicon
from quotes.speakers.mentions.titles import tells_role

_APPOSITION = re.compile(r"(?:[’']s?)?(?: \([^()\n]{1,40}\))?, ([^\W_][^,;:\n()“”\"—–]{2,240})")
_AGE = re.compile(r",? ?(?:now |aged )?\d{1,3},")
_IS = re.compile(
    r"(?:, who (?:is|was)(?: also)?(?: an?| the)?| is(?: also)?(?: an?| the)) ([^\W_][^,.;:\n()“”\"—–]{2,240})"
)
_CLAUSE = re.compile(
    r"\s+(?:who|which|whom|whose|where|when|while|because|but|though|although|that|as|since|if)\b"
    r"|\s+(?P<verb>(?:is|was|are|were|has|had|have|will|would|can|could|must|should"
    r"|said|says|told|added|tells|adds|noted)\b)"
    r"|\s+and\s+(?:it|he|she|they|this|there|then|also|is|was|has|had|said|will)\b"
    r"|\s+(?:on|last|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""Where a description ends at the latest: what follows is another clause."""
_DETERMINER = re.compile(r"(?:the|an?|his|her|its|their|one|this|another)\b", re.IGNORECASE)
_LONG = 4
_NO_START = PREPOSITIONS | frozenset(
    (
        *("who", "which", "and", "but", "said", "says", "he", "she", "they", "it", "has", "had", "have", "is", "was"),
        *("are", "were", "will", "would", "also", "added", "told", "when", "while", "where", "as", "if", "because"),
        *("adds", "explains", "explained", "notes", "noted", "claims", "claimed", "states", "stated", "argues"),
        *("argued", "insists", "insisted", "stresses", "stressed", "recalls", "recalled", "warns", "warned"),
        *("believes", "thinks"),
    )
)


def apposition_after(layout: Layout, labels: Mapping[int, Label], end: int, limit: int, *, person: bool) -> Span | None:
    """The span of the apposition after a name, ", director of the centre,", to the end of its clause.

    ``limit`` is where the sentence or the source ends, ``labels`` tells the words of names.
    """
    age = _AGE.match(layout.text, end)
    match = _APPOSITION.match(layout.text, age.end() - 1 if age else end, limit)
    return _described(layout, labels, match, person=person)


def predicate_after(layout: Layout, labels: Mapping[int, Label], end: int, limit: int, *, person: bool) -> Span | None:
    """The span of what somebody is said to be: "is a member of the board", ", who is director of the centre"."""
    return _described(layout, labels, _IS.match(layout.text, end, limit), person=person)


def _described(
    layout: Layout, labels: Mapping[int, Label], match: re.Match[str] | None, *, person: bool
) -> Span | None:
    if match is None:
        return None
    start, end = match.span(1)
    clause = _CLAUSE.search(layout.text, start, end)
    end = clause.start() if clause else end
    end = start + len(layout.text[start:end].rstrip(" .!?’'-"))
    words = layout.inside((start, end))
    if clause is not None and clause.group("verb") and (not person or _is_subject(layout, words)):
        return None
    if not words or not _describes(layout.text[start:end], person=person) or _is_listed(layout, labels, words):
        return None
    if layout.folded[words[-1]] in PREPOSITIONS or (not person and _opens_with_body(layout, labels, words)):
        return None
    return start, end


def _is_subject(layout: Layout, words: range) -> bool:
    """Whether a verb after the phrase is its own, "the minister said": longer ones lack only their comma."""
    counted = [word for word in words if layout.folded[word] not in ("his", "her", "highness", "excellency", "majesty")]
    return len(counted) < _LONG and _DETERMINER.match(layout.text, layout.starts[words[0]]) is not None


def _is_listed(layout: Layout, labels: Mapping[int, Label], words: range) -> bool:
    """Whether the phrase is the next person of a list, with title and name, and says nothing of the one before."""
    name = words[-1]
    if labels.get(name) != "person":
        return False
    while name > words[0] and labels.get(name) == "person":
        name -= 1
    while name > words[0] and (tells_role(layout.folded[name]) or labels.get(name) == "nationality"):
        name -= 1
    return layout.folded[name] not in PREPOSITIONS and not layout.possessive[name]


def _opens_with_body(layout: Layout, labels: Mapping[int, Label], words: range) -> bool:
    """Whether the phrase begins with a body's name, which is then the next of a list: "the Tide Board and ..."."""
    first = words[1] if layout.folded[words[0]] == "the" and len(words) > 1 else words[0]
    return labels.get(first) == "organization"


def _describes(phrase: str, *, person: bool) -> bool:
    words = re.findall(r"\w+(?:[-’']\w+)*", phrase.lower())
    if not words or words[0] in _NO_START:
        return False
    lead = next((place for place, word in enumerate(words) if word in PREPOSITIONS), len(words))
    core = [word.removesuffix("’s").removesuffix("'s") for word in words[:lead]]
    if core[0] in lexicon().titles and core[0] not in lexicon().title_words and not is_role(core[0]):
        return False
    return any(map(tells_role, core)) if person else core[-1] in lexicon().organization_words
