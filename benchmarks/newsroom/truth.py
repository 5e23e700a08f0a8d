"""An article of the generated corpus together with what is true of it."""

from dataclasses import dataclass

from quotes.quote import Extraction


@dataclass(frozen=True, slots=True)
class Report:
    """An article as if it had been read, and the truth about it.

    ``entities`` has for every speaker of the extraction, and after them for every one who is only talked about
    (``others``), who that is; groups and unnamed sources are somebody new in every article. ``statements`` has for
    every quote what it reports, ``ways`` how (verbatim, retold, ...). ``original`` is the article that this one
    repeats, itself where it repeats none. ``shapes`` tells how the main name of every entity is given (full, initials,
    bare, ...), ``roles`` what each really is at that time, for whoever reads the mistakes.
    """

    extraction: Extraction
    entities: tuple[str, ...]
    statements: tuple[str, ...]
    ways: tuple[str, ...]
    shapes: tuple[str, ...]
    original: str
    roles: tuple[str, ...]
