"""How much memory a process and all its children use, read from /proc (Linux)."""

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

PAUSE = 0.25
"""Seconds between two looks."""


class PeakMemory:
    """Watches a process tree while the block runs; ``peak`` is in bytes, shared pages counted once."""

    def __init__(self, pid: int) -> None:
        """Watch the process ``pid`` and its descendants."""
        self.pid = pid
        self.peak = 0
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop watching."""
        self._over.set()
        self._watcher.join()

    def _watch(self) -> None:
        while not self._over.wait(PAUSE):
            self.peak = max(self.peak, sum(map(proportional, family(self.pid))))


def family(pid: int) -> list[int]:
    """The process and its descendants."""
    parents = {int(path.parent.name): _parent(path) for path in Path("/proc").glob("[0-9]*/stat")}
    found = [pid]
    for member in found:
        found += [child for child, parent in parents.items() if parent == member]
    return found


def proportional(pid: int) -> int:
    """Bytes of memory of one process, each shared page divided by the number that share it; 0 if it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024


def _parent(path: Path) -> int | None:
    try:
        return int(path.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None
