"""Builds the model from annotated articles: ``train`` reads the corpora, learns in stages and exports.

Importing this package needs PyTorch, the extra ``train``.
"""

import os
from collections.abc import Callable
from pathlib import Path

import torch

from quotes.training.exporting import export
from quotes.training.network import from_minilm
from quotes.training.recipe import NARROW, Corpora, broad_stage, make_tokenizer, minilm_folder, narrow_stage
from quotes.training.stages import copied, mean, run, settings

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
    torch.manual_seed(seed)
    network = from_minilm(minilm_folder() / "model.safetensors")
    first = broad_stage(Corpora(corpora, tokenizer, seed))
    say(settings(first))
    run(first, network, out, seed=seed, report=say)
    start, ends = copied(network.state_dict()), []
    for number in range(len(NARROW)):
        # Each run sees the articles cut and restyled in ways of its own.
        stage = narrow_stage(Corpora(corpora, tokenizer, seed + number), number)
        network.load_state_dict(start)
        say(settings(stage))
        run(stage, network, out, seed=seed + number, report=say)
        ends.append(copied(network.state_dict()))
    network.load_state_dict(mean(ends))
    export(network, tokenizer, out / "model")
    say(f"model written to {out / 'model'}")
