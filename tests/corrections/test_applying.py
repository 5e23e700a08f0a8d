"""What people said about the quotes of an article, applied to whatever a model finds in it."""

from collections.abc import Sequence

import pytest

from quotes.article import Span
from quotes.corrections.actions import Confirmed, Correction, MissedQuote, NotAQuote, RightContent, RightSpeaker
from quotes.corrections.applying import Corrected, Held, apply
from quotes.corrections.passages import passage
from tests.corrections.making import ADA, BO, TEXT, correction, quote
from tests.store.building import span

RAINS, WALL, WAIT, ADDED = (
    span(TEXT, "“It rains,”"),
    span(TEXT, "the wall would hold"),
    span(TEXT, "“Wait,”"),
    span(TEXT, "“It rains,”", nth=1),
)
WIDER = span(TEXT, "She said the wall would hold")


def found(*spans: Span) -> list[Held]:
    return [Held((each,), "direct", model_id=f"q{number}") for number, each in enumerate(spans)]


def corrected(spans: Sequence[Span], *corrections: Correction, text: str = TEXT) -> Corrected:
    return apply(text, found(*spans), corrections)


def contents(result: Corrected) -> list[str]:
    return [TEXT[slice(*held.content[0])] for held in sorted(result.quotes, key=lambda held: held.content)]


def states(result: Corrected) -> dict[str, str]:
    return {one: effect.state for one, effect in result.effects.items()}


def test_without_corrections_everything_stays() -> None:
    assert corrected([RAINS, WAIT]) == Corrected(tuple(found(RAINS, WAIT)), {})


def test_the_right_speaker() -> None:
    result = corrected([RAINS, ADDED], correction(1, RightSpeaker(quote("“It rains,”", nth=1), BO)))
    first, second = sorted(result.quotes, key=lambda held: held.content)
    assert (first.is_credited, second.is_credited, second.speaker, second.latest) == (False, True, BO, "c1")
    assert result.effects["c1"].touched == ("q1",)


def test_not_a_quote() -> None:
    result = corrected([RAINS, WALL], correction(1, NotAQuote(quote("the wall would hold"))))
    assert contents(result) == ["“It rains,”"]
    assert result.effects["c1"].touched == ("q1",)


def test_other_bounds_and_the_type_that_goes_with_them() -> None:
    right = passage(TEXT, [WALL])
    result = corrected([WIDER], correction(1, RightContent(quote("She said the wall would hold"), right)))
    assert contents(result) == ["the wall would hold"]
    assert result.quotes[0].type == "indirect"


def test_a_model_that_finds_the_right_bounds_by_itself_is_not_doubled() -> None:
    said = correction(1, RightContent(quote("She said the wall would hold"), passage(TEXT, [WALL])))
    result = corrected([WALL, WAIT], said)
    assert contents(result) == ["the wall would hold", "“Wait,”"]
    assert states(result) == {"c1": "applied"}


def test_a_missed_quote_is_put_in_and_takes_the_place_of_one_found_later() -> None:
    missed = correction(1, MissedQuote(quote("the wall would hold", by=ADA)))
    assert contents(corrected([RAINS], missed)) == ["“It rains,”", "the wall would hold"]
    later = corrected([WIDER], missed)
    assert contents(later) == ["the wall would hold"]
    assert (later.quotes[0].model_id, later.quotes[0].speaker) == ("q0", ADA)


def test_what_somebody_corrected_is_there_even_if_the_next_model_misses_it() -> None:
    for action in (RightSpeaker(quote("“Wait,”"), ADA), Confirmed(quote("“Wait,”", by=ADA))):
        (only,) = corrected([], correction(1, action)).quotes
        assert (only.content, only.speaker, only.model_id) == ((WAIT,), ADA, None)


def test_a_confirmed_quote_keeps_content_and_speaker() -> None:
    result = corrected([WIDER], correction(1, Confirmed(quote("the wall would hold", by=ADA))))
    assert contents(result) == ["the wall would hold"]
    assert result.quotes[0].speaker == ADA


def test_of_two_found_in_the_place_of_one_confirmed_one_is_left() -> None:
    confirmed = correction(1, Confirmed(quote("the wall would hold")))
    result = corrected([WALL, span(TEXT, "the wall would")], confirmed)
    assert contents(result) == ["the wall would hold"]
    assert result.effects["c1"].touched == ("q0", "q1")


def test_the_latest_word_on_a_quote_holds_whatever_the_order_given() -> None:
    first = correction(1, RightSpeaker(quote("“Wait,”"), ADA))
    second = correction(2, RightSpeaker(quote("“Wait,”"), BO))
    for order in ([first, second], [second, first]):
        result = corrected([WAIT], *order)
        assert result.quotes[0].speaker == BO
        assert states(result) == {"c1": "superseded", "c2": "applied"}


def test_speaker_and_content_of_one_quote_are_two_matters() -> None:
    wide = "She said the wall would hold"
    result = corrected(
        [WIDER],
        correction(1, RightSpeaker(quote(wide), BO)),
        correction(2, RightContent(quote(wide), passage(TEXT, [WALL]))),
    )
    assert contents(result) == ["the wall would hold"]
    assert result.quotes[0].speaker == BO
    assert set(states(result).values()) == {"applied"}


def test_a_rejected_quote_comes_back_when_somebody_confirms_it_later() -> None:
    result = corrected(
        [WAIT], correction(1, NotAQuote(quote("“Wait,”"))), correction(2, Confirmed(quote("“Wait,”", by=BO)))
    )
    assert [held.model_id for held in result.quotes] == ["q0"]
    assert states(result) == {"c1": "superseded", "c2": "applied"}


def test_a_quote_rejected_after_it_was_credited_is_gone() -> None:
    result = corrected(
        [WAIT], correction(1, RightSpeaker(quote("“Wait,”"), ADA)), correction(2, NotAQuote(quote("“Wait,”")))
    )
    assert not result.quotes
    assert states(result) == {"c1": "superseded", "c2": "applied"}


@pytest.mark.parametrize("action", [RightSpeaker, NotAQuote, Confirmed, MissedQuote])
def test_words_that_are_gone_wait(action: type) -> None:
    asked = action(quote("“Wait,”"), ADA) if action is RightSpeaker else action(quote("“Wait,”"))
    result = corrected([(0, 11)], correction(1, asked), text="“It rains,” said Ada Moreno.")
    assert states(result) == {"c1": "waiting"}
    assert "not in the article" in str(result.effects["c1"].note)
    assert len(result.quotes) == 1


def test_an_edited_text_keeps_what_was_said_with_its_cue() -> None:
    edited = "Corrected on Monday.\n\n" + TEXT
    address = quote("“Wait,”", by=ADA)
    said = correction(1, Confirmed(address))
    result = apply(edited, [], [said])
    assert edited[slice(*result.quotes[0].content[0])] == "“Wait,”"
