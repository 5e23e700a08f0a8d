"""What a terminal shows while articles are added."""

from pathlib import Path

import pytest

from quotes.adding import Settling, Step
from quotes.commands.progress import article_progress


def test_a_terminal_shows_what_is_going_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "160")
    article = tmp_path / "rain.txt"
    article.write_text("It rains.", encoding="utf-8")
    with article_progress([str(article)], hidden=False) as tell:
        assert tell is not None
        tell(Step(str(article), "added", 12, 500))
        tell(Settling(1))
    shown = capsys.readouterr().err
    assert "Comparing speakers and statements across 1 article" in shown
    assert "12 quotes" in shown


def test_nothing_is_shown_where_that_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    with article_progress([], hidden=False) as tell:
        assert tell is None
