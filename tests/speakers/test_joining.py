"""Names cut in pieces are joined, and nothing else is."""

import pytest

from quotes.speakers.attribution import Attribution, Name
from quotes.speakers.decisions.resolution import resolve


def span(text: str, words: str) -> tuple[int, int]:
    return text.rindex(words), text.rindex(words) + len(words)


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("Omar “Odo” Deral spoke. “No,” Deral said.", ["Deral"], "Omar Deral"),
        ("Karim Darwani arrived on Sunday. “Peace now,” Darwani told us.", ["Karim Darwani"], "Karim Darwani"),
        ("Karim Darwani came Sunday. “Peace” Darwani told us.", ["Karim Darwani"], "Karim Darwani"),
    ],
)
def test_a_nickname_is_inside_a_name_and_a_quote_is_not(text: str, tagged: list[str], expected: str) -> None:
    source = span(text, text.split()[-2 if text.endswith("said.") else -3])
    names = [Name(*span(text, words), "person") for words in tagged] + [Name(*source, "person")]
    quote = span(text, "“No,”" if "No" in text else "“Peace")
    (decision,) = resolve(text, [Attribution((quote,), (), (source,))], sorted(names, key=lambda n: n.start)).decisions
    assert decision.speaker is not None
    assert decision.speaker.name.replace("“Odo” ", "") == expected
