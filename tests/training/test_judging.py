"""Coefficients of likeness fitted to judged pairs."""

from pathlib import Path

import pytest

from quotes.errors import GoldError
from quotes.evaluation import AnnotatedArticle
from quotes.evaluation.gold import AnnotatedQuote
from quotes.statements import SAME
from quotes.statements.evidence import evidence
from quotes.training.judging import BOUNDS, cut, fit, held_out, invented, read

PAIRS = Path(__file__).parent.parent / "statements" / "pairs.jsonl"
TEXT = "The old dam above Ostrand would break before the winter and nobody in the ministry had listened to them at all"
ARTICLE = AnnotatedArticle("a", TEXT, (AnnotatedQuote("indirect", ((0, len(TEXT)),), speaker="Ada Moreno"),))


def test_fitted_coefficients_keep_their_bounds_and_tell_the_pairs_apart() -> None:
    pairs = invented(PAIRS)
    fitted = fit(pairs)
    for name, (low, high) in BOUNDS.items():
        assert low <= fitted.coefficients[name] <= high
    chances = [fitted.probability(evidence(pair.one, pair.other).features()) for pair in pairs]
    right = sum((chance >= 0.5) == pair.same for pair, chance in zip(pairs, chances, strict=True))
    assert right >= 0.8 * len(pairs)


def test_pairs_that_were_held_out_are_told_apart() -> None:
    pairs = invented(PAIRS)
    chances = held_out(pairs)
    assert chances == held_out(pairs)
    joined = [pair.same for pair, chance in zip(pairs, chances, strict=True) if chance >= SAME]
    assert sum(joined) >= 0.7 * len(joined)
    assert sum(joined) >= 0.8 * sum(pair.same for pair in pairs)


def test_what_is_cut_from_a_quote_is_part_of_it() -> None:
    (pair,) = cut([ARTICLE])
    assert pair.same
    assert set(pair.other.text.split()) <= set(TEXT.split())


def test_a_judged_quote_that_is_not_in_the_corpus_is_named() -> None:
    with pytest.raises(GoldError, match="was judged and is not in worldnews-train"):
        read([ARTICLE])


def test_pairs_that_are_missing_are_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        invented(tmp_path / "none.jsonl")
