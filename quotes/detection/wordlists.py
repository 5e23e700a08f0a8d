"""The word lists of the stage."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> Mapping[str, frozenset[str]]:
    """Give the words of a list by what stands before the colon of their lines; a number sign begins a remark."""
    text = (files("quotes.detection") / "data" / name).read_text(encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, words = line.partition(":")
            found[head].update(words.split())
    return {head: frozenset(words) for head, words in found.items()}
