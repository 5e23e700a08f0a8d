"""Word vectors that cost nothing at run time: what the untrained encoder says of every word by itself, kept small.

The method is that of Model2Vec (Tulkens and van Dongen, 2024): every word of the vocabulary is read alone, its pieces'
outputs are averaged, and principal components are kept. Words of one stem share a vector, weighted by how common each
is, which is told from the vocabulary: it is sorted by frequency, so that a word's rank stands for its frequency.

    python -m quotes.training.vectors quotes/statements/data
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from quotes.statements.stemming import stem
from quotes.training.network import Network, from_minilm
from quotes.training.recipe import make_tokenizer, minilm_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

DIMENSIONS = 64
_BATCH = 512
_SHORTEST = 2


def write_vectors(folder: Path) -> int:
    """Write ``stems.txt`` (a stem and the rank of its commonest word a line) and ``vectors.npy``; give their number.

    Vectors are 8-bit, one row a stem, 127 standing for 1 in a vector of length 1.
    """
    tokenizer = make_tokenizer()
    words = ranked_words(tokenizer)
    vectors = _components(_alone(words, tokenizer))
    stems, rows, ranks = _by_stem(words, vectors)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    np.save(folder / "vectors.npy", np.round(rows * 127).astype(np.int8), allow_pickle=False)
    lines = [f"{name} {rank}\n" for name, rank in zip(stems, ranks, strict=True)]
    (folder / "stems.txt").write_text("".join(lines), encoding="utf-8")
    return len(stems)


def ranked_words(tokenizer: "Tokenizer") -> dict[str, int]:
    """Give the whole English words of a vocabulary, each with its rank among all, commonest first, from 1."""
    vocabulary = tokenizer.get_vocab()
    first = vocabulary["the"]
    ranks = {word: number - first + 1 for word, number in vocabulary.items() if number >= first}
    plain = (word for word in ranks if word.isascii() and word.isalpha() and len(word) >= _SHORTEST)
    return {word: ranks[word] for word in sorted(plain, key=lambda word: ranks[word])}


def _alone(words: dict[str, int], tokenizer: "Tokenizer") -> "NDArray[np.float32]":
    """What the encoder says of each word by itself, (words, 384)."""
    network = from_minilm(minilm_folder() / "model.safetensors").eval()
    ids = [[101, tokenizer.token_to_id(word), 102] for word in words]
    parts = []
    with torch.no_grad():
        for start in range(0, len(ids), _BATCH):
            parts.append(_encoded(network, torch.tensor(ids[start : start + _BATCH])))
    return np.concatenate(parts)


def _encoded(network: Network, ids: torch.Tensor) -> "NDArray[np.float32]":
    # The features of our own task have untrained embeddings here, so they are left out.
    hidden = network.norm(network.words(ids) + network.positions(torch.arange(ids.shape[1])))
    for layer in network.layers:
        hidden = layer(hidden, torch.zeros(1, 1, 1, ids.shape[1]))
    averaged: NDArray[np.float32] = hidden.mean(dim=1).numpy()
    return averaged


def _components(vectors: "NDArray[np.float32]") -> "NDArray[np.float32]":
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = unit - unit.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    projected = centred @ axes[:, ::-1][:, :DIMENSIONS]
    unit_projected: NDArray[np.float32] = projected / np.linalg.norm(projected, axis=1, keepdims=True)
    return unit_projected


def _by_stem(
    words: dict[str, int], vectors: "NDArray[np.float32]"
) -> tuple[list[str], "NDArray[np.float32]", list[int]]:
    sums: dict[str, NDArray[np.float32]] = {}
    ranks: dict[str, int] = {}
    for (word, rank), vector in zip(words.items(), vectors, strict=True):
        name = stem(word)
        ranks.setdefault(name, rank)
        sums[name] = sums.get(name, np.zeros(DIMENSIONS, dtype=np.float32)) + vector / rank
    return list(sums), np.stack(list(sums.values())), list(ranks.values())


if __name__ == "__main__":
    sys.stdout.write(f"{write_vectors(Path(sys.argv[1]))} stems\n")
