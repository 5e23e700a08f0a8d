"""Titles kept apart from names, and the title that stands before one."""

from quotes.speakers.attribution import Label
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, PREPOSITIONS, is_role, lexicon, singular

MARKS = frozenset(
    ("AM", "AO", "AC", "OAM", "MP", "MLA", "OBE", "MBE", "CBE", "KC", "QC", "SC", "PhD", "MD", "Jr", "Sr", "ONZM")
)
"""What follows a name as a mark of rank and is no part of it."""
STYLES = frozenset(
    (
        *("prince", "princess", "king", "queen", "pope", "saint", "sister", "father", "emperor", "empress", "brother"),
        *("sheikh", "sheikha", "shaikh", "shaikha", "sultan", "sultana"),
    )
)
"""Titles that stay with a name of one word: “Prince Omar”."""
RANKS = frozenset(
    (
        *("dr", "doctor", "prof", "professor", "engineer", "engr", "general", "gen", "colonel", "col", "major", "maj"),
        *("captain", "capt", "lieutenant", "brigadier", "admiral", "sergeant", "sgt"),
    )
)
"""Roles that are forms of address: they belong to the name after them whatever stands before."""

_OFFICES = frozenset(("premier", "president", "minister", "governor", "chancellor"))
"""Posts that no name of a body ends in: "the North Rivenan Premier"."""
_OPENERS = frozenset(
    (
        *("he", "she", "it", "they", "but", "when", "as", "while", "in", "on", "at", "after", "before", "although"),
        *("though", "since", "because", "if", "so", "yet", "now", "then", "also", "until", "whether"),
        *("is", "isn't", "was", "wasn't", "did", "didn't", "does", "doesn't", "will", "won't", "has", "hasn't", "why"),
    )
)
"""Words that open a sentence before somebody's title and are no part of it."""


def without_titles(layout: Layout, words: range) -> range:
    """The words of a person's name without the titles it begins with and the marks of rank it ends in; never empty."""
    titles = lexicon().titles
    while len(words) > 1 and layout.words[words[-1]] in MARKS:
        words = words[:-1]
    first = words[0] if words else 0
    while words and first < words[-1]:
        sultan = layout.folded[first] == "sultan" and len(layout.words[first + 1]) == 1 and first + 1 < words[-1]
        if sultan or (layout.folded[first] == "eng" and not layout.gap(first).startswith(".")):
            # "Sultan A. Moreno" is called Sultan, and "Eng Seo-jin" is not "Eng. Ada Moreno".
            break
        length = next((n for n in (3, 2, 1) if " ".join(layout.folded[first : first + n]) in titles), 0)
        if not length:
            length = int(singular(layout.folded[first]) in titles or _is_mere_role(layout, first, words[-1]))
        if not length or first + length > words[-1]:
            break
        first += length
    return range(first, words[-1] + 1) if words else words


def without_honorifics(layout: Layout, words: range) -> str:
    """A title as written, without the forms of address around it: "secretary" of "secretary Datuk"."""
    while size := _length_of_address(layout, words[-2:], words[-1:]):
        words = words[:-size]
    while size := _length_of_address(layout, words[:2], words[:1]):
        words = words[size:]
    if not words:
        return ""
    text = layout.text[layout.starts[words[0]] : layout.ends[words[-1]]]
    closing = ")" if text.count("(") > text.count(")") and layout.gap(words[-1]).startswith(")") else ""
    return " ".join(text.split()) + closing


def _length_of_address(layout: Layout, *stretches: range) -> int:
    """Words of the first stretch that is a form of address, "Tan Sri" before "Sri"; 0 where none is."""
    for words in stretches:
        if words and _is_honorific(" ".join(layout.folded[word] for word in words)):
            return len(words)
    return 0


def _is_honorific(folded: str) -> bool:
    known = lexicon()
    words = folded.split()
    addressed = folded in known.titles and not any(is_role(word) or word in known.title_words for word in words)
    return addressed or folded in ("dr", "prof", "sheikh", "his", "her", "highness")


def _is_mere_role(layout: Layout, word: int, last: int) -> bool:
    """Whether a name of three words or more begins with a role that is no given name: "Parliamentarian Ivo Sorel"."""
    folded, known = layout.folded[word], lexicon()
    if last - word > 1 and is_role(folded) and layout.folded[word + 1] in known.titles:
        return True
    return last - word > 1 and is_role(folded) and folded not in known.given


def is_mere_title(layout: Layout, words: range, *, roles: bool) -> bool:
    """Whether a stretch is a title only, "the Amir" or "Brig" before a stop; any role is one with ``roles``."""
    titles, folded = lexicon().titles, [layout.folded[word] for word in words]
    the = words[0] > 0 and layout.folded[words[0] - 1] == "the"
    following = words[-1] + 1
    stop = layout.gap(words[-1]) == ". " and following < len(layout.words) and layout.capitalised(following)
    if " ".join(folded) in titles and (stop or (the and len(folded) > 1)):
        return True
    if roles and the and len(folded) == 2 and is_role(folded[1]) and folded[1] not in lexicon().given:
        return True
    linked = any(word in PREPOSITIONS for word in folded)
    if the and not linked and len(folded) > 2 and folded[-1] in _OFFICES:
        return True
    return the and all(word in titles or (roles and is_role(word)) for word in folded)


def title_before(layout: Layout, name: int, floor: int, taken: dict[int, Label]) -> range:
    """Words before the word ``name`` that form its title, "Foreign Ministry spokesman"; empty where there is none.

    ``floor`` is the first word that may belong to it, ``taken`` the words of names with their labels.
    """
    if name > floor and _is_linking(layout.folded[name - 1]):
        return range(name, name)
    first, best = name, name
    while first > floor and name - first < 24:
        before = first - 1
        if not _may_precede(layout, before, name, taken):
            break
        first = before
        if not _is_linking(layout.folded[first]):
            best = first
    words = range(_own(layout, best, name), name)
    return words if any(tells_role(layout.folded[word]) for word in words) else range(name, name)


def _own(layout: Layout, first: int, name: int) -> int:
    """Where the title begins that is the name's own: "President" of "spokesman for President"."""
    last = name
    while last > first and layout.folded[last - 1] in lexicon().titles and layout.folded[last - 1] != "justice":
        last -= 1
    belongs = first < last < name and layout.folded[last - 1] in PREPOSITIONS
    return last if belongs else first


def _may_precede(layout: Layout, word: int, name: int, taken: dict[int, Label]) -> bool:
    gap, folded, known = layout.gap(word), layout.folded[word], lexicon()
    if gap in (" (", ") ") and (word + 3 >= name or _is_bracketed(layout, word if gap == ") " else word + 1)):
        return taken.get(word) != "person"
    parted = gap in (", ", "), ") and not all(_is_honorific(layout.folded[other]) for other in range(word + 1, name))
    stops = parted or taken.get(word) == "person" or (gap == ". " and folded not in known.titles)
    if stops or gap not in (" ", ". ", ", ", "), ", "-", "/", "’s ", "'s ", "’ ", "' ", "  "):
        return False
    if word in taken or layout.capitalised(word):
        return folded not in _OPENERS
    if folded in ("to", "in", "at", "charge"):
        return word > 0 and _leads_on(layout, word)
    listed = tells_role(folded) or folded in known.title_words or folded in ("of", "the", "for", "and")
    return listed or (folded in known.organization_words and _is_where_held(layout, word))


def _is_bracketed(layout: Layout, word: int) -> bool:
    """Whether a word stands alone in brackets: "Deputy Commissioner (Media) of"."""
    return word > 0 and layout.gap(word - 1) == " (" and layout.gap(word) == ") "


def _is_where_held(layout: Layout, word: int) -> bool:
    """Whether a body in lower case is what a post is of: "registrar of the university"."""
    before = layout.folded[max(0, word - 3) : word]
    return before[-2:] == ["of", "the"] and is_role(before[0])


def _leads_on(layout: Layout, word: int) -> bool:
    """Whether the word joins a role to what it is of: "representative to", "adviser in charge of"."""
    in_charge = ["in", "charge", "of"]
    start = word - 1 if layout.folded[word] == "charge" else word
    return is_role(layout.folded[word - 1]) or layout.folded[start : start + 3] == in_charge


def _is_linking(folded: str) -> bool:
    return folded in ARTICLES or folded in PREPOSITIONS or folded == "and"


def tells_role(folded: str) -> bool:
    """Whether a case-folded word is a role or a title."""
    known = lexicon()
    return folded in known.titles or is_role(folded)
