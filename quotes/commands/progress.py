"""A progress bar for runs over many articles."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quotes.commands.display import counted

if TYPE_CHECKING:
    from quotes.adding import Progress, Step


@contextmanager
def article_progress(sources: Sequence[str], *, hidden: bool) -> "Iterator[Progress | None]":
    """What to tell of every step, while a bar is shown on standard error (none where that is no terminal)."""
    from rich.console import Console

    console = Console(stderr=True)
    if hidden or not console.is_terminal:
        yield None
        return
    from rich import progress as bars

    from quotes.adding import Settling
    from quotes.reading import count

    shown = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TextColumn("{task.fields[quotes]:,} quotes"),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*shown, console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=count(sources), quotes=0)
        found = 0

        def tell(step: "Step | Settling") -> None:
            nonlocal found
            if isinstance(step, Settling):
                text = f"Comparing speakers and statements across {counted(step.articles, 'article')}"
                bar.update(task, description=text, refresh=True)
            else:
                found += step.quotes
                bar.update(task, description="Reading", advance=1, quotes=found)

        yield tell
