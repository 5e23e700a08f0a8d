"""Who spoke, where quotes, cues and sources are given: what naming speakers is worth by itself."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.evaluation import AnnotatedArticle, article_of
from quotes.evaluation.names import same_speaker
from quotes.model import Model
from quotes.reading import read_text
from quotes.speakers import Attribution, resolve
from quotes.training.polnear_speakers import Part, with_speakers
from quotes.training.weighing import reader

HEAD = """## US political news, sources given: who spoke

The share of statements of PolNeAR articles that get the right speaker where content, cue and source are the annotated
ones. Who spoke was annotated for this package, by a language model that read the articles by the guidelines. PolNeAR
taught the model roles and links, but neither names nor whom a mention means. Rules were made by mistakes in the
articles for tuning, nobody looked at those in the others.
"""
_WAYS = ("named", "pronoun", "description", "continued")


def section_on_names(corpora: Path) -> str:
    """Both parts as a table, by the way the speaker was told."""
    rows = [
        "| articles | statements | all | " + " | ".join(_WAYS) + " |",
        "| --- | ---: | ---: |" + " ---: |" * len(_WAYS),
    ]
    parts: dict[str, Part] = {"for tuning": "tuning", "kept apart": "apart"}
    for title, part in parts.items():
        articles = [article_of(record) for record in with_speakers(corpora, part)]
        told, right = Counter[str](), Counter[str]()
        for reason, well in _decided(articles):
            told.update(("all", reason))
            right.update({"all": well, reason: well})
        shares = (f"{right[way] / told[way]:.3f}" if told[way] else "–" for way in ("all", *_WAYS))
        rows.append(f"| {title}: {len(articles)} | {told['all']} | {' | '.join(shares)} |")
    return "\n".join([HEAD, *rows, ""])


def _decided(articles: Iterable[AnnotatedArticle]) -> Iterator[tuple[str, bool]]:
    """For each quote how its speaker was told, and whether it is the right one."""
    read = reader(Model())
    for article in articles:
        names, antecedents = read(article.text)
        attributions = [Attribution(quote.content, quote.cue, quote.source) for quote in article.quotes]
        decisions = resolve(read_text(article.text, id=article.id), attributions, names, antecedents).decisions
        for quote, decision in zip(article.quotes, decisions, strict=True):
            wanted = None if quote.speaker == "unknown" else quote.speaker
            found = decision.speaker.name if decision.speaker else None
            yield decision.reason, same_speaker(wanted, found, quote.kind)
