"""What descriptions say, and when two of them agree or conflict."""

import pytest

from quotes.identity.roles import Role, agreement, parsed


def role(description: str) -> Role:
    found = parsed(description)
    assert found is not None
    return found


def test_a_description_taken_apart() -> None:
    found = role("deputy head of the harbour office in Doha and it was late")
    assert found.classes == {"head"}
    assert found.deputy
    assert not found.former
    assert found.words == {"harbour", "office"}
    assert found.countries == {"qa"}


def test_a_title_stands_without_the_sentence_before_it() -> None:
    assert role("met with Rivenan Crown Prince").text == "Rivenan Crown Prince"
    assert role("affirms his Crown Prince").text == "Crown Prince"
    assert role("works with the mayor of Port Alder").words >= {"port", "alder"}


def test_no_role() -> None:
    assert parsed("whose garden was flooded") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor of Port Alder", "the Port Alder mayor"),
        ("energy minister of Rivena", "Rivenan energy minister"),
        ("Hill Guild spokesman", "spokeswoman for the Hill Guild"),
        ("minister", "Finance Minister"),
    ],
)
def test_agreement(one: str, other: str) -> None:
    assert agreement(role(one), role(other), None) > 0
    assert agreement(role(other), role(one), None) == agreement(role(one), role(other), None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor of Port Alder", "mayor of Lower Tarn"),
        ("mayor of Port Alder", "goalkeeper of Rivena United"),
        ("Kenyan minister", "Canadian minister"),
    ],
)
def test_conflict(one: str, other: str) -> None:
    assert agreement(role(one), role(other), 10) < -2


def test_years_later_an_office_may_be_another() -> None:
    one, other = role("mayor of Port Alder"), role("mayor of Lower Tarn")
    assert agreement(one, other, 2000) > agreement(one, other, 10)


def test_within_one_walk_of_life_nothing_conflicts() -> None:
    assert agreement(role("senator"), role("president"), 700) == 0


def test_the_title_of_somebody_else_is_no_role() -> None:
    assert role("minister under Prime Minister Bo Vale").classes >= role("minister").classes
    assert role("former chief of staff under President Ada Tolk").former
    assert role("met with Crown Prince").classes == role("Crown Prince").classes
