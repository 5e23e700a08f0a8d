"""The whole of training: every stage in turn, and the export."""

import os
from collections.abc import Callable
from pathlib import Path

import torch

from quotes.training.exporting import export
from quotes.training.network import from_minilm, start_narrow
from quotes.training.recipe import NARROW, Corpora, broad_stage, make_tokenizer, minilm_folder, narrow_stage
from quotes.training.stages import copied, mean, run, settings


def build(corpora: Path, out: Path, *, seed: int, threads: int | None, report: Callable[[str], None]) -> None:
    """Train the model and export it; see :func:`quotes.training.train`."""
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(threads or os.cpu_count() or 1)
    tokenizer = make_tokenizer()
    torch.manual_seed(seed)
    network = from_minilm(minilm_folder() / "model.safetensors")
    first = broad_stage(Corpora(corpora, tokenizer, seed))
    report(settings(first))
    run(first, network, out, seed=seed, report=report)
    start_narrow(network)
    start, ends = copied(network.state_dict()), []
    for number in range(len(NARROW)):
        # Each run sees the articles cut and restyled in ways of its own.
        stage = narrow_stage(Corpora(corpora, tokenizer, seed + number), number)
        network.load_state_dict(start)
        report(settings(stage))
        run(stage, network, out, seed=seed + number, report=report)
        ends.append(copied(network.state_dict()))
    network.load_state_dict(mean(ends))
    export(network, tokenizer, out / "model")
    report(f"model written to {out / 'model'}")
