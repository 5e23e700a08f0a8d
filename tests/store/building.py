"""Small extractions built by hand: invented people of an invented town."""

from typing import Any

from quotes.article import Article, Span
from quotes.quote import Extraction, Quote, QuoteType, Reason, Speaker

MODEL = "test-1"

RAIN = (
    "“The harbour will flood again,” said Ada Moreno, mayor of Port Alder. “We were warned.”\n\n"
    "She said the wall would be raised in spring. The harbour authority denied that money was missing.\n\n"
    "A fisherman said nobody had asked him. “Wait and see.”"
)


def span(text: str, words: str, *, nth: int = 0) -> Span:
    """The span of the ``nth`` time that ``words`` stand in ``text``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def quote(
    text: str,
    *content: str,
    by: Speaker | None = None,
    cue: str | None = None,
    source: str | None = None,
    type: QuoteType = "direct",
    reason: Reason = "named",
) -> Quote:
    """A quote whose spans are found by their words."""
    return Quote(
        type=type,
        content=tuple(span(text, words) for words in content),
        cue=(span(text, cue),) if cue else (),
        source=(span(text, source),) if source else (),
        speaker=by,
        reason=reason,
        confidence=0.9,
    )


def speaker(text: str, name: str, *mentioned: str, **known: Any) -> Speaker:
    """A speaker mentioned by the given words."""
    mentions = tuple(span(text, words) for words in mentioned)
    return Speaker(name, known.pop("kind", "person"), mentions=mentions, **known)


def rain(*, model: str = MODEL, before: str = "", **known: Any) -> Extraction:
    """An article with five quotes: by a named woman, by her as “She”, by an office, by somebody unnamed, by nobody."""
    text = before + RAIN
    ada = speaker(text, "Ada Moreno", "Ada Moreno", "She", description="mayor of Port Alder", aliases=("Moreno",))
    office = speaker(text, "Harbour Authority", "The harbour authority", kind="organization")
    fisherman = speaker(text, "A fisherman", "A fisherman", kind="unnamed")
    quotes = (
        quote(text, "“The harbour will flood again,”", "“We were warned.”", by=ada, cue="said", source="Ada Moreno"),
        quote(
            text,
            "the wall would be raised in spring",
            by=ada,
            cue="said",
            source="She",
            type="indirect",
            reason="pronoun",
        ),
        quote(text, "that money was missing", by=office, cue="denied", source="The harbour authority", type="indirect"),
        quote(
            text,
            "nobody had asked him",
            by=fisherman,
            cue="said",
            source="A fisherman",
            type="indirect",
            reason="description",
        ),
        quote(text, "“Wait and see.”", reason="unknown"),
    )
    known = {
        "origin": "rain.txt",
        "title": "Harbour may flood",
        "outlet": "Port Alder Courier",
        "published": "2031-05-04",
        **known,
    }
    return Extraction(Article(text=text, **known), quotes, (ada, office, fisherman), model)


def spoken(words: str, name: str, *, kind: Any = "person", model: str = MODEL, **known: Any) -> Extraction:
    """An article of one sentence with one quote; ``description`` and ``aliases`` are of its speaker."""
    text = f"“{words}” said {name}."
    of_speaker = {field: known.pop(field) for field in ("description", "aliases") if field in known}
    by = speaker(text, name, name, kind=kind, **of_speaker)
    said = quote(text, f"“{words}”", by=by, cue="said", source=name)
    return Extraction(Article(text=text, **known), (said,), (by,), model)
