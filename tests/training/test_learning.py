"""The network learns, resumes and is exported; needs PyTorch, the extra ``train``."""

import json
import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed: it is the extra 'train'")

from quotes.errors import TrainingError  # noqa: E402
from quotes.model import Model  # noqa: E402
from quotes.training.batches import Window, batches, windows_of  # noqa: E402
from quotes.training.building import build  # noqa: E402
from quotes.training.examples import Example, QuoteLabel  # noqa: E402
from quotes.training.exporting import export  # noqa: E402
from quotes.training.losses import Weights, loss_of  # noqa: E402
from quotes.training.network import Network, start_narrow  # noqa: E402
from quotes.training.stages import Stage, mean, run  # noqa: E402
from tests.model.letters import letter_tokenizer  # noqa: E402

TEXT = "Ode said it rained. Ada said it snowed."


def windows(epoch: int) -> list[Window]:
    def quote(source: str, content: str) -> QuoteLabel:
        start = TEXT.index(source)
        cue = TEXT.index("said", start)
        begin = TEXT.index(content)
        return QuoteLabel(((begin, begin + len(content)),), ((cue, cue + 4),), ((start, start + len(source)),))

    example = Example(TEXT, quotes=(quote("Ode", "it rained"), quote("Ada", "it snowed")))
    return windows_of(example, letter_tokenizer()) * 4


def network() -> Network:
    torch.manual_seed(0)
    return Network(vocabulary=128, positions=256)


def loss(trained: Network) -> float:
    trained.eval()
    (batch,) = batches(windows(0), 4, random.Random(0))
    with torch.no_grad():
        outputs = trained(batch.ids, batch.shapes, batch.openers, batch.states, batch.mask)
        return float(loss_of(outputs, batch, Weights()))


def stage(epochs: int = 12) -> Stage:
    return Stage("tiny", windows, epochs=epochs, batch=4, rate=1e-4, heads_rate=1e-3)


def test_it_learns_and_a_finished_stage_is_not_repeated(tmp_path: Path) -> None:
    trained = network()
    before = loss(trained)
    run(stage(), trained, tmp_path, seed=1, report=lambda line: None)
    after = loss(trained)
    assert after < before / 2
    lines: list[str] = []
    again = network()
    run(stage(), again, tmp_path, seed=1, report=lines.append)
    assert loss(again) == after
    assert "taken from" in lines[0]


def test_the_same_seed_gives_the_same_weights(tmp_path: Path) -> None:
    results = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        trained = network()
        run(stage(2), trained, tmp_path / name, seed=5, report=lambda line: None)
        results.append(loss(trained))
    assert results[0] == results[1]


def test_an_interrupted_stage_goes_on_as_if_it_had_not_been(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.training.stages.CHECKPOINT_EVERY", 1)
    whole, broken = network(), network()
    for name in ("whole", "broken"):
        (tmp_path / name).mkdir()
    run(stage(25), whole, tmp_path / "whole", seed=1, report=lambda line: None)

    def interrupt(line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(stage(25), broken, tmp_path / "broken", seed=1, report=interrupt)
    fresh = network()
    run(stage(25), fresh, tmp_path / "broken", seed=1, report=lambda line: None)
    for name, weights in whole.state_dict().items():
        assert torch.equal(fresh.state_dict()[name], weights), name


def test_one_command_trains_every_stage_and_leaves_three_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Tiny:
        def __init__(self, folder: Path, tokenizer: object, seed: int) -> None:
            pass

        def broad(self, epoch: int) -> list[Window]:
            return windows(epoch)

        def half(self, number: int, epoch: int) -> list[Window]:
            return windows(epoch)[: 2 + number]

        def unseen(self, number: int) -> list[dict[str, str]]:
            return [{"id": f"not of half {number}"}]

        def narrow(self, epoch: int) -> list[Window]:
            return windows(epoch)

    for name, stand_in in {
        "Corpora": Tiny,
        "make_tokenizer": letter_tokenizer,
        "minilm_folder": lambda: tmp_path,
        "from_minilm": lambda path: network(),
    }.items():
        monkeypatch.setattr(f"quotes.training.building.{name}", stand_in)
    lines: list[str] = []
    build(tmp_path, tmp_path / "out", seed=3, threads=1, report=lines.append)
    reading = Model(tmp_path / "out" / "model").read(TEXT)
    assert len(reading.roles) == len(reading.encoded)
    unseen = (tmp_path / "out" / "half-1" / "unseen.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line)["id"] for line in unseen.splitlines()] == ["not of half 0"]
    release = Model(tmp_path / "out" / "model").release
    build(tmp_path, tmp_path / "out", seed=3, threads=1, report=lines.append)
    assert Model(tmp_path / "out" / "model").release == release
    assert sum("taken from" in line for line in lines) == 5
    with pytest.raises(TrainingError, match="--threads 1, not 2"):
        build(tmp_path, tmp_path / "out", seed=3, threads=2, report=lines.append)


def test_the_roles_of_statements_start_from_the_wide_ones() -> None:
    trained = network()
    assert not torch.equal(trained.roles.weight, trained.wide.weight)
    start_narrow(trained)
    assert torch.equal(trained.roles.weight, trained.wide.weight)
    assert torch.equal(trained.roles.bias, trained.wide.bias)
    assert trained.roles.weight is not trained.wide.weight


def test_the_mean_of_weights() -> None:
    assert torch.equal(mean([{"a": torch.zeros(2)}, {"a": torch.ones(2)}])["a"], torch.full((2,), 0.5))


@pytest.mark.parametrize("greatest", [0.0, 100.0])
def test_the_exported_model_says_what_the_network_says(tmp_path: Path, greatest: float) -> None:
    trained = network()
    run(stage(), trained, tmp_path, seed=1, report=lambda line: None)
    # The row of a word that no text holds: however great, it must not blunt the others.
    trained.words.weight[-1, 0] += greatest
    export(trained, letter_tokenizer(), tmp_path / "model")
    reading = Model(tmp_path / "model").read(TEXT)
    (batch,) = batches(windows(0)[:1], 1, random.Random(0))
    with torch.no_grad():
        outputs = trained.eval()(batch.ids, batch.shapes, batch.openers, batch.states, batch.mask)
    places = batch.heads[0].nonzero().flatten()[1:]
    expected = outputs.roles[0, places].log_softmax(-1).numpy()
    assert np.array_equal(reading.roles.argmax(-1), expected.argmax(-1))
    assert np.abs(reading.roles - expected).max() < 0.1
    expected = outputs.names[0, places].log_softmax(-1).numpy()
    assert np.abs(reading.names - expected).max() < 0.1
    expected = outputs.sentences[0, places].sigmoid().numpy()
    assert np.abs(reading.sentences - expected).max() < 0.1
    (view,) = reading.views
    assert np.abs(view.pointers["link"].queries - outputs.link_queries[0, places].numpy()).max() < 0.1
    assert np.abs(view.pointers["antecedent"].queries - outputs.antecedent_queries[0, places].numpy()).max() < 0.1
    expected = outputs.wide[0, places].argmax(-1).numpy()
    assert np.array_equal(reading.wide.argmax(-1), expected)
