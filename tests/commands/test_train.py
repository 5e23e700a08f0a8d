import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.commands.conftest import Run


def test_without_pytorch_it_says_what_to_install(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("quotes.training")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("quotes.training", raising=False)
    monkeypatch.setitem(sys.modules, "torch", None)
    result = run("train", str(folder), "--out", "model")
    assert result.exit_code == 1
    assert "Training needs torch: pip install 'quotes[train]'" in result.stderr


def test_the_folders_and_options_are_handed_on(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[tuple[Any, ...]] = []

    def train(corpora: Path, out: Path, *, seed: int, threads: int, report: Any) -> None:
        called.append((corpora, out, seed, threads))
        report("stage 1 of 1")

    module = ModuleType("quotes.training")
    module.train = train  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quotes.training", module)
    result = run("train", "corpora", "--out", "model", "--seed", "7")
    assert (result.exit_code, result.stdout) == (0, "stage 1 of 1\n")
    assert called == [(Path("corpora"), Path("model"), 7, 2)]
