"""Names that a tagger cut short, given the words that belong to them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from quotes.speakers.attribution import Label, Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import is_role, lexicon

_LONGEST = 6


_OPEN = frozenset(("of", "and", "for", "with", "on", "into", "the", "&"))


def closed(layout: Layout, name: Name, persons: Collection[int]) -> Name:
    """A body's or a place's name that a tagger ended in a link, with what the link leads to: "Tide Board of" "Lund".

    ``persons`` holds the words of persons' names, which belong to no body.
    """
    words = layout.inside((name.start, name.end))
    if name.label not in ("organization", "place") or len(words) < 2 or layout.words[words[-1]] not in _OPEN:
        return name
    if name.label == "organization" and not any(layout.folded[word] in lexicon().organization_words for word in words):
        return name
    last = _led_to(layout, words[-1], persons)
    return replace(name, end=layout.ends[last]) if last > words[-1] else name


def _led_to(layout: Layout, first: int, covered: Collection[int]) -> int:
    """The last of the capitalised words, none of them covered, that a link leads to; ``first`` where it leads to none.

    ``first`` is the link, or the word before it. "The government of President Ada Moreno" is called otherwise.
    """
    last, longest = first, min(first + _LONGEST, len(layout.words) - 1)
    while last < longest and layout.gap(last) == " " and last + 1 not in covered:
        further = layout.capitalised(last) and last > first
        listed = layout.words[last + 1] == "and" and last + 2 < len(layout.words) and layout.capitalised(last + 2)
        link = layout.words[last + 1] in _OPEN and (listed or not further)
        if not (link or layout.capitalised(last + 1)):
            break
        last += 1
    while last > first and (not layout.capitalised(last) or (last + 1 in covered and is_role(layout.folded[last]))):
        last -= 1
    return last


def grown(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names, each with what follows where that makes a longer one of the text, and bodies with their owners."""
    whole: dict[Tokens, Label] = {}
    for name in names:
        if len(tokens := _tokens(layout, name)) > 1:
            whole.setdefault(tokens, name.label)
    covered = {word for name in names for word in layout.inside((name.start, name.end))}
    longer = [_longer(layout, name, whole, covered) for name in names]
    return [_with_owner(layout, _with_field(layout, name, covered), covered) for name in longer]


def _tokens(layout: Layout, name: Name) -> Tokens:
    words = layout.inside((name.start, name.end))
    return tuple(layout.folded[word] for word in words)


def _longer(layout: Layout, name: Name, whole: Mapping[Tokens, Label], covered: set[int]) -> Name:
    """The name as it stands elsewhere: "Lund" of "Lund Animation" where the text has both."""
    words = layout.inside((name.start, name.end))
    for length in range(_LONGEST, len(words), -1):
        stretch = range(words[0], min(words[0] + length, len(layout.words)))
        rest = stretch[len(words) :]
        known = whole.get(tuple(layout.folded[word] for word in stretch))
        plain = all(layout.capitalised(word) for word in rest) and not _stops(layout, stretch)
        if known and rest and plain and not covered & set(rest):
            covered.update(rest)
            body = known == "organization" or name.label == "place"
            label: Label = "organization" if body else name.label
            return replace(name, end=layout.ends[stretch[-1]], label=label)
    before = words[0] - 1
    headless = name.label == "organization" and before >= 0 and before not in covered and layout.gap(before) == " "
    if headless and layout.capitalised(before) and tuple(layout.folded[before : before + 2]) in whole:
        # "University in Rivena" where the text has "Lund University".
        covered.add(before)
        return replace(name, start=layout.starts[before])
    return name


def _stops(layout: Layout, words: range) -> bool:
    return any(layout.gap(word) != " " for word in words[:-1])


def _with_field(layout: Layout, name: Name, covered: set[int]) -> Name:
    """A body's name that a tagger ended in its kind, with what it is for: "Tide Forum" of "Tide Forum for Authors"."""
    last = layout.inside((name.start, name.end))[-1]
    following = layout.words[last + 1] if last + 1 < len(layout.words) else ""
    if name.label != "organization" or layout.folded[last] not in lexicon().organization_words:
        return name
    end = _led_to(layout, last, covered) if following in ("of", "for", "into") else last
    if end == last:
        return name
    covered.update(range(last + 1, end + 1))
    return replace(name, end=layout.ends[end])


def _with_owner(layout: Layout, name: Name, covered: set[int]) -> Name:
    """A body called by nothing but its kind, with whose it is: "Prosecutor General’s Office"."""
    words = layout.inside((name.start, name.end))
    known, first = lexicon(), words[0]
    bare = all(layout.folded[word] in known.organization_words for word in words)
    if name.label != "organization" or not bare or not first or not layout.possessive[first - 1]:
        return name
    before = first
    while before and before - 1 not in covered and layout.capitalised(before - 1) and first - before < _LONGEST:
        if layout.gap(before - 1) not in (" ", "’s ", "'s ", "’ ", "' ") or layout.folded[before - 1] == "the":
            break
        before -= 1
    return replace(name, start=layout.starts[before])
