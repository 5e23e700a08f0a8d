"""Each layout by an invented text; the segment meant stands between ⟦ and ⟧, its cue between ‹ and ›."""

import re
from typing import TYPE_CHECKING

import pytest

from quotes.evaluation import AnnotatedQuote
from quotes.evaluation.layouts import Layout, Layouts
from quotes.evaluation.matching import segments

if TYPE_CHECKING:
    from quotes.article import Span

RUNNING = "Rain fell on Vell.\n"


def read(marked: str) -> tuple[str, AnnotatedQuote]:
    """The text without the marks, and the quote they mark."""
    spans: dict[str, list[Span]] = {"⟦": [], "‹": []}
    text, opened = "", 0
    for part in re.split(r"([⟦⟧‹›])", marked):
        if part in {"⟦", "‹"}:
            opened = len(text)
        elif part in {"⟧", "›"}:
            spans["⟦" if part == "⟧" else "‹"].append((opened, len(text)))
        else:
            text += part
    return text, AnnotatedQuote("indirect", tuple(spans["⟦"]), tuple(spans["‹"]))


def layouts(marked: str) -> list[Layout]:
    text, quote = read(marked)
    known = Layouts(text)
    return [known.of(segment) for segment in segments(text, [quote])]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("⟦Ferry to stay in port⟧, ‹says› mayor\nRain fell on Vell.", ["headline or first lines"]),
        ("The mayor ‹said› ⟦the ferry would stay⟧.\nRain fell.", ["attribution before"]),
        (RUNNING + "The report ‹found›:\n• ⟦no pump worked⟧\n• the wall leaked.", ["list item"]),
        (RUNNING + "The report ‹found›:\n⟦no pump worked⟧;\n⟦the wall leaked⟧.", ["list item", "list item"]),
        (RUNNING + "(2) ⟦no pump worked⟧.", ["list item"]),
        (RUNNING + "MORENO: ⟦The ferry stays in port⟧.", ["after a NAME: label"]),
        (RUNNING + "Mayor Ada Moreno: “⟦The ferry stays⟧.”", ["after a NAME: label"]),
        (RUNNING + "Q: ⟦Will the ferry sail⟧?", ["after a NAME: label"]),
        (RUNNING + "A. ⟦Not before the wind turns⟧.", ["after a NAME: label"]),
        (RUNNING + "It rained in Vell. ⟦The ferry stays⟧.", ["no attribution in the paragraph"]),
        (RUNNING + "Ada Moreno ‹added›: “⟦The ferry stays⟧.”", ["attribution before"]),
        (RUNNING + "Moreno then went on: “⟦The ferry stays⟧.”", ["no attribution in the paragraph"]),
        (RUNNING + "Will it sail?\n⟦No, not before the wind turns⟧.", ["answer to a question"]),
        (RUNNING + "Moreno ‹said›:\n“⟦The ferry stays⟧.”", ["after a colon on the line before"]),
        (
            RUNNING + "Moreno ‹said›: “⟦The ferry stays⟧.\n“⟦It will sail when the wind turns⟧.”",
            ["attribution before", "continued over paragraphs"],
        ),
        (RUNNING + "“The ferry stays.\n“⟦It will sail when the wind turns⟧.”", ["continued over paragraphs"]),
        (
            RUNNING + "“⟦The ferry stays⟧,” Moreno ‹said›. “⟦The wind is too strong⟧.”",
            ["interrupted by its attribution", "interrupted by its attribution"],
        ),
        (RUNNING + "“⟦The ferry stays in port⟧.”", ["whole paragraph"]),
        (RUNNING + "⟦The ferry stays⟧, Moreno ‹said›.", ["attribution after"]),
        (RUNNING + "Moreno was ‹quoted› on ⟦the ferry⟧ as ‹saying›.", ["attribution on both sides"]),
        (RUNNING + "It rained. ⟦The ferry would stay⟧.", ["no attribution in the paragraph"]),
    ],
)
def test_a_layout_is_told_from_the_text(marked: str, expected: list[Layout]) -> None:
    assert layouts(marked) == expected


def test_a_text_without_a_sentence_has_no_first_lines() -> None:
    assert layouts("⟦Ferry stays⟧, ‹says› mayor") == ["attribution after"]


def test_a_source_stands_for_a_missing_cue() -> None:
    text = RUNNING + "Moreno: the ferry would stay."
    quote = AnnotatedQuote("indirect", ((len(RUNNING) + 8, len(text) - 1),), source=((len(RUNNING), len(RUNNING) + 6),))
    unsourced = AnnotatedQuote("indirect", quote.content)
    known = Layouts(text.replace(":", ","))
    assert [known.of(segment) for segment in segments(text, [quote, unsourced])] == [
        "attribution before",
        "no attribution in the paragraph",
    ]
