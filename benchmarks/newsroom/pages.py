"""Putting an article together from pieces, so that every offset is right, and cutting it as those do who copy it."""

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from quotes.article import Article, Span
from quotes.quote import Extraction, Kind, Quote, QuoteType, Reason, Speaker

Mark: TypeAlias = Literal["", "content", "cue", "source"]
MODEL = "newsroom"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters: plain, part of a quote (``quote`` is its number), or a name of somebody (``cast``)."""

    text: str
    mark: Mark = ""
    quote: int = -1
    cast: int = -1
    named: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A quote before it has a place: its type, who said it (a place in the cast), and the truth about it."""

    type: QuoteType
    cast: int
    statement: str
    way: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody in an article: who that is really, and what the article says of them."""

    entity: str
    kind: Kind
    role: str
    shape: str
    name: str
    description: str | None = None


@dataclass(slots=True)
class Page:
    """An article in the making: paragraphs of pieces, its quotes and its cast."""

    paragraphs: list[list[Piece]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    cast: list[Character] = field(default_factory=list)

    def without(self, dropped: set[int]) -> "Page":
        """The page with those of its paragraphs cut."""
        kept = [pieces for place, pieces in enumerate(self.paragraphs) if place not in dropped]
        return replace(self, paragraphs=kept)


@dataclass(frozen=True, slots=True)
class Laid:
    """A page as an extraction, with the numbers of the cast and of the quotes that are left in it, in its order."""

    extraction: Extraction
    cast: tuple[int, ...]
    quotes: tuple[int, ...]


def laid_out(page: Page, about: Article) -> Laid:
    """The page as the extraction of an article; ``about`` is that article but for its text."""
    parts: list[str] = []
    at = 0
    spans: dict[tuple[int, Mark], list[Span]] = {}
    mentions: dict[int, list[tuple[Span, str]]] = {}
    for pieces in page.paragraphs:
        if parts:
            parts.append("\n\n")
            at += 2
        for piece in pieces:
            end = at + len(piece.text)
            if piece.mark:
                spans.setdefault((piece.quote, piece.mark), []).append((at, end))
            if piece.cast >= 0:
                mentions.setdefault(piece.cast, []).append(((at, end), piece.text if piece.named else ""))
            parts.append(piece.text)
            at = end
    quoted = [number for number in range(len(page.said)) if (number, "content") in spans]
    present = dict.fromkeys([*(page.said[number].cast for number in quoted), *mentions])
    speakers = {number: _speaker(page.cast[number], mentions.get(number, [])) for number in present}
    quotes = [_quote(page.said[number], number, spans, speakers) for number in quoted]
    order = sorted(range(len(quotes)), key=lambda place: quotes[place].content)
    crediting = {page.said[number].cast for number in quoted}
    credited = [number for number in present if number in crediting]
    others = [number for number in present if number not in crediting]
    extraction = Extraction(
        article=replace(about, text="".join(parts)),
        quotes=tuple(quotes[place] for place in order),
        speakers=tuple(speakers[number] for number in credited),
        model=MODEL,
        others=tuple(speakers[number] for number in others),
    )
    return Laid(extraction, (*credited, *others), tuple(quoted[place] for place in order))


def _speaker(character: Character, mentions: list[tuple[Span, str]]) -> Speaker:
    names = dict.fromkeys(name for _, name in mentions if name)
    main = max(names, key=len, default=character.name)
    return Speaker(
        name=main,
        kind=character.kind,
        description=character.description,
        aliases=tuple(name for name in names if name != main),
        mentions=tuple(span for span, _ in mentions),
    )


def _quote(said: Said, number: int, spans: dict[tuple[int, Mark], list[Span]], speakers: dict[int, Speaker]) -> Quote:
    return Quote(
        type=said.type,
        content=_joined(spans[number, "content"]),
        cue=tuple(spans.get((number, "cue"), ())),
        source=_joined(spans.get((number, "source"), [])),
        speaker=speakers[said.cast],
        reason=said.reason,
        confidence=0.9,
    )


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """The spans, those that touch taken together."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
