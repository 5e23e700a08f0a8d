"""One text with the annotations that one corpus gives for it, in character offsets."""

import re
from dataclasses import dataclass, field, replace

from quotes.article import Span


@dataclass(frozen=True, slots=True)
class QuoteLabel:
    """An annotated quote: spans of content, cue and source; an ``optional`` one is no sure statement."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class NameLabel:
    """A name of a person, organization, place or nationality."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class MentionLabel:
    """A mention of an entity; mentions of one number refer to the same."""

    start: int
    end: int
    entity: int


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what a corpus tells about it; ``None`` where the corpus does not say.

    ``thoughts`` where thoughts, wishes and findings are marked like statements: these quotes teach the wide roles, all
    others the narrow ones.
    """

    text: str
    quotes: tuple[QuoteLabel, ...] | None = None
    names: tuple[NameLabel, ...] | None = None
    sentences: tuple[int, ...] | None = None
    mentions: tuple[MentionLabel, ...] | None = None
    thoughts: bool = False


_SHORTENED = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
"""What may follow an apostrophe inside a word."""

_INITIAL = re.compile(r"[A-Z]\.")


@dataclass(slots=True)
class Transcript:
    """Rebuilds plain text from tokens, for corpora that keep no original; collects the offsets."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    inside: bool = False
    glued: bool = True

    def add(self, token: str, *, space_before: bool | None = None) -> Span:
        """Append a token, with a space before it unless typing would have none; give its span."""
        spaced = self._spaced(token) if space_before is None else space_before
        if spaced and self.length:
            self._append(" ")
        start = self.length
        self._append(token)
        self.glued = token in {"(", "[", "$", "£", "€", "“", "‘", "-", "/", "#"} or (token == '"' and self.inside)
        return start, self.length

    def break_line(self) -> None:
        """End the paragraph."""
        if self.length:
            self._append("\n\n")
        self.glued, self.inside = True, False

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.pieces)

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def _spaced(self, token: str) -> bool:
        glued = self.glued
        if token == '"':
            self.inside = not self.inside
            return self.inside and not glued
        if token in {"“", "”"}:
            self.inside = token == "“"
        closes = token in {".", ",", ";", ":", "!", "?", ")", "]", "%", "”", "’", "-", "/", "n't", "n’t", "..."}
        return not (glued or closes or self._goes_on(token) or token.startswith(("'", "’")))

    def _goes_on(self, token: str) -> bool:
        """Whether a token goes on with a word that a tokeniser cut: "it ’ s", "U . S"."""
        before = "".join(self.pieces[-2:])
        apostrophe = before.endswith(("'", "’")) and len(before) > 1 and token in _SHORTENED
        return apostrophe or (len(token) == 1 and token.isupper() and bool(_INITIAL.fullmatch(before)))


STRAIGHT = str.maketrans("“”‘’", "\"\"''")
GUILLEMETS = str.maketrans("“”", "«»")


def restyled(example: Example, style: dict[int, int]) -> Example:
    """Change the quotation marks of an example character by character: every offset stays true."""
    return replace(example, text=example.text.translate(style))
