"""Who is quoted, where the press says so: "Ada Moreno was quoted by the Lund News Agency as saying".

A press credit is nobody's statement: the source is who is quoted, whether the agency "quoted Moreno as saying" it or
"reported, quoting Moreno".
"""

import re
from collections.abc import Sequence

from quotes.article import Span
from quotes.detection.relatives import phrase_before
from quotes.detection.wordlists import listed

_SAYING = r"as (?:saying|telling|stating|claiming|warning|adding|arguing)\b"
_STOP = (
    r"\.(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bLt\.)(?<!\bMrs\.)(?<!\bGen\.)(?<!\bCol\.)"
    r"(?<!\bSgt\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bRev\.)(?<!\bProf\.)(?<!\bCapt\.)"
)
"""A full stop that closes no shortened title and no initial."""

_QUOTED_AS = re.compile(
    r"\b(?:was|were|is|are|being|(?:has|have|had) been)(?: \w+){0,2}? (?:quoted|cited)"
    rf"(?: (?:by|in) (?P<press>[^.,;\n“”\"]{{2,60}}?))?(?: [\w’'-]+){{0,4}}? {_SAYING}"
)
_QUOTES_AS = re.compile(
    r"\b(?:quot|(?P<cites>cit))(?:(?P<past>ed)|es|e|ing)"
    rf" (?P<who>(?!(?:by|in|on|as) )(?:(?!{_STOP})[^;:\n“”\"]){{2,120}}?) {_SAYING}"
)
_BE = re.compile(r"\b(?:was|were|is|are|be|been|being|get|gets|got)(?: \w+){0,2} $")
_QUOTING = re.compile(r"(?:,? on [A-Z]\w+day)?,? quoting (?!(?:by|from|in|on) )(?=\w)")
_END_OF_PHRASE = re.compile(
    rf"[,;:\n“”\"]|{_STOP}|,? (?:that|who|which|as|said|says|reported|reports|added|told|on [A-Z]\w+day|in an?)\b|$"
)
_AS_SAYING = re.compile(rf"[\s,]*(?:{_SAYING})?[\s,]*(?:that\b)?\s*")
_WORD = re.compile(r"[^\W_]+")
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
        replaceable = not source or _is_quoting(text, match, source[0])
        who = subject[0] if subject else phrase_before(text, match.start()) if replaceable else None
        if who is not None and own:
            return own, (who,)
    who = _quoted_by(text, cue, source)
    if who is None:
        return tuple(content), tuple(source)
    said = tuple(_after(text, span, who) for span in content)
    return tuple(span for span in said if _WORD.search(text, *span)) or tuple(content), (who,)


def _is_quoting(text: str, match: re.Match[str], source: Span) -> bool:
    """Whether the source stands where the passive names who quotes: "was quoted (by ...) as saying (by ...)"."""
    inside = match.span("press")[0] <= source[0] < match.span("press")[1]
    return inside or text[match.end() : source[0]] == " by "


def _quoted_by(text: str, cue: Span, source: Sequence[Span]) -> Span | None:
    """Whom the source only quotes: "the agency quoted Moreno as saying", "the agency reported, quoting Moreno"."""
    is_press = any(_is_press(text[slice(*span)]) for span in source)
    for match in _QUOTES_AS.finditer(text, max(0, cue[0] - _REACH), cue[1] + _REACH):
        passive = match["past"] and _BE.search(text, max(0, match.start() - _REACH), match.start())
        quotes = not passive and (match["cites"] is None or is_press)
        if quotes and match.start() <= cue[0] and cue[1] <= match.end():
            return match.start("who"), match.start("who") + len(match["who"].rstrip(" ,"))
    for start, end in source if is_press else ():
        within = _QUOTING.search(text, start, end)
        after = within or _QUOTING.match(text, max(end, cue[1])) or _QUOTING.match(text, end)
        if after:
            close = _END_OF_PHRASE.search(text, after.end(), end if within else len(text))
            return (after.end(), close.start()) if close and close.start() > after.end() else None
    return None


def _is_press(source: str) -> bool:
    """Whether a source is of the press: a politician who cites somebody speaks himself, an agency does not."""
    words = [word.lower() for word in _WORD.findall(re.split(r",| quoting ", source, maxsplit=1)[0])]
    known = listed("press.txt")
    return bool(words) and (words[-1] in known["noun"] | known["name"] or not known["title"].isdisjoint(words))


def _after(text: str, span: Span, who: Span) -> Span:
    """A piece of content without who is quoted in it: "[Ada Moreno as saying] it rained"."""
    if not span[0] <= who[0] < span[1]:
        return span
    rest = _AS_SAYING.match(text, min(who[1], span[1]), span[1])
    return (rest.end() if rest else who[1]), span[1]
