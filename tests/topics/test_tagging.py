"""Tags of words: names, nouns, adjectives that classify, and everything else."""

import pytest

from quotes.topics.tagging import tag
from quotes.topics.wordlists import singular

STOPS = frozenset(("the", "a", "of", "to", "and", "in", "is", "are", "we", "they", "had", "that", "who"))
TITLES = frozenset(("mayor", "minister"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the ferry vanished", "X NOUN X"),
        ("Pumps are useful", "NOUN X X"),
        ("Mayor Moreno spoke", "X PROPN X"),
        ("we fear nuclear weapons", "X X ADJ NOUN"),
        ("a terrible storm", "X X NOUN"),
        ("in Ponte de Lavra", "X PROPN PROPN PROPN"),
        ("on Tuesday in May", "X X X X"),
        ("they want to harbour refugees", "X X X X NOUN"),
        ("the Velmar changes its port", "X PROPN X X NOUN"),
        ("short-term loans", "ADJ NOUN"),
    ],
)
def test_words_are_told_apart(sentence: str, expected: str) -> None:
    assert " ".join(tag(sentence.split(), STOPS | {"on", "its"}, TITLES)) == expected


def test_capitals_of_a_headline_make_no_names() -> None:
    tokens = ["Harbour", "Wall", "Raised", "After", "Flood", "\n", "Then", "Alder", "slept"]
    assert "PROPN" not in tag(tokens, STOPS, TITLES)[:5]


@pytest.mark.parametrize(
    ("plural", "one"),
    [("weapons", "weapon"), ("parties", "party"), ("crises", "crisis"), ("gas", "gas"), ("talks", "talks"),
     ("virus", "virus"), ("classes", "class"), ("churches", "church"), ("ties", "ties"), ("ships", "ship")],
)  # fmt: skip
def test_plurals_come_to_their_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert singular(one) == one
