"""Pull quotes: a paragraph by itself that only repeats what is quoted elsewhere in the article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from quotes.article import Span
from quotes.language import Closure, Quotation

LEAST_WORDS = 5
"""Words that have to be repeated: fewer may be said twice."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SIGNATURE = re.compile(r"(?<=[”\"’»\s])\s*(?:—|–|―|--)\s*[^\W\d_a-z].{1,60}$")


def pull_quotes(text: str, lines: Sequence[Span], marks: Sequence[Quotation], spoken: Iterable[Span]) -> list[Span]:
    """The paragraphs that repeat a part of a quotation, or of speech ``spoken`` otherwise, in a longer paragraph."""
    said = [(_words(text, span), span) for span in (*(mark.span for mark in marks if mark.depth == 0), *spoken)]
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, (words, _) in enumerate(said):
        for place in range(len(words) - LEAST_WORDS + 1):
            index[tuple(words[place : place + LEAST_WORDS])].append((number, place))
    running = _running(lines, marks)
    return [line for line in lines if line not in running and _is_repetition(text, line, said, index)]


def _running(lines: Sequence[Span], marks: Sequence[Quotation]) -> set[Span]:
    """The paragraphs of a speech that goes on into the next one: a pull quote is closed, or has no marks."""
    open_ends = {mark.end for mark in marks if mark.closure is Closure.CONTINUED}
    return {line for pair in pairwise(lines) if pair[0][1] in open_ends for line in pair}


def _is_repetition(
    text: str,
    line: Span,
    said: Sequence[tuple[list[str], Span]],
    index: dict[tuple[str, ...], list[tuple[int, int]]],
) -> bool:
    signature = _SIGNATURE.search(text, *line)
    bare = (line[0], signature.start()) if signature else line
    words = _words(text, bare)
    if len(words) < LEAST_WORDS or not _stands_alone(text, bare):
        return False
    for number, place in index.get(tuple(words[:LEAST_WORDS]), ()):
        known, (start, end) = said[number]
        elsewhere = end <= line[0] or line[1] <= start
        if elsewhere and known[place : place + len(words)] == words and _has_more(text, (start, end), known, words):
            return True
    return False


def _has_more(text: str, span: Span, known: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the paragraph that is repeated from holds more than the repetition, a cue and a source at least."""
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    around = _words(text, (start, end if end >= 0 else len(text)))
    return len(known) > len(words) or len(around) > len(known)


def _stands_alone(text: str, line: Span) -> bool:
    """Whether all of a paragraph is quoted, or nothing."""
    piece = text[slice(*line)].strip()
    inside = [mark in piece[1:-1] for mark in '“”"«»']
    return not any(inside)


def _words(text: str, span: Span) -> list[str]:
    return list(_folded(text, span))


def _folded(text: str, span: Span) -> Iterator[str]:
    for match in _WORD.finditer(text, *span):
        yield match.group().lower().replace("’", "'")
