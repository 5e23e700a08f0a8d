"""Cues of thinking: what nobody said."""

import pytest

from quotes.detection.thinking import is_thinking


@pytest.mark.parametrize(
    "cue",
    ["thinks", "fear", "had long believed", "doesn't want", "doesn’t want", "can’t believe", "is expected to", "Hopes"],
)
def test_a_cue_of_thinking_alone_introduces_what_nobody_said(cue: str) -> None:
    assert is_thinking(cue)


@pytest.mark.parametrize("cue", ["said", "", "voiced fears", "told reporters he believed", "wondered", "have"])
def test_what_tells_of_speech_or_of_nothing_is_no_cue_of_thinking(cue: str) -> None:
    assert not is_thinking(cue)
