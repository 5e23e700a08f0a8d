"""The whole of training: every stage in turn, and the export."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from quotes.errors import TrainingError
from quotes.training.exporting import export
from quotes.training.network import Network, from_minilm, start_narrow
from quotes.training.recipe import (
    RATES,
    Corpora,
    broad_stage,
    half_stage,
    make_tokenizer,
    minilm_folder,
    narrow_stage,
)
from quotes.training.stages import Stage, copied, mean, run, settings

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Weights = dict[str, Tensor]


def build(corpora: Path, out: Path, *, seed: int, threads: int, report: Callable[[str], None]) -> None:
    """Train the model and export it; see :func:`quotes.training.train`."""
    out.mkdir(parents=True, exist_ok=True)
    _hold(out / "settings.json", {"seed": seed, "threads": threads})
    torch.set_num_threads(threads)
    _Builder(corpora, out, seed, report).run()


def _hold(path: Path, wanted: dict[str, int]) -> None:
    """Note what a folder's weights depend on, and go on only with the same.

    Sums over several threads are added up in another order, whose last digits grow into other weights.
    """
    if not path.exists():
        path.write_text(json.dumps(wanted) + "\n", encoding="utf-8")
    begun: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
    for name, value in wanted.items():
        if begun.get(name) != value:
            raise TrainingError(
                f"{path.parent} was begun with --{name} {begun.get(name)}, not {value}. "
                "Go on with the same or give another folder."
            )


class _Builder:
    """One network, trained from one start after another."""

    def __init__(self, folder: Path, out: Path, seed: int, report: Callable[[str], None]) -> None:
        self.folder, self.out, self.seed, self.report = folder, out, seed, report
        self.tokenizer: Tokenizer = make_tokenizer()
        torch.manual_seed(seed)
        self.network: Network = from_minilm(minilm_folder() / "model.safetensors")

    def run(self) -> None:
        """Train all stages; what an earlier call finished is taken as it is."""
        self._train(broad_stage(self._corpora(0)), self.seed)
        start_narrow(self.network)
        start = copied(self.network.state_dict())
        halves = [self._half(start, number) for number in range(2)]
        ends = []
        for number in range(len(RATES)):
            self.network.load_state_dict(start)
            self._train(narrow_stage(self._corpora(number), number), self.seed + number)
            ends.append(copied(self.network.state_dict()))
        # The halves' models have gone less far from what PolNeAR taught: counted twice, they keep more of it.
        self._export(mean([*ends, *halves, *halves]), "model")

    def _corpora(self, number: int) -> Corpora:
        """Every run sees the articles cut and restyled in ways of its own."""
        return Corpora(self.folder, self.tokenizer, self.seed + number)

    def _train(self, stage: Stage, seed: int) -> None:
        self.report(settings(stage))
        run(stage, self.network, self.out, seed=seed, report=self.report)

    def _half(self, start: Weights, number: int) -> Weights:
        """Train on half of the articles; leave the model and the other half, to fit confidences to, in a folder."""
        self.network.load_state_dict(start)
        corpora = self._corpora(number)
        stage = half_stage(corpora, number)
        self._train(stage, self.seed + number)
        weights = copied(self.network.state_dict())
        self._export(weights, stage.name)
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in corpora.unseen(number))
        (self.out / stage.name / "unseen.jsonl").write_text(lines, encoding="utf-8")
        return weights

    def _export(self, weights: Weights, name: str) -> None:
        self.network.load_state_dict(weights)
        export(self.network, self.tokenizer, self.out / name)
        self.report(f"model written to {self.out / name}")
