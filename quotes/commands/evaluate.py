"""``quotes evaluate``: how well the model does on annotated articles."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quotes.commands.options import workers_option

if TYPE_CHECKING:
    from quotes.evaluation import Analysis, Evaluation, Scope


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
@click.option("--thoughts", is_flag=True, help="Keep thoughts, wishes and findings, as --scope all wants them.")
@click.option("--errors", "with_errors", is_flag=True, help="Show what went wrong: counts, then every case.")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="PAGE.html",
    help="Write what went wrong as a page to read in a browser.",
)
@click.option("--json", "as_json", is_flag=True, help="The measures as JSON, with --errors the cases too.")
@workers_option
def command(
    *,
    gold: Path,
    predictions: Path | None,
    scope: "Scope",
    thoughts: bool,
    with_errors: bool,
    page: Path | None,
    as_json: bool,
    workers: int,
) -> None:
    """Find the quotes of annotated articles and compare with the annotation.

    Each line of GOLD.jsonl is {"id", "text", "quotes": [{"type", "content", "cue", "source", "speaker", "kind",
    "optional"}]}, spans being pairs of character offsets. Prints precision, recall and F1 of the quotes found (half
    of the words), exact (every word), attributed (the right source) and named (the right speaker), for all quotes
    and for each type.

    --errors groups what went wrong by type, layout and cue: missed, extra, found with the wrong boundary, source or
    name (speaker). Each case stands in its passage, gold and prediction marked.

    \b
    Examples:
      quotes evaluate gold.jsonl
      quotes evaluate gold.jsonl --predictions found.jsonl --scope all --json
      quotes evaluate gold.jsonl --thoughts --scope all
      quotes evaluate gold.jsonl --errors --html errors.html
    """
    from quotes.evaluation import analyse, evaluate, predict, read_annotated, write_annotated

    articles = read_annotated(gold)
    found = list(predict(articles, workers=workers, thoughts=thoughts))
    if predictions:
        write_annotated(predictions, found)
    result = evaluate(articles, found, scope=scope)
    analysis = analyse(articles, found, scope=scope) if with_errors or page else None
    if as_json:
        click.echo(json.dumps(_record(result, analysis if with_errors else None), ensure_ascii=False))
    else:
        click.echo(_table(result))
    if analysis and with_errors and not as_json:
        _print_cases(analysis)
    if analysis and page:
        from quotes.evaluation.page import error_page, write_error_page

        write_error_page(page, error_page(analysis, result, title=gold.name, scope=scope))


def _record(result: "Evaluation", analysis: "Analysis | None") -> dict[str, Any]:
    """The tables by name, as without errors, and beside them the counts and cases where asked for."""
    if analysis is None:
        return result.record()
    from quotes.evaluation.cases import analysis_record

    return {"measures": result.record(), **analysis_record(analysis)}


def _print_cases(analysis: "Analysis") -> None:
    from rich.console import Console

    from quotes.commands.cases import rendered_cases

    Console(highlight=False).print(rendered_cases(analysis))


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
