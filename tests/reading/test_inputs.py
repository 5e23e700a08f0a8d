import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from quotes import reading
from quotes.article import Article, content_id
from quotes.errors import (
    BinaryInput,
    EmptyArticle,
    NothingFound,
    QuotesError,
    ReadingError,
    UnknownEncoding,
    UnknownField,
    UnknownFormat,
)
from quotes.reading import Unreadable, count, read


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def articles(*sources: str | Path) -> list[Article]:
    items = list(read(sources))
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


def error_of(source: str | Path) -> ReadingError:
    (item,) = read([source])
    assert isinstance(item, Unreadable)
    assert isinstance(item.error, QuotesError)
    return item.error


def test_every_kind_of_file_becomes_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"It rained.\r\nAll day.")
    (tmp_path / "b.md").write_text("---\ntitle: Rain\n---\nIt *rained*.")
    (tmp_path / "c.html").write_text("<title>Rain</title><p>It rained.</p>")
    (tmp_path / "d.jsonl").write_text('{"text": "It rained."}\n{"text": "It snowed."}\n')
    found = articles(tmp_path)
    assert [article.text for article in found] == [
        "It rained.\nAll day.",
        "It *rained*.",
        "It rained.",
        "It rained.",
        "It snowed.",
    ]
    assert [article.title for article in found] == [None, "Rain", "Rain", None, None]
    assert found[0].origin == str(tmp_path / "a.txt")
    assert found[4].origin == f"{tmp_path / 'd.jsonl'}:2"
    assert count([tmp_path]) == 5


def test_file_keeps_its_id_when_its_text_changes_and_the_folder_it_is_named_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    (one,) = articles(path)
    path.write_text("It snowed.")
    monkeypatch.chdir(tmp_path)
    (other,) = articles("a.txt")
    assert one.id == other.id
    assert one.digest != other.digest
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("It rained.")
    monkeypatch.chdir(tmp_path / "in")
    (third,) = articles("a.txt")
    assert third.id != one.id


def test_address_identifies_a_page_wherever_it_is_kept(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("https://harbour.example/rain\n\nIt rained.")
    assert {article.id for article in articles(tmp_path)} == {content_id("https://harbour.example/rain")}


def test_one_source_may_be_given_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    assert len(list(read(str(path)))) == len(list(read(path))) == count(str(path)) == 1  # type: ignore[arg-type]


def test_bad_file_never_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.html").write_text("<html></html>")
    (tmp_path / "d.jsonl").write_text("oops")
    (tmp_path / "e.txt").write_text("It rained.")
    items = list(read([tmp_path / "nowhere", tmp_path]))
    kinds = [type(item.error).__name__ if isinstance(item, Unreadable) else item.text for item in items]
    assert kinds == ["NothingFound", "BinaryInput", "EmptyArticle", "EmptyArticle", "BadRecord", "It rained."]
    assert count([tmp_path / "nowhere", tmp_path]) == 6


def test_errors_name_the_file_and_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\x00\x01\x02")
    assert isinstance(error_of(path), BinaryInput)
    path.write_bytes(b"\n\n")
    assert isinstance(error_of(path), EmptyArticle)
    path.write_text("---\ntitle: Rain\n---\n")
    path.rename(tmp_path / "report.md")
    error = error_of(tmp_path / "report.md")
    assert isinstance(error, EmptyArticle)
    assert str(tmp_path / "report.md") in str(error)
    assert isinstance(error_of(path), NothingFound)


@pytest.mark.parametrize("name", ["a.jsonl", "b.jsonl", "c.json", "d.csv"])
def test_files_of_records_that_are_none(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"" if name == "a.jsonl" else b"\x1f\x8b\x08\x00" if name == "b.jsonl" else b"[]")
    expected = {"a.jsonl": EmptyArticle, "b.jsonl": BinaryInput, "c.json": UnknownFormat, "d.csv": UnknownFormat}
    assert type(error_of(path)) is expected[name]
    assert count([path]) == 1


def test_file_that_may_not_be_read_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "b.txt").write_text("It snowed.")
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    locked, item = read([tmp_path])
    assert isinstance(locked, Unreadable)
    assert str(locked.error) == f"File {tmp_path / 'a.txt'} cannot be read: Permission denied"
    assert isinstance(item, Article)


def test_file_without_a_known_ending_is_told_by_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("<!doctype html><p>It rained.</p>")
    (tmp_path / "note").write_text("It rained.")
    assert [article.text for article in articles(tmp_path / "page", tmp_path / "note")] == ["It rained."] * 2


def test_records_in_utf_16_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('{"text": "“Où?”"}\r\n{"text": "b"}'.encode("utf-16"))
    assert [article.text for article in articles(tmp_path)] == ["“Où?”", "b"]


def test_options_that_are_wrong_are_told_at_once() -> None:
    with pytest.raises(UnknownField):
        read(["-"], fields={"headline": "title"})
    with pytest.raises(UnknownEncoding):
        read(["-"], encoding="klingon")


def test_encoding_is_taken_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Grüße".encode("cp437"))
    (tmp_path / "b.txt").write_bytes(b"\x81\x8d")
    first, second = read([tmp_path], encoding="cp437")
    assert isinstance(first, Article)
    assert first.text == "Grüße"
    (failed,) = read([tmp_path / "b.txt"], encoding="cp1252")
    assert isinstance(second, Article)
    assert isinstance(failed, Unreadable)
    assert isinstance(failed.error, UnknownEncoding)


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"It rained.\r\nAll day.", ["It rained.\nAll day."]),
        (b"\n<html><p>It rained.</p></html>", ["It rained."]),
        (b'\n{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
        (b"{sic} It rained.", ["{sic} It rained."]),
        ("“Où?”".encode("utf-16"), ["“Où?”"]),
    ],
)
def test_standard_input_is_told_by_its_beginning(
    data: bytes, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, data)
    assert [article.text for article in articles("-")] == texts
    assert count(["-"]) is None


def test_article_of_standard_input_is_known_by_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, b"It rained.")
    (article,) = articles("-")
    assert (article.origin, article.id) == ("-", content_id("It rained."))


@pytest.mark.parametrize("data", [b"", b" \n\n"])
def test_empty_standard_input_is_told(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, data)
    error = error_of("-")
    assert isinstance(error, EmptyArticle)
    assert "Standard input" in str(error)


def test_five_megabytes_are_read_whole(tmp_path: Path) -> None:
    paragraph = "The harbour board said on Tuesday that “nobody knows” when the ferries will sail again.\n\n"
    text = paragraph * (5_000_000 // len(paragraph) + 1)
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = articles(tmp_path)
    assert article.text == text


def test_public_names_are_sorted_and_few() -> None:
    assert sorted(reading.__all__) == reading.__all__ == ["Unreadable", "count", "read", "read_text"]


def test_name_that_is_no_utf_8_is_shown_with_a_mark(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/rain-\xff.txt"
    try:
        Path(os.fsdecode(name)).write_text("It rained.")
    except OSError:
        pytest.skip("this file system takes no such name")
    (article,) = articles(tmp_path)
    assert article.origin == str(tmp_path / "rain-\ufffd.txt")
    (missing,) = read([os.fsdecode(name + b"x")])
    assert isinstance(missing, Unreadable)
    assert str(missing.error).encode()
