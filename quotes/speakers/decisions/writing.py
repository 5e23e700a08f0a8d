"""Who "I" is outside of every quote: the writer, as the byline names them."""

import re
from collections.abc import Sequence

from quotes.speakers.entities import Entity
from quotes.speakers.lexicon import is_role, lexicon
from quotes.speakers.spelling import PARTICLES, fold

_BY = re.compile(r"\s*by\b:?\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_NOBODY = frozenset(("the", "staff", "desk", "newsroom", "and", "with", "in", "for", "wire", "web"))
"""Words of bylines that name no one person."""


def writer(byline: str | None, entities: Sequence[Entity]) -> Entity | None:
    """The one person whom a byline names, as the article knows them if it does; ``None`` where it names no such."""
    given = " ".join((byline or "").split())
    start = _BY.match(given)
    name = given[start.end() if start else 0 :].strip()
    words = [fold(word) for word in name.split(" ")]
    bodies = lexicon().organization_words
    # "Ada Banks" and "Omar House" are persons.
    rest = words[1:-1] if words[0] in lexicon().given and len(words) == 2 else words
    if not _NAME.fullmatch(name) or any(word in _NOBODY or word in bodies or is_role(word) for word in rest):
        return None
    if not all(word[:1].isupper() or fold(word) in PARTICLES for word in name.split(" ")):
        return None
    known = (one for one in entities if one.kind == "person" and fold(one.name) == fold(name))
    return next(known, Entity(kind="person", name=name))
