"""The comments of readers under an article: from their heading to the end, nothing of it is the article's."""

import re

from quotes.article import Span
from quotes.reading import lines

_HEADING = re.compile(r"(?:(?:view |all |readers['’]? )?comments?(?: ?\(\d+\))?|\d+ comments?)[:.]?", re.IGNORECASE)
_COMMENT = re.compile(r"[\w@][\w@.' -]{0,30}(?: says| wrote| said)?: \S.*")


def comment_box(text: str, paragraphs: list[Span]) -> Span | None:
    """The span of the comments; ``None`` unless a heading stands over lines that all begin with who wrote them."""
    first = len(paragraphs)
    while first and _may_be_below(text[slice(*paragraphs[first - 1])]):
        first -= 1
    for number in range(first, len(paragraphs)):
        if not _HEADING.fullmatch(text[slice(*paragraphs[number])]):
            continue
        written = [line for line in paragraphs[number + 1 :] if _COMMENT.fullmatch(text[slice(*line)])]
        return (paragraphs[number][0], paragraphs[-1][1]) if written and number else None
    return None


def _may_be_below(line: str) -> bool:
    return bool(_COMMENT.fullmatch(line) or _HEADING.fullmatch(line)) or lines.boilerplate(line)
