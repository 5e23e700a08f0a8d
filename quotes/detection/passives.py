"""Who is quoted, where the press says so: "Ada Moreno was quoted by the Lund News Agency as saying".

A press credit is nobody's statement: the source is who is quoted, whether the agency "quoted Moreno as saying" it or
"reported, quoting Moreno".
"""

import re
from collections.abc import Sequence

from quotes.article import Span
from quotes.detection.relatives import phrase_before

_SAYING = r"as (?:saying|telling|stating|claiming|warning|adding|arguing)\b"
_QUOTED_AS = re.compile(
    r"(?:was|were|is|are|has been|have been) (?:also |later |widely |further )?(?:quoted|cited)"
    rf"(?: (?:by|in) (?P<press>[^.,;\n“”\"]{{2,60}}?))?(?: (?:on|last|this) \w+)? {_SAYING}"
)
_QUOTES_AS = re.compile(
    r"\b(?:quot|(?P<cites>cit))(?:ed|es|e|ing) (?P<who>(?!(?:by|in|on|as) )[^.;:\n“”\"]{2,120}?) " + _SAYING
)
_PRESS = re.compile(
    r"\b(?:[A-Z]{2,5}|Bloomberg|Post|Press|Reuters|Times|Xinhua"
    r"|[Aa]gency|[Cc]orrespondents?|[Dd]aily|[Mm]edia|[Nn]ews\w*|[Rr]adio|[Rr]eporters?|[Rr]eports?|[Tt]elevision|[Ww]ire)\b"
)
"""A politician who cites or quotes somebody speaks himself, a news agency does not."""
_QUOTING = re.compile(r"(?:,? on [A-Z]\w+day)?,? quoting (?=\w)")
_END_OF_PHRASE = re.compile(r"[,.;:\n“”\"]| (?:that|said|says|reported|reports|added|told) |$")
_REACH = 120
"""Characters around a cue in which the words that quote may begin or end."""


def quoted_as(
    text: str, content: Sequence[Span], cue: Span, source: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The content and the source of a cue: the source is who is quoted, neither who quotes nor a piece of content."""
    for match in _QUOTED_AS.finditer(text, max(0, cue[1] - _REACH), cue[1]):
        if match.end() != cue[1]:
            continue
        subject = [span for span in content if 0 <= match.start() - span[1] <= 1]
        own = tuple(span for span in content if span not in subject)
        press = not source or _is_press(text, match, source[0])
        who = subject[0] if subject else phrase_before(text, match.start()) if press else None
        if who is not None and own:
            return own, (who,)
    quoted = _quoted_by(text, cue, source)
    return tuple(content), tuple(source) if quoted is None else (quoted,)


def _is_press(text: str, match: re.Match[str], source: Span) -> bool:
    """Whether the source stands where the passive names who quotes: "was quoted (by ...) as saying (by ...)"."""
    inside = match.span("press")[0] <= source[0] < match.span("press")[1]
    return inside or text[match.end() : source[0]] == " by "


def _quoted_by(text: str, cue: Span, source: Sequence[Span]) -> Span | None:
    """Whom the source only quotes: "the agency quoted Moreno as saying", "the agency reported, quoting Moreno"."""
    is_press = any(_PRESS.search(text, *span) for span in source)
    for match in _QUOTES_AS.finditer(text, max(0, cue[0] - _REACH), cue[1] + _REACH):
        reports = match["cites"] is None or is_press
        if reports and match.start() <= cue[0] and cue[1] <= match.end():
            return match.start("who"), match.start("who") + len(match["who"].rstrip(" ,"))
    for start, end in source if is_press else ():
        within = _QUOTING.search(text, start, end)
        after = within or _QUOTING.match(text, max(end, cue[1])) or _QUOTING.match(text, end)
        if after:
            close = _END_OF_PHRASE.search(text, after.end(), end if within else len(text))
            return (after.end(), close.start()) if close and close.start() > after.end() else None
    return None
