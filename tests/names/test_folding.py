"""Which spellings are one name, and which of them is the fullest."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.names import fold, fullest, most_complete


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Moreno", "ADA  MORENO"),
        ("José Núñez", "Jose Nunez"),
        ("Jose\u0301 Núñez", "José Núñez"),
        ("Kieran O’Doyle", "Kieran O'Doyle"),
        ("Kieran O’Doyle", "Kieran ODoyle"),
        ("Anne-Lise Strøm", "Anne Lise Strom"),
        ("J. R. Vale", "J.R. Vale"),
        ("J. R. Vale", "JR Vale"),
        ("Łucja Groß", "Lucja Gross"),
        ("Harbour Authority (Port Alder)", "Harbour Authority, Port Alder"),
        ("Ａｄａ", "Ada"),
        ("İpek", "Ipek"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Moreno", "Ida Moreno"), ("Vale 1", "Vale 2"), ("किरण", "करण"), ("7 8", "78"), ("!", "?"), ("Жанна", "Анна")],
)
def test_different_names_fold_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(deadline=None)
@given(st.text(min_size=1))
def test_any_name_folds_to_something_that_stays(name: str) -> None:
    assert fold(name) or not name.strip()
    assert fold(fold(name)) == fold(name)


def test_the_fullest_spelling_does_not_depend_on_the_order() -> None:
    spellings = ["JOSE NUNEZ", "Jose Nunez", "José Núñez", "jose nunez"]
    assert {fullest(order) for order in permutations(spellings)} == {"José Núñez"}
    assert fullest([]) is None


def test_the_most_complete_description_does_not_depend_on_the_order() -> None:
    descriptions = ["mayor", "mayor of Port Alder", "mayor of Port Older"]
    assert {most_complete(order) for order in permutations(descriptions)} == {"mayor of Port Alder"}
    assert most_complete([]) is None
