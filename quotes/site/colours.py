"""Which colour a speaker has: the same on every page, as far as an article's other speakers leave it free."""

from collections.abc import Callable, Iterable

from quotes.article import content_id

SIZE = 10
"""How many colours the style sheet defines, as classes ``hue-0`` to ``hue-9``."""

NOBODY = "none"
"""The colour of quotes whose speaker is unknown: grey."""


def preferred(speaker: str) -> str:
    """The colour of a speaker who stands alone, derived from the speaker's id."""
    return str(int(content_id(speaker), 16) % SIZE)


def among(speakers: Iterable[str]) -> Callable[[str], str]:
    """The colour of any speaker on a page that shows these, in order of importance, in colours of their own."""
    given = assign(speakers)
    return lambda speaker: given.get(speaker) or preferred(speaker)


def assign(speakers: Iterable[str]) -> dict[str, str]:
    """A colour for every speaker id, in order of importance; all different until the palette is used up."""
    given: dict[str, str] = {}
    free: set[int] = set()
    for speaker in speakers:
        if speaker in given:
            continue
        free = free or set(range(SIZE))
        wish = int(preferred(speaker))
        colour = next(shade for step in range(SIZE) if (shade := (wish + step) % SIZE) in free)
        free.discard(colour)
        given[speaker] = str(colour)
    return given
