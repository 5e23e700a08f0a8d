"""The word lists that say what a line of an article certainly is, kept as data beside the code."""

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the word list ``name``, one a line, blank lines and lines that begin with ``#`` left out."""
    text = files("quotes.reading").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def alternatives(name: str) -> str:
    """The entries of a word list as alternatives of a regular expression, the longest first."""
    import re

    longest_first = sorted(entries(name), key=len, reverse=True)
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first)
