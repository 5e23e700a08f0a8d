import codecs

import pytest

from quotes.errors import BinaryInput, EmptyArticle, UnknownEncoding
from quotes.reading.encoding import check_encoding, decode

TEXT = "“Grüße aus Łódź,” said Zoë Ångström – “très bien”."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_found(name: str) -> None:
    assert decode(TEXT.encode(name), origin="a.txt") == TEXT


@pytest.mark.parametrize(("mark", "name"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_byte_order_mark_is_no_part_of_the_text(mark: bytes, name: str) -> None:
    assert decode(mark + TEXT.encode(name), origin="a.txt") == TEXT


def test_curly_marks_of_windows_are_found_in_english() -> None:
    text = "“Nobody sails,” the harbour’s master said – and nobody did. " * 3
    assert decode(text.encode("cp1252"), origin="a.txt") == text


@pytest.mark.parametrize(
    "text", ["“It rained,” said Ana Peña. She said it would rain again in München.\n", "“Très bien,” said François."]
)
def test_accents_that_fit_several_encodings_are_those_of_windows(text: str) -> None:
    assert decode(text.encode("cp1252"), origin="a.txt") == text


def test_other_alphabets_are_told_by_their_patterns() -> None:
    text = "Министр сказал, что переговоры продолжатся на следующей неделе. «Мы готовы», — добавил он. " * 5
    assert decode(text.encode("cp1251"), origin="a.txt") == text


def test_html_tells_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź i Gdańsk</body></html>'
    assert "Łódź i Gdańsk" in decode(page.encode("iso-8859-2"), origin="a.html")
    page = '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>港の会長</p>'
    assert "港の会長" in decode(page.encode("shift_jis"), origin="a.html")
    page = '<html><head><meta charset="iso-2022-jp"></head><p>港の会長</p>'
    assert "港の会長" in decode(page.encode("iso-2022-jp"), origin="a.html")


def test_latin_1_on_a_page_means_the_encoding_of_windows() -> None:
    page = '<meta charset="iso-8859-1"><p>“No,” she said.</p>'
    assert "“No,”" in decode(page.encode("cp1252"), origin="a.html")


def test_encoding_unknown_to_python_is_passed_over_in_a_page() -> None:
    assert decode(b'<meta charset="x-klingon"><p>It rained.</p>', origin="a.html").endswith("It rained.</p>")


def test_one_broken_character_costs_one_character() -> None:
    data = (TEXT * 20).encode() + b"\xff\xfe"[:1] + TEXT.encode()
    assert decode(data, origin="a.txt") == TEXT * 20 + "\ufffd" + TEXT


def test_one_broken_character_in_a_short_text_is_no_other_encoding() -> None:
    data = "“Nobody came,” said Élodie Sarn. ".encode() + b"It\x92s late."
    assert decode(data, origin="a.txt") == "“Nobody came,” said Élodie Sarn. It\ufffds late."


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "他说，这个计划会在明年完成。“我们希望和平”，发言人表示。"),
        ("euc_jp", "首相は「この計画は来年完了する」と述べた。"),
    ],
)
def test_what_looks_like_utf_8_by_chance_is_another_encoding(encoding: str, text: str) -> None:
    assert decode((text * 9).encode(encoding), origin="a.txt") == text * 9


def test_a_page_with_few_asian_characters_is_in_the_encoding_that_it_declares() -> None:
    page = '<meta charset="big5"><p>Ada Moreno, 市長, said it rained.</p>'
    assert decode(page.encode("big5"), origin="a.html") == page


def test_line_endings_are_all_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\nfour", origin="a.txt") == "one\ntwo\nthree\nfour"


def test_encoding_that_was_named_is_taken() -> None:
    assert decode("“No”".encode("cp1252"), origin="a.txt", encoding="cp1252") == "“No”"
    with pytest.raises(UnknownEncoding, match=r"a\.txt is not in encoding ascii"):
        decode(TEXT.encode(), origin="a.txt", encoding="ascii")


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", "a\0b", ""])
def test_encoding_without_a_meaning_is_refused(name: str) -> None:
    with pytest.raises(UnknownEncoding, match="not known"):
        check_encoding(name)


@pytest.mark.parametrize("data", [b"", b" \n\t ", codecs.BOM_UTF8, "\u00a0\n".encode(), codecs.BOM_UTF16_LE])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyArticle, match=r"a\.txt"):
        decode(data, origin="a.txt")


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"%PDF-1.7\n1 0 obj", "pdftotext"),
        (b"PK\x03\x04\x14\x00", "save its text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "only text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "only text"),
        (b"GIF89a\x01\x00", "only text"),
        (b"\x1f\x8b\x08\x00", "unpack"),
        (b"SQLite format 3\x00", "JSON lines"),
        (b"{\\rtf1\\ansi It rained.}", "plain text"),
        (b"It rained.\x00It rained.", "only text"),
        (bytes(range(1, 32)) * 50, "only text"),
    ],
)
def test_binary_is_refused_with_a_remedy(data: bytes, remedy: str) -> None:
    with pytest.raises(BinaryInput, match=remedy) as failure:
        decode(data, origin="a.txt")
    assert "a.txt" in str(failure.value)


def test_text_that_begins_like_an_archive_is_text() -> None:
    assert decode(b"PK said it rained. GIF89 and BZh are letters.", origin="a.txt").startswith("PK said")
