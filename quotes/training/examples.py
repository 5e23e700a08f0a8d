"""One text with the annotations that one corpus gives for it, in character offsets."""

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
        closes = token in {".", ",", ";", ":", "!", "?", ")", "]", "%", "”", "’", "-", "/", "n't", "..."}
        return not (glued or closes or token.startswith(("'", "’")))


STRAIGHT = str.maketrans("“”‘’", "\"\"''")
GUILLEMETS = str.maketrans("“”", "«»")


def restyled(example: Example, style: dict[int, int]) -> Example:
    """Change the quotation marks of an example character by character: every offset stays true."""
    return replace(example, text=example.text.translate(style))
