from pathlib import Path

from quotes.samples import samples_folder
from tests.commands.conftest import Run


def test_the_samples_are_read_stored_and_told_about(run: Run) -> None:
    result = run("demo", "--no-serve")
    assert result.exit_code == 0, result.output
    assert "Most quoted:" in result.stdout
    assert "left out" not in result.stdout
    assert Path("db/demo.db").exists()
    assert "0 articles added" in run("demo", "--no-serve").stdout
    assert samples_folder().is_dir()
