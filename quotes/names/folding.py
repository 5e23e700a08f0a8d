"""Spellings: which names are the same but for case, accents and punctuation, and which spelling is fullest."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Letters that Unicode does not take apart into a plain letter and an accent.
_UNDIVIDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
# Only these are accents; other combining marks are vowels of their scripts and tell names apart.
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['`´ʹ-ʿˈˊˋ‘’‛′]")
_SEPARATORS = re.compile(r"[\W_]+")
_INITIALS = re.compile(r"\b(?:[^\W\d_] \b)+[^\W\d_]\b")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Give the form two spellings of one name share: no case, no accents, no punctuation, single spaces.

    Apostrophes vanish (O’Brien, OBrien), other punctuation parts words (Jean-Claude, Jean Claude), initials close up
    (J. R. Moreno, JR Moreno). A name of nothing but punctuation folds to itself.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(_UNDIVIDED)
    plain = _APOSTROPHES.sub("", _ACCENTS.sub("", plain))
    plain = unicodedata.normalize("NFC", plain)
    words = _SEPARATORS.sub(" ", plain).strip()
    return _INITIALS.sub(lambda initials: initials[0].replace(" ", ""), words) or name.strip().casefold()


def fullest(spellings: Iterable[str]) -> str | None:
    """Give the fullest of several spellings of one name, whatever their order; ``None`` of none.

    Mixed case comes first, before all capitals or none; then the longer, the more accented, the alphabetically first.
    """
    return min(spellings, key=_fullness, default=None)


def most_complete(descriptions: Iterable[str]) -> str | None:
    """Give the longest of several descriptions, the alphabetically first of equals; ``None`` of none."""
    return min(descriptions, key=lambda description: (-len(description), description), default=None)


def _fullness(spelling: str) -> tuple[bool, int, int, str]:
    one_case = spelling.isupper() or spelling.islower()
    accents = len(_ACCENTS.findall(unicodedata.normalize("NFKD", spelling)))
    return one_case, -len(spelling), -accents, spelling
