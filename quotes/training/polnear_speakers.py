"""Who spoke the statements of some PolNeAR articles, which the corpus does not say.

The annotation is the project's, made by the corpora's guidelines. The file that ships holds no text of the articles: by
the number of the attribution in the article, from 1, it says where the name or the description of who spoke stands, as
offsets of characters. Who is told in words of the annotators' own, as several persons by their names, stands as such.
"""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeAlias

from quotes.training.annotated import records

Part: TypeAlias = Literal["tuning", "apart"]

_FILE = files("quotes.training") / "data" / "polnear-speakers.jsonl"
_CORPUS = Path("polnear") / "train.jsonl.gz"


def with_speakers(corpora: Path, part: Part) -> Iterator[dict[str, Any]]:
    """Give the articles of a part in the scorer's form, with those of their quotes whose speakers are annotated.

    By the mistakes in the articles for *tuning* rules were made; those *apart* are only measured on.

    Raises:
        TrainingError: the folder has no PolNeAR.
    """
    annotations = {one["id"]: one for one in map(json.loads, _FILE.read_text(encoding="utf-8").splitlines())}
    for record in records(corpora / _CORPUS):
        annotation = annotations.get(record["id"])
        if annotation is not None and annotation["part"] == part:
            told = annotation["speakers"]
            quotes = (
                quote | {"speaker": _words(record["text"], told[number][0]), "kind": told[number][1]}
                for number, quote in ((str(place), quote) for place, quote in enumerate(record["quotes"], 1))
                if number in told
            )
            yield record | {"quotes": list(quotes)}


def _words(text: str, speaker: str | list[int]) -> str:
    """Who spoke, in words: those of the text where the annotation gives their place."""
    return speaker if isinstance(speaker, str) else " ".join(text[slice(*speaker)].split())
