"""How the package is put together: what may import what, how long a file may be, what must be said in it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "quotes"

ORDER = """
    errors workers article quote names reading language model detection speakers confidence extractor component topics
    identity statements corrections store exporting adding evaluation training samples site commands cli
"""
STAGES = ORDER.split()
"""In the order in which the data flows: a stage may import itself and those before it."""

EXEMPT = {
    PACKAGE / "__init__.py": "the package itself only names what its modules hold",
    PACKAGE / "commands" / "reference.py": "the reference describes the finished command line",
}

LONGEST = 400

KEPT_NAMES = {"site"}
"""Named like a module of the standard library because the design calls the stage so; never imported by that name."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_stages(path: Path) -> Iterator[tuple[int, str]]:
    """The stages a module imports, at its top or inside its functions, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            assert node.level == 0, f"{path}:{node.lineno} imports relatively; write the name in full"
            names = [node.module or ""]
            if node.module == "quotes":
                names = [f"quotes.{alias.name}" for alias in node.names]
        for name in names:
            if name.startswith("quotes."):
                yield node.lineno, name.split(".")[1]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [path for path in MODULES if path not in EXEMPT], ids=named)
def test_imports_run_one_way(path: Path) -> None:
    stage = stage_of(path)
    assert stage in STAGES, f"{stage} is no stage; give it its place in STAGES"
    allowed = {*STAGES[: STAGES.index(stage) + 1], "__version__"}
    late = [f"line {line}: quotes.{name}" for line, name in imported_stages(path) if name not in allowed]
    assert not late, f"{named(path)} imports later stages: {', '.join(late)}"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(text)), f"{named(path)} has no docstring"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_names_are_of_the_field(path: Path) -> None:
    name = path.parent.name if path.stem.startswith("__") else path.stem
    assert name not in sys.stdlib_module_names - KEPT_NAMES, (
        f"{named(path)} is named like a module of the standard library"
    )
    assert name not in {"utils", "util", "helpers", "common", "misc"}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_libraries_neither_print_nor_pickle(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert "print" not in called
    assert not imported & {"pickle", "marshal", "shelve", "dill", "joblib"}
