"""An article, as text to read, every quote in it marked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from datasette.utils.asgi import Response

from quotes.language import paragraphs
from quotes.site.colours import NOBODY, assign
from quotes.site.elsewhere import elsewhere
from quotes.site.highlighting import Mark, Piece, Role, pieces
from quotes.site.pages import Page, Row

_QUOTES = f"""
select q.*, s.name as speaker, s.kind as speaker_kind, r.name as runner_up, {elsewhere("a")} as elsewhere
from quotes q join articles a on a.id = q.article_id
left join speakers s on s.id = q.speaker_id left join speakers r on r.id = q.runner_up_id
where q.article_id = :id order by q.start, q."end" desc, q.id
"""

_SEGMENTS = """
select g.quote_id, g.start, g."end" from segments g join quotes q on q.id = g.quote_id
where q.article_id = :id order by g.quote_id, g.position
"""

_ROLES = """
select speaker_id, max(description) as description from appearances
where article_id = :id and description is not null group by speaker_id
"""


DOUBTFUL = 0.5
"""Below this confidence a quote is shown as one to check."""


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A piece of the text with all that the template needs to show it.

    ``quote`` is the id of the quote that answers when the piece is pointed at, ``anchors`` are the quotes that
    begin here, ``stop`` says whether the keyboard stops at it: once a quote.
    """

    text: str
    quote: str | None = None
    type: str = ""
    tint: str = ""
    cue: str = ""
    source: str = ""
    speakers: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    stop: bool = False
    doubtful: bool = False
    thought: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text; ``tight`` where only a line break, not a blank line, parts it from the one before."""

    pieces: tuple[ShownPiece, ...]
    tight: bool = False
    title: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A speaker in the list beside the text."""

    key: str
    name: str
    kind: str | None
    description: str | None
    hue: str
    count: int
    first: str


_TERMS = """
select t.quote_id, t.term from quote_terms t join quotes q on q.id = t.quote_id
where q.article_id = :id order by t.quote_id, t.weight desc, t.term
"""

_ORIGINAL = """
select a.id, a.title, substr(a.text, 1, 200) as opening, a.published, o.name as outlet
from copies c join articles a on a.id = c.original_id left join outlets o on o.id = a.outlet_id
where c.article_id = :id
"""


async def article_page(page: Page) -> Response:
    """The article in the address, its speakers beside it. Raises ``NotFound`` where there is none."""
    article = await page.row("articles", "Article")
    outlets = await page.rows("select name from outlets where id = :id", {"id": article["outlet_id"]})
    parameters = {"id": article["id"]}
    quotes = await page.rows(_QUOTES, parameters)
    segments = await page.rows(_SEGMENTS, parameters)
    roles = {row["speaker_id"]: row["description"] for row in await page.rows(_ROLES, parameters)}
    speakers = speaker_entries(quotes, roles)
    hues = {speaker.key: speaker.hue for speaker in speakers}
    return await page.render(
        "article.html",
        article=article,
        outlet=outlets[0]["name"] if outlets else None,
        quotes=quotes,
        speakers=speakers,
        hues=hues,
        key_of=speaker_key,
        terms=_by_quote(await page.extra(_TERMS, parameters)),
        original=next(iter(await page.extra(_ORIGINAL, parameters)), None),
        paragraphs=shown_paragraphs(article["text"], article["title"], quotes, segments, hues),
    )


def _by_quote(rows: Sequence[Row]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["quote_id"], []).append(row["term"])
    return found


def speaker_key(quote: Row) -> str:
    """What a quote's speaker is called on the page: the speaker's id, or "none" where nobody is known."""
    return quote["speaker_id"] or NOBODY


def speaker_entries(quotes: Sequence[Row], roles: Mapping[str, str | None]) -> list[SpeakerEntry]:
    """The speakers of an article, most quoted first, those unknown last, each with a colour of its own."""
    counts = Counter(speaker_key(quote) for quote in quotes)
    firsts: dict[str, Row] = {}
    for quote in quotes:
        firsts.setdefault(speaker_key(quote), quote)
    ranked = sorted(firsts, key=lambda key: (key == NOBODY, -counts[key]))
    hues = assign(key for key in ranked if key != NOBODY)
    return [
        SpeakerEntry(
            key=key,
            name=firsts[key]["speaker"] or "Speaker unknown",
            kind=firsts[key]["speaker_kind"],
            description=roles.get(key),
            hue=hues.get(key, NOBODY),
            count=counts[key],
            first=firsts[key]["id"],
        )
        for key in ranked
    ]


def marks_of(quotes: Sequence[Row], segments: Sequence[Row]) -> list[Mark]:
    """The spans to mark: every segment of every quote, its cue and its source."""
    marks = [Mark(row["start"], row["end"], "content", row["quote_id"]) for row in segments]
    segmented = {row["quote_id"] for row in segments}
    for quote in quotes:
        if quote["id"] not in segmented:
            marks.append(Mark(quote["start"], quote["end"], "content", quote["id"]))
        if quote["cue_start"] is not None and quote["cue_end"] is not None:
            marks.append(Mark(quote["cue_start"], quote["cue_end"], "cue", quote["id"]))
        if quote["source_start"] is not None and quote["source_end"] is not None:
            marks.append(Mark(quote["source_start"], quote["source_end"], "source", quote["id"]))
    return marks


def shown_paragraphs(
    text: str, title: str | None, quotes: Sequence[Row], segments: Sequence[Row], hues: Mapping[str, str]
) -> list[Paragraph]:
    """The article's text in paragraphs of pieces, ready to be shown."""
    spans = paragraphs(text)
    marks = marks_of(quotes, segments)
    gaps = [text[before[1] : after[0]].count("\n") for before, after in pairwise(spans)]
    # Hard-wrapped lines stand close together, but only in a text that parts its paragraphs by blank lines.
    wrapped = any(gap > 1 for gap in gaps)
    shower = _Shower(quotes, hues)
    return [
        Paragraph(
            pieces=tuple(shower.show(piece) for piece in pieces(text, marks, span)),
            tight=wrapped and gap == 1,
            title=bool(title) and text[slice(*span)].strip() == str(title).strip(),
        )
        for span, gap in zip(spans, [0, *gaps], strict=True)
    ]


class _Shower:
    """Turns pieces into what the template shows, remembering which quotes have begun."""

    def __init__(self, quotes: Sequence[Row], hues: Mapping[str, str]) -> None:
        self._quotes = {quote["id"]: quote for quote in quotes}
        self._hues = hues
        self._begun: set[str] = set()
        self._stopped: set[str] = set()

    def show(self, piece: Piece) -> ShownPiece:
        content, cue, source = piece.innermost, _beside_content(piece, "cue"), _beside_content(piece, "source")
        pointed = content or cue or source
        if pointed is None:
            return ShownPiece(piece.text)
        begin = [mark.quote for mark in piece.marks if mark.role == "content" and mark.quote not in self._begun]
        self._begun.update(begin)
        stop = content is not None and content.quote not in self._stopped
        if content is not None:
            self._stopped.add(content.quote)
        quote = self._quotes[pointed.quote]
        return ShownPiece(
            text=piece.text,
            quote=pointed.quote,
            type=quote["type"] if content else "",
            tint=self._hue(content),
            cue=self._hue(cue),
            source=self._hue(source),
            speakers=tuple(dict.fromkeys(speaker_key(self._quotes[mark.quote]) for mark in piece.marks)),
            anchors=tuple(dict.fromkeys(begin)),
            stop=stop,
            doubtful=bool(content) and not quote["correction_id"] and quote["confidence"] < DOUBTFUL,
            thought=bool(content) and bool(quote["thought"]),
        )

    def _hue(self, mark: Mark | None) -> str:
        return self._hues[speaker_key(self._quotes[mark.quote])] if mark else ""


def _beside_content(piece: Piece, role: Role) -> Mark | None:
    """The cue or source this piece is part of, unless it is what such a mark in several parts skips: the words said."""
    said = {mark.quote for mark in piece.marks if mark.role == "content"}
    found = piece.marked(role)
    return found if found and found.quote not in said else None
