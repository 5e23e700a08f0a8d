"""The trained model: a text in, what the heads say of its words out."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import numpy as np

from quotes.errors import ModelError
from quotes.model.encoding import Encoded, encode
from quotes.model.labels import CLS, NAMES, ROLES, SEP, VERSION
from quotes.model.windows import Window, cut

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHIPPED = Path(__file__).parent / "weights"
OVERLAP = 64
"""Pieces that neighbouring windows share: half of them is the least context a word has inside a long article."""

BATCH = 8
"""Windows run at once; more takes memory and gains no speed on a processor."""

Head: TypeAlias = Literal["link", "antecedent"]


@dataclass(frozen=True, slots=True)
class Pointers:
    """The vectors of one pointing head in one window: A words answered for, N words seen.

    The dot product of a query (A, 128) and a key (N, 128) is the logit that the query's word points to the key's;
    ``nothing`` (A,) is the logit that it points to nothing.
    """

    queries: "NDArray[np.floating[Any]]"
    keys: "NDArray[np.floating[Any]]"
    nothing: "NDArray[np.float32]"


@dataclass(frozen=True, slots=True)
class View:
    """What one window of the encoder saw: the words in it, those of them it answers for, and where these point.

    Vectors of different windows are not comparable: they hold where in its window a word stood.
    """

    seen: slice
    answered: slice
    pointers: dict[Head, Pointers]

    def only(self, head: Head) -> "View":
        """The same view with the vectors of one head, in half precision."""
        vectors = self.pointers[head]
        halved = (vectors.queries.astype(np.float16), vectors.keys.astype(np.float16), vectors.nothing)
        return replace(self, pointers={head: Pointers(*halved)})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model says of an article's W words.

    ``roles`` (W, 7), ``wide`` (W, 7) and ``names`` (W, 9) are log-probabilities in the order of
    ``quotes.model.labels``, ``wide`` being the roles where thoughts, wishes and findings count like statements;
    ``sentences`` (W,) is the probability that a sentence starts at the word. The ``views`` tell, window by window,
    where words point; each word is answered for in one of them, the one in which it stands most central.
    """

    encoded: Encoded
    roles: "NDArray[np.float32]"
    wide: "NDArray[np.float32]"
    names: "NDArray[np.float32]"
    sentences: "NDArray[np.float32]"
    views: tuple[View, ...]

    def only(self, head: Head) -> "Reading":
        """The same reading with the vectors of one pointing head, in half precision: a fourth of the memory."""
        return replace(self, views=tuple(view.only(head) for view in self.views))


class Model:
    """The encoder and its heads, run by onnxruntime."""

    def __init__(self, folder: Path = SHIPPED, *, threads: int = 1) -> None:
        """Load a model folder: ``model.onnx``, ``tokenizer.json`` and ``config.json``.

        Raises:
            ModelError: a file is missing or damaged, or the weights are of another version.
        """
        import onnxruntime
        from tokenizers import Tokenizer

        self.config = _config(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare exceptions of their own
            raise ModelError(f"Model damaged: {folder} ({error}). Install the package again.") from error

    @property
    def release(self) -> str:
        """Eight hexadecimal digits that tell these weights from all others."""
        return str(self.config["release"])

    def read(self, text: str) -> Reading:
        """Run the model over a text of any length."""
        encoded = encode(text, self._tokenizer)
        windows = cut(encoded.first, len(encoded.ids), size=self.config["window"], overlap=OVERLAP)
        parts = []
        for begin in range(0, len(windows), BATCH):
            parts += self._run(encoded, windows[begin : begin + BATCH])
        return _joined(encoded, parts)

    def _run(self, encoded: Encoded, windows: list[Window]) -> list[tuple[dict[str, Any], View]]:
        """Run a batch of windows; give for each what it says of the words it answers for."""
        length = max(window.end - window.start for window in windows) + 2
        feed = {
            name: np.zeros((len(windows), length), dtype=np.int64)
            for name in ("ids", "shapes", "openers", "states", "mask")
        }
        owners = encoded.word_of_piece
        for row, window in enumerate(windows):
            pieces = slice(1, window.end - window.start + 1)
            words = owners[window.start : window.end]
            feed["ids"][row, 0] = CLS
            feed["ids"][row, pieces] = encoded.ids[window.start : window.end]
            feed["ids"][row, pieces.stop] = SEP
            feed["shapes"][row, pieces] = encoded.shapes[words]
            feed["openers"][row, pieces] = encoded.openers[words]
            feed["states"][row, pieces] = encoded.states[words]
            feed["mask"][row, : pieces.stop + 1] = 1
        names = [output.name for output in self._session.get_outputs()]
        outputs = dict(zip(names, self._session.run(None, feed), strict=True))
        return [_view(encoded, window, row, outputs) for row, window in enumerate(windows)]


def _config(folder: Path) -> dict[str, Any]:
    try:
        config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"Model not found: {folder} ({error}). Give the folder that training wrote.") from error
    if config.get("version") != VERSION:
        raise ModelError(
            f"Model of another version: {config.get('version')} in {folder}, not {VERSION}. Train it anew."
        )
    return config


def _view(encoded: Encoded, window: Window, row: int, outputs: dict[str, Any]) -> tuple[dict[str, Any], View]:
    """What a window says of the words it sees, and where those that it answers for point."""
    bounds = (window.start, window.end, window.from_piece, window.to_piece)
    first, last, begin, stop = np.searchsorted(encoded.first, bounds).tolist()
    answered = encoded.first[begin:stop] - window.start + 1
    seen = encoded.first[first:last] - window.start + 1
    said = {name: outputs[name][row, seen] for name in ("roles", "wide", "names", "sentences")}
    pointers = {head: _pointers(head, row, answered, seen, outputs) for head in get_args(Head)}
    return said, View(slice(first, last), slice(begin, stop), pointers)


def _pointers(
    head: Head, row: int, answered: "NDArray[np.int64]", seen: "NDArray[np.int64]", outputs: dict[str, Any]
) -> Pointers:
    queries = outputs[f"{head}_queries"][row, answered]
    keys = outputs[f"{head}_keys"][row]
    return Pointers(queries, keys[seen], queries @ keys[0])


def _joined(encoded: Encoded, parts: list[tuple[dict[str, Any], View]]) -> Reading:
    """What all windows say together: of a word that two of them see, the mean, by how central it stands in each."""
    joined: dict[str, NDArray[np.float32]] = {}
    weights = [_centrality(view.seen, len(encoded)) for _, view in parts]
    for name, width in (("roles", (len(ROLES),)), ("wide", (len(ROLES),)), ("names", (len(NAMES),)), ("sentences", ())):
        total = np.zeros((len(encoded), *width), dtype=np.float32)
        weight = np.zeros((len(encoded), *(1 for _ in width)), dtype=np.float32)
        for (said, view), own in zip(parts, weights, strict=True):
            central = own.reshape(-1, *(1 for _ in width))
            total[view.seen] += central * said[name]
            weight[view.seen] += central
        joined[name] = (total / weight).astype(np.float32)
    return Reading(
        encoded=encoded,
        roles=_log_softmax(joined["roles"]),
        wide=_log_softmax(joined["wide"]),
        names=_log_softmax(joined["names"]),
        sentences=np.exp(-np.logaddexp(np.float32(0), -joined["sentences"])).astype(np.float32),
        views=tuple(view for _, view in parts),
    )


def _centrality(seen: slice, words: int) -> "NDArray[np.float32]":
    """How many words away from where the window cuts the text each word of it stands, from 1."""
    places = np.arange(seen.start, seen.stop)
    left = places - seen.start + 1 if seen.start else np.full(len(places), words)
    right = seen.stop - places if seen.stop < words else np.full(len(places), words)
    central: NDArray[np.float32] = np.minimum(left, right).astype(np.float32)
    return central


def _log_softmax(logits: "NDArray[np.float32]") -> "NDArray[np.float32]":
    shifted = logits - logits.max(axis=-1, keepdims=True, initial=0)
    normalised: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return normalised
