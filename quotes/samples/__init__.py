"""Sample articles, all invented, with their quotes annotated by hand: the demo and the tests run on them."""

from pathlib import Path

__all__ = ["gold_path", "samples_folder"]


def samples_folder() -> Path:
    """The folder that holds the sample articles and nothing else."""
    return Path(__file__).parent / "articles"


def gold_path() -> Path:
    """The annotated quotes of every sample, one article a line, offsets in characters, in the scorer's form."""
    return Path(__file__).parent / "gold.jsonl"
