import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_without_pytorch_it_says_what_to_install(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    result = run("train", str(folder), "--out", "model")
    assert result.exit_code == 1
    assert "quotes[train]" in result.stderr
