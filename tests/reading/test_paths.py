import os
from pathlib import Path

import pytest

from quotes.errors import NothingFound, ReadingError
from quotes.reading import Unreadable
from quotes.reading.paths import find


def plant(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text", encoding="utf-8")


def found(*sources: str | Path) -> list[str]:
    return [str(item) for item in find(sources) if not isinstance(item, Unreadable)]


def refused(*sources: str | Path) -> list[Unreadable]:
    return [item for item in find(sources) if isinstance(item, Unreadable)]


def test_folder_is_searched_through_in_sorted_order(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "a.HTML", "c/d/e.md", "c/a.jsonl", "picture.png", "table.csv")
    names = [os.path.relpath(path, tmp_path) for path in found(tmp_path)]
    assert names == ["a.HTML", "b.txt", os.path.join("c", "a.jsonl"), os.path.join("c", "d", "e.md")]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    plant(tmp_path, ".secret.txt", ".git/a.txt", "seen.txt")
    assert found(tmp_path) == [str(tmp_path / "seen.txt")]


def test_named_file_comes_whatever_its_ending(tmp_path: Path) -> None:
    plant(tmp_path, ".hidden", "article.log")
    assert found(tmp_path / ".hidden", tmp_path / "article.log") == [
        str(tmp_path / ".hidden"),
        str(tmp_path / "article.log"),
    ]


def test_file_named_twice_comes_once(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt")
    assert found(tmp_path, tmp_path / "a.txt", str(tmp_path / "*.txt")) == [str(tmp_path / "a.txt")]


def test_glob_names_files_and_folders(tmp_path: Path) -> None:
    plant(tmp_path, "day1/b.txt", "day2/a.txt", "night/c.txt")
    names = [os.path.relpath(path, tmp_path) for path in found(str(tmp_path / "day*"))]
    assert names == [os.path.join("day1", "b.txt"), os.path.join("day2", "a.txt")]
    names = [os.path.relpath(path, tmp_path) for path in found(str(tmp_path / "**" / "*.txt"))]
    assert names == [os.path.join("day1", "b.txt"), os.path.join("day2", "a.txt"), os.path.join("night", "c.txt")]


def test_name_with_brackets_is_a_file_before_it_is_a_glob(tmp_path: Path) -> None:
    plant(tmp_path, "a[1].txt")
    assert found(str(tmp_path / "a[1].txt")) == [str(tmp_path / "a[1].txt")]


@pytest.mark.parametrize("source", ["nowhere.txt", "", "no*thing", "https://harbour.example/a", "x" * 5000, "a\0b"])
def test_what_is_not_there_is_nothing_found(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (item,) = refused(source)
    assert isinstance(item.error, NothingFound)
    assert len(str(item.error)) < 400


def test_folder_without_articles_is_nothing_found(tmp_path: Path) -> None:
    plant(tmp_path, "picture.png")
    (item,) = refused(tmp_path)
    assert isinstance(item.error, NothingFound)
    assert str(tmp_path) in str(item.error)
    assert ".jsonl" in str(item.error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may list every folder")
def test_folder_that_may_not_be_listed_costs_only_itself(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt", "locked/b.txt")
    (tmp_path / "locked").chmod(0)
    try:
        assert found(tmp_path) == [str(tmp_path / "a.txt")]
        (item,) = refused(tmp_path)
    finally:
        (tmp_path / "locked").chmod(0o700)
    assert item.origin == str(tmp_path / "locked")
    assert type(item.error) is ReadingError


def test_listing_that_fails_in_the_middle_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, "a.txt", "locked/b.txt")
    list_folder = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert found(tmp_path) == [str(tmp_path / "a.txt")]
    assert [item.origin for item in refused(tmp_path)] == [str(tmp_path / "locked")]


def test_link_that_leads_round_in_a_circle_ends(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    assert found(tmp_path) == [str(tmp_path / "a.txt")]
