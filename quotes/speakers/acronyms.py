"""Acronyms and the names they stand for: "the Northern Rivers Water Board (NRWB)"."""

from collections.abc import Sequence

from quotes.speakers.attribution import Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout


def acronyms(layout: Layout, names: Sequence[Name]) -> dict[Tokens, Tokens]:
    """For each acronym that stands in brackets after a name, or before a name in brackets, that name's folded words."""
    found: dict[Tokens, Tokens] = {}
    for name in names:
        if name.label not in ("organization", "place"):
            continue
        words = layout.inside((name.start, name.end))
        if not words:
            continue
        last = words[-1]
        opens = layout.gap(last).lstrip("'’s ").startswith("(") and last + 1 < len(layout.words)
        if opens and _is_acronym(layout, last + 1) and layout.gap(last + 1)[:1] in (")", ",", ";"):
            full = tuple(layout.folded[word] for word in words)
            if fits(layout.folded[last + 1], full):
                found.setdefault((layout.folded[last + 1],), _without_article(full))
    return found


def _is_acronym(layout: Layout, word: int) -> bool:
    letters = [letter for letter in layout.words[word] if letter.isalpha()]
    return 1 < len(letters) < 12 and (
        layout.words[word].isupper() or layout.words[word][1:] != layout.folded[word][1:] or len(letters) < 7
    )


def fits(acronym: str, full: Tokens) -> bool:
    """Whether the letters of an acronym could stand for the words: the first does, and the others follow in order."""
    letters = acronym.replace(".", "").replace("&", "").replace("-", "")
    joined = " ".join(full)
    if not letters or letters[0] not in {token[0] for token in full if token}:
        return False
    place = 0
    for letter in letters[: max(2, len(letters) - 1)]:
        place = joined.find(letter, place) + 1
        if not place:
            return len(full) >= len(letters) - 1
    return True


def _without_article(tokens: Tokens) -> Tokens:
    return tokens[1:] if tokens[:1] == ("the",) else tokens
