"""The command line in process, in an empty folder, with a stand-in for the trained model."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quotes.cli import main
from tests import fixed_model

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("add", "rain.txt")`` runs a command there; ``input=`` is its standard input."""
    fixed_model.install(monkeypatch)

    def invoke(*arguments: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=input, catch_exceptions=False)

    return invoke


@pytest.fixture
def rain(folder: Path) -> Path:
    """An article with one quote that the stand-in finds."""
    path = folder / "rain.txt"
    path.write_text("“It rained all night,” said Ada Moreno.\n\nThe ferry stayed in harbour.", encoding="utf-8")
    return path
