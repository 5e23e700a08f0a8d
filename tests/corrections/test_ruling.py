"""Rulings on speakers: chains, contradictions, and what is left of each."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.corrections.actions import (
    Correction,
    DifferentSpeakers,
    RightName,
    RightSpeaker,
    SameSpeaker,
    SomebodyElse,
)
from quotes.corrections.addresses import ArticleAddress, SpeakerAddress
from quotes.corrections.ruling import Standing, check_kinds, standing
from quotes.errors import CorrectionError
from quotes.identity.rulings import Rulings, Who
from tests.corrections.making import correction, quote

A, B, C = (SpeakerAddress(name) for name in ("Ada Moreno", "A. Moreno", "Ana Moreno"))
WHO = {speaker: Who(speaker.form_id) for speaker in (A, B, C)}


def pair(one: Who, other: Who) -> tuple[Who, Who]:
    return min(one, other), max(one, other)


def within(speaker: SpeakerAddress, article: str) -> SpeakerAddress:
    return SpeakerAddress(speaker.name, speaker.kind, ArticleAddress(article))


def stands(*corrections: Correction) -> Standing:
    """What stands, whichever way the corrections came."""
    results = [standing(order) for order in permutations(corrections)]
    assert all(result == results[0] for result in results)
    return results[0]


def test_nothing_said_nothing_stands() -> None:
    assert stands() == Standing(Rulings(), {})


def test_a_merge_and_a_rename() -> None:
    result = stands(correction(1, SameSpeaker(A, B)), correction(2, RightName(A, "Ada M. Moreno")))
    assert result.rulings.same == {pair(WHO[A], WHO[B])}
    assert dict(result.rulings.names) == {WHO[A]: "Ada M. Moreno"}
    assert not result.superseded


def test_the_latest_of_two_that_contradict_each_other_holds() -> None:
    same, different = SameSpeaker(A, B), DifferentSpeakers(A, B)
    parted = stands(correction(1, same), correction(2, different))
    assert parted.rulings == Rulings(different=frozenset({pair(WHO[A], WHO[B])}))
    assert parted.superseded == {"c1": "c2"}
    joined = stands(correction(1, different), correction(2, same))
    assert joined.rulings == Rulings(same=frozenset({pair(WHO[A], WHO[B])}))
    assert joined.superseded == {"c1": "c2"}


def test_a_chain_that_a_later_word_breaks_loses_its_oldest_link() -> None:
    result = stands(
        correction(1, SameSpeaker(A, B)), correction(2, SameSpeaker(B, C)), correction(3, DifferentSpeakers(A, C))
    )
    assert result.rulings.same == {pair(WHO[B], WHO[C])}
    assert set(result.superseded) == {"c1"}


def test_a_circle_of_merges_is_no_contradiction() -> None:
    result = stands(
        correction(1, SameSpeaker(A, B)), correction(2, SameSpeaker(B, C)), correction(3, SameSpeaker(C, A))
    )
    assert len(result.rulings.same) == 3
    assert not result.superseded


def test_the_latest_name_of_one_who_has_two_holds() -> None:
    result = stands(
        correction(1, RightName(A, "Ada")), correction(2, SameSpeaker(A, B)), correction(3, RightName(B, "Ada M."))
    )
    assert dict(result.rulings.names) == {WHO[B]: "Ada M."}
    assert result.superseded == {"c1": "c3"}


def test_a_split_and_a_later_merge_of_the_two() -> None:
    split = SomebodyElse(A, (within(A, "x"), within(A, "y")))
    alone = stands(correction(1, split))
    assert alone.rulings.split == {frozenset({Who(A.form_id, "x"), Who(A.form_id, "y")})}
    merged = stands(correction(1, split), correction(2, SameSpeaker(within(A, "x"), within(A, "z"))))
    assert not merged.rulings.split
    assert merged.superseded == {"c1": "c2"}


def test_a_later_split_takes_its_articles_out_of_an_earlier_one() -> None:
    result = stands(
        correction(1, SomebodyElse(A, (within(A, "x"), within(A, "y")))),
        correction(2, SomebodyElse(within(A, "y"), (within(A, "x"),))),
    )
    assert result.rulings.split == {frozenset({Who(A.form_id, "x")}), frozenset({Who(A.form_id, "y")})}
    assert not result.superseded


def test_a_quote_credited_to_one_of_two_of_a_name_does_not_join_the_two() -> None:
    split = correction(1, SomebodyElse(A, (within(A, "x"),)))
    credited = correction(2, RightSpeaker(quote("“Wait,”"), within(A, "x")))
    result = stands(split, credited)
    assert result.rulings.same == {pair(Who(A.form_id, "rain"), Who(A.form_id, "x"))}
    assert result.rulings.split
    assert not result.superseded


def test_two_of_one_name_are_different_for_ever_until_somebody_says_they_are_one() -> None:
    one, other = within(A, "x"), within(A, "z")
    different = stands(correction(1, DifferentSpeakers(one, other)))
    assert different.rulings.different == {pair(Who(A.form_id, "x"), Who(A.form_id, "z"))}
    assert not different.superseded
    same = stands(correction(1, DifferentSpeakers(one, other)), correction(2, SameSpeaker(one, other)))
    assert same.superseded == {"c1": "c2"}


def test_what_broke_a_link_is_named() -> None:
    result = stands(
        correction(1, DifferentSpeakers(A, C)), correction(2, SameSpeaker(A, B)), correction(3, SameSpeaker(B, C))
    )
    assert result.superseded == {"c1": "c2"}


SPEAKERS = [SpeakerAddress(f"Moreno {letter}") for letter in "abcdef"]
PAIRS = st.tuples(st.sampled_from(SPEAKERS), st.sampled_from(SPEAKERS), st.booleans()).filter(lambda x: x[0] != x[1])


def contradicts(rulings: Rulings) -> bool:
    """Whether people are both the same and different."""
    closed = rulings.closed()
    return bool(closed.same & closed.different)


@given(st.lists(PAIRS, max_size=12))
def test_of_anything_said_the_most_recent_that_fits_together_stands(pairs: list[tuple[SpeakerAddress, ...]]) -> None:
    made = [
        correction(number, SameSpeaker(one, other) if same else DifferentSpeakers(one, other))
        for number, (one, other, same) in enumerate(pairs)
    ]
    result = standing(made)
    assert not contradicts(result.rulings)
    for number, each in enumerate(made):
        newer = standing(made[number + 1 :]).rulings
        alone = standing([each]).rulings
        fits = not contradicts(Rulings(newer.same | alone.same, newer.different | alone.different))
        assert (each.id not in result.superseded) == fits


def test_articles_count_under_the_ids_they_have_here() -> None:
    split = correction(1, SomebodyElse(A, (within(A, "x"),)))
    result = standing([split], {ArticleAddress("x"): ["here", "copy"]})
    assert result.rulings.split == {frozenset({Who(A.form_id, "here"), Who(A.form_id, "copy")})}


@pytest.mark.parametrize("other", [SpeakerAddress("Moreno", "organization"), SpeakerAddress("a resident", "unnamed")])
def test_who_can_never_be_one(other: SpeakerAddress) -> None:
    with pytest.raises(CorrectionError):
        check_kinds(A, other)
