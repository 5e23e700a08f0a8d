"""Word lists and spellings."""

import pytest

from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import is_plural, is_role, lexicon, singular
from quotes.speakers.spelling import alike, covers, distance, fold


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("officials", "official"),
        ("men", "man"),
        ("spokeswomen", "spokeswoman"),
        ("specimen", "specimen"),
        ("agencies", "agency"),
        ("boss", "boss"),
        ("watches", "watch"),
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


def test_plurals_and_roles() -> None:
    assert is_plural("residents")
    assert not is_plural("police")
    assert not is_plural("airlines")
    assert is_role("then-director")
    assert not is_role("river")


def test_lists_are_folded_and_tell_genders() -> None:
    known = lexicon()
    assert all(word == word.lower() for word in known.role_words | known.organization_words | set(known.titles))
    assert known.titles["mrs"] == "f"


def test_spelling() -> None:
    assert fold("Kovács’") == "kovacs'"
    assert alike("zadrani", "zadrany")
    assert alike("m", "maria")
    assert not alike("lee", "leo")
    assert covers(("ada", "maria", "moreno"), ("ada", "moreno"))
    assert not covers(("ada", "moreno"), ("a",))
    assert distance("abcd", "abdc", limit=2) == 1
    assert distance("abc", "xyz", limit=1) == 2


def test_sentences_are_not_cut_at_titles() -> None:
    layout = Layout("Mr. Deral met Dr. A. Moreno. It rained.\nIt snowed.")
    assert layout.sentence(layout.text.index("Moreno")) == 0
    assert layout.sentence(layout.text.index("It rained")) == 1
    assert (layout.sentence(len(layout.text)), layout.paragraph(len(layout.text))) == (2, 1)


def test_a_particle_with_a_name_after_its_hyphen_is_written_like_a_name() -> None:
    layout = Layout("Then el-Sabran met an ex-President of al-qaws.")
    assert [word for index, word in enumerate(layout.words) if layout.capitalised(index)] == ["Then", "el-Sabran"]
