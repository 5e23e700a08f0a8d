"""Confidence held against what is right."""

from dataclasses import replace

import pytest

from quotes.article import Article
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, calibration
from quotes.evaluation.calibration import Share, by_reason
from quotes.quote import Extraction, Quote, Speaker

TEXT = "“It rained,” said Ada Moreno. “It snowed,” said Ode Ekberg."
RAIN, SNOW = (0, 12), (30, 42)
ADA, ODE = Speaker("Ada Moreno", "person"), Speaker("Ode Ekberg", "person")
GOLD = AnnotatedArticle(
    "one",
    TEXT,
    (
        AnnotatedQuote("direct", (RAIN,), speaker="Ada Moreno", kind="person"),
        AnnotatedQuote("direct", (SNOW,), speaker="Ode Ekberg", kind="person", optional=True),
    ),
)


def found(*quotes: Quote) -> Extraction:
    return Extraction(Article(text=TEXT, id="one"), quotes, (ADA, ODE), "1")


def test_quotes_fall_into_bins_by_confidence() -> None:
    right = Quote("direct", (RAIN,), speaker=ADA, reason="named", confidence=1.0)
    optional = Quote("direct", (SNOW,), speaker=ODE, reason="named", confidence=0.95)
    measured = calibration([(GOLD, found(right, optional))])
    assert [bin_.quotes for bin_ in measured.bins] == [0] * 9 + [2]
    assert measured.bins[-1].accuracy == 1.0
    assert measured.error == pytest.approx(0.025)


def test_a_wrong_speaker_and_words_nobody_said_are_wrong() -> None:
    wrong_speaker = Quote("direct", (SNOW,), speaker=ADA, reason="named", confidence=0.8)
    nothing = Quote("indirect", ((18, 28),), confidence=0.3)
    measured = calibration([(GOLD, found(wrong_speaker, nothing))])
    assert sum(bin_.right for bin_ in measured.bins) == 0
    assert measured.error == pytest.approx(0.55)


def test_to_name_nobody_is_right_where_the_gold_knows_nobody() -> None:
    gold = AnnotatedArticle("one", TEXT, (AnnotatedQuote("direct", (RAIN,), speaker="unknown", kind="unnamed"),))
    nobody = Quote("direct", (RAIN,), confidence=0.9)
    assert calibration([(gold, found(nobody))]).surest.right == 1
    assert calibration([(gold, found(replace(nobody, speaker=ADA)))]).surest.right == 0
    assert calibration([(GOLD, found(nobody))]).surest.right == 0


def test_reasons_are_counted_apart() -> None:
    quotes = (
        Quote("direct", (RAIN,), speaker=ADA, reason="named"),
        Quote("direct", (SNOW,), speaker=ADA, reason="pronoun"),
        Quote("direct", (SNOW,), speaker=ODE, reason="pronoun"),
    )
    shares = by_reason([(GOLD, found(*quotes))])
    assert shares == {"named": Share(1, 1), "pronoun": Share(2, 1)}
    assert list(shares) == ["named", "pronoun"]


def test_nothing_found_has_no_error() -> None:
    assert calibration([(GOLD, found())]).error == 0.0
