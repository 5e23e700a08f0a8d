"""The evidence on a quote and what it is worth, on decisions made by hand."""

from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.confidence import Coefficients, confidence, features, shipped_coefficients
from quotes.detection import Signals
from quotes.quote import Quote, Reason, Speaker
from quotes.speakers import Decision

ADA = Speaker("Ada Moreno", "person")
SURE = Signals(content=0.99, link=0.99, source=0.99)
QUOTE = Quote("direct", ((0, 12),), ((13, 17),), ((18, 28),))
NAMED = Decision(ADA, "named", 0.97)


def test_evidence_has_a_name_and_a_number() -> None:
    evidence = features(SURE, NAMED, QUOTE)
    assert evidence["content"] == pytest.approx(4.595, abs=0.001)
    assert evidence["segments"] == evidence["no cue"] == evidence["runner_up"] == 0.0
    assert "named" not in evidence
    assert "direct" not in evidence


def test_a_quote_without_cue_and_source_says_so() -> None:
    evidence = features(SURE, Decision(None, "unknown", 0.5), Quote("indirect", ((0, 4), (6, 9))))
    assert {name for name, value in evidence.items() if value == 1.0} == {
        "indirect", "unknown", "no cue", "no source", "segments",
    }  # fmt: skip
    assert evidence["source"] == evidence["decision"] == 0.0


def test_who_speaks_is_evidence() -> None:
    def switches(speaker: Speaker) -> set[str]:
        return {name for name, value in features(SURE, replace(NAMED, speaker=speaker), QUOTE).items() if value == 1.0}

    assert switches(ADA) == set()
    assert switches(Speaker("Moreno", "person")) == {"short name"}
    assert switches(Speaker("Harbour Board", "organization")) == {"organization"}
    assert switches(Speaker("two dockers", "group")) == switches(Speaker("a docker", "unnamed")) == {"nameless"}


def test_a_second_candidate_counts_by_its_share() -> None:
    torn = Decision(ADA, "pronoun", 0.6, Speaker("Bo Lindqvist", "person"), 0.4)
    assert features(SURE, torn, QUOTE)["runner_up"] == pytest.approx(0.4)


def test_coefficients_add_up() -> None:
    scale = Coefficients(1.0, {"content": 2.0, "absent": 5.0})
    assert scale.probability({"content": -0.5, "unheard of": 9.0}) == pytest.approx(0.5)
    assert scale.probability({"content": 400.0}) == 1.0
    assert scale.probability({"content": -4000.0}) == pytest.approx(0.0)


def test_the_shipped_coefficients_know_every_feature_they_name() -> None:
    shipped = shipped_coefficients()
    assert set(shipped.coefficients) <= set(features(SURE, NAMED, QUOTE))
    assert "quotes" in shipped.about


def test_doubt_lowers_the_shipped_confidence() -> None:
    sure = confidence(SURE, NAMED, QUOTE)
    assert sure > 0.9
    assert confidence(replace(SURE, content=0.6), NAMED, QUOTE) < sure
    assert confidence(SURE, replace(NAMED, reason="pronoun", confidence=0.5), QUOTE) < sure
    assert confidence(Signals(0.5, 0.3, 0.3), Decision(None, "unknown", 0.3), QUOTE) < 0.5


SHARES = st.floats(0, 1)
REASONS: list[Reason] = ["named", "pronoun", "description", "continued", "layout", "unknown"]


@given(st.builds(Signals, SHARES, SHARES, SHARES), SHARES, SHARES, st.sampled_from(REASONS))
def test_it_is_always_a_probability(signals: Signals, chosen: float, second: float, reason: Reason) -> None:
    decision = Decision(ADA, reason, chosen, ADA, second)
    assert all(isfinite(value) for value in features(signals, decision, QUOTE).values())
    assert 0.0 <= confidence(signals, decision, QUOTE) <= 1.0
