"""What an outlet says of itself under an article: "We bring our readers news from ... Support our journalism."."""

import re
from collections.abc import Sequence

from quotes.article import Span

_SPEAKS = re.compile(r"(?:^|[.!?]\s+)(?:We|Our|Support our|Help us)\b")
_OF_ITS_TRADE = re.compile(
    r"\b(?:journalis\w+|newsrooms?|news|reporters|reporting|coverage|readers|subscri\w+|newsletters?)\b", re.IGNORECASE
)
_MARKS = re.compile(r"[“”\"«»]|''|(?<!\w)‘|’(?!\w)")


def imprint(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The last paragraph, where the outlet speaks in it: in the first person, of its trade, without quotation marks."""
    if len(paragraphs) < 2:
        return None
    last = text[slice(*paragraphs[-1])]
    if _MARKS.search(last) or not _SPEAKS.search(last) or not _OF_ITS_TRADE.search(last):
        return None
    return paragraphs[-1]
