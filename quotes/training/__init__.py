"""Builds the model from annotated articles: ``train`` reads the corpora, learns in stages and exports.

Only ``train`` itself needs PyTorch, the extra ``train``; reading the corpora does not.
"""

from collections.abc import Callable
from pathlib import Path

from quotes.errors import TrainingError

__all__ = ["train"]


def train(
    corpora: Path, out: Path, *, seed: int = 1, threads: int = 2, report: Callable[[str], None] | None = None
) -> None:
    """Train the model and export it, going on from the last checkpoint in ``out``.

    ``corpora`` is the folder of corpora, ``out`` is given the checkpoints and, in ``out/model``, the files that
    ship in the package. The same seed and number of processor ``threads`` give the same weights, on however many cores;
    ``report`` takes lines for a log.

    Raises:
        TrainingError: a corpus, or a library that training needs, is not there; or ``out`` was begun with another seed
            or number of threads.
    """
    try:
        from quotes.training.building import build
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("quotes"):
            raise
        raise TrainingError(f"Training needs {error.name}: pip install 'quotes[train]'") from error
    build(corpora, out, seed=seed, threads=threads, report=report or (lambda line: None))
