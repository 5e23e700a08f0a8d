"""The quotes annotated in documents of the worldwide newswire.

The annotation is the project's, made by the corpora's guidelines; it says by the numbers of the document's tokens where
quotes stand and where the name or the description of who spoke does, so the file that ships holds no text of the
documents. Who is told in words of the annotators' own, as several persons by their names, stands as such.
"""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Literal

from quotes.training.newswire import Rebuilt

Part = Literal["train", "last", "apart", "long"]

_FILE = files("quotes.training") / "data" / "newswire-quotes.jsonl"


def annotations(part: Part | None = None) -> Iterator[dict[str, Any]]:
    """Give the annotated documents: ``id``, ``part`` and ``quotes`` in the scorer's form, but by tokens.

    Documents of the part *train* teach every stage that learns what a quote is here, those of *last* only the last of
    these; those *apart* are kept for measuring, and so are the quotes of the *long* ones, whose names are learned from.
    """
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        annotation = json.loads(line)
        if part is None or annotation["part"] == part:
            yield annotation


def laid_over(annotation: dict[str, Any], document: Rebuilt) -> dict[str, Any]:
    """Lay an annotation over its document's text: the scorer's form, offsets of characters."""
    text, tokens = document.example.text, document.tokens

    def span(first: int, end: int) -> list[int]:
        return [tokens[first][0], tokens[end - 1][1]]

    quotes = [
        quote
        | {role: [span(*pair) for pair in quote[role]] for role in ("content", "cue", "source")}
        | {"speaker": told if isinstance(told := quote["speaker"], str) else text[slice(*span(*told))]}
        for quote in annotation["quotes"]
    ]
    return {"id": annotation["id"], "text": text, "quotes": quotes}
