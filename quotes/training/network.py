"""The encoder and its heads in PyTorch.

The encoder is BERT (Devlin et al., 2019) in the shape of all-MiniLM-L6-v2: six layers of 384 dimensions with twelve
attention heads. What the plain text gives away (word shape, paragraph starts, quotation marks) is added to its input
embeddings. Links and antecedents are scored by scaled dot products between two projections of the words, the
word-level formulation of coreference of Dobrovolskii (EMNLP 2021).
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from quotes.model.labels import NAMES, QUOTATION_STATES, ROLES, SHAPES

HIDDEN = 384
HEADS = 12
LAYERS = 6
INNER = 1536
PROJECTION = 128


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the heads say of every piece; B windows of T pieces.

    ``roles`` and ``wide`` (B, T, 7), ``names`` (B, T, 9) and ``sentences`` (B, T) are logits; ``wide`` are the roles
    where thoughts, wishes and findings count like statements. The queries and keys of links and antecedents are
    (B, T, 128) and already scaled, so that a dot product of a query and a key is a logit.
    """

    roles: Tensor
    wide: Tensor
    names: Tensor
    sentences: Tensor
    link_queries: Tensor
    link_keys: Tensor
    antecedent_queries: Tensor
    antecedent_keys: Tensor


class Layer(nn.Module):
    """One transformer layer, normalised after each residual sum as in BERT."""

    def __init__(self, dropout: float) -> None:
        """Make a layer with fresh weights."""
        super().__init__()
        self.attention = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attention_out = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Map (B, T, 384) to the same shape; ``mask`` (B, 1, 1, T) is added to the attention logits."""
        batch, length, _ = states.shape
        mixed = self.attention(states).view(batch, length, 3, HEADS, HIDDEN // HEADS)
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self.attention_out(seen.transpose(1, 2).reshape(batch, length, HIDDEN))
        states = self.attention_norm(states + self.dropout(seen))
        widened = self.outer(functional.gelu(self.inner(states)))
        normed: Tensor = self.outer_norm(states + self.dropout(widened))
        return normed


class Network(nn.Module):
    """Encoder and heads: word pieces and their features in, :class:`Outputs` out."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        """Make a network with fresh weights; the word embeddings are never trained."""
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(positions, HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES), HIDDEN)
        self.openers = nn.Embedding(2, HIDDEN)
        self.states = nn.Embedding(len(QUOTATION_STATES), HIDDEN)
        for feature in (self.shapes, self.openers, self.states):
            nn.init.normal_(feature.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.roles = nn.Linear(HIDDEN, len(ROLES))
        self.wide = nn.Linear(HIDDEN, len(ROLES))
        self.names = nn.Linear(HIDDEN, len(NAMES))
        self.sentences = nn.Linear(HIDDEN, 1)
        self.links = nn.Linear(HIDDEN, 2 * PROJECTION)
        self.antecedents = nn.Linear(HIDDEN, 2 * PROJECTION)

    def forward(self, ids: Tensor, shapes: Tensor, openers: Tensor, states: Tensor, mask: Tensor) -> Outputs:
        """Read windows: every argument is (B, T), ``mask`` 1 for pieces and 0 for padding."""
        places = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        hidden = self.words(ids) + self.positions(places) + self.shapes(shapes)
        hidden = self.dropout(self.norm(hidden + self.openers(openers) + self.states(states)))
        bias = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        scale = 1 / math.sqrt(math.sqrt(PROJECTION))
        link_queries, link_keys = (self.links(hidden) * scale).chunk(2, dim=-1)
        antecedent_queries, antecedent_keys = (self.antecedents(hidden) * scale).chunk(2, dim=-1)
        return Outputs(
            roles=self.roles(hidden),
            wide=self.wide(hidden),
            names=self.names(hidden),
            sentences=self.sentences(hidden).squeeze(-1),
            link_queries=link_queries,
            link_keys=link_keys,
            antecedent_queries=antecedent_queries,
            antecedent_keys=antecedent_keys,
        )


def start_narrow(network: Network) -> None:
    """Let the roles of statements start from the wide roles, in place: statements are most of what these mark."""
    network.roles.load_state_dict(network.wide.state_dict())


def from_minilm(weights: Path) -> Network:
    """Make a network whose encoder starts from the ``model.safetensors`` of all-MiniLM-L6-v2."""
    from safetensors.torch import load_file

    network = Network()
    network.load_state_dict(_renamed(load_file(weights), network.state_dict()), strict=True)
    return network


def _renamed(given: dict[str, Tensor], own: dict[str, Tensor]) -> dict[str, Tensor]:
    """Put the tensors of a Hugging Face BERT under our names; heads and features keep their fresh weights."""
    state = dict(own)
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    state["positions.weight"] = given["embeddings.position_embeddings.weight"]
    # One token type is in use: its embedding is a constant, folded into the positions.
    state["positions.weight"] = state["positions.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            here, there = f"layers.{number}", f"encoder.layer.{number}"
            thirds = [given[f"{there}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            state[f"{here}.attention.{part}"] = torch.cat(thirds)
            state[f"{here}.attention_out.{part}"] = given[f"{there}.attention.output.dense.{part}"]
            state[f"{here}.attention_norm.{part}"] = given[f"{there}.attention.output.LayerNorm.{part}"]
            state[f"{here}.inner.{part}"] = given[f"{there}.intermediate.dense.{part}"]
            state[f"{here}.outer.{part}"] = given[f"{there}.output.dense.{part}"]
            state[f"{here}.outer_norm.{part}"] = given[f"{there}.output.LayerNorm.{part}"]
    return state
