"""Fit the weights of the evidence on who spoke to articles whose speakers are known.

As with the confidences, the models must not have been trained on the articles they read, else the antecedents they
have learned count for too much::

    python -m quotes.training.weighing --model out/half-1 out/half-1/unseen.jsonl \\
        --model out/half-2 out/half-2/unseen.jsonl > weights.json

``quotes train`` leaves such folders. Put the result into ``quotes/speakers/data``. Quotes, cues and sources are the
annotated ones; names and antecedents are the models'. With ``--table`` (which may be repeated) only the weights of one
kind of source are fitted, the others stay.
"""

import argparse
import json
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, read_annotated
from quotes.evaluation.names import same_speaker
from quotes.model import Model
from quotes.reading import read_text
from quotes.speakers import Antecedents, Attribution, Name, resolve
from quotes.speakers.decisions.candidates import Candidate
from quotes.speakers.decisions.fitting import Example, fit
from quotes.speakers.decisions.weighing import Judge, Weights, default_weights, probabilities, score
from quotes.speakers.learned import LearnedAntecedents, names_in

STRENGTH = 5.0
"""How strongly weights are drawn to those that ship; neither less nor more did better on articles left out."""

PARTS = 10


@dataclass(frozen=True, slots=True)
class Known:
    """A choice of which it is known which candidates are right; ``article`` keeps those of one article together."""

    article: str
    example: Example


Reader: TypeAlias = Callable[[str], tuple[list[Name], Antecedents]]
"""A text in, the names in it and what its mentions refer to out."""


def reader(model: Model) -> Reader:
    """What a model tells of a text's names and antecedents."""

    def read(text: str) -> tuple[list[Name], Antecedents]:
        reading = model.read(text)
        return names_in(reading), LearnedAntecedents([(0, reading)])

    return read


def choices(gold: Iterable[AnnotatedArticle], read: Reader) -> Iterator[Known]:
    """The choices that the required quotes of articles call for, with the right candidates marked."""
    for article in gold:
        names, antecedents = read(article.text)
        attributions = [Attribution(quote.content, quote.cue, quote.source) for quote in article.quotes]
        judge = Judge()
        resolve(read_text(article.text, id=article.id), attributions, names, antecedents, judge)
        for choice in judge.choices:
            quote = article.quotes[choice.index]
            if not quote.optional:
                yield Known(article.id, Example(choice, tuple(_is_right(one, quote) for one in choice.candidates)))


def _is_right(candidate: Candidate, quote: AnnotatedQuote) -> bool:
    if candidate.entity is None:
        return quote.speaker in {None, "unknown"}
    return same_speaker(quote.speaker, candidate.entity.name, quote.kind)


def share_right(known: Sequence[Known], weights: Weights) -> float:
    """The share of choices, of those with a right candidate, in which the likeliest one is right."""
    able = [one.example for one in known if any(one.example.right)]
    return sum(_chosen(example, weights) for example in able) / len(able)


def _chosen(example: Example, weights: Weights) -> bool:
    table = weights.get(example.choice.table, {})
    chances = probabilities([score(table, one.evidence) for one in example.choice.candidates])
    return example.right[chances.index(max(chances))]


def fitted(known: Iterable[Known], tables: Collection[str], *, strength: float) -> Weights:
    """The weights that ship with those of the ``tables`` fitted anew."""
    shipped = default_weights()
    told = (one.example for one in known if one.example.choice.table in tables)
    return {**shipped, **fit(told, shipped, strength=strength)}


def held_out(known: Sequence[Known], tables: Collection[str], *, strength: float) -> float:
    """The share of right choices where each tenth of the articles is decided by weights fitted to the others."""
    names = list(dict.fromkeys(one.article for one in known))
    right = 0.0
    for part in range(PARTS):
        left_out = frozenset(names[part::PARTS])
        weights = fitted((one for one in known if one.article not in left_out), tables, strength=strength)
        own = [one for one in known if one.article in left_out]
        right += share_right(own, weights) * sum(any(one.example.right) for one in own)
    return right / sum(any(one.example.right) for one in known)


def main() -> None:
    """Read annotated articles with models that were not trained on them, fit, and print the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", nargs=2, action="append", required=True, metavar=("FOLDER", "GOLD.jsonl"), type=Path)
    parser.add_argument("--strength", type=float, default=STRENGTH)
    parser.add_argument("--table", action="append", choices=sorted(default_weights()), help="default: every table")
    options = parser.parse_args()
    known = [one for folder, gold in options.model for one in choices(read_annotated(gold), reader(Model(folder)))]
    tables = frozenset(options.table or default_weights())
    json.dump(fitted(known, tables, strength=options.strength), sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")
    sys.stderr.write(
        f"{len(known)} choices; right: {share_right(known, default_weights()):.3f} by the weights that ship, "
        f"{held_out(known, tables, strength=options.strength):.3f} by those fitted to other articles\n"
    )


if __name__ == "__main__":
    main()
