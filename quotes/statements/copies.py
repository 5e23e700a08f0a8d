"""Wire copy: articles whose text repeats another's, whole or with paragraphs added or cut.

Articles are compared as sets of runs of words (shingles). MinHash signatures in bands (Broder, 1997; Leskovec et al.,
*Mining of Massive Datasets*, chapter 3) find the few that may be alike, counting the shingles of both tells.
"""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files

COPIED = 0.55
"""The share of an article's shingles that another must hold for it to be a copy of that one."""

_RUN = 5
_BANDS = 64
_ROWS = 2
FEWEST_BANDS = 2
"""The bands in which two articles must meet to be compared.

Of two that share three in ten of their shingles 98 pairs in 100 meet so, of two that share one in ten 13, of two that
share one in a hundred one in 50,000: an article is compared with few others, however many are stored.
"""

_FEWEST = 30
"""Shingles below which an article is too short to be told from a stock phrase."""

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Signature:
    """The bands of an article: their number and what was hashed into each, a signed integer of 64 bits."""

    bands: tuple[tuple[int, int], ...]


def shingles(text: str) -> frozenset[int]:
    """Give the runs of five words of an article as hashes, paragraph by paragraph, so that one cut spoils no other.

    Paragraphs that outlets put into every article (cookies, newsletters, rights) are left out.
    """
    found: set[int] = set()
    for paragraph in _BREAK.split(text.casefold()):
        if _is_boilerplate(paragraph):
            continue
        words = _WORD.findall(paragraph)
        found.update(_hash(" ".join(words[start : start + _RUN])) for start in range(len(words) - _RUN + 1))
    return frozenset(found)


def signature(found: frozenset[int]) -> Signature:
    """Give the bands of a set of shingles; none for an article that is too short."""
    from datasketch import MinHash

    if len(found) < _FEWEST:
        return Signature(())
    sketch = MinHash(num_perm=_BANDS * _ROWS, seed=1, hashfunc=_folded)
    sketch.update_batch(sorted(found))
    values = [int(value) for value in sketch.hashvalues]
    # A hash value has 32 bits: the two of a band make up one integer, read as signed because SQLite's are.
    joined = (values[2 * band] << 32 | values[2 * band + 1] for band in range(_BANDS))
    return Signature(tuple((band, value - (value >> 63 << 64)) for band, value in enumerate(joined)))


def share(copy: frozenset[int], original: frozenset[int]) -> float:
    """Give how much of ``copy`` is in ``original``, between 0 and 1."""
    return len(copy & original) / len(copy) if len(copy) >= _FEWEST else 0.0


def _hash(run: str) -> int:
    return int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _folded(value: int) -> int:
    return value & 0xFFFFFFFF


@cache
def _boilerplate() -> re.Pattern[str]:
    text = (files("quotes.statements") / "data" / "boilerplate.txt").read_text(encoding="utf-8")
    phrases = [line.strip() for line in text.splitlines() if line.strip()]
    return re.compile("|".join(rf"\b{re.escape(phrase)}" for phrase in phrases))


def _is_boilerplate(paragraph: str) -> bool:
    return _boilerplate().search(paragraph) is not None
