"""What holds for any text and any bytes."""

import json
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.article import Article
from quotes.errors import ReadingError
from quotes.reading import count, read, read_text
from quotes.reading.encoding import decode

any_text = st.text(max_size=300)
"""Whatever can be written, halves of surrogate pairs left out."""

line = st.sampled_from(
    [
        "By Ada Moreno",
        "Published 4 March 2026",
        "date 2026-03-04",
        "https://harbour.example/a",
        "Leave a comment",
        "Ferries sail again today",
        "(Photo: Belk)",
        "PORT SALEN — It rained.",
        "Home",
        "“No,” she said.",
        "",
        " ",
        "\r",
        "\u2028",
    ]
)
messy_text = st.lists(st.one_of(line, any_text), max_size=12).map("\n".join)


@given(messy_text)
@example("date 2026-03-04")
@example("\x1c\x1d\x85\u2029")
def test_any_text_survives_and_furniture_lies_inside_it(text: str) -> None:
    article = read_text(text)
    assert article.text == text
    last = 0
    for start, end in article.furniture:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end


@given(messy_text)
def test_reading_twice_gives_the_same_article(text: str) -> None:
    assert read_text(text) == read_text(text)


@given(
    st.text(st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from("\n\t"))),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_text_comes_back_from_every_unicode_encoding(text: str, encoding: str) -> None:
    text = text.replace("\ufeff", "") + "."
    assert decode(text.encode(encoding), origin="x") == text


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"<meta charset=utf-16>\xe9")
@example(b"\xfe\xff\xd8\x00")
@example(b"<meta charset=unicode_escape>\\x")
def test_any_bytes_give_text_or_an_error_of_ours(data: bytes) -> None:
    try:
        text = decode(data, origin="x")
    except ReadingError:
        return
    assert text.strip()
    assert text.encode("utf-8")


@settings(max_examples=60)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "a.unknown"]))
@example(b"<html><body><p>\xff", "a.html")
@example(b'{"text": "\xff"}', "a.jsonl")
@example(b"---\n:\n---\n", "a.md")
def test_any_file_gives_as_many_items_as_were_counted(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        assert len(list(read([path]))) == count([path])


@given(any_text.filter(str.strip))
def test_text_in_json_lines_is_never_edited(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        path.write_text(json.dumps({"text": text}), encoding="utf-8")
        (article,) = read([path])
    assert isinstance(article, Article)
    assert article.text == text.replace("\x00", "\ufffd")
