"""An article in, its quotes and speakers out: the stages of the package in one call."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from quotes import __version__
from quotes.article import Article, Span
from quotes.confidence import confidence
from quotes.detection import Detected, detect
from quotes.language import paragraphs
from quotes.model import SHIPPED, Model
from quotes.quote import LINKED_KINDS, Extraction, Quote
from quotes.reading import read_text
from quotes.speakers import Attribution, Decision, Resolution, resolve
from quotes.speakers.learned import LearnedAntecedents, names_in
from quotes.workers import WorkerDied, cores, in_order

SECTION = 200_000
"""Characters of an article that the model reads at once: longer ones are read in sections, to bound memory."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An article whose quotes could not be found, and why; the others are not affected."""

    article: Article
    error: Exception


@dataclass(frozen=True, slots=True)
class Found:
    """The quotes of an article with what speaks for each, before they are told how sure they are."""

    article: Article
    detected: tuple[Detected, ...]
    resolution: Resolution
    model: str

    def pairs(self) -> Iterator[tuple[Detected, Decision]]:
        """Every quote with the decision on its speaker."""
        return zip(self.detected, self.resolution.decisions, strict=True)

    def extraction(self) -> Extraction:
        """The quotes with their speakers and confidences."""
        quotes = tuple(_credited(*pair) for pair in self.pairs())
        return Extraction(self.article, quotes, self.resolution.speakers, self.model, self.resolution.others)


class Extractor:
    """The trained model with the rules around it."""

    def __init__(self, model: Model) -> None:
        """Use a loaded model."""
        self._model = model

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 1) -> "Extractor":
        """Load the model of the package, or of another folder, on so many threads.

        Raises:
            ModelError: the model is missing, damaged or of another version.
        """
        return cls(Model(folder or SHIPPED, threads=threads))

    @property
    def version(self) -> str:
        """Version of the package and release of the weights: what one version finds is comparable."""
        return f"{__version__}+{self._model.release}"

    def extract(self, article: Article | str, *, thoughts: bool = False) -> Extraction:
        """Find every quote of an article, or of a plain text, and its speaker; ``thoughts`` keeps thoughts too."""
        return self.find(article, thoughts=thoughts).extraction()

    def find(self, article: Article | str, *, thoughts: bool = False) -> Found:
        """Find every quote and its speaker, and keep what speaks for them."""
        known = read_text(article) if isinstance(article, str) else article
        found: list[Detected] = []
        readings = []
        for start, end in sections(known.text):
            section = replace(known, text=known.text[start:end], furniture=_inside(known.furniture, start, end))
            reading = self._model.read(section.text)
            readings.append((start, reading.only("antecedent")))
            found += [_moved(detected, start) for detected in detect(section, reading, thoughts=thoughts)]
        names = [name for offset, reading in readings for name in names_in(reading, offset)]
        attributions = [
            Attribution(quote.content, quote.cue, quote.source, layout=quote.reason == "layout")
            for quote in (detected.quote for detected in found)
        ]
        resolution = resolve(known, attributions, names, LearnedAntecedents(readings))
        credited = _credited_or_quoted(Found(known, tuple(found), resolution, self.version))
        return credited if thoughts else _without_thoughts(credited)


def _credited_or_quoted(found: Found) -> Found:
    """Leave out words without quotation marks that nothing credits to anybody: the prose itself says those."""

    def is_quote(detected: Detected, decision: Decision) -> bool:
        quote = detected.quote
        return quote.type == "direct" or bool(quote.cue or quote.source) or decision.reason != "unknown"

    kept = [pair for pair in found.pairs() if is_quote(*pair)]
    resolution = replace(found.resolution, decisions=tuple(decision for _, decision in kept))
    return replace(found, detected=tuple(detected for detected, _ in kept), resolution=resolution)


def _without_thoughts(found: Found) -> Found:
    """Leave out thoughts, which only told who was speaking; who is credited with nothing else is merely named."""
    kept = [pair for pair in found.pairs() if not pair[0].quote.thought]
    decisions = tuple(decision for _, decision in kept)
    gone = {decision.speaker for decision in found.resolution.decisions} - {one.speaker for one in decisions}
    named = [one for one in found.resolution.speakers if one in gone and one.kind in LINKED_KINDS]
    resolution = Resolution(
        decisions,
        tuple(one for one in found.resolution.speakers if one not in gone),
        tuple(sorted((*found.resolution.others, *named), key=lambda one: one.mentions[:1])),
    )
    return replace(found, detected=tuple(detected for detected, _ in kept), resolution=resolution)


def sections(text: str) -> list[Span]:
    """Cut a text where paragraphs begin into sections of about ``SECTION`` characters; most texts are one."""
    if len(text) <= SECTION:
        return [(0, len(text))]
    cuts = [0]
    for start, _ in paragraphs(text):
        if start - cuts[-1] >= SECTION:
            cuts.append(start)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _inside(furniture: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    clipped = ((max(begin, start) - start, min(stop, end) - start) for begin, stop in furniture)
    return tuple((begin, stop) for begin, stop in clipped if begin < stop)


def _moved(detected: Detected, offset: int) -> Detected:
    if not offset:
        return detected
    quote = detected.quote

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((start + offset, end + offset) for start, end in spans)

    shifted = replace(quote, content=moved(quote.content), cue=moved(quote.cue), source=moved(quote.source))
    return replace(detected, quote=shifted)


def _credited(detected: Detected, decision: Decision) -> Quote:
    return replace(
        detected.quote,
        speaker=decision.speaker,
        reason=decision.reason,
        confidence=round(confidence(detected.signals, decision, detected.quote), 4),
        runner_up=decision.runner_up,
        runner_up_share=round(decision.runner_up_confidence, 4),
    )


@cache
def shared_extractor() -> Extractor:
    """The packaged model, loaded once in this process."""
    return Extractor.load()


def extract(article: Article | str, *, thoughts: bool = False) -> Extraction:
    """Find every quote of an article, or of a plain text, and its speaker; ``thoughts`` keeps thoughts too."""
    return shared_extractor().extract(article, thoughts=thoughts)


def extract_all(
    articles: Iterable[Article],
    *,
    workers: int = 0,
    thoughts: bool = False,
    finish: Callable[[Extraction], Extraction] | None = None,
) -> Iterator[Extraction | Failure]:
    """Find the quotes of many articles on ``workers`` processes (0: one a core); results come in order.

    ``finish`` is a function of a module that is applied to each extraction in the process that made it, such as
    :func:`quotes.topics.with_terms`. An article that fails, even one that takes its process down, gives a
    :class:`Failure` and costs no other.
    """
    count = workers or cores()
    attempt = partial(_attempt, thoughts=thoughts, finish=finish)
    if count == 1:
        yield from map(attempt, articles)
        return
    for article, result in in_order(attempt, articles, workers=count):
        yield Failure(article, result) if isinstance(result, WorkerDied) else result


def _attempt(
    article: Article, *, thoughts: bool, finish: Callable[[Extraction], Extraction] | None
) -> Extraction | Failure:
    try:
        extraction = extract(article, thoughts=thoughts)
        return finish(extraction) if finish else extraction
    except Exception as error:  # one bad article costs one article, whatever went wrong in it
        return Failure(article, error)
