"""Where bodies and outlets are of, and which bodies every country has."""

import pytest

from quotes.identity.countries import places_of_outlet
from quotes.identity.forms import body_parts, is_national, is_short
from quotes.identity.pairing import Form, compared


def alike(one: str, other: str) -> bool:
    return compared(Form("a", "organization", one), Form("b", "organization", other)) is not None


@pytest.mark.parametrize(
    "name", ["Space Agency", "Farmers' Union", "National Museum", "MoH", "Red Crescent", "Border Guard Service"]
)
def test_a_body_that_every_country_has_is_short(name: str) -> None:
    assert is_short(name, "organization")


@pytest.mark.parametrize("name", ["Rivenan Space Agency", "Tolk Farmers' Union", "Museum of Velmora", "Rivenan MoH"])
def test_with_its_place_it_stands_by_itself(name: str) -> None:
    assert not is_short(name, "organization")


def test_an_abbreviated_ministry_is_that_ministry() -> None:
    assert body_parts("Rivena’s MoH") == body_parts("Rivenan Health Ministry")
    assert is_national("MoH")
    assert alike("Rivenan MoH", "Ministry of Health of Rivena")
    assert not alike("Rivenan MoH", "Rivenan MoF")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rivenan Energy Ministry", "Rivena’s energy ministry"),
        ("Talvenomque Energy Ministry", "Talvenomquan Energy Ministry"),
        ("Wider Velmora Health Organisation", "Wider Velmora Health Organization"),
    ],
)
def test_a_place_and_its_adjective_are_one_place(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Westbrook City Council", "Westbury City Council"), ("Verdanilia Court", "Verdanstan Court")],
)
def test_places_that_only_begin_alike_are_two(one: str, other: str) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize("name", ["The Star", "La Prensa", "El Comercio", "Daily Mirror"])
def test_a_newspaper_with_a_name_of_many_is_that_of_its_country(name: str) -> None:
    assert is_short(name, "organization")
    assert is_national(name)


@pytest.mark.parametrize(
    "name", ["The Velmora Star", "Prensa Rivenana", "La Stampa", "Telegram", "Live Nation", "News Now"]
)
def test_a_newspaper_with_a_word_of_its_own_stands_by_itself(name: str) -> None:
    assert not is_short(name, "organization")


@pytest.mark.parametrize(
    ("outlet", "places"),
    [
        ("The Velmora Mirror", {"velmo-"}),
        ("Daily Mirror", set()),
        ("Northern Star Online", set()),
        ("Times of Kenya", {"ke"}),
    ],
)
def test_an_outlet_is_of_the_place_in_its_name_only(outlet: str, places: set[str]) -> None:
    assert places_of_outlet(outlet.lower()) == places
