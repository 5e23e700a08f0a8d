"""What one wording made of another."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.statements import differences


def shown(one: str, other: str) -> list[tuple[str, str, str]]:
    return [(found.change, one[slice(*found.one)], other[slice(*found.other)]) for found in differences(one, other)]


def test_cut_added_and_changed_words_are_told() -> None:
    assert shown("“A new harbour will never be built,”", "a harbour will be built soon") == [
        ("kept", "“A ", "a "),
        ("cut", "new ", ""),
        ("kept", "harbour will ", "harbour will "),
        ("cut", "never ", ""),
        ("kept", "be built,”", "be built "),
        ("added", "", "soon"),
    ]
    assert ("changed", "sees ", "saw ") in shown("she sees it", "she saw it")


def test_contractions_are_one_word() -> None:
    assert shown("it won't do", "it won’t do") == [("kept", "it won't do", "it won’t do")]


def test_nothing_in_common() -> None:
    assert shown("yes", "no") == [("changed", "yes", "no")]
    assert shown("", "no") == [("added", "", "no")]
    assert shown("…", "") == [("cut", "…", "")]
    assert shown("", "") == []


TEXTS = st.lists(
    st.sampled_from(["the", "Old", "dam,", "won't", "five", "million", "…", "“break”", "Straße"]), max_size=12
)


@given(TEXTS, TEXTS)
def test_every_character_is_covered_once(one: list[str], other: list[str]) -> None:
    ours, theirs = " ".join(one), " ".join(other)
    found = differences(ours, theirs)
    assert "".join(ours[slice(*each.one)] for each in found) == ours
    assert "".join(theirs[slice(*each.other)] for each in found) == theirs
