import json
from typing import Any

import pytest

from quotes.article import Article
from quotes.errors import BadRecord, UnknownField
from quotes.reading import Unreadable
from quotes.reading.records import field_names, is_record, read_records


def read_one(record: Any, **fields: str) -> Article | Unreadable:
    line = record if isinstance(record, bytes) else json.dumps(record).encode()
    (item,) = read_records([line], origin="a.jsonl", names=field_names(fields))
    return item


def article_of(record: Any, **fields: str) -> Article:
    item = read_one(record, **fields)
    assert isinstance(item, Article), item
    return item


def complaint(record: Any, **fields: str) -> str:
    item = read_one(record, **fields)
    assert isinstance(item, Unreadable)
    assert item.origin == "a.jsonl:1"
    assert isinstance(item.error, BadRecord)
    assert "a.jsonl:1" in str(item.error)
    return str(item.error)


def test_fields_become_the_article() -> None:
    article = article_of(
        {
            "id": 7,
            "url": " https://harbour.example/a ",
            "title": "Ferries",
            "outlet": "Harbour Post",
            "author": ["Ada Moreno", "Tomas Belk"],
            "published": "March 4, 2026",
            "text": "It rained.\r\nAll day.",
            "quotes": [],
        }
    )
    assert article == Article(
        text="It rained.\r\nAll day.",
        id="7",
        url="https://harbour.example/a",
        title="Ferries",
        outlet="Harbour Post",
        author="Ada Moreno, Tomas Belk",
        published="2026-03-04",
        origin="a.jsonl:1",
    )


def test_names_of_the_fields_can_be_told() -> None:
    article = article_of({"body": "It rained.", "headline": "Rain", "title": "no"}, text="body", title="headline")
    assert (article.text, article.title) == ("It rained.", "Rain")


def test_field_that_no_article_has_is_refused() -> None:
    with pytest.raises(UnknownField, match="headline is not one of"):
        field_names({"headline": "title"})


def test_null_and_unclear_dates_are_unknown_and_stamps_are_dates() -> None:
    article = article_of({"text": "a", "url": None, "title": "", "published": "some time ago"})
    assert (article.url, article.title, article.published) == (None, None, None)
    assert article_of({"text": "a", "published": 1772619600}).published == "2026-03-04T10:20:00+00:00"


def test_article_with_neither_id_nor_address_is_known_by_its_text() -> None:
    lines = [b'{"text": "a"}', b'{"text": "b"}', b'{"text": "a"}']
    ids = [item.id for item in read_records(lines, origin="x", names=field_names(None)) if isinstance(item, Article)]
    assert ids[0] == ids[2] != ids[1]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"not json", "Expecting value at character 1"),
        (b'{"text": "cut o', "not JSON"),
        (b"[1, 2]", "a list"),
        (b'"text"', "a text"),
        (b"null", "nothing"),
        (b"[" * 100_000, "not JSON"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "a"}', "not JSON"),
        (b'{"body": "a", "id": 1}', "no field text (it has: body, id)"),
        (b'{"text": null}', "no field text"),
        (b"{}", "it has: none"),
        (b'{"text": 3}', "a number as its field text"),
        (b'{"text": ["a"]}', "a list as its field text"),
        (b'{"text": " \\n"}', "is empty"),
        (b'{"text": "a", "outlet": {"name": "b"}}', "an object as its field outlet"),
        (b'{"text": "a", "title": true}', "true or false as its field title"),
        (b'{"text": "\xe9\x00"}', "not text"),
    ],
)
def test_bad_lines_say_what_is_wrong(line: bytes, says: str) -> None:
    assert says in complaint(line)


def test_missing_field_is_called_by_its_name_in_the_input() -> None:
    assert "no field body" in complaint({"text": "a"}, text="body")


def test_bad_line_costs_one_line_and_keeps_its_number() -> None:
    lines = [b'{"text": "a"}\n', b"\n", b"oops\n", b'{"text": "b"}']
    origins = [item.origin for item in read_records(lines, origin="x", names=field_names(None))]
    assert origins == ["x:1", "x:3", "x:4"]


def test_lines_in_other_encodings_are_read() -> None:
    assert article_of(b'\xef\xbb\xbf{"text": "a"}').text == "a"
    assert article_of('{"text": "“Rain,” she said to the board on Monday"}'.encode("cp1252")).text.startswith("“Rain,”")
    (item,) = read_records(['{"text": "é"}'.encode("cp437")], origin="x", names=field_names(None), encoding="cp437")
    assert isinstance(item, Article)
    assert item.text == "é"


def test_what_no_database_holds_is_replaced_one_for_one() -> None:
    assert article_of(b'{"text": "a\\ud800b\\u0000c"}').text == "a\ufffdb\ufffdc"
    assert article_of(b'{"text": "\\ud83d\\ude00"}').text == "😀"


def test_raw_tabs_and_line_feeds_in_strings_are_taken() -> None:
    assert article_of(b'{"text": "a\tb"}').text == "a\tb"


def test_lines_of_json_are_told_from_text() -> None:
    assert is_record(b' {"a": 1}\n')
    assert not is_record(b"{curly} braces, she said\n")
    assert not is_record(b"[1]")
    assert not is_record(b"{" * 100_000)
