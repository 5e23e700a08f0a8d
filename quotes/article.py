"""An article: one text, never edited after reading, with what is known of it."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""Half-open character offsets into the text of an article; ``text[start:end]`` reproduces the span."""

GAP = " […] "
"""What stands for the words that are left out between two stretches of a text."""

_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article as it was read.

    ``text`` is the whole text, headline and byline included where the input had them there.
    ``furniture`` holds the spans of ``text`` that are certainly not prose (a leading date line, a
    byline, an address line, a comment box): nothing in them is ever a quote. ``published`` is an ISO 8601
    date or date and time. ``origin`` says where the text came from (a path, ``-`` for standard input).
    """

    text: str
    id: str = ""
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = "en"
    origin: str | None = None
    furniture: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Derive ``id`` from the first of URL, origin and text when none was given."""
        if not self.id:
            origin = None if self.origin == "-" else self.origin
            object.__setattr__(self, "id", content_id(self.url or origin or self.text))

    @property
    def digest(self) -> str:
        """A fingerprint of the text: equal texts have equal digests."""
        return content_id(self.text)


def joined(text: str, spans: Iterable[Span]) -> str:
    """Give stretches of a text as one, with ``[…]`` for whatever words stand between them."""
    found, last = "", 0
    for start, end in spans:
        if found:
            found += GAP if _WORD.search(text, last, start) else " "
        found, last = found + text[start:end], end
    return found


def content_id(*parts: str) -> str:
    """Sixteen hexadecimal digits derived from the parts, the same on every machine."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
