"""``quotes train``: build the model from annotated articles."""

from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("corpora", type=FOLDER, metavar="CORPORA")
@click.option("--out", type=FOLDER, required=True, help="Folder for checkpoints and the finished model.")
@click.option("--seed", default=1, show_default=True, help="Of the random numbers; same seed and threads, same model.")
@click.option(
    "--threads",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    metavar="N",
    help="Processor threads; another number gives other weights.",
)
def command(*, corpora: Path, out: Path, seed: int, threads: int) -> None:
    """Train the model and export it for use without PyTorch.

    CORPORA is a folder of annotated articles, names and coreference. Training goes in stages, each with a
    checkpoint; repeating the command goes on from the last one. The finished model is then in OUT/model. It needs
    the extra 'train' (PyTorch): pip install 'quotes[train]'

    \b
    Examples:
      quotes train corpora/ --out model/
    """
    from quotes.training import train

    train(corpora, out, seed=seed, threads=threads, report=click.echo)
