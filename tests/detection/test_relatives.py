"""Whom "who" stands for."""

import pytest

from quotes.detection.relatives import antecedent


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It pleased the former mayor of Tarn, Ada Vale Moreno, who said it was late.", "Ada Vale Moreno"),
        ("He met Omar van der Tolk, who added that it was late.", "Omar van der Tolk"),
        ("They heard a clerk of the port who claimed it was late.", "a clerk of the port"),
        ("The plan angered two growers, who claimed it was late.", "two growers"),
        ("It is due to Dov Perran, a clerk with the port, who said it.", "Dov Perran, a clerk with the port"),
        ("They asked Tom Bell, a tutor at Velmora College, who said it.", "Tom Bell, a tutor at Velmora College"),
        ("They asked the mayor of Tarn, who said it.", "the mayor of Tarn"),
        ("They heard the head of police who claimed it.", "the head of police"),
        ("He met Élodie Sarn, who said it was late.", "Élodie Sarn"),
        ("He met Ada Moreno (Harbour List), who said it was late.", "Ada Moreno"),
        ("He flew home to Tarn. Moreno, who said it was late.", "Moreno"),
        ("On Monday Ada Moreno, who said it was late, left.", "Ada Moreno"),
        ("He met Dr. Ada P. Moreno, who said it was late.", "Dr. Ada P. Moreno"),
    ],
)
def test_the_phrase_right_before_is_meant(sentence: str, expected: str) -> None:
    start = sentence.index("who")
    assert sentence[slice(*antecedent(sentence, (start, start + 3)))] == expected


@pytest.mark.parametrize(
    "sentence",
    ["“Who knows?” who said it.", "Nobody asked:\nwho said so?", "and then who said so", "On Monday who said"],
)
def test_without_one_the_source_stays(sentence: str) -> None:
    start = sentence.index("who")
    assert antecedent(sentence, (start, start + 3)) == (start, start + 3)


@pytest.mark.parametrize("source", ["she", "which"])
def test_other_sources_stay(source: str) -> None:
    text = f"the report by Ada Moreno, {source} said"
    start = text.index(source)
    assert antecedent(text, (start, start + len(source))) == (start, start + len(source))
