"""Fitting a confidence to quotes that are known to be right or wrong."""

import random
from math import exp

import pytest

from quotes.training.calibrating import Example, fit, held_out


def drawn(number: int, slope: float, start: float) -> list[Example]:
    """Quotes that are right as often as a logistic curve over one feature has it, in articles of four."""
    chance = random.Random(7)
    made = []
    for index in range(number):
        content = chance.uniform(-3, 3)
        right = chance.random() < 1 / (1 + exp(-(start + slope * content)))
        made.append(Example(str(index // 4), {"content": content, "noise": chance.gauss(0, 1), "same": 1.0}, right))
    return made


def test_what_made_the_examples_is_found_again() -> None:
    fitted = fit(drawn(6000, 1.5, 0.5))
    assert fitted.coefficients["content"] == pytest.approx(1.5, abs=0.15)
    assert fitted.coefficients["noise"] == pytest.approx(0.0, abs=0.1)
    assert fitted.intercept == pytest.approx(0.5, abs=0.15)


def test_a_feature_that_never_varies_gets_no_coefficient() -> None:
    assert "same" not in fit(drawn(40, 1.0, 0.0)).coefficients


def test_few_examples_are_not_trusted_far() -> None:
    examples = [Example("a", {"content": float(place)}, place > 1) for place in range(4)]
    assert 0 < fit(examples).coefficients["content"] < fit(examples, strength=0.5).coefficients["content"] < 3


def test_one_wrong_quote_of_a_rare_sort_does_not_condemn_the_sort() -> None:
    common = [Example("a", {"rare": 0.0}, place % 10 > 0) for place in range(200)]
    fitted = fit([*common, Example("b", {"rare": 1.0}, right=False)], strength=10.0)
    assert -1.0 < fitted.coefficients["rare"] < 0
    assert fitted.probability({"rare": 1.0}) > 0.7


def test_examples_that_are_all_right_do_not_break_it() -> None:
    fitted = fit([Example("a", {"content": float(place)}, right=True) for place in range(30)])
    assert fitted.probability({"content": 10.0}) > 0.95


def test_probabilities_of_articles_left_out_are_calibrated() -> None:
    measured = held_out(drawn(800, 1.5, 0.5))
    assert measured.quotes == 800
    assert measured.error < 0.06
