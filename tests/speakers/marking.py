"""Articles marked up by hand: ``{1 ...}`` is content of quote 1, ``<1 ...>`` its source."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotes.speakers import Antecedents, Attribution, Name, Resolution, resolve

if TYPE_CHECKING:
    from quotes.article import Span

_TAG = re.compile(r"[{<](\d+) |[}>]")


def marked(source: str) -> tuple[str, list[Attribution]]:
    """The text without marks, and its attributions in the order of their numbers."""
    text, place = "", 0
    opened: list[tuple[str, int, int]] = []
    content: dict[int, list[Span]] = defaultdict(list)
    sources: dict[int, list[Span]] = defaultdict(list)
    for tag in _TAG.finditer(source):
        text += source[place : tag.start()]
        place = tag.end()
        if tag.group(1):
            opened.append((tag.group()[0], int(tag.group(1)), len(text)))
        else:
            kind, number, start = opened.pop()
            (content if kind == "{" else sources)[number].append((start, len(text)))
    text += source[place:]
    numbers = sorted(content.keys() | sources.keys())
    return text, [Attribution(tuple(content[n]), source=tuple(sources[n])) for n in numbers]


def named(text: str, persons: Sequence[str] = (), bodies: Sequence[str] = (), places: Sequence[str] = ()) -> list[Name]:
    """Every place where one of the names stands as a whole, longer names first."""
    found: list[Name] = []
    labelled = [*((name, "person") for name in persons), *((name, "organization") for name in bodies)]
    labelled += [(name, "place") for name in places]
    for name, label in sorted(labelled, key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            if all(match.end() <= other.start or match.start() >= other.end for other in found):
                found.append(Name(match.start(), match.end(), label))  # type: ignore[arg-type]
    return sorted(found, key=lambda name: name.start)


def resolved(
    source: str,
    persons: Sequence[str] = (),
    bodies: Sequence[str] = (),
    places: Sequence[str] = (),
    antecedents: Antecedents | None = None,
) -> Resolution:
    """Who spoke the quotes of a marked article in which these names were tagged."""
    text, attributions = marked(source)
    return resolve(text, attributions, named(text, persons, bodies, places), antecedents)


def speakers(
    source: str, persons: Sequence[str] = (), bodies: Sequence[str] = (), places: Sequence[str] = ()
) -> list[str | None]:
    """The names of those who spoke, in the order of the quotes."""
    decisions = resolved(source, persons, bodies, places).decisions
    return [decision.speaker.name if decision.speaker else None for decision in decisions]
