import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import quotes.commands
from quotes import __version__
from quotes.cli import COMMANDS, HIDDEN, main
from quotes.commands import options, reference
from quotes.errors import StoreError
from quotes.store import DEFAULT_DATABASE

HEAVY = {
    "spacy", "textacy", "onnxruntime", "tokenizers", "numpy", "datasette", "uvicorn", "trafilatura", "lxml",
    "sqlite_utils", "torch", "rich", "charset_normalizer",
}  # fmt: skip
SHARED_MODULES = {"cases", "display", "options", "progress", "reference", "tables"}


def modules_after(statement: str) -> set[str]:
    code = (
        f"import json, sys\n{statement}\njson.dump(sorted({{name.split('.')[0] for name in sys.modules}}), sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr))


@pytest.mark.parametrize(
    "statement",
    ["import quotes", *(f"from quotes.cli import main; main({arguments}, standalone_mode=False)" for arguments in (
        ["--help"], ["--version"], ["add", "--help"], ["serve", "--help"], ["train", "--help"],
    ))],
)  # fmt: skip
def test_nothing_heavy_is_imported_before_it_is_used(statement: str) -> None:
    assert not modules_after(statement) & HEAVY


def test_the_group_tells_its_version_and_its_commands() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.strip().endswith(__version__)
    output = CliRunner().invoke(main, ["-h"]).output
    assert all(re.search(rf"^  {name} ", output, re.MULTILINE) for name in COMMANDS)
    assert not any(re.search(rf"^  {name} ", output, re.MULTILINE) for name in HIDDEN)


def test_every_module_is_a_command_or_shared() -> None:
    modules = {module.name for module in pkgutil.iter_modules(quotes.commands.__path__)}
    assert modules == {*COMMANDS, *HIDDEN} | SHARED_MODULES


@pytest.mark.parametrize("name", [*COMMANDS, *HIDDEN])
def test_every_command_is_described_with_an_example(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert "Examples:" in (command.help or "")
    assert f"quotes {name}" in (command.help or "")
    undescribed = [
        option.name for option in command.params if isinstance(option, click.Option) and not option.help and not HIDDEN
    ]
    assert not undescribed


def test_an_unknown_command_is_a_usage_error() -> None:
    result = CliRunner().invoke(main, ["sing"])
    assert result.exit_code == 2
    assert "No such command 'sing'" in result.output


def test_an_error_of_the_package_is_a_message_not_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise StoreError("Database is on fire: quotes.db")

    monkeypatch.setattr("quotes.commands.serve.serve", fail)
    result = CliRunner().invoke(main, ["serve"])
    assert (result.exit_code, result.output) == (1, "Error: Database is on fire: quotes.db\n")


def test_the_default_database_is_that_of_the_store() -> None:
    assert Path(options.DATABASE) == DEFAULT_DATABASE


def test_the_reference_is_up_to_date(root: Path) -> None:
    written = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == reference.reference(), "docs/cli.md is stale; make docs brings it up to date"
    assert all(f"## quotes {name}\n" in written for name in COMMANDS)
