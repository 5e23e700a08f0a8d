"""Write ``docs/accuracy.md``: how well the shipped model finds quotes and speakers on the sets kept for tuning.

Run it from the checkout, beside a folder ``shared`` with the corpora::

    python -m benchmarks.accuracy
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.evaluation import AnnotatedArticle, Evaluation, Scope, evaluate, predict, read_annotated
from quotes.extractor import shared_extractor
from quotes.samples import gold_path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
HEAD = """# Accuracy

Written by `make accuracy`; do not edit. Model release: `{release}`.

The measures are those of `quotes evaluate`: *found* is a gold and a predicted segment whose words overlap by half or
more, *exact* one with the very same words, *attributed* one whose source is right too, *named* one whose speaker is
right. Each is an F1, end to end: a quote that was not found was not attributed either. Precision and recall are given
for *found*. By type, recall goes by the gold's type and precision by the predicted.

None of these articles was trained on. But `worldnews-dev` and PolNeAR dev served to choose settings, and mistakes seen on
them and on the seeds prompted rules, so expect a little less on articles nobody has looked at. Nothing was chosen by the
samples, which are invented and say least. `worldnews-dev` holds 241 segments: two points either way are noise.
"""


@dataclass(frozen=True, slots=True)
class Gold:
    """A set of annotated articles, as the page calls it."""

    title: str
    path: Path
    scope: Scope = "statements"


def gold_sets(corpora: Path) -> list[Gold]:
    """The sets the page reports."""
    return [
        Gold("Seeds: five articles on Afghanistan", corpora / "seeds.jsonl"),
        Gold("worldnews-dev: 25 articles from around the world", corpora / "worldnews-dev.jsonl"),
        Gold("PolNeAR dev: 84 US political articles, statements", corpora / "polnear" / "dev.jsonl"),
        Gold("PolNeAR dev, everything marked (thoughts and intentions too)", corpora / "polnear" / "dev.jsonl", "all"),
        Gold("Samples: fifteen invented articles of this package", gold_path()),
    ]


def page(corpora: Path) -> str:
    """The whole page, measured now."""
    parts = [HEAD.format(release=shared_extractor().version)]
    predictions: dict[Path, list[AnnotatedArticle]] = {}
    for gold in gold_sets(corpora):
        wanted = read_annotated(gold.path)
        if gold.path not in predictions:
            predictions[gold.path] = list(predict(wanted))
        parts.append(section(gold.title, evaluate(wanted, predictions[gold.path], scope=gold.scope)))
    return "\n".join(parts)


def section(title: str, evaluation: Evaluation) -> str:
    """One set as a heading and a table."""
    return "\n".join([f"## {title}", "", *_rows(evaluation), ""])


def _rows(evaluation: Evaluation) -> Iterator[str]:
    yield "| quotes | gold | predicted | precision | recall | found | exact | attributed | named |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, table in evaluation.tables().items():
        figures = [table.found.precision, table.found.recall, table.found.f1, table.exact.f1, table.attributed.f1]
        cells = [f"{figure:.3f}" for figure in figures] + [f"{table.named.f1:.3f}" if table.named else "–"]
        yield f"| {name} | {table.gold} | {table.predicted} | {' | '.join(cells)} |"


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora")
    options = parser.parse_args()
    PAGE.write_text(page(options.corpora), encoding="utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
