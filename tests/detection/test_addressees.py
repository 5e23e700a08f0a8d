"""Who is told to do something is no part of what was said."""

import pytest

from quotes.detection.addressees import without_addressee
from quotes.language import quotations


def content(sentence: str, cue: str) -> str:
    """What is left of all that follows the cue."""
    begin = sentence.index(cue)
    span = (begin + len(cue) + 1, len(sentence))
    cue_span = (begin, begin + len(cue))
    return sentence[slice(*without_addressee(sentence, span, cue_span, quotations(sentence)))]


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"),
    [
        ("Moreno urged voters to stay calm", "urged", "to stay calm"),
        ("She was asking them not to leave the hall", "asking", "not to leave the hall"),
        ("He called on the members of the council to resign", "called on", "to resign"),
        ("He called on all natives of Tarn both home and abroad to come", "called", "to come"),
        ("The ministry told the growers to burn the fields", "told", "to burn the fields"),
        ("She urged the ambassador to the Northern Union to resign", "urged", "to resign"),
        ("He warned people close to the river to leave their homes", "warned", "to leave their homes"),
        ("He warned growers not to burn the fields", "warned", "not to burn the fields"),
        ("Analysts asked Tide Holding chief Ada Moreno if she thought so", "asked", "if she thought so"),
        ("She asks Mr Deral why people are upset", "asks", "why people are upset"),
        ("Police asked anyone who saw the crash to call", "asked", "anyone who saw the crash to call"),
        ("They asked him to say what happened", "asked", "to say what happened"),
        (
            "He called on the bodies in charge, namely the Ministry of Tides and the Public Board for Work, to act",
            "called on",
            "to act",
        ),
    ],
)
def test_who_is_told_is_left_off(sentence: str, cue: str, expected: str) -> None:
    assert content(sentence, cue) == expected


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Moreno urged to stay calm", "urged"),
        ("She told the paper the plan to leave had failed", "told"),
        ("She told the paper it was too late to leave", "told"),
        ("He asked whether the mayor had a reason to leave", "asked"),
        ("He asked “everybody to stay”", "asked"),
        ("He warned of floods. The town has to wait", "warned"),
        ("He said the town to the north was safe", "said"),
        ("He called the decision to close the port wrong", "called"),
        ("The minister warned Rivena plans to attack the port", "warned"),
        ("She warned inflation continues to rise", "warned"),
        ("She warned banks need to raise capital", "warned"),
        ("He asked ‘everybody to stay at home’", "asked"),
        ("She urged a ceasefire to let aid into the town", "urged"),
        ("She urged action to stop the killing", "urged"),
    ],
)
def test_what_is_no_addressee_stays(sentence: str, cue: str) -> None:
    begin = sentence.index(cue) + len(cue) + 1
    assert content(sentence, cue) == sentence[begin:]


def test_content_before_its_cue_stays() -> None:
    sentence = "The growers of Tarn to burn fields, Moreno urged"
    cue = (sentence.index("urged"), len(sentence))
    assert without_addressee(sentence, (0, 34), cue, ()) == (0, 34)
