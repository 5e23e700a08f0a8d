"""Corrections as JSON, there and back."""

import json

import pytest

from quotes.corrections.actions import (
    Action,
    Confirmed,
    DifferentSpeakers,
    DifferentStatements,
    MissedQuote,
    NotAQuote,
    RightContent,
    RightName,
    RightSpeaker,
    SameSpeaker,
    SameStatement,
    SomebodyElse,
)
from quotes.corrections.addresses import ArticleAddress, SpeakerAddress
from quotes.corrections.passages import passage
from quotes.corrections.records import correction as read
from quotes.corrections.records import record
from quotes.corrections.telling import told
from quotes.errors import CorrectionError
from tests.corrections.making import ADA, BO, TEXT, correction, quote

HERE = SpeakerAddress("Ada Moreno", "person", ArticleAddress("x", "https://gull.example/x", "d2"), "Moreno")
ACTIONS: list[Action] = [
    RightSpeaker(quote("“Wait,”", by=BO), HERE),
    RightSpeaker(quote("“It rains,”", nth=1), None),
    NotAQuote(quote("“Wait,”")),
    RightContent(quote("“Wait,”"), passage(TEXT, [(0, 4), (5, 9)])),
    MissedQuote(quote("“Wait,”", by=BO)),
    Confirmed(quote("“Wait,”")),
    SameSpeaker(ADA, BO),
    DifferentSpeakers(ADA, HERE),
    SomebodyElse(ADA, (HERE,)),
    RightName(ADA, "Ada M. Moreno"),
    SameStatement((quote("“Wait,”"), quote("“It rains,”"))),
    DifferentStatements((quote("“Wait,”"),), (quote("“It rains,”"),)),
]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_every_kind_comes_back_as_it_was(action: Action) -> None:
    whole = correction(1, action, why="heard it", undone="2031-05-05T00:00:00+00:00", undone_by="Jo")
    assert read(json.loads(json.dumps(record(whole)))) == whole
    assert told(action)


@pytest.mark.parametrize(
    "change",
    [
        {"action": "sing"},
        {"subject": {}},
        {"subject": None},
        {"made": None},
        {"by": 7},
        {"subject": {"quote": {"article": {"id": 1}}}},
        {
            "subject": {
                "quote": {"article": {"id": "a"}, "type": "direct", "content": {"spans": [[5, 2]], "words": ["x"]}}
            }
        },
    ],
)
def test_what_is_no_correction_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(CorrectionError):
        read({**record(correction(1, NotAQuote(quote("“Wait,”")))), **change})


def test_a_list_is_no_correction() -> None:
    with pytest.raises(CorrectionError, match="no JSON object"):
        read([])
