"""What names are, all their occurrences considered: a tagger is often wrong about one of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from quotes.article import Span
from quotes.speakers.attribution import Label, Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, PREPOSITIONS, is_role, lexicon
from quotes.speakers.mentions.shapes import reshaped
from quotes.speakers.mentions.titles import without_titles
from quotes.speakers.spelling import letters

_AFTER_BODY = PREPOSITIONS | frozenset(
    (
        *(
            "said",
            "says",
            "has",
            "have",
            "had",
            "is",
            "was",
            "are",
            "were",
            "will",
            "would",
            "and",
            "or",
            "also",
            "who",
        ),
        *(
            "did",
            "does",
            "do",
            "that",
            "which",
            "may",
            "could",
            "should",
            "must",
            "can",
            "as",
            "took",
            "claimed",
            "denied",
        ),
    )
)


_AFTER_NOUN = frozenset(("that", "which", "whose", "where", "once", "now", "long", "known", "run", "led"))
"""Words after the noun of a description."""
_REACH = 10
"""Words of a description up to its noun."""


def labelled(layout: Layout, names: Iterable[Name], sources: Sequence[Span]) -> list[Name]:
    """The names, each with the label that most of its equals got, persons without the titles around them.

    A part of somebody's name is that person where a title stands before it or where it is a source, whatever
    else the word can mean. A people or movement that acts ("the Taliban said") is an organisation, and
    so is what stands in brackets after one.
    """
    shaped = reshaped(layout, names, sources)
    spelled = [(name, layout.inside((name.start, name.end))) for name in shaped]
    labels = _Labels(layout, spelled, frozenset(end for _, end in sources))
    found = []
    for name, words in spelled:
        label = labels.of(name, words)
        kept = without_titles(layout, labels.own(words)) if label == "person" else words
        found.append(Name(layout.starts[kept[0]], layout.ends[kept[-1]], label, name.score))
    return found


def tokens_of(layout: Layout, words: range) -> Tokens:
    """The folded words."""
    return tuple(layout.folded[words[0] : words[-1] + 1])


def _apposed(layout: Layout, spelled: Sequence[tuple[Name, range]]) -> set[Tokens]:
    """Names of one word between commas after a body's: "the Tide News Agency, Rivena, reported"."""
    found: set[Tokens] = set()
    for (name, words), (_, following) in pairwise(spelled):
        body = name.label == "organization" and layout.folded[words[-1]] in lexicon().organization_words
        alone = len(following) == 1 and following[0] == words[-1] + 1 and layout.gap(following[0]).startswith(",")
        if body and alone and len(words) > 1 and layout.gap(words[-1]) == ", ":
            found.add((layout.folded[following[0]],))
    return found


def _described(layout: Layout, spelled: Sequence[tuple[Name, range]]) -> set[Tokens]:
    """Names of one word said to be a body: "Tidal, a Rivenan media platform that ..."."""
    alone = (words for _, words in spelled if len(words) == 1 and layout.gap(words[-1]) == ", ")
    return {tokens_of(layout, words) for words in alone if _opens_with_body(layout, words[-1] + 1)}


def _opens_with_body(layout: Layout, first: int) -> bool:
    """Whether a phrase with an article, whose noun is a kind of body, begins at the word."""
    if layout.folded[first : first + 1] not in (["a"], ["an"], ["the"]):
        return False
    phrase: list[str] = []
    for word in range(first + 1, min(first + _REACH, len(layout.words))):
        folded = layout.folded[word]
        if folded in PREPOSITIONS | _AFTER_NOUN | ARTICLES:
            break
        phrase = [] if layout.possessive[word] else [*phrase, folded]
        if layout.gap(word) not in (" ", "’s ", "'s "):
            break
    while phrase and (phrase[-1].endswith(("ed", "ing")) or phrase[-1] == "and"):
        phrase.pop()
    return bool(phrase) and _is_body(phrase[-1]) and not is_role(phrase[-1])


def _is_body(folded: str) -> bool:
    return folded in lexicon().organization_words


def _posted(layout: Layout, spelled: Sequence[tuple[Name, range]]) -> set[Tokens]:
    """Names that look like no body's and hold a post somewhere: "Omar Deral, general manager of the ..."."""
    found: set[Tokens] = set()
    for name, words in spelled:
        tokens = tokens_of(layout, words)
        if name.label != "organization" or not 1 < len(words) < 5 or layout.gap(words[-1]) != ", ":
            continue
        if any(token in lexicon().organization_words or token in PREPOSITIONS for token in tokens):
            continue
        if not any(layout.words[word].isupper() for word in words) and _holds_post(layout, words[-1] + 1):
            found.add(tokens)
    return found


def _holds_post(layout: Layout, first: int) -> bool:
    """Whether a post with what it is of begins at the word: "general manager of the ..."."""
    for word in range(first, min(first + 5, len(layout.words) - 1)):
        if is_role(layout.folded[word]) and not is_role(layout.folded[word + 1]):
            return layout.gap(word) == " " and layout.folded[word + 1] in ("of", "at", "for")
        if layout.gap(word) not in (" ", "-") or layout.folded[word] in PREPOSITIONS:
            return False
    return False


class _Labels:
    """Votes on what each name is."""

    def __init__(self, layout: Layout, spelled: Sequence[tuple[Name, range]], source_ends: frozenset[int]) -> None:
        self._layout = layout
        self._source_ends = source_ends
        self._votes: dict[Tokens, Counter[Label]] = defaultdict(Counter)
        self._parts: set[str] = set()
        self._bodies: set[Tokens] = set()
        self._short: set[Tokens] = set()
        self._initials: set[str] = set()
        for name, words in spelled:
            tokens = tokens_of(layout, words)
            self._votes[tokens][name.label] += max(round(100 * name.score), 1)
            person = without_titles(layout, words)
            if name.label == "person" and len(person) > 2:
                self._initials.add(letters(tokens_of(layout, person)))
            if name.label == "person" and len(person) > 1:
                self._parts.update((layout.folded[person[0]], layout.folded[person[-1]]))
            if name.label == "nationality" and self._acts(words):
                self._bodies.add(tokens)
            if (
                name.label == "organization"
                and words[-1] + 1 < len(layout.words)
                and layout.gap(words[-1]).strip() == "("
                and layout.gap(words[-1] + 1)[:1] == ")"
            ):
                self._short.add((layout.folded[words[-1] + 1],))
        said = {tokens for tokens in _described(layout, spelled) if tokens[0] not in self._parts}
        self._apposed = _apposed(layout, spelled) | said
        self._posted = _posted(layout, spelled)

    def own(self, words: range) -> range:
        """The words of a person's name without a nationality before it and without where the person is from."""
        folded = self._layout.folded
        end = next((word for word in words[1:] if folded[word] in ("of", "from")), words[-1] + 1)
        begin = words[0]
        if end - begin > 2 and self._is_people(folded[begin]):
            begin += 1
        if end - begin > 2 and self._is_where(begin, self._layout.ends[words[-1]] in self._source_ends):
            begin += 1
        return range(begin, end)

    def _is_where(self, word: int, closes: bool) -> bool:
        """Whether what begins a name is where a post is held: "director in Lund Ada Moreno", "of Lund A. Moreno".

        ``closes`` tells whether the name is the end of a source.
        """
        before, following = self._layout.folded[word - 1] if word else "", self._layout.folded[word + 1]
        addressed = len(following) == 1 or following in lexicon().titles
        place = self._label_of((self._layout.folded[word],)) == "place"
        located = before in ("in", "at") and (place or (closes and self._layout.folded[word] not in lexicon().given))
        return located or (before == "of" and addressed and place)

    def _is_people(self, folded: str) -> bool:
        return self._label_of((folded,)) == "nationality"

    def _label_of(self, tokens: Tokens) -> Label | None:
        votes = self._votes.get(tokens)
        return votes.most_common(1)[0][0] if votes else None

    def of(self, name: Name, words: range) -> Label:
        """What the name is."""
        tokens = tokens_of(self._layout, words)
        if tokens in self._short:
            return "place" if self._votes[tokens].most_common(1)[0][0] == "place" else "organization"
        label = self._votes[tokens].most_common(1)[0][0]
        if tokens in self._apposed and label != "place":
            return "organization"
        if tokens in self._posted and label == "organization":
            return "person"
        if label != "person" and (self._is_part(name, words) or self._is_initials(words)):
            return "person"
        return "organization" if label == "nationality" and tokens in self._bodies else label

    def _is_initials(self, words: range) -> bool:
        """Whether a word in capitals is what the letters of somebody's name make: "AXM" beside "Ada Xin Moreno"."""
        return (
            len(words) == 1
            and self._layout.words[words[0]].isupper()
            and self._layout.folded[words[0]] in self._initials
        )

    def _is_part(self, name: Name, words: range) -> bool:
        person = without_titles(self._layout, words)
        if len(person) > 1 or self._layout.folded[person[0]] not in self._parts:
            return False
        before = self._layout.folded[words[0] - 1] if words[0] else ""
        titled = before in lexicon().titles and self._layout.gap(words[0] - 1).strip(".") == " "
        source = name.end in self._source_ends and before not in PREPOSITIONS
        return len(person) < len(words) or titled or source or self._votes[tokens_of(self._layout, words)]["person"] > 0

    def _acts(self, words: range) -> bool:
        """Whether a people's name in the singular stands by itself, with or without "the", as one that acts."""
        layout, last = self._layout, words[-1]
        if layout.folded[last].endswith(("s", "ese", "ish", "ch")) or is_role(layout.folded[last]):
            return False
        before = layout.folded[words[0] - 1] if words[0] else ""
        if layout.ends[last] in self._source_ends and before != "and":
            return True
        alone = last + 1 >= len(layout.words) or layout.gap(last).strip(" ")[:1] in (".", ",", ";", "'", "’")
        return before == "the" and (alone or layout.folded[last + 1] in _AFTER_BODY)
