"""Names found so far, by the words they cover, and what may be joined to them."""

from collections.abc import Iterator

from quotes.speakers.attribution import Label, Name
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, INDEFINITE, PRONOUNS, is_role, lexicon

LINKS = frozenset(("of", "for", "and", "the", "on", "in", "de", "&"))
"""Words in lower case that stand within names."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PLAIN = (
    LINKS
    | ARTICLES
    | INDEFINITE
    | frozenset(PRONOUNS)
    | frozenset(("according", "but", "as", "so", "then", "now", *DAYS))
    | frozenset(("says", "adds", "asks", "tells", "meets", "urges", "warns", "denies", "refutes", "wants"))
    | frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "can", "do", "does", "did", "should"))
    | frozenset(("why", "how", "what", "when", "where", "if", "for", "like", "after", "before", "since", "while"))
)
"""Words that are no name, capital letter or not."""
_ROMAN = frozenset(("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi"))


class Taken:
    """Names by the words they cover."""

    __slots__ = ("capitalised", "labels", "layout", "names", "portfolios", "shouted")

    def __init__(self, layout: Layout) -> None:
        """Begin with none."""
        self.layout = layout
        self.names: list[Name] = []
        self.labels: dict[int, Label] = {}
        self.portfolios = frozenset(_portfolios(layout))
        """What ministers and ministries are for, in this text: "health"."""
        inner = (word for word in range(len(layout.words)) if layout.capitalised(word))
        self.capitalised = frozenset(layout.folded[word] for word in inner if not layout.opens_sentence(word))
        """Words written with a capital letter inside of a sentence, folded."""
        upper = {layout.folded[word] for word in range(len(layout.words)) if layout.words[word].isupper()}
        mixed = {layout.folded[word] for word in range(len(layout.words)) if not layout.words[word].isupper()}
        self.shouted = frozenset(upper & mixed)
        """Words written both in capitals and otherwise, folded."""

    def add(self, name: Name) -> None:
        """Take a name unless it covers no word or one that is taken."""
        words = self.layout.inside((name.start, name.end))
        if words and not any(word in self.labels for word in words):
            self.names.append(name)
            self.labels.update(dict.fromkeys(words, name.label))


def _portfolios(layout: Layout) -> Iterator[str]:
    heads = (
        "minister",
        "ministry",
        "ministers",
        "department",
        "secretary",
        "secretariat",
        "director",
        "head",
        "commissioner",
    )
    for word, folded in enumerate(layout.folded[:-2]):
        if folded in heads and layout.folded[word + 1] in ("of", "for") and layout.capitalised(word + 2):
            yield layout.folded[word + 2]


def is_acronym(layout: Layout, name: Name) -> bool:
    """Whether a body's name is an acronym."""
    written = layout.text[name.start : name.end]
    return name.label == "organization" and len(written) > 1 and written.isalpha() and written.isupper()


def names_role(layout: Layout, word: int) -> bool:
    """Whether the word is a role rather than a given name."""
    folded = layout.folded[word]
    return is_role(folded) and folded not in lexicon().given


def joins(layout: Layout, last: int, taken: Taken) -> bool:
    """Whether the word after ``last`` may go on a person's name."""
    following = last + 1
    if following >= len(layout.words) or following in taken.labels or layout.possessive[last]:
        return False
    if layout.gap(last) != " " or layout.folded[following] in lexicon().body_words | {"show"}:
        return False
    word = layout.words[following]
    if word.isupper() and len(word) > 1 and _is_shouted(layout, last, taken):
        return False
    if word.isupper() and 1 < len(word) < 5 and layout.folded[following] not in _ROMAN:
        return False
    return layout.capitalised(following) and layout.folded[following] not in PLAIN


def _is_shouted(layout: Layout, last: int, taken: Taken) -> bool:
    """Whether a name stands in capitals only because it opens a text or a section: "MORENO SPOKE of tides"."""
    if not layout.words[last].isupper() or layout.folded[last] not in taken.shouted:
        return False
    first = last
    while first and taken.labels.get(first - 1) == "person":
        first -= 1
    return layout.opens_sentence(first)


def joins_before(layout: Layout, first: int, taken: Taken) -> bool:
    """Whether the word before ``first`` may begin a person's name."""
    before = first - 1
    if before in taken.labels or layout.possessive[before] or layout.gap(before) != " ":
        return False
    folded, known = layout.folded[before], lexicon()
    if is_role(folded) and before and layout.folded[before - 1] == "the":
        return False
    if folded in known.given:
        return layout.capitalised(before)
    if layout.words[before].isupper() and len(folded) > 1:
        return False
    if folded in known.titles or folded in known.role_words or folded in known.organization_words or folded in PLAIN:
        return False
    return layout.capitalised(before)
