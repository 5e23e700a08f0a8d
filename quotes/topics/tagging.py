"""What each word of a text roughly is, told by word lists, endings and the word before: enough to find noun phrases.

A trained tagger would know better and cost more than reading the article does; here a wrong tag costs one key term.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from quotes.topics.wordlists import Words, words

Tag: TypeAlias = Literal["NOUN", "PROPN", "ADJ", "X"]
"""A noun, a word of a name, an adjective that says of what kind a thing is, and anything that ends a noun phrase."""

_BEFORE_VERBS = frozenset(
    (
        *("to", "i", "we", "you", "he", "she", "it", "they", "who", "that", "not", "n't", "n’t", "will", "would"),
        *("can", "could", "may", "might", "must", "shall", "should", "'ll", "’ll", "'d", "’d", "do", "does", "did"),
        *("let", "please", "also", "never", "always", "which"),
    )
)
_BEFORE_NOUNS = frozenset(
    (
        *("the", "a", "an", "this", "these", "those", "his", "her", "its", "our", "their", "my", "your", "of", "any"),
        *("no", "every", "each", "some", "another", "such", "in", "on", "for", "with", "from", "by", "'s", "’s"),
    )
)
_OPENERS = frozenset(".!?:;“\"‘'«(–—-•*…”’")
_ADJECTIVES = ("able", "ible", "ous", "ful", "less", "ish")
_CLASSIFIERS = ("al", "ic", "ary", "ian", "ese", "wide", "based")
_PARTICLES = frozenset(
    ("de", "del", "da", "do", "dos", "das", "di", "du", "la", "le", "von", "van", "al", "el", "bin", "ibn")
)
_ORDINALS = frozenset(("first", "second", "third", "two", "three", "five", "seven", "ten"))
_LOOSE = ("well-", "much-", "so-", "long-", "ever-", "newly-", "far-", "year-", "now-", "then-", "ex-")
_VERBS = ("ly", "ed", "ing", "ise", "ize", "ises", "izes", "ify", "ifies", "n't", "n’t")


def tag(tokens: Sequence[str], stops: frozenset[str], titles: frozenset[str]) -> list[Tag]:
    """The tag of each token; ``stops`` are function words, ``titles`` what stands before names, all in lower case."""
    tagger = _Tagger(tokens, stops, titles)
    return [tagger.tag(index) for index in range(len(tokens))]


class _Tagger:
    def __init__(self, tokens: Sequence[str], stops: frozenset[str], titles: frozenset[str]) -> None:
        self._tokens = tokens
        self._lower = [token.lower() for token in tokens]
        self._stops = stops
        self._titles = titles
        self._words: Words = words()
        self._headline = _headlines(tokens)
        self._names = {
            token
            for index, token in enumerate(tokens)
            if token[:1].isupper() and not self._begins(index) and not self._headline[index]
        }

    def tag(self, index: int) -> Tag:
        token, word = self._tokens[index], self._lower[index]
        if not token[:1].isalnum() or not any(map(str.isalpha, token)) or word in self._words.never:
            return "X"
        if "@" in token or "/" in token or word.startswith("www"):
            return "X"
        if token[0].isupper() and not self._headline[index]:
            found = self._capitalised(index, token, word)
            if found:
                return found
        if word in _PARTICLES and self._amid_name(index):
            return "PROPN"
        if word in self._stops or word in _PARTICLES or len(word) < 2:
            return "X"
        kind = self._words.kinds.get(word)
        return self._listed(index, kind) if kind else self._unlisted(index, word)

    def _capitalised(self, index: int, token: str, word: str) -> Tag | None:
        """The tag of a word with a capital, or ``None`` where it may have that only because a sentence begins."""
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else ""
        named = following[:1].isupper()
        if word.rstrip(".") in self._titles and named:
            return "X"
        if self._words.kinds.get(word) == "classifying":
            return "ADJ"
        if len(token) > 1 and token.isupper() and token not in ("I", "A"):
            return "PROPN"
        if not self._begins(index):
            return "PROPN" if word not in self._stops or (named and word in _ORDINALS) else "X"
        common = word in self._stops or word in self._words.kinds
        return "PROPN" if not common and (token in self._names or named) else None

    def _listed(self, index: int, kind: str) -> Tag:
        before = self._lower[index - 1] if index else ""
        if kind == "noun":
            return "NOUN"
        if kind == "classifying":
            return "ADJ"
        if kind == "noun or verb":
            return "X" if before in _BEFORE_VERBS or self._tells_of_a_name(index) else "NOUN"
        if kind == "verb or noun":
            return "NOUN" if before in _BEFORE_NOUNS or self._words.kinds.get(before) == "classifying" else "X"
        return "X"

    def _unlisted(self, index: int, word: str) -> Tag:
        before = self._lower[index - 1] if index else ""
        if "-" in word:
            return "X" if word.startswith(_LOOSE) else "ADJ" if self._leads_on(index) else "NOUN"
        if word.endswith(_VERBS) or word.endswith(_ADJECTIVES) or (word.endswith("ive") and self._leads_on(index)):
            return "X"
        if before in _BEFORE_VERBS and (before != "to" or not word.endswith("s")):
            return "X"
        stem = word[:-1] if word.endswith("s") else ""
        if stem and self._words.kinds.get(stem) in ("verb", "adverb", "adjective"):
            return "X"
        return "ADJ" if word.endswith(_CLASSIFIERS) and self._leads_on(index) else "NOUN"

    def _leads_on(self, index: int) -> bool:
        """Whether a noun may follow."""
        following = self._lower[index + 1] if index + 1 < len(self._lower) else ""
        return following.isalpha() and following not in self._stops and self._words.kinds.get(following) != "verb"

    def _tells_of_a_name(self, index: int) -> bool:
        """Whether it is the verb of "Velmar changes its": after a name, with its ending, before what a noun begins."""
        following = self._lower[index + 1] if index + 1 < len(self._lower) else ""
        named = index > 0 and self._tokens[index - 1][:1].isupper()
        return named and self._lower[index].endswith("s") and following in _BEFORE_NOUNS

    def _amid_name(self, index: int) -> bool:
        """Whether words with capitals stand on both sides."""
        beside = (index and self._tokens[index - 1], index + 1 < len(self._tokens) and self._tokens[index + 1])
        return all(token and token[0].isupper() for token in beside)

    def _begins(self, index: int) -> bool:
        """Whether a sentence or a quotation may begin at a token."""
        before = self._tokens[index - 1] if index else ""
        return not before.strip() or before[-1] in _OPENERS


def _headlines(tokens: Sequence[str]) -> list[bool]:
    """Of each token whether it stands in a line most of whose words have capitals, where capitals tell nothing."""
    told = [False] * len(tokens)
    start = 0
    for index in range(len(tokens) + 1):
        if index < len(tokens) and "\n" not in tokens[index]:
            continue
        long = [token for token in tokens[start:index] if token.isalpha() and len(token) > 3]
        if len(long) > 3 and sum(token[0].isupper() for token in long) > 0.7 * len(long):
            told[start:index] = [True] * (index - start)
        start = index + 1
    return told
