"""``quotes evaluate``: how well the model does on annotated articles."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quotes.commands.options import workers_option

if TYPE_CHECKING:
    from quotes.evaluation import Evaluation, Scope


@click.command()
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD.jsonl")
@click.option(
    "--predictions",
    type=click.Path(path_type=Path),
    metavar="OUT.jsonl",
    help="Write what was found, in the same form.",
)
@click.option(
    "--scope",
    type=click.Choice(["statements", "all"]),
    default="statements",
    show_default=True,
    help="'all' requires the quotes marked optional too.",
)
@click.option("--json", "as_json", is_flag=True, help="The measures as JSON.")
@workers_option
def command(*, gold: Path, predictions: Path | None, scope: "Scope", as_json: bool, workers: int) -> None:
    """Find the quotes of annotated articles and compare with the annotation.

    Each line of GOLD.jsonl is {"id", "text", "quotes": [{"type", "content", "cue", "source", "speaker", "kind",
    "optional"}]}, spans being pairs of character offsets. Prints precision, recall and F1 of the quotes found (half
    of the words), exact (every word), attributed (the right source) and named (the right speaker), for all quotes
    and for each type.

    \b
    Examples:
      quotes evaluate gold.jsonl
      quotes evaluate gold.jsonl --predictions found.jsonl --scope all --json
    """
    from quotes.evaluation import evaluate, predict, read_annotated, write_annotated

    articles = read_annotated(gold)
    found = list(predict(articles, workers=workers))
    if predictions:
        write_annotated(predictions, found)
    result = evaluate(articles, found, scope=scope)
    click.echo(json.dumps(result.record()) if as_json else _table(result))


def _table(result: "Evaluation") -> str:
    from quotes.evaluation.measures import MEASURES

    # From the rounded record, as the scorer prints them: rounding only once gives another last digit now and then.
    lines = []
    for name, record in result.record().items():
        scores = "  ".join(
            f"{measure} P {record[measure]['p']:.3f} R {record[measure]['r']:.3f} F1 {record[measure]['f1']:.3f}"
            for measure in MEASURES
            if measure in record
        )
        lines.append(f"{name:9} gold {record['gold']:5} predicted {record['predicted']:5}  {scores}")
    return "\n".join(lines)
