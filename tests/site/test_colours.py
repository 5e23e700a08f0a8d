"""Colours: every speaker of an article apart, and everything readable in light and in dark."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.site.assets import FOLDER
from quotes.site.colours import SIZE, among, assign, preferred

AA = 4.5


@given(st.lists(st.text(), unique=True, max_size=SIZE))
def test_speakers_have_different_colours_while_there_are_enough(speakers: list[str]) -> None:
    assert len(set(assign(speakers).values())) == len(speakers)


@given(st.lists(st.text(), unique=True, max_size=4 * SIZE))
def test_every_speaker_has_a_colour_however_many(speakers: list[str]) -> None:
    given_colours = assign(speakers)
    assert set(given_colours) == set(speakers)
    assert set(given_colours.values()) <= {str(number) for number in range(SIZE)}


def test_first_speaker_has_the_preferred_colour_everywhere() -> None:
    assert assign(["a", "b"])["a"] == preferred("a") == among(["a"])("a")


def test_speaker_who_is_not_among_them_has_the_preferred_colour() -> None:
    assert among(["a"])("b") == preferred("b")


def _schemes() -> dict[str, dict[str, str]]:
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    sheet = (FOLDER / "quotes.css").read_text("utf-8")
    outside = re.sub(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", "", sheet, flags=re.DOTALL)
    inside = "".join(re.findall(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", sheet, flags=re.DOTALL))
    for found, part in ((light, outside), (dark, inside)):
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", part):
            for name, value in re.findall(r"--([a-z]+): (#[0-9a-f]{6})", body):
                found.setdefault(f"{selector.strip().split('*/')[-1].strip()} {name}", value)
    return {"light": light, "dark": {**light, **dark}}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("hue", ["none", *map(str, range(SIZE))])
def test_speaker_colours_are_readable(scheme: str, hue: str) -> None:
    colours = _schemes()[scheme]
    tint, ink = colours[f".hue-{hue} tint"], colours[f".hue-{hue} ink"]
    assert _contrast(colours[":root text"], tint) >= AA
    assert _contrast(ink, colours[":root paper"]) >= AA
    assert _contrast(ink, colours[":root raised"]) >= AA
    assert colours[f".line-{hue} line"] == ink


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["text", "quiet", "link", "accent"])
def test_words_are_readable(scheme: str, name: str) -> None:
    colours = _schemes()[scheme]
    for ground in ("paper", "raised"):
        assert _contrast(colours[f":root {name}"], colours[f":root {ground}"]) >= AA


def test_found_words_are_readable() -> None:
    for colours in _schemes().values():
        assert _contrast(colours[":root text"], colours[":root found"]) >= AA


def test_nothing_is_fetched_from_elsewhere() -> None:
    for path in FOLDER.iterdir():
        assert not re.search(r"https?://|//[a-z]+\.|@import|url\(", path.read_text("utf-8")), path.name
