"""From trained weights to the folder that ships: ONNX, 8-bit, with labels, tokenizer and version."""

import copy
import hashlib
import json
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from quotes.model.labels import NAMES, QUOTATION_STATES, ROLES, SHAPES, VERSION, WINDOW
from quotes.training.network import Network

if TYPE_CHECKING:
    from tokenizers import Tokenizer

INPUTS = ("ids", "shapes", "openers", "states", "mask")
OUTPUTS = (
    "roles",
    "wide",
    "names",
    "sentences",
    "link_queries",
    "link_keys",
    "antecedent_queries",
    "antecedent_keys",
)


OUTPUT_HEADS = ("roles", "wide", "names", "sentences", "links", "antecedents")
"""Kept in 32 bits: they are small, and what they say is compared closely."""


class _Rows(nn.Module):
    """An embedding with 8-bit weights, every row in steps of a 127th of its greatest.

    One step for the whole table, as ``quantize_dynamic`` has it, follows its few greatest weights and is a ninth of the
    others' standard deviation: names are told worse.
    """

    rows: Tensor
    steps: Tensor

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        steps = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", torch.round(weight / steps).to(torch.int8))
        self.register_buffer("steps", steps)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].to(self.steps.dtype) * self.steps[ids]


class _Flat(nn.Module):
    """The network with its outputs as a tuple, as ONNX wants them, and the word embeddings in 8 bits."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network)
        self.network.words = _Rows(network.words.weight.detach())

    def forward(self, ids: Tensor, shapes: Tensor, openers: Tensor, states: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        outputs = self.network(ids, shapes, openers, states, mask)
        return tuple(getattr(outputs, name) for name in OUTPUTS)


def export(network: Network, tokenizer: "Tokenizer", folder: Path) -> None:
    """Write ``model.onnx`` (8-bit word embeddings and layers), ``tokenizer.json`` and ``config.json`` into a folder."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        write_onnx(network, full)
        quantize_dynamic(
            full,
            folder / "model.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=[f"/network/{head}/MatMul" for head in OUTPUT_HEADS],
            extra_options={"MatMulConstBOnly": True},
        )
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    config = {
        # Weights are known by their content: retrained ones are another release.
        "release": hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()[:8],
        "version": VERSION,
        "window": WINDOW,
        "roles": ROLES,
        "names": NAMES,
        "shapes": SHAPES,
        "states": QUOTATION_STATES,
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def write_onnx(network: Network, path: Path) -> None:
    """Write the network, all but its word embeddings in 32 bits; windows and their length are dynamic."""
    network.eval()
    sample = torch.ones((2, WINDOW + 2), dtype=torch.long)
    axes = {name: {0: "windows", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Flat(network),
            (sample,) * len(INPUTS),
            str(path),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
