"""Who wrote the document that an article speaks of again: "the statement" is by whoever issued "a statement"."""

from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, singular

_ISSUED = frozenset(
    (
        *("issued", "released", "published", "signed", "sent", "made", "written", "posted", "shared", "wrote"),
        *("prepared", "submitted", "filed", "circulated", "issues", "releases"),
    )
)
_OWN = frozenset(("its", "their", "his", "her"))
_REACH = 14
"""Words in which "by" must follow the document, or the verb come before it."""


class Authorship:
    """Finds where a document is first spoken of, and who is named as its author there."""

    def __init__(self, layout: Layout) -> None:
        """For one article."""
        self._layout = layout
        self._places: dict[str, list[int]] | None = None

    def introduced(self, head: str, before: int) -> int | None:
        """The word where a document called so was last introduced ("a statement") before the word, or ``None``."""
        if self._places is None:
            self._places = {}
            for word, folded in enumerate(self._layout.folded):
                self._places.setdefault(singular(folded), []).append(word)
        for word in reversed(self._places.get(singular(head), [])):
            if word < before and not self._again(word):
                return word
        return None

    def _again(self, word: int) -> bool:
        """Whether the word speaks of a document known already: "the statement", "that long statement"."""
        if word and self._layout.possessive[word - 1]:
            return False
        first = max(0, word - 3)
        before = self._layout.folded[first:word]
        new = max((place for place, folded in enumerate(before) if folded in ("a", "an")), default=-1)
        told = [folded for folded in before[new + 1 :] if folded in ARTICLES]
        # "The office published its report" tells whose it is.
        return bool(told) and not (told[-1] in _OWN and self.before(word) is not None)

    def after(self, word: int) -> int | None:
        """The word after "by" where the document is said to be issued by somebody: "a statement issued in Lund by"."""
        layout = self._layout
        sentence = layout.sentence(layout.starts[word])
        issued = False
        for place in range(word + 1, min(word + _REACH, len(layout.words) - 1)):
            if layout.sentence(layout.starts[place]) != sentence:
                return None
            issued = issued or layout.folded[place] in _ISSUED
            if layout.folded[place] == "by":
                return place + 1 if issued or place == word + 1 else None
        return None

    def before(self, word: int) -> int | None:
        """The verb before the document where its sentence says that somebody issued it: "the board sent a letter"."""
        layout = self._layout
        sentence = layout.sentence(layout.starts[word])
        for place in range(word - 1, max(0, word - 6), -1):
            if layout.sentence(layout.starts[place]) != sentence:
                return None
            stated = layout.folded[place] in ("said", "says") and layout.folded[word - 2] == "in"
            if layout.folded[place] in _ISSUED or stated:
                return place
        return None
