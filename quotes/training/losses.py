"""How far the network is from the annotations."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from quotes.training.batches import Batch
from quotes.training.network import Outputs
from quotes.training.targets import IGNORED


@dataclass(frozen=True, slots=True)
class Weights:
    """What each head counts in the loss."""

    roles: float = 1.0
    wide: float = 0.5
    links: float = 0.3
    names: float = 0.5
    sentences: float = 0.2
    antecedents: float = 0.3


def loss_of(outputs: Outputs, batch: Batch, weights: Weights) -> Tensor:
    """Weighted sum of the heads' losses, each a mean over the words that teach it."""
    links = _pointing(outputs.link_queries, outputs.link_keys, batch.heads, batch.links, batch.link_targets)
    antecedents = _pointing(
        outputs.antecedent_queries, outputs.antecedent_keys, batch.heads, batch.antecedents, batch.antecedent_targets
    )
    return (
        weights.roles * _labels(outputs.roles, batch.roles)
        + weights.wide * _labels(outputs.wide, batch.wide)
        + weights.names * _labels(outputs.names, batch.names)
        + weights.sentences * _starts(outputs.sentences, batch.sentences)
        + weights.links * links
        + weights.antecedents * antecedents
    )


def _labels(logits: Tensor, labels: Tensor) -> Tensor:
    known = (labels != IGNORED).sum().clamp(min=1)
    total = functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / known


def _starts(logits: Tensor, labels: Tensor) -> Tensor:
    known = labels != IGNORED
    if not known.any():
        return logits.new_zeros(())
    return functional.binary_cross_entropy_with_logits(logits[known], labels[known].to(logits.dtype))


def _pointing(queries: Tensor, keys: Tensor, heads: Tensor, places: Tensor, targets: Tensor) -> Tensor:
    """Negative log of the probability that a query points to any of its targets (their marginal likelihood)."""
    if not len(places):
        return queries.new_zeros(())
    windows, pieces = places.unbind(-1)
    scores = torch.bmm(queries, keys.transpose(1, 2))[windows, pieces]
    own = functional.one_hot(pieces, scores.shape[1]).bool()
    allowed = heads[windows].bool() & ~(own & ~targets)
    scores = scores.masked_fill(~allowed, -1e4)
    hit = scores.masked_fill(~targets, -1e4)
    return (scores.logsumexp(-1) - hit.logsumexp(-1)).mean()
