"""Bytes to text: the character encoding is found, not assumed, and what is not text is refused."""

import codecs
import re
from typing import TYPE_CHECKING, Final

from quotes.errors import BinaryInput, EmptyArticle, UnknownEncoding

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF document; extract its text first, with pdftotext for example"),
    (b"{\\rtf", "an RTF document; save it as plain text or HTML"),
    (b"PK\x03\x04", "a ZIP archive or an office document; save its text as .txt or .html, or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save its text as .txt or .html"),
    (b"SQLite format 3\x00", "an SQLite database; export its articles as JSON lines"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"BZh91AY&SY", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ\x00", "compressed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstandard; unpack it first"),
    (b"\x89PNG", "a PNG picture; only text can be read"),
    (b"\xff\xd8\xff", "a JPEG picture; only text can be read"),
    (b"GIF89a", "a GIF picture; only text can be read"),
    (b"\x7fELF", "a program; only text can be read"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.I
)
_ESCAPED: Final = ("iso2022", "iso-2022", "hz", "utf-7")
_ASIAN: Final = ("big5", "euc", "gb", "shift_jis", "cp932", "cp949", "cp950", "johab")
_WINDOWS_PUNCTUATION: Final = bytes.fromhex("85 91 92 93 94 95 96 97 99 a0 a3 a7 a9 ab ae b0 b7 bb bd")
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x08\x1a\x1b")
_SAMPLE: Final = 65_536


def decode(data: bytes, *, origin: str, encoding: str | None = None) -> str:
    r"""The text that the bytes hold, without byte order mark, every line ending as ``\n``.

    A byte order mark wins, then ``encoding``, then UTF-8 and UTF-16 where they fit, then what HTML declares, then
    what the bytes most resemble. Raises EmptyArticle, BinaryInput and UnknownEncoding, naming ``origin``.
    """
    if not data.strip():
        raise EmptyArticle(f"File {origin} is empty")
    text = _decode(data, origin, encoding).replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text or _controls(text[:_SAMPLE]) > 0.02:
        raise BinaryInput(_not_text(origin))
    if not text.strip():
        raise EmptyArticle(f"File {origin} holds nothing but white space")
    return text


def check_encoding(encoding: str) -> None:
    """Raise UnknownEncoding unless Python knows a character encoding of that name."""
    if not _is_known(encoding):
        raise UnknownEncoding(f"Encoding {encoding!r} is not known; leave it out to have it found")


def wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 where the first bytes show it, by a byte order mark or by where their zeros stand."""
    for mark, name in _MARKS[1:]:
        if data.startswith(mark):
            return name
    head = data[: _SAMPLE - _SAMPLE % 2]
    pairs = len(head) // 2
    if pairs >= 2:
        high, low = head[1::2].count(0) / pairs, head[0::2].count(0) / pairs
        if high > 0.4 and low < 0.05:
            return "utf-16-le"
        if low > 0.4 and high < 0.05:
            return "utf-16-be"
    return None


def refuse_binary(data: bytes, *, origin: str) -> None:
    """Raise BinaryInput where the first bytes are those of a picture, a document, an archive or a program."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryInput(f"File {origin} is {what}")
    if b"\x00" in data and wide(data) is None:
        raise BinaryInput(_not_text(origin))


def _not_text(origin: str) -> str:
    return f"File {origin} is binary; only text can be read: save it as .txt, .html or JSON lines"


def _controls(text: str) -> float:
    """The share of characters that no text has: control characters other than white space and escapes."""
    return sum(1 for character in text if character in _CONTROLS) / max(1, len(text))


def _is_known(encoding: str) -> bool:
    """Whether Python can turn text into such bytes; some that it lists, base64 for one, turn bytes into bytes."""
    try:
        return bool("a".encode(encoding))
    except (LookupError, ValueError):
        return False


def _decode(data: bytes, origin: str, encoding: str | None) -> str:
    refuse_binary(data, origin=origin)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if encoding is not None:
        return _decode_as(data, encoding, origin)
    declared = _declared(data)
    if declared is not None and declared.startswith(_ESCAPED):
        return data.decode(declared, "replace")
    spread = wide(data)
    if spread is not None:
        return data.decode(spread, "replace")
    return _as_declared(data, declared) or _utf_8(data) or _resembling(data, declared, origin)


def _decode_as(data: bytes, encoding: str, origin: str) -> str:
    check_encoding(encoding)
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        remedy = "leave the encoding out to have it found"
        raise UnknownEncoding(f"File {origin} is not in encoding {encoding}: {error}; {remedy}") from error


def _declared(data: bytes) -> str | None:
    """The name of the encoding that an HTML page declares in its first 4,096 bytes, where Python knows it."""
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    declared = match[1].decode("ascii", "replace")
    if not _is_known(declared):
        return None
    name = codecs.lookup(declared).name
    # As browsers do: pages that say Latin-1 are in its superset, which has the curly quotation marks.
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _as_declared(data: bytes, declared: str | None) -> str | None:
    """The text in a declared encoding of several bytes a character, where it fits: little is so by chance."""
    if declared is None or not declared.startswith(_ASIAN):
        return None
    try:
        return data.decode(declared)
    except UnicodeError:
        return None


def _utf_8(data: bytes) -> str | None:
    """The text where the bytes are UTF-8; broken characters in more that are sound cost only themselves.

    In other encodings what is sound is so by chance, and much rarer than what is broken.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    return text if sound >= 2 * broken else None


def _resembling(data: bytes, declared: str | None, origin: str) -> str:
    """The text in the encoding declared or, failing that, in the one whose patterns the bytes show most."""
    if declared is not None and not declared.startswith(("utf-16", "utf-32")):
        return data.decode(declared, "replace")
    foreign = data.translate(None, bytes(range(128)))
    common = len(foreign) - len(foreign.translate(None, _WINDOWS_PUNCTUATION))
    if common > 0.9 * len(foreign) and len(foreign) < 0.1 * len(data):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    first = next(index for index, byte in enumerate(data) if byte >= 128)
    start = max(0, first - _SAMPLE // 8)
    matches = from_bytes(data[start : start + _SAMPLE])
    best = matches.best()
    if best is None:
        raise UnknownEncoding(f"Encoding of {origin} could not be told; save it as UTF-8, or name its encoding")
    # A few accented letters fit several encodings alike; of equals, the one most of the English press used.
    equals = {match.encoding for match in matches if _plausible(match) == _plausible(best)}
    return data.decode("cp1252" if "cp1252" in equals else best.encoding, "replace")


def _plausible(match: "CharsetMatch") -> tuple[float, float]:
    return match.chaos, match.coherence
