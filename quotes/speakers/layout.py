"""The words, sentences and paragraphs of a text, as far as finding speakers needs them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from quotes.article import Span
from quotes.speakers.spelling import fold

_WORD = re.compile(r"\w+(?:[-'’&]\w+|\.(?=[a-z0-9]|[A-Z](?![a-z]))\w+)*")
_STOP = re.compile(r"[.!?…]['\"”’»)\]]*\s+")
_PARTICLE = re.compile(r"(?:al|el|as|ash|an|ad|ar)-[A-Z]")
_ABBREVIATION = re.compile(
    r"(?:^|[\W_])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Maj|Sgt|Rev|Hon|St|Sr|Jr|No|vs|Md|Smt|Insp|Supt"
    r"|Adv|Eng|Engr|Pres|Brig|Cmdr|Fr|Mt|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)$"
)


class Layout:
    """A text with its words: where each starts and ends, without a possessive ending, and folded for comparison."""

    __slots__ = ("_paragraphs", "_sentences", "ends", "folded", "possessive", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Split ``text``, which is kept untouched."""
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.possessive: list[bool] = []
        for match in _WORD.finditer(text):
            self._add(match.group(), match.start())
        self.folded = [fold(word) for word in self.words]
        self._paragraphs = [0, *(match.end() for match in re.finditer(r"\n+", text))]
        self._sentences = sorted({*self._paragraphs, *_sentence_starts(text)})

    def _add(self, word: str, start: int) -> None:
        owns = word.endswith(("'s", "’s")) and len(word) > 2
        if owns:
            word = word[:-2]
        end = start + len(word)
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(word)
        self.possessive.append(owns or (word.endswith("s") and self.text[end : end + 1] in ("'", "’")))

    def inside(self, span: Span) -> range:
        """Indexes of the words that begin inside the span."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))

    def sentence(self, offset: int) -> int:
        """Number of the sentence that holds the offset."""
        return bisect_right(self._sentences, offset) - 1

    def paragraph(self, offset: int) -> int:
        """Number of the paragraph (a stretch without a line break) that holds the offset."""
        return bisect_right(self._paragraphs, offset) - 1

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds the offset begins."""
        return self._sentences[self.sentence(offset)]

    def opens_sentence(self, index: int) -> bool:
        """Whether the word is the first of its sentence; quotation marks may stand before it."""
        return index == 0 or self.sentence(self.starts[index - 1]) != self.sentence(self.starts[index])

    def sentence_end(self, offset: int) -> int:
        """Where the sentence that holds the offset ends, the space after it left out."""
        following = self.sentence(offset) + 1
        end = self._sentences[following] if following < len(self._sentences) else len(self.text)
        while end > offset and self.text[end - 1].isspace():
            end -= 1
        return end

    def gap(self, index: int) -> str:
        """What stands between the word and the next one."""
        following = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.ends[index] : following]

    def capitalised(self, index: int) -> bool:
        """Whether the word is written like a name: with a capital first, or after a particle ("el-Sabbagh")."""
        return self.words[index][:1].isupper() or _PARTICLE.match(self.words[index]) is not None


def _sentence_starts(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        following = text[match.end() : match.end() + 2].lstrip("\"'“‘«([")
        if following[:1].islower():
            continue
        if text[match.start()] == "." and _ABBREVIATION.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        yield match.end()
