"""The word lists of the generated corpus: all of them invented for it."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data(name: str) -> Any:
    """What the JSON file of that name holds; strings with ``|`` come as lists of their parts."""
    text = files("benchmarks.newsroom.data").joinpath(f"{name}.json").read_text(encoding="utf-8")
    return _parted(json.loads(text)) if name in ("bodies", "words") else json.loads(text)


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of the text file of that name."""
    text = files("benchmarks.newsroom.data").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return tuple(text.splitlines())


def _parted(known: Any) -> Any:
    if isinstance(known, dict):
        return {key: _listed(value) if isinstance(value, str) else value for key, value in known.items()}
    return known


def _listed(value: str) -> list[str]:
    return value.split("|") if "|" in value else value.split()
