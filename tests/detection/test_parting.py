"""Speech that stands for itself, though it was taken for a part of what another sentence reports."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from quotes.detection.parting import parted
from quotes.language import quotations

if TYPE_CHECKING:
    from quotes.article import Span

_MARK = re.compile(r"[{}<>]")


def parts(marked: str) -> tuple[list[str], list[list[str]]]:
    """What belongs to the cue, ``<said>``, of the ``{content}``, and the runs that do not."""
    text = ""
    places: list[tuple[str, int]] = []
    for piece in re.split(r"([{}<>])", marked):
        if _MARK.fullmatch(piece):
            places.append((piece, len(text)))
        else:
            text += piece
    content: list[Span] = [(a, b) for (mark, a), (_, b) in pairwise(places) if mark == "{"]
    cue: list[Span] = [(a, b) for (mark, a), (_, b) in pairwise(places) if mark == "<"]
    own, others = parted(text, content, cue, quotations(text))
    return [text[slice(*span)] for span in own], [[text[slice(*span)] for span in run] for run in others]


@pytest.mark.parametrize(
    "whole",
    [
        "{“It rains,”} she <said>. {“It pours.”}",
        "{“It rains,”} <said> Moreno, who came late on Monday. {“It pours.”}",
        "{“It rains.”}\n\n{“It pours,”} she <said>.",
        "{“It rains,}\n\n{“It pours,”} she <said>.",
        "{“It rains,”} <said> Prof. Moreno. {“It pours.”}",
        "She <said> {it rained} on Monday, {and “it poured” too}.",
        "{The rain}, she <said>, {would “never” end}.",
    ],
)
def test_a_quote_interrupted_by_its_attribution_is_one(whole: str) -> None:
    own, others = parts(whole)
    assert others == []
    assert len(own) == 2


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("She <said> {it rained}. {“It pours.”}", "it rained", "“It pours.”"),
        ("She <said> {it rained}.\n\n{“It pours.”}", "it rained", "“It pours.”"),
        ("{It was “bad”}, she <said>. {“It pours.”}", "It was “bad”", "“It pours.”"),
        ("{“It pours.”}\n\nShe <said> {it rained}.", "it rained", "“It pours.”"),
        ("{“It pours.”} That was at noon. She <said>: {“It rains.”}", "“It rains.”", "“It pours.”"),
        ("{“It rains,”} she <said>.\n\nShe left at noon.\n\n{“It pours.”}", "“It rains,”", "“It pours.”"),
    ],
)
def test_speech_of_its_own_is_a_quote_of_its_own(text: str, own: str, other: str) -> None:
    assert parts(text) == ([own], [[other]])


def test_speech_that_goes_on_over_paragraphs_stays_together() -> None:
    text = "She <said> {it rained}.\n\n{“It pours.”}\n\n{“It hails.”}"
    assert parts(text) == (["it rained"], [["“It pours.”", "“It hails.”"]])


def test_prose_is_never_parted() -> None:
    assert parts("She <said> {it rained}. {It poured}.") == (["it rained", "It poured"], [])
