import pytest

from quotes.reading.markdown import split_front_matter


def test_front_matter_is_set_aside_and_the_rest_stands() -> None:
    content = (
        '---\ntitle: "Ferries: sailing again"\nauthors:\n  - Ada Moreno\n  - Tomas Belk\ndate: March 4, 2026\n'
        "tags: [sea, strike]\nsource: Harbour Post\nurl: https://harbour.example/a\n---\n\n"
        "# Ferries\n\n**They** sail.\n"
    )
    known, text = split_front_matter(content)
    assert known == {
        "title": "Ferries: sailing again",
        "author": "Ada Moreno, Tomas Belk",
        "published": "2026-03-04",
        "outlet": "Harbour Post",
        "url": "https://harbour.example/a",
    }
    assert text == "# Ferries\n\n**They** sail.\n"


def test_toml_front_matter_is_understood() -> None:
    assert split_front_matter("+++\ntitle = 'Ferries'\nauthor = ['Ada', \"Tomas\"]\n+++\nThey sail.") == (
        {"title": "Ferries", "author": "Ada, Tomas"},
        "They sail.",
    )


@pytest.mark.parametrize(
    "content",
    [
        "---\nThey sail.\n---\nThey do.",
        "---\ntitle: never closed\n\nThey sail.",
        "They sail.\n---\ntitle: a heading\n---\n",
        "---",
        "",
    ],
)
def test_rules_and_open_fences_are_text(content: str) -> None:
    assert split_front_matter(content) == ({}, content)
