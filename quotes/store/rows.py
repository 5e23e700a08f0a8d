"""One article's extraction as the rows that are stored: the one place where dataclasses become dicts."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias

from quotes.article import Article, Span, content_id, joined
from quotes.errors import StoreError
from quotes.names import fold, fullest, most_complete
from quotes.quote import LINKED_KINDS, Extraction, Quote, Speaker

Row: TypeAlias = dict[str, Any]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """Everything one article brings to the database, one tuple of rows a table."""

    article: Row
    outlet: Row | None
    appearances: tuple[Row, ...]
    namings: tuple[Row, ...]
    mentions: tuple[Row, ...]
    quotes: tuple[Row, ...]
    segments: tuple[Row, ...]
    terms: tuple[Row, ...]


def article_rows(extraction: Extraction, article_id: str, *, thoughts: bool = False) -> ArticleRows:
    """Give the rows of an extraction under ``article_id``; ``thoughts`` is whether thoughts were looked for too.

    Raises ``StoreError`` when a span is not within the text.
    """
    article = extraction.article
    _check_spans(extraction)
    text = storable(article.text)
    ids = _appearance_ids(extraction, article_id)
    appearances = tuple(_appearances(extraction, article_id, ids))
    quotes = tuple(_quotes(extraction, article_id, text, ids))
    outlet = outlet_row(article.outlet)
    return ArticleRows(
        article={**article_row(article, article_id, extraction.model, outlet), "thoughts": int(thoughts)},
        outlet=outlet,
        appearances=appearances,
        namings=tuple(_namings(ids)),
        mentions=tuple(_mentions(article_id, text, ids)),
        quotes=tuple(row for row, _ in quotes),
        segments=tuple(
            {"quote_id": row["id"], "position": position, "start": start, "end": end}
            for row, quote in quotes
            for position, (start, end) in enumerate(quote.content)
        ),
        terms=tuple(
            {"quote_id": row["id"], "term": storable(term), "weight": weight}
            for row, quote in quotes
            for term, weight in dict(quote.terms).items()
        ),
    )


def article_row(article: Article, article_id: str, model: str, outlet: Row | None) -> Row:
    """Give the row of an article, but for when, how and in which run it was added."""
    return {
        "id": article_id,
        "url": _known(article.url),
        "title": _known(article.title),
        "outlet_id": outlet["id"] if outlet else None,
        "author": _known(article.author),
        "published": _known(article.published),
        "language": _known(article.language),
        "text": storable(article.text),
        "words": len(article.text.split()),
        "digest": article.digest,
        "origin": _known(article.origin),
        "model": model,
    }


def outlet_row(name: str | None) -> Row | None:
    """Give the row of an outlet, the same for all spellings that fold alike; ``None`` when it is not known."""
    known = _known(name)
    return None if known is None else {"id": outlet_id(known), "name": known}


def outlet_id(name: str) -> str:
    """Give the id of the outlet of that name, the same for all spellings that fold alike."""
    return content_id("outlet", fold(name))


def storable(text: str) -> str:
    """Give text as UTF-8 can write it, with U+FFFD for a lone surrogate, so that offsets stay right."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def _known(value: str | None) -> str | None:
    return (storable(value).strip() or None) if value else None


def _check_spans(extraction: Extraction) -> None:
    article = extraction.article
    length = len(article.text)
    for quote in extraction.quotes:
        if not quote.content:
            raise StoreError(f"Quote has no content, in article {article.id}. Every quote needs one segment at least")
    spans = chain(
        (span for quote in extraction.quotes for span in (*quote.content, *quote.cue, *quote.source)),
        (span for speaker in (*extraction.speakers, *extraction.others) for span in speaker.mentions),
    )
    for start, end in spans:
        if not 0 <= start < end <= length:
            raise StoreError(f"Span is not within its article: {start}-{end} of {length} characters, in {article.id}")


@dataclass(frozen=True, slots=True)
class _Local:
    """What one article's speaker is called in the database: by its appearance, and by its kind and name alone."""

    appearance_id: str
    speaker_id: str


def _appearance_ids(extraction: Extraction, article_id: str) -> dict[Speaker, _Local]:
    credited = (speaker for quote in extraction.quotes for speaker in (quote.speaker, quote.perhaps) if speaker)
    ids: dict[Speaker, _Local] = {}
    alike: Counter[tuple[str, str]] = Counter()
    for speaker in dict.fromkeys([*extraction.speakers, *credited, *extraction.others]):
        folded = fold(storable(speaker.name))
        if not folded:
            continue
        parts = [speaker.kind, folded]
        if speaker.kind not in LINKED_KINDS:
            # "A resident" here is nobody elsewhere, and two residents of one article are two.
            parts += [article_id, str(alike[speaker.kind, folded])]
            alike[speaker.kind, folded] += 1
        speaker_id = content_id(*parts)
        ids[speaker] = _Local(content_id(article_id, speaker_id), speaker_id)
    return ids


def _together(ids: Mapping[Speaker, _Local]) -> dict[_Local, list[Speaker]]:
    together: dict[_Local, list[Speaker]] = {}
    for speaker, local in ids.items():
        together.setdefault(local, []).append(speaker)
    return together


def _appearances(extraction: Extraction, article_id: str, ids: Mapping[Speaker, _Local]) -> Iterator[Row]:
    credited = {ids[quote.speaker] for quote in extraction.quotes if quote.speaker and quote.speaker in ids}
    for local, speakers in _together(ids).items():
        kind = speakers[0].kind
        name = fullest(storable(speaker.name).strip() for speaker in speakers) or ""
        described = (_known(speaker.description) for speaker in speakers)
        yield {
            "id": local.appearance_id,
            "article_id": article_id,
            "speaker_id": local.speaker_id,
            "form_id": local.speaker_id if kind in LINKED_KINDS else None,
            "kind": kind,
            "name": name,
            "folded": fold(name),
            "description": most_complete(known for known in described if known),
            "quoted": int(local in credited),
        }


def _namings(ids: Mapping[Speaker, _Local]) -> Iterator[Row]:
    for local, speakers in _together(ids).items():
        names = (storable(name).strip() for speaker in speakers for name in (speaker.name, *speaker.aliases))
        for name in dict.fromkeys(names):
            if name:
                yield {"appearance_id": local.appearance_id, "name": name, "folded": fold(name)}


def _mentions(article_id: str, text: str, ids: Mapping[Speaker, _Local]) -> Iterator[Row]:
    spans = dict.fromkeys((local, span) for speaker, local in ids.items() for span in speaker.mentions)
    for local, (start, end) in spans:
        yield {
            "id": content_id(article_id, local.speaker_id, str(start), str(end)),
            "article_id": article_id,
            "appearance_id": local.appearance_id,
            "speaker_id": local.speaker_id,
            "start": start,
            "end": end,
            "text": text[start:end],
        }


def _quotes(
    extraction: Extraction, article_id: str, text: str, ids: Mapping[Speaker, _Local]
) -> Iterator[tuple[Row, Quote]]:
    # Identity is the words and how often they were quoted before in the article, not the offsets: a paragraph put in
    # at the top of an article moves every quote, but makes none of them another quote.
    earlier: Counter[str] = Counter()
    for quote in sorted(extraction.quotes, key=_place):
        content = " ".join(text[start:end] for start, end in quote.content)
        start, end = _hull(quote.content)
        cue_start, cue_end = _hull(quote.cue)
        source_start, source_end = _hull(quote.source)
        speaker = ids.get(quote.speaker) if quote.speaker else None
        runner_up = ids.get(quote.perhaps) if quote.perhaps else None
        if runner_up == speaker:
            runner_up = None
        yield (
            {
                "id": content_id(article_id, content, str(earlier[content])),
                "article_id": article_id,
                "appearance_id": speaker.appearance_id if speaker else None,
                "speaker_id": speaker.speaker_id if speaker else None,
                "type": quote.type,
                "text": joined(text, quote.content),
                "cue": joined(text, quote.cue) or None,
                "source": joined(text, quote.source) or None,
                "start": start,
                "end": end,
                "cue_start": cue_start,
                "cue_end": cue_end,
                "source_start": source_start,
                "source_end": source_end,
                "confidence": min(max(float(quote.confidence), 0.0), 1.0),
                "reason": quote.reason,
                "model": extraction.model,
                "runner_up_appearance_id": runner_up.appearance_id if runner_up else None,
                "runner_up_id": runner_up.speaker_id if runner_up else None,
                "runner_up_share": min(quote.runner_up_share, 1.0) if runner_up else 0.0,
                "thought": int(quote.thought),
            },
            quote,
        )
        earlier[content] += 1


def _place(quote: Quote) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...], str]:
    return quote.content, quote.cue, quote.source, quote.speaker.name if quote.speaker else ""


def _hull(spans: tuple[Span, ...]) -> tuple[int | None, int | None]:
    if not spans:
        return None, None
    return min(start for start, _ in spans), max(end for _, end in spans)
