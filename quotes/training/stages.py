"""Training in stages, each resumed from its last checkpoint."""

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

import torch
from torch import Tensor, nn

from quotes.training.batches import Batch, Window, batches
from quotes.training.losses import Weights, loss_of
from quotes.training.network import Network


@dataclass(frozen=True, slots=True)
class Stage:
    """How one stage learns: ``windows(epoch)`` gives what it reads in that epoch.

    ``rate`` is the peak learning rate of the encoder and ``heads_rate`` that of the heads and features; both rise
    over the first ``warm_up`` of the steps and fall to zero in a line. ``averaging`` is the decay a step of the
    exponential moving average of the weights that the stage ends with; 0 ends with the last weights. ``weights`` say
    what each head counts.
    """

    name: str
    windows: Callable[[int], list[Window]]
    epochs: int
    batch: int
    rate: float
    heads_rate: float
    warm_up: float = 0.06
    averaging: float = 0.0
    weights: Weights = field(default_factory=Weights)


CHECKPOINT_EVERY = 100
"""Steps between checkpoints."""


def run(stage: Stage, network: Network, folder: Path, *, seed: int, report: Callable[[str], None]) -> None:
    """Train a network through one stage, in place; a finished stage is loaded and not repeated."""
    finished = folder / f"{stage.name}.pt"
    if finished.exists():
        network.load_state_dict(torch.load(finished, weights_only=True))
        report(f"{stage.name}: taken from {finished}")
        return
    trainer = _Trainer(stage, network, folder / f"{stage.name}.partial.pt", seed)
    trainer.resume()
    for line in trainer.steps():
        report(line)
    trainer.finish()
    torch.save(network.state_dict(), finished)
    trainer.partial.unlink(missing_ok=True)


class _Trainer:
    """Optimizer, schedule and average of one stage, saved and restored together."""

    def __init__(self, stage: Stage, network: Network, partial: Path, seed: int) -> None:
        self.stage, self.network, self.partial, self.seed = stage, network, partial, seed
        torch.manual_seed(seed)
        self.optimizer = _optimizer(stage, network)
        counts = [-(-len(stage.windows(epoch)) // stage.batch) for epoch in range(stage.epochs)]
        self.total = sum(counts) + stage.epochs
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._factor)
        self.average = copied(network.state_dict()) if stage.averaging else {}
        self.step = 0

    def _factor(self, step: int) -> float:
        rising = max(1.0, self.stage.warm_up * self.total)
        return min(step / rising, max(0.0, (self.total - step) / max(1.0, self.total - rising)))

    def resume(self) -> None:
        """Go on from the last checkpoint, if one was left."""
        if not self.partial.exists():
            return
        state = torch.load(self.partial, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.average, self.step = state["average"], state["step"]
        torch.set_rng_state(state["chance"])

    def steps(self) -> Iterator[str]:
        """Train step by step, passing over the steps already made; yields lines for a log."""
        self.network.train()
        begun, seen, total = time.monotonic(), 0, 0.0
        for number, batch in enumerate(self._stream()):
            if number < self.step:
                continue
            total += self._learn(batch)
            seen += 1
            self.step += 1
            if self.step % 20 == 0:
                pace = (time.monotonic() - begun) / seen
                yield f"{self.stage.name} step {self.step}/{self.total} loss {total / seen:.4f} {pace:.2f} s a step"
            if self.step % CHECKPOINT_EVERY == 0:
                self._save()

    def _stream(self) -> Iterator[Batch]:
        for epoch in range(self.stage.epochs):
            chance = random.Random(f"{self.seed} {self.stage.name} {epoch}")
            yield from batches(self.stage.windows(epoch), self.stage.batch, chance)

    def _learn(self, batch: Batch) -> float:
        outputs = self.network(batch.ids, batch.shapes, batch.openers, batch.states, batch.mask)
        loss = loss_of(outputs, batch, self.stage.weights)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        if self.stage.averaging:
            _move(self.average, self.network.state_dict(), self.stage.averaging)
        return float(loss.item())

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "average": self.average,
            "step": self.step,
            "chance": torch.get_rng_state(),
        }
        fresh = self.partial.with_suffix(".new")
        torch.save(state, fresh)
        fresh.replace(self.partial)

    def finish(self) -> None:
        """Put the averaged weights into the network, where the stage averages."""
        if self.average:
            self.network.load_state_dict(self.average)


def _optimizer(stage: Stage, network: Network) -> torch.optim.Optimizer:
    fresh = ("roles.", "wide.", "names.", "sentences.", "links.", "antecedents.", "shapes.", "openers.", "states.")
    encoder = [p for name, p in network.named_parameters() if p.requires_grad and not name.startswith(fresh)]
    heads = [p for name, p in network.named_parameters() if p.requires_grad and name.startswith(fresh)]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": stage.rate}, {"params": heads, "lr": stage.heads_rate}], weight_decay=0.01
    )


def _move(average: dict[str, Tensor], current: dict[str, Tensor], decay: float) -> None:
    for key, value in current.items():
        if value.dtype.is_floating_point:
            average[key].lerp_(value, 1 - decay)
        else:
            average[key].copy_(value)


def copied(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights that further training leaves alone."""
    return {key: value.clone() for key, value in state.items()}


def mean(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of several sets of weights of one network."""
    return {key: torch.stack([state[key] for state in states]).mean(0) for key in states[0]}


def settings(stage: Stage) -> str:
    """The settings of a stage as one line of JSON, for the record of runs."""
    kept = {field.name for field in fields(stage)} - {"windows"}
    return json.dumps({key: value for key, value in asdict(stage).items() if key in kept})
