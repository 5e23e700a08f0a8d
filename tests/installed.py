"""Checks an installed wheel from outside the checkout: what it holds, and that the demo's database has quotes.

Run by ``.ci/run`` with the Python of an environment that has the wheel alone: ``python installed.py DATABASE``.
"""

import sys
from importlib.metadata import files
from pathlib import Path, PurePosixPath

NEEDED = ("quotes/py.typed", "quotes/db/*", "quotes/samples/gold.jsonl", "quotes/samples/articles/*")
NEEDED_TOO = ("quotes/site/templates/**/*.html", "quotes/site/static/*", "quotes/**/*.onnx")
UNWANTED = ("tests/*", "benchmarks/*", "quotes/**/*.db", "**/*.pt")


def faults(database: Path) -> list[str]:
    """What is wrong with the installed package or the database it made, in words."""
    import quotes
    from quotes.store import Database

    held = [PurePosixPath(str(file)) for file in files("quotes") or ()]
    found = [f"the wheel lacks {pattern}" for pattern in NEEDED + NEEDED_TOO if not _any(held, pattern)]
    found += [f"the wheel should not hold {pattern}" for pattern in UNWANTED if _any(held, pattern)]
    checkout = Path(__file__).resolve().parent.parent
    if Path(quotes.__file__).is_relative_to(checkout):
        found.append("quotes was imported from the checkout, not from the wheel")
    with Database(database, create=False, write=False) as opened:
        (row,) = opened.query("SELECT count(*) AS quotes, count(speaker_id) AS attributed FROM quotes")
    if row["attributed"] < 20:
        found.append(f"the demo found {row['quotes']} quotes, {row['attributed']} with a speaker; at least 20 expected")
    return found


def _any(held: list[PurePosixPath], pattern: str) -> bool:
    # PurePath.match knows no "**" before Python 3.13, so the pattern's folder and its last part are told apart.
    folder, _, last = pattern.rpartition("/")
    top = folder.removesuffix("/**").removesuffix("**").rstrip("/")
    deep = folder.endswith("**")
    return any(file.match(last) and (_within(file, top) if deep else str(file.parent) == top) for file in held)


def _within(file: PurePosixPath, top: str) -> bool:
    return not top or str(file.parent) == top or str(file.parent).startswith(f"{top}/")


if __name__ == "__main__":
    wrong = faults(Path(sys.argv[1]))
    sys.stderr.write("".join(f"{fault}\n" for fault in wrong))
    sys.exit(bool(wrong))
