"""Builds the model from annotated articles: ``train`` reads the corpora, learns in stages and exports.

Importing this package needs PyTorch, the extra ``train``.
"""

import os
from collections.abc import Callable
from pathlib import Path

import torch

from quotes.training.exporting import export
from quotes.training.network import from_minilm
from quotes.training.recipe import Corpora, make_tokenizer, minilm_folder, stages
from quotes.training.stages import run, settings

__all__ = ["train"]


def train(
    corpora: Path, out: Path, *, seed: int = 1, threads: int | None = None, report: Callable[[str], None] | None = None
) -> None:
    """Train the model and export it, going on from the last checkpoint in ``out``.

    ``corpora`` is the folder of corpora, ``out`` is given the checkpoints and, in ``out/model``, the files that
    ship in the package. ``threads`` limits the processor's threads; ``report`` takes lines for a log.

    Raises:
        TrainingError: a corpus, or the package with the starting weights, is not there.
    """
    out.mkdir(parents=True, exist_ok=True)
    say = report or (lambda line: None)
    torch.set_num_threads(threads or os.cpu_count() or 1)
    tokenizer = make_tokenizer()
    read = Corpora(corpora, tokenizer, seed)
    torch.manual_seed(seed)
    network = from_minilm(minilm_folder() / "model.safetensors")
    for stage in stages(read):
        say(settings(stage))
        run(stage, network, out, seed=seed, report=say)
    export(network, tokenizer, out / "model")
    say(f"model written to {out / 'model'}")
