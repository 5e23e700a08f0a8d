"""A progress bar for runs over many articles."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes.adding import Step


@contextmanager
def article_progress(sources: Sequence[str], *, hidden: bool) -> "Iterator[Callable[[Step], None] | None]":
    """What to call after every article, while a bar is shown on standard error (none where that is no terminal)."""
    from rich.console import Console

    console = Console(stderr=True)
    if hidden or not console.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from quotes.reading import count

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[quotes]:,} quotes"))
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task("articles", total=count(sources), quotes=0)
        found = 0

        def advance(step: "Step") -> None:
            nonlocal found
            found += step.quotes
            bar.update(task, advance=1, quotes=found)

        yield advance
