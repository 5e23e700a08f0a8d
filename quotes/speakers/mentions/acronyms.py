"""Acronyms and the names they stand for: "the Northern Rivers Water Board (NRWB)"."""

from collections.abc import Sequence
from itertools import pairwise

from quotes.speakers.attribution import Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import PREPOSITIONS, is_plural, is_role, lexicon
from quotes.speakers.spelling import fold, initials
from quotes.speakers.spelling import letters as letters_of


def acronyms(layout: Layout, names: Sequence[Name]) -> dict[Tokens, Tokens]:
    """For each acronym that stands in brackets after a name, or before a name in brackets, that name's folded words."""
    found: dict[Tokens, Tokens] = {}
    organizations = [layout.inside((name.start, name.end)) for name in names if name.label == "organization"]
    tagged = {layout.folded[words[0]] for words in organizations if len(words) == 1}
    for name in names:
        if name.label not in ("organization", "place"):
            continue
        words = layout.inside((name.start, name.end))
        if not words:
            continue
        last = words[-1]
        opens = layout.gap(last).lstrip("'’s ").startswith("(") and last + 1 < len(layout.words)
        full = tuple(layout.folded[word] for word in words)
        short = opens and layout.capitalised(last + 1) and fits(layout.folded[last + 1], full)
        if opens and (short or _is_acronym(layout, last + 1)) and layout.gap(last + 1)[:1] in (")", ",", ";"):
            post = words[0] > 1 and layout.folded[words[0] - 1] == "of" and is_role(layout.folded[words[0] - 2])
            known = layout.folded[last + 1] in tagged and name.label == "organization" and not post
            if known or fits(layout.folded[last + 1], full):
                found.setdefault((layout.folded[last + 1],), _without_article(full))
    for words, following in pairwise(organizations):
        if len(words) == 1 and following[0] == words[0] + 1 and _explains(layout, words[0], following):
            found.setdefault((layout.folded[words[0]],), tuple(layout.folded[word] for word in following))
    return found


def _explains(layout: Layout, acronym: int, words: range) -> bool:
    """Whether the name in brackets after an acronym is what it stands for: "NRWB (Northern Rivers Water Board)"."""
    bracket = layout.gap(acronym) == " (" and layout.gap(words[-1])[:1] in (")", ",")
    full = [layout.folded[word] for word in words]
    return bracket and len(words) > 1 and _is_acronym(layout, acronym) and initials(full) == layout.folded[acronym]


def bracketed(layout: Layout) -> list[Name]:
    """Names of organisations that stand before their acronym in brackets, and these acronyms."""
    found: list[Name] = []
    for word in range(2, len(layout.words)):
        opens = layout.gap(word - 1).strip() == "(" and layout.gap(word)[:1] == ")"
        letters = [letter for letter in layout.words[word] if letter.isupper()]
        if not opens or len(letters) < 2 or len(layout.words[word]) > 10:
            continue
        first = _spelled_before(layout, word)
        if first is not None and not _is_post(layout.folded[first:word]):
            found.append(Name(layout.starts[first], layout.ends[word - 1], "organization"))
            found.append(Name(layout.starts[word], layout.ends[word], "organization"))
    return found


def _is_post(folded: list[str]) -> bool:
    core = folded[: next((place for place, token in enumerate(folded) if token in ("of", "for")), len(folded))]
    return bool(core) and is_role(core[-1])


def _spelled_before(layout: Layout, acronym: int) -> int | None:
    """The first word of the capitalised name before the acronym whose initials it is, or ``None``."""
    wanted = "".join(letter for letter in layout.folded[acronym] if letter.isalnum())
    capitals = "".join(letter for letter in layout.words[acronym] if letter.isupper()).lower()
    for first in range(acronym - 1, max(acronym - _REACH, -1), -1):
        if first < acronym - 1 and layout.gap(first).strip(" ’'s&-,"):
            return None
        tokens = tuple(layout.folded[first:acronym])
        if not layout.capitalised(first):
            if layout.folded[first] in _LINKING:
                continue
            if tokens[-1] not in lexicon().organization_words or len(tokens) > len(wanted) + 2:
                return None
            if len(wanted) > 2 and initials(tokens) == wanted:
                return _with_capitals(layout, first)
            continue
        shorter = len(wanted) > 2 and initials(tokens).startswith(wanted)
        # "IISc" takes a second letter from a word, "UNHCR" all letters of "UN".
        spelled = (initials(tokens), letters_of(tokens), initials(_with_acronyms(layout, first, acronym)))
        if len(tokens) > 1 and (shorter or wanted in spelled or (len(capitals) > 2 and capitals == spelled[0])):
            return first
    return None


def _with_acronyms(layout: Layout, first: int, end: int) -> list[str]:
    """The folded words of a name, those in capitals parted into their letters."""
    return [
        part
        for word in range(first, end)
        for part in (layout.folded[word] if layout.words[word].isupper() else (layout.folded[word],))
    ]


def _with_capitals(layout: Layout, first: int) -> int:
    """The first of the capitalised words that go on before a name in lower case: "Lund Quay community forum"."""
    while (
        first and layout.capitalised(first - 1) and layout.gap(first - 1) == " " and layout.folded[first - 1] != "the"
    ):
        first -= 1
    return first


_REACH = 16
"""Words before an acronym in which its name may begin."""

_LINKING = PREPOSITIONS | {"the", "and", "de", "la", "del", "y", "e", "et", "du", "des"}
_POSTS = {"pm": ("prime", "minister"), "fm": ("foreign", "minister"), "vp": ("vice", "president")}


def post_acronyms(layout: Layout, introduced: Sequence[Name]) -> dict[str, Tokens]:
    """For each acronym of a post, "the IO", the words it stands for, "investigating officer", if the text has both.

    What is ``introduced`` as the acronym of a body is none of a post.
    """
    found: dict[str, Tokens] = {}
    written = zip(layout.folded, layout.words, strict=True)
    upper = {folded for folded, word in written if word.isupper() and 2 <= len(word) <= 5}
    upper -= {fold(layout.text[name.start : name.end]) for name in introduced}
    counted = [word for word, folded in enumerate(layout.folded) if folded not in ("of", "the", "and", "for", "in")]
    letters = "".join(layout.folded[word][0] for word in counted) if upper else ""
    for acronym in upper:
        words = _POSTS.get(acronym) or _spelled_out(layout, acronym, counted, letters)
        if not words and is_role(acronym) and _has_field(layout, acronym):
            words = (acronym,)
        if words:
            found[acronym] = words
    return found


def _has_field(layout: Layout, acronym: str) -> bool:
    """Whether the text says what somebody is that for: "MEC for Finance"."""
    places = (word for word, folded in enumerate(layout.folded[:-2]) if folded == acronym)
    return any(layout.folded[word + 1] == "for" and layout.capitalised(word + 2) for word in places)


def _spelled_out(layout: Layout, acronym: str, counted: list[int], letters: str) -> Tokens | None:
    place = letters.find(acronym)
    while place >= 0:
        words = counted[place : place + len(acronym)]
        near = words[-1] - words[0] < len(words) + 2 and all(layout.gap(word).strip() == "" for word in words[:-1])
        of = layout.folded[words[0] + 1 : words[0] + 2] == ["of"]
        ends = (word for word in (words[-1], words[1], *words[: int(of)]) if not is_plural(layout.folded[word]))
        if near and any(is_role(layout.folded[word]) for word in ends) and _tells_post(layout, words):
            return tuple(layout.folded[word] for word in words)
        place = letters.find(acronym, place + 1)
    return None


def _tells_post(layout: Layout, words: list[int]) -> bool:
    """Whether words of which one is a role are all of a post: "chief minister", not "a pastor" or "US senator"."""
    if any(layout.words[word].isupper() for word in words):
        return False
    first = layout.folded[words[0]]
    opens = is_role(first) or first in lexicon().title_words or first.endswith("ing")
    return opens or (len(words) > 2 and is_role(layout.folded[words[-1]]))


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
