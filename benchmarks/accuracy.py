"""Write ``docs/accuracy.md``: how well the shipped model finds quotes and speakers on the sets kept for tuning.

Run it from the checkout, beside a folder ``shared`` with the corpora::

    python -m benchmarks.accuracy
"""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotes.evaluation import (
    AnnotatedArticle,
    Calibration,
    Evaluation,
    Scope,
    annotated,
    calibration,
    evaluate,
    read_annotated,
)
from quotes.extractor import extract_all, shared_extractor
from quotes.quote import Extraction
from quotes.reading import read_text
from quotes.samples import gold_path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
HEAD = """# Accuracy

Written by `make accuracy`; do not edit. Model release: `{release}`.

The measures are those of `quotes evaluate`: *found* is a gold and a predicted segment whose words overlap by half or
more, *exact* one with the very same words, *attributed* one whose source is right too, *named* one whose speaker is
right. Each is an F1, end to end: a quote that was not found was not attributed either. Precision and recall are given
for *found*. By type, recall goes by the gold's type and precision by the predicted.

None of these articles was trained on. But `worldnews-dev` and PolNeAR dev served to choose settings, and mistakes seen
on them and on the seeds prompted rules, so expect a little less on articles nobody has looked at. Nothing was chosen by
the samples, which are invented and say least. `worldnews-dev` holds 241 segments: two points either way are noise.
"""


CONFIDENCE = """## Confidence

What a confidence is worth, over all sets that name speakers: of the quotes with about that confidence, the share that
is right in content and speaker. The expected calibration error is {error:.3f}. Nothing was fitted to make them agree.

| confidence | quotes | mean confidence | right |
| --- | ---: | ---: | ---: |
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
    found: dict[Path, list[Extraction]] = {}
    named: list[tuple[AnnotatedArticle, Extraction]] = []
    for gold in gold_sets(corpora):
        wanted = read_annotated(gold.path)
        if gold.path not in found:
            found[gold.path] = list(extractions(wanted))
            if any(quote.speaker for article in wanted for quote in article.quotes):
                named += zip(wanted, found[gold.path], strict=True)
        parts.append(section(gold.title, evaluate(wanted, map(annotated, found[gold.path]), scope=gold.scope)))
    parts.append(confidence(calibration(named)))
    return "\n".join(parts)


def extractions(articles: Iterable[AnnotatedArticle]) -> Iterator[Extraction]:
    """What the model finds in the articles, in order; raises what stopped it."""
    for result in extract_all(read_text(article.text, id=article.id) for article in articles):
        if not isinstance(result, Extraction):
            raise result.error
        yield result


def confidence(measured: Calibration) -> str:
    """The calibration as a heading and a table."""
    rows = [
        f"| {each.least:.1f} to {each.most:.1f} | {each.quotes} | {each.confidence:.3f} | {each.accuracy:.3f} |"
        for each in measured.bins
        if each.quotes
    ]
    return CONFIDENCE.format(error=measured.error) + "\n".join([*rows, ""])


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
