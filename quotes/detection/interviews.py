"""Interviews without labels: questions stand alone in paragraphs of their own, what follows each is the answer."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quotes.article import Span
from quotes.detection.turns import Turn, end_of_last_answer, speaks_of_self

LONGEST_QUESTION = 300
"""Characters of a question that stands alone."""

_BOLD = re.compile(r"(?:\*\*|__|#{1,6} )")
_ANNOUNCED = re.compile(
    r"\b(?:interview\w*|asked|conversation|questions|answers|q ?& ?a|sat down)\b"
    r"|\b(?:speaks|spoke|talked|talks) (?:to|with)\b",
    re.IGNORECASE,
)
"""How an article says that it is an interview: a column has its questions for headings, too."""


def unlabelled_turns(text: str, lines: Sequence[Span]) -> list[Turn]:
    """The answers, and the questions before them, of a text whose paragraphs are given; none where it is no interview.

    It is one where its introduction says so, most answers are in the first person, and there are two questions set in
    bold or three in plain letters.
    """
    asked = [number for number, line in enumerate(lines) if _is_question(text, line)]
    bold = [number for number in asked if _BOLD.match(text, lines[number][0])]
    asked = bold if len(bold) >= 2 else asked
    if len(asked) < (2 if bold else 3) or asked[0] == 0:
        return []
    if _ANNOUNCED.search(text, 0, lines[asked[0]][0]) is None:
        return []
    ends = [*asked[1:], end_of_last_answer(text, lines, min(asked[-1] + 2, len(lines)))]
    answers = [range(question + 1, end) for question, end in zip(asked, ends, strict=True)]
    if not _are_answers(text, lines, answers):
        return []
    turns = []
    for question, answer in zip(asked, answers, strict=True):
        turns.append(Turn(None, (lines[question],), lines[question], asks=True))
        if answer:
            spans = tuple(lines[answer.start : answer.stop])
            turns.append(Turn(None, spans, (spans[0][0], spans[-1][1])))
    return turns


def _is_question(text: str, line: Span) -> bool:
    bare = text[slice(*line)].strip("*_# ")
    return len(bare) <= LONGEST_QUESTION and bare.endswith("?") and bare[:1].isupper() and ": " not in bare


def _are_answers(text: str, lines: Sequence[Span], answers: Sequence[range]) -> bool:
    given = [answer for answer in answers if answer]
    personal = sum(any(speaks_of_self(text, line) for line in lines[one.start : one.stop]) for one in given)
    unanswered = sum(not before for before, _ in pairwise(answers))
    return len(given) >= 2 and 2 * personal >= len(given) and 3 * unanswered <= len(answers)
