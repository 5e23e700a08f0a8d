"""How a house spells names: transliteration systems as newsrooms use them, accents, hyphens, order.

Names are kept in a notation of their own tradition (Arabic with long vowels and emphatics, Slavic in Cyrillic, others
with the spellings in use separated by ``/``), and every house turns them into its spelling. Five ways a tradition are
modelled on those in use: for Arabic a strict one, an Anglo-American, a Gulf, a Maghrebi (French) and an Egyptian one;
for Cyrillic BGN/PCGN as the press simplifies it, with -iy, as passports have it, scholars', and Ukraine's of 2010.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

SCHEMES = 5
"""Ways of spelling a tradition has; a way is a number below it."""

Rules: TypeAlias = tuple[tuple[str, str], ...]

_ARTICLES = ("al-", "al-", "Al ", "El ", "el-")
_SERVANTS = ("{abd} al-{}", "{abd}el {}", "{abd}ul {}", "{abd}el{lower}", "{abd}el-{}")
_ARABIC: tuple[Rules, ...] = (
    (("aa", "a"), ("ii", "i"), ("uu", "u")),
    (
        (r"ay(?=[^aiuy])", "ei"),
        (r"(?<=[mh])ad$", "ed"),
        (r"(?<!u)u(?!u)(?=[a-z])", "o"),
        ("aa", "a"),
        ("ii", "i"),
        ("uu", "ou"),
        (r"(?<=a)s(?=[ae])", "ss"),
    ),
    (
        (r"ay(?=[^aiuy])", "ai"),
        (r"ii(?=[a-z])", "ee"),
        (r"uu(?=[a-z])", "oo"),
        (r"(?<![uo])u(?![ua])", "o"),
        ("aa", "a"),
        ("ii", "i"),
        ("uu", "u"),
    ),
    (
        (r"([a-z])\1(?<![aiu])", r"\1"),
        ("sh", "ch"),
        (r"^j", "dj"),
        ("uu", "ou"),
        (r"(?<=[mh])ad$", "ed"),
        (r"(?<![ouai])u(?![a-z]?$)", "o"),
        ("aa(?=n$)", "ane"),
        ("aan?e", "ane"),
        ("aa", "a"),
        ("ii", "i"),
        ("q", "k"),
    ),
    (
        ("j", "g"),
        (r"([^aiu])\1", r"\1"),
        (r"(?<=[mh])ad$", "ed"),
        (r"ay(?=[^aiuy])", "ei"),
        ("aa", "a"),
        ("ii", "i"),
        ("uu", "ou"),
        (r"(?<!o)u(?!u)", "o"),
    ),
)
_LETTERS = dict(
    zip(
        "абвгґдеёжзийіклмнопрстуфхцчшщъыьэюяєї",
        [
            "a",
            "b",
            "v",
            "g",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "ye",
            "i",
        ],
        strict=True,
    )
)
_CYRILLIC: tuple[dict[str, str], ...] = (
    _LETTERS,
    {**_LETTERS, "й": "y", "ё": "e"},
    {**_LETTERS, "ю": "iu", "я": "ia", "ё": "e", "є": "ie"},
    {**_LETTERS, "й": "j", "ю": "ju", "я": "ja", "х": "h", "ц": "c"},
    {**_LETTERS, "г": "h", "и": "y", "й": "i", "ґ": "g"},
)
_UMLAUTS = str.maketrans(dict(zip("äöüÄÖÜß", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss"), strict=True)))
_LAST_IJ = ("y", "iy", "ii", "i", "yy")


@dataclass(frozen=True, slots=True)
class House:
    """The habits of one outlet; ``number`` decides which of the ways of spelling it takes in each tradition."""

    number: int
    accents: bool
    hyphen: str
    family_first: bool
    long_o: str
    umlaut: bool
    british: bool
    courteous: bool
    curly: bool
    faithful: float
    """Share of people it spells as they themselves do, whatever its own way."""


@lru_cache(maxsize=400_000)
def spelled(tradition: str, element: str, scheme: int, accents: bool) -> str:
    """One word of a name, in its tradition's notation, as the way of spelling ``scheme`` writes it."""
    if tradition == "arabic":
        return _arabic(element, scheme)
    if tradition == "slavic":
        return _slavic(element, scheme)
    forms = re.split(r"[/|]", element)
    word = forms[scheme % len(forms)].replace("_", "")
    return word if accents else plain(word)


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """The word without its accents."""
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", word)))


@lru_cache(maxsize=50_000)
def undone_umlauts(word: str) -> str:
    """The word with ä, ö, ü and ß written out."""
    return word.translate(_UMLAUTS)


def _arabic(element: str, scheme: int) -> str:
    if element.startswith("abd+"):
        of = _arabic(element[4:], scheme)
        return _SERVANTS[scheme].format(of, abd="Abd", lower=of.lower())
    article = element.startswith("al-")
    word = element.removeprefix("al-").lower().replace("`", "").replace("'", "")
    for pattern, written in _ARABIC[scheme]:
        word = re.sub(pattern, written, word)
    return (_ARTICLES[scheme] if article else "") + word[:1].upper() + word[1:]


def _slavic(element: str, scheme: int) -> str:
    forms = element.split("|")
    word = forms[scheme % len(forms)].lower()
    last = ""
    if word.endswith(("ий", "ый", "ій")):
        word, last = word[:-2], _LAST_IJ[scheme]
    table = _CYRILLIC[scheme]
    written = "".join(table.get(letter, letter) for letter in word) + last
    if scheme == 1 and word.startswith(("е", "є")):
        written = "Y" + written.removeprefix("y")
    written = written[:1].upper() + written[1:]
    if scheme in (0, 4):
        written = written.replace("Aleks", "Alex").replace("Maks", "Max").replace("Alexandr", "Alexander")
    return written
