"""Who "I" is outside of every quote: the writer, as the byline names them."""

import re
from collections.abc import Sequence

from quotes.speakers.entities import Entity
from quotes.speakers.spelling import fold

_SEVERAL = re.compile(r"[,;&/|]|\b(?:and|with)\b", re.IGNORECASE)
_BY = re.compile(r"by\s+", re.IGNORECASE)


def writer(byline: str | None, entities: Sequence[Entity]) -> Entity | None:
    """The one person whom a byline names, as the article knows them if it does; ``None`` where it names several."""
    name = " ".join(_BY.sub("", (byline or "").strip(), count=1).split())
    if " " not in name or _SEVERAL.search(name):
        return None
    known = (one for one in entities if one.kind == "person" and fold(one.name) == fold(name))
    return next(known, Entity(kind="person", name=name))
