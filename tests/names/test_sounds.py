"""How words sound, and which two are one name."""

import pytest

from quotes.names.sounds import sound
from quotes.names.words import compare_words


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("stanekzai", "stanikzai", "transliteration"),
        ("mohammed", "muhammad", "transliteration"),
        ("hussein", "hossain", "transliteration"),
        ("gaddafi", "qadhafi", "transliteration"),
        ("zelensky", "zelenskyy", "transliteration"),
        ("sergei", "sergey", "transliteration"),
        ("aleksandr", "alexander", "transliteration"),
        ("smirnov", "smirnoff", "transliteration"),
        ("muller", "mueller", "transliteration"),
        ("ohtani", "otani", "transliteration"),
        ("kareem", "karim", "transliteration"),
        ("naeem", "naim", "transliteration"),
        ("yuliya", "yulia", "transliteration"),
        ("abdurrahman", "abdelrahman", "transliteration"),
        ("bill", "william", "nickname"),
        ("sasha", "alexander", "nickname"),
        ("pepe", "jose", "nickname"),
        ("vladimir", "volodymyr", "kindred"),
        ("j", "john", "initial"),
        ("rodriguez", "rodiguez", "spelling"),
        ("velmorant", "velmorent", "transliteration"),
        ("vadibi", "vadeebi", "transliteration"),
        ("podvehko", "podvegko", "transliteration"),
        ("holvodov", "kholvodov", "transliteration"),
        ("veldrija", "veldriya", "transliteration"),
        ("vongsuvan", "vongsuvon", "spelling"),
        ("ali", "ali", "same"),
    ],
)
def test_words_that_are_one_name(one: str, other: str, agreement: str) -> None:
    found = compare_words(one, other)
    assert found is not None
    assert found.agreement == agreement
    assert compare_words(other, one) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ali", "ari"),
        ("khan", "kahn"),
        ("hassan", "hussein"),
        ("mahmoud", "mohammed"),
        ("ivanov", "ivanova"),
        ("novak", "novakova"),
        ("alexander", "alexandra"),
        ("mario", "maria"),
        ("paul", "paula"),
        ("louis", "louise"),
        ("simon", "simone"),
        ("karim", "karima"),
        ("saad", "saud"),
        ("cao", "ko"),
        ("liu", "lu"),
        ("gao", "guo"),
        ("stein", "steen"),
        ("shen", "shin"),
        ("chang", "cheng"),
        ("johnson", "johnston"),
        ("williams", "william"),
        ("peterson", "petersen"),
        ("michael", "mitchell"),
        ("bill", "bob"),
        ("kate", "cathy"),
        ("j", "peter"),
        ("barker", "parker"),
        ("cristiana", "cristina"),
        ("haller", "galler"),
        ("hamlin", "gamlin"),
        ("hardin", "gardin"),
        ("hodin", "godin"),
        ("hanina", "ganina"),
        ("joana", "juana"),
        ("nikhil", "nikel"),
    ],
)
def test_words_that_are_two_names(one: str, other: str) -> None:
    assert compare_words(one, other) is None


def test_an_equal_word_weighs_by_how_few_bear_it() -> None:
    bits = [found.bits for word in ("stanekzai", "kelly", "garcia", "khan") if (found := compare_words(word, word))]
    assert bits == sorted(bits, reverse=True)
    assert len(set(bits)) == 4


@pytest.mark.parametrize("word", ["", "a", "aeiou", "bcdfg", "y", "yyyy", "😀", "ёж", "ا", "x" * 300])
def test_any_word_has_a_sound(word: str) -> None:
    found = sound(word)
    assert len(found.vowels) == len(found.consonants) + 1
