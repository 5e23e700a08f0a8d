"""Names by which somebody is better known: "Ada Moreno, better known as Mother Tide"."""

import re
from collections.abc import Sequence

from quotes.speakers.entities import Entity
from quotes.speakers.layout import Layout

_KNOWN_AS = re.compile(
    r"(?:,| [–—-])? (?:who is |who was )?"
    r"(?:(?:more )?(?:better|also|popularly|commonly|widely|locally|sometimes) )?known as (?:the )?"
    r"|,? alias |,? a\.?k\.?a\.? "
)


def with_other_names(layout: Layout, entities: Sequence[Entity]) -> list[Entity]:
    """The entities, those made one of which the text says that the one is known as the other.

    The other name belongs to it wherever it stands, but what it is called stays the first.
    """
    ends = {mention.end: entity for entity in entities for mention in entity.mentions}
    starts = {mention.start: entity for entity in entities for mention in entity.mentions}
    gone: set[int] = set()
    for match in _KNOWN_AS.finditer(layout.text):
        called, other = ends.get(match.start()), starts.get(match.end())
        if called is None or other is None or called is other or id(other) in gone or id(called) in gone:
            continue
        # A name that stands before this is somebody met already: "Deral Lane, known as the Moreno of the north".
        if other.mentions[0].start == match.end() and (called.kind == other.kind or len(other.fullest) == 1):
            own_name = called.fullest
            for mention in other.mentions:
                called.add(mention)
            called.spellings |= other.spellings
            called.own_name = own_name
            gone.add(id(other))
    return [entity for entity in entities if id(entity) not in gone]
