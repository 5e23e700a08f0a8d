"""What a single line of an article certainly is: an address, a credit, boilerplate, a heading, or none of them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from quotes.reading.dates import month_words, recognise_date
from quotes.reading.wordlists import alternatives, entries

LONGEST: Final = 250
"""No line longer than this, in characters, is anything but prose."""

_ADDRESS: Final = re.compile(r"<?(https?://[^\s<>\"]+)>?", re.IGNORECASE)
_DECORATION: Final = " \t\xa0-–—•·*|»›>:!.…_=#~"
_NAME_JOINTS: Final = re.compile(r"\s*(?:,| and | & |;)\s*")
_PLACE: Final = re.compile(r"\s+(?:in|for|at)\s+[^\W\d_a-z][\w'’.-]*(?:\s+[^\W\d_a-z][\w'’.-]*){0,3}$")
_PROSE_ENDS: Final = frozenset(".!?。！？…”\"’'»)")


@dataclass(frozen=True, slots=True)
class Credit:
    """A line that tells who wrote the article or when: ``updated`` where its date tells of a change only."""

    author: str | None = None
    published: str | None = None
    updated: bool = False


def address(line: str) -> str | None:
    """The web address that the line is, in whole."""
    match = _ADDRESS.fullmatch(line)
    return match[1] if match else None


def site_of(url: str) -> str | None:
    """The host that an address names, without ``www.``; None where it names none."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def names_an_article(url: str) -> bool:
    """Whether an address leads to a page of its own, not to the front page of a site."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc and (parts.path.strip("/") or parts.query))


def credit(line: str) -> Credit | None:
    """Who wrote the article and when, where the line says that and nothing else: ``By Ada Moreno | 4 March 2026``."""
    if len(line) > 120:
        return None
    found = Credit()
    other = 0
    for piece in re.split(r"\s*[|•·]\s*", line.strip()):
        dated, writer = _dated(piece), _byline(piece)
        if dated is not None:
            found = Credit(found.author, found.published or dated.published, found.updated or dated.updated)
        elif writer is not None:
            found = Credit(found.author or writer, found.published, found.updated)
        elif piece and (len(piece.split()) > 5 or piece[-1] in _PROSE_ENDS or not piece[0].isupper()):
            return None
        else:
            other += 1
    recognised = found.author or found.published or found.updated
    return found if recognised or (not other and _dated(line.strip())) else None


def boilerplate(line: str) -> bool:
    """Whether the line, in whole, is what pages put around any article: a comment box, a share button, a credit."""
    if len(line) > LONGEST:
        return False
    bare = " ".join(line.strip(_DECORATION).casefold().split())
    return bare in _phrases() or _patterns().fullmatch(line.strip()) is not None


def heading(line: str) -> bool:
    """Whether the line may be a headline: short, more than one word, and not a sentence with its full stop."""
    line = line.lstrip("# ").rstrip()
    words = line.split()
    if not 3 <= len(words) <= 25 or len(line) > 160:
        return False
    return line[-1] not in ".,;:!。！…-–—" and any(character.isalpha() for character in line)


def dateline(line: str) -> int:
    """How many characters at the start of a first paragraph name the place and agency it was sent from, or 0."""
    match = _datelines().match(line[:120])
    if match is None:
        return 0
    place, capitals = match["place"], match["dated"] or match["plain"]
    named = place is None or place.istitle() or place.isupper()
    return match.end("line") if named and (capitals is None or capitals.isupper()) else 0


def _dated(piece: str) -> Credit | None:
    """A date alone, or after a label such as "Updated"."""
    match = _labels().match(piece)
    label = match[1].casefold() if match else ""
    dated = recognise_date(piece[match.end() :].strip() if match else piece)
    if dated is None:
        return None
    return Credit(published=dated.iso, updated=" ".join(label.split()) in entries("update_labels"))


def _byline(piece: str) -> str | None:
    """The writers that a piece of a line names after "By", as it names them."""
    match = _openers().match(piece)
    if match is None:
        return None
    rest = piece[match.end() :].strip()
    if rest.casefold() in entries("agencies"):
        return rest
    rest = _PLACE.sub("", rest)
    names, _, role = rest.partition(",")
    if all(_is_name(name) for name in _NAME_JOINTS.split(rest)):
        return rest
    short_role = 0 < len(role.split()) <= 6 and role.rstrip()[-1] not in _PROSE_ENDS
    return names.strip() if short_role and all(_is_name(name) for name in _NAME_JOINTS.split(names)) else None


def _is_name(text: str) -> bool:
    """Whether the text looks like the name of a person, or is that of an agency."""
    if text.casefold() in entries("agencies"):
        return True
    words = text.split()
    if not 2 <= len(words) <= 5 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if word.rstrip(".").casefold() in month_words():
        return False
    letters = re.sub(r"['’.-]", "", word)
    return letters.isalpha() and (word[0].isupper() or word in entries("name_particles"))


@cache
def _phrases() -> frozenset[str]:
    return frozenset(phrase.strip(_DECORATION).casefold() for phrase in entries("phrases"))


@cache
def _patterns() -> re.Pattern[str]:
    openings = rf"(?:{alternatives('openings')})\s*:\s*\S.*"
    return re.compile("|".join((*(f"(?:{entry})" for entry in entries("line_patterns")), openings)), re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"({alternatives('date_labels')})\b(?:\s+(?:on|at))?\s*[:|–-]?\s*", re.IGNORECASE)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('byline_openers')})(?:\s*:)?\s+", re.IGNORECASE)


@cache
def _datelines() -> re.Pattern[str]:
    agencies = alternatives("agencies")
    months = "|".join(word for line in entries("months") for word in line.split())
    place = r"[^\W\d_a-z][^\W\d_]*(?:[ .'’/-]{1,2}[^\W\d_a-z][^\W\d_]*){0,3}"
    capitals = r"[^\W\d_a-z]{3,}(?:[ .,'’/-]{1,2}[^\W\d_a-z]{2,}){0,4}"
    day = rf"(?:,?\s+(?:{months})\.?\s+\d{{1,2}})"
    agency = rf"\s*[(\[](?i:{agencies})[)\]]"
    dash = r"\s*(?:--|[—–―-]|:)\s+"
    # An agency that is on no list is told by the date before it.
    other_agency = r"\s*\([^\W\d_a-z][^()]{1,30}\)"
    forms = (
        rf"(?P<dated>{capitals})(?:, {place})?(?i:{day}){other_agency}{dash}",
        rf"(?P<place>{place})(?:, {place})?(?i:{day})?{agency}{dash}",
        rf"{agency}{dash}",
        rf"(?P<plain>{capitals})(?i:{day})?\s*(?:--\s*|[—–―]\s+|\s-\s+)",
    )
    return re.compile(rf"(?P<line>{'|'.join(forms)})(?=\S)")
