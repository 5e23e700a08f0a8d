"""Words as they are compared, stems, and what carries content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.statements.content import content_of
from quotes.statements.lexicon import rarity
from quotes.statements.stemming import stem
from quotes.statements.words import words
from tests.statements.building import report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It won’t cost five million.”", "it will not cost 5000000"),
        ("The U.S. and the US", "the usa and the usa"),
        ("1,500 boats, 5.50 crowns, 3.5 bn", "1500 boats 5.5 crowns 3500000000"),
        ("Ødegård’s café", "odegard cafe"),
        ("they’re here, aren't they", "they are here are not they"),
        ("…", ""),
    ],
)
def test_words_are_normalised(text: str, expected: str) -> None:
    assert " ".join(word.normal for word in words(text)) == expected


@pytest.mark.parametrize(
    "family",
    [
        "launch launches launched launching",
        "talk talks talking",
        "city cities",
        "plan planned planning",
        "quick quickly",
    ],
)
def test_inflections_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_has_words_within_it(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.normal


def test_case_marks_and_accents_make_no_difference() -> None:
    one, other = words("“The CAFÉ is open,”"), words("the cafe is open")
    assert [word.normal for word in one] == [word.normal for word in other]


def test_a_negation_reaches_its_clause_only() -> None:
    content = content_of(report("the mayor will not raise fees, because the harbour needs visitors"))
    assert content.denied["fee"]
    assert not content.denied["harbor"]


def test_a_denying_cue_turns_indirect_speech_round() -> None:
    denied = content_of(report("that money was missing", cue="denied"))
    assert denied.denied["money"]
    assert not content_of(report("“Money is missing”", cue="denied")).denied["money"]


def test_rare_words_weigh_more() -> None:
    assert rarity("the") < rarity("boat") < rarity("zzyzx") == 1
