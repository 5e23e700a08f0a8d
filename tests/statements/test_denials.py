"""Which words of a text are denied."""

import pytest

from quotes.statements import SAME, likeness
from quotes.statements.content import content_of
from tests.statements.building import report


def denied(text: str, *, cue: str | None = None) -> dict[str, bool | None]:
    return content_of(report(text, cue=cue)).denied


def test_what_is_called_untrue_is_denied() -> None:
    told = denied("it was untrue that she had sold the harbour office")
    assert told["sold"] is True
    assert told["untru"] is False
    assert denied("it is a lie to say that the ferry sank")["sank"] is True


def test_what_is_called_untrue_afterwards_is_perhaps_denied() -> None:
    told = denied("reports that the ferry had sunk were false, the harbour is open")
    assert told["ferry"] is None
    assert told["report"] is False
    assert told["open"] is False


@pytest.mark.parametrize(
    "text",
    [
        "it cared about wages rather than the ferry",
        "wages mattered more than the ferry",
        "nobody will be paid unless the ferry sails",
        "they failed to repair the ferry",
        "nothing would help and the ferry must sail",
        "we do not believe that the ferry sank",
        "it is no lie that the ferry sank",
        "nobody can call it false that the ferry sank",
    ],
)
def test_what_is_neither_asserted_nor_plainly_denied_is_perhaps_denied(text: str) -> None:
    assert denied(text)["ferry"] is None


def test_a_denying_cue_turns_denials_round_but_not_doubts() -> None:
    told = denied("he had never sold the ferry and that wages mattered more than the harbour", cue="denied")
    assert told["sold"] is False
    assert told["matter"] is None
    assert told["harbor"] is None


def test_one_denial_put_in_two_ways_is_one_statement() -> None:
    one = report("“We never reorganised the prison ferry outside the capital,”")
    other = report("it was untrue that they had reorganised the prison ferry outside the capital", id="b")
    assert likeness(one, other).probability >= SAME
    asserted = report("they had reorganised the prison ferry outside the capital", id="c")
    assert likeness(one, asserted).probability < SAME
    assert likeness(other, asserted).probability < SAME
