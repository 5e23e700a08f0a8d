"""Whom a relative pronoun stands for."""

import pytest

from quotes.detection.relatives import antecedent


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It pleased the former mayor of Tarn, Ada Vale Moreno, who said it was late.", "Ada Vale Moreno"),
        ("He met Omar van der Tolk, who added that it was late.", "Omar van der Tolk"),
        ("They heard a clerk of the port who claimed it was late.", "a clerk of the port"),
        ("The plan angered two growers, who claimed it was late.", "two growers"),
        (
            "It is due to Dov Perran, a clerk with the Tarn monopoly, who said it.",
            "Dov Perran, a clerk with the Tarn monopoly",
        ),
        ("They heard the head of police who claimed it.", "the head of police"),
        ("He met Élodie Sarn, who said it was late.", "Élodie Sarn"),
    ],
)
def test_the_phrase_right_before_is_meant(sentence: str, expected: str) -> None:
    start = sentence.index("who")
    assert sentence[slice(*antecedent(sentence, (start, start + 3)))] == expected


@pytest.mark.parametrize(
    "sentence", ["“Who knows?” who said it.", "Nobody asked:\nwho said so?", "and then who said so"]
)
def test_without_one_the_source_stays(sentence: str) -> None:
    start = sentence.index("who")
    assert antecedent(sentence, (start, start + 3)) == (start, start + 3)


def test_other_sources_stay() -> None:
    assert antecedent("Ada Moreno, she said", (12, 15)) == (12, 15)
