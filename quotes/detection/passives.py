"""Who is quoted, where the press says so: "Ada Moreno was quoted by the Lund News Agency as saying"."""

import re
from collections.abc import Sequence

from quotes.article import Span
from quotes.detection.relatives import phrase_before

_QUOTED_AS = re.compile(
    r"(?:was|were|is|are|has been|have been) (?:also |later |widely )?(?:quoted|cited)"
    r"(?: (?:by|in) (?P<press>[^.,;\n“”\"]{2,60}?))?(?: (?:on|last|this) \w+)? as (?:saying|telling|stating)\b"
)
_REACH = 120
"""Characters before the end of a cue in which the passive may begin."""


def quoted_as(
    text: str, content: Sequence[Span], cue: Span, source: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The content and the source of a cue: the source is who is quoted, neither who quotes nor a piece of content."""
    for match in _QUOTED_AS.finditer(text, max(0, cue[1] - _REACH), cue[1]):
        if match.end() != cue[1]:
            continue
        subject = [span for span in content if 0 <= match.start() - span[1] <= 1]
        own = tuple(span for span in content if span not in subject)
        press = not source or match.span("press")[0] <= source[0][0] < match.span("press")[1]
        who = subject[0] if subject else phrase_before(text, match.start()) if press else None
        if who is not None and own:
            return own, (who,)
    return tuple(content), tuple(source)
