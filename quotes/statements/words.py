"""The words of a quote as they are compared: no case, no accents, no marks, contractions written out."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

from quotes.statements.stemming import stem

Json: TypeAlias = dict[str, Any]

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’‘ʼ][^\W\d_]+)*")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
_ACCENTS = re.compile("[\u0300-\u036f]")
_UNDIVIDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_SENTENCE_END = re.compile(r"[.!?:]\W*$|^\W*$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: half-open offsets, how it is compared, and whether it is written like a name."""

    start: int
    end: int
    normal: str
    named: bool = False


def words(text: str) -> list[Word]:
    """Give the words of ``text`` in order; numbers in words become digits, "won't" two words with the same offsets.

    [word.normal for word in words("“It won’t cost five million.”")] == ["it", "will", "not", "cost", "5000000"]
    """
    return _with_magnitudes(list(_plain(text)))


@cache
def meanings() -> Json:
    """The word lists that ship with the package: function words, negations, numbers, opposites, variants."""
    text = (files("quotes.statements") / "data" / "meanings.json").read_text(encoding="utf-8")
    lists: Json = json.loads(text)
    return lists


@cache
def meaning(name: str) -> frozenset[str]:
    """The words of one of the lists."""
    return frozenset(meanings()[name])


@cache
def function_words() -> frozenset[str]:
    """Words that carry no content of their own; negations are not among them."""
    return meaning("function")


def is_number(normal: str) -> bool:
    """Tell whether a normalised word is a number."""
    return normal[:1].isdigit()


def _plain(text: str) -> Iterator[Word]:
    previous = 0
    # In a headline of capitals only, "US" may be anybody, and nothing is written like a name.
    capitals = text.isupper()
    for found in _WORD.finditer(text):
        written = found[0].lower() if capitals else found[0]
        start, end = found.span()
        opens = written[0].isupper() and bool(_SENTENCE_END.search(text[max(previous - 1, 0) : start]))
        shouted = len(written) > 1 and written.isupper()
        named = shouted or (written[0].isupper() and not opens and written not in ("I",))
        for normal in _normal(written):
            yield Word(start, end, normal, named)
        previous = end


@lru_cache(maxsize=200_000)
def _normal(written: str) -> tuple[str, ...]:
    """The words that one written word is compared as."""
    if written[0].isdigit():
        return (_digits(written),)
    if "." in written or (written == "US"):
        return ({"us": "usa", "uk": "britain"}.get(joined := written.replace(".", "").casefold(), joined),)
    plain = unicodedata.normalize("NFKD", written.casefold().translate(_APOSTROPHES)).translate(_UNDIVIDED)
    plain = _ACCENTS.sub("", plain)
    lists = meanings()
    if plain in lists["contractions"]:
        return tuple(lists["contractions"][plain].split())
    for ending, whole in lists["endings"].items():
        if plain.endswith(ending) and len(plain) > len(ending):
            return plain.removesuffix(ending), whole
    bare = plain.removesuffix("'s").removesuffix("s'").replace("'", "") or plain
    number = lists["numbers"].get(bare) or lists["ordinals"].get(bare)
    # "One" is a number less often than a pronoun, and "second" less often than a moment.
    return (str(number) if number and bare not in ("one", "second") else lists["variants"].get(bare, bare),)


def _digits(written: str) -> str:
    whole = re.sub(r",(?=\d{3}(?:\D|$))", "", written).replace(",", ".")
    return whole.rstrip("0").rstrip(".") if whole.count(".") == 1 else whole


def _with_magnitudes(found: list[Word]) -> list[Word]:
    magnitudes = meanings()["magnitudes"]
    kept: list[Word] = []
    for word in found:
        before = kept[-1] if kept else None
        if before and word.normal in magnitudes and is_number(before.normal) and before.normal.count(".") < 2:
            value = f"{float(before.normal) * magnitudes[word.normal]:.6f}".rstrip("0").rstrip(".")
            kept[-1] = Word(before.start, word.end, value)
        else:
            kept.append(word)
    return kept


@lru_cache(maxsize=200_000)
def root(normal: str) -> str:
    """Give the stem under which a normalised word counts, numbers being their own."""
    return normal if is_number(normal) else stem(normal)
