import pytest

from quotes.evaluation.names import name_words, same_speaker
from quotes.quote import Kind


@pytest.mark.parametrize(
    ("gold", "predicted", "kind", "same"),
    [
        ("Ada Moreno", "Ada Moreno", "person", True),
        ("Ada Moreno", "Dr. Ada Moreno", "person", True),
        ("Ada Moreno", "Deputy Harbour Minister Ada Moreno", "person", True),
        ("Ada Moreno", "Acting Deputy Harbour Minister Ada Moreno", "person", False),
        ("Ada Lucia Moreno", "Ada Moreno", "person", True),
        ("Ada Lucia Moreno", "Ada Lucia", "person", False),
        ("Ada Moreno", "Moreno", "person", False),
        ("Moreno", "moreno", "person", True),
        ("Ada Moreno", None, "person", False),
        ("The", "a", "group", True),
        ("Port Authority of Vell", "Vell Port Authority", "organization", True),
        ("Vell Port Authority", "Port Authority", "organization", True),
        ("Vell Port Authority", "Authority", "organization", False),
        ("Authority", "Port Pilots Authority", "organization", False),
        ("Port Authority", "The Port Authority press office staff", "organization", True),
        ("fishermen in Vell", "the fishermen", "group", True),
        ("fishermen", "dockers", "group", False),
        ("a senior official", "an official who was there", "unnamed", True),
        ("dockers", "the dockers of Vell", None, True),
    ],
)
def test_same_speaker(gold: str | None, predicted: str | None, kind: Kind | None, same: bool) -> None:
    assert same_speaker(gold, predicted, kind) is same


def test_words_of_a_name_leave_out_titles_and_articles() -> None:
    assert name_words("the Rt. Hon. Dr. Zoë O’Hara's office") == ["rt", "hon", "zoë", "o", "hara", "office"]
    assert name_words(None) == []
