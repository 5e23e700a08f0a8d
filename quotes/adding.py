"""From articles to a database: extract and store, one article at a time.

Every article is stored in a transaction of its own, so whatever ends a run (an error, Ctrl-C, the machine)
costs at most the articles in hand, and the next run goes on where this one stopped.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.article import Article
    from quotes.extractor import Failure
    from quotes.quote import Extraction
    from quotes.reading import Unreadable
    from quotes.store import Database

Outcome: TypeAlias = Literal["added", "replaced", "unchanged", "failed"]

BATCH = 200
"""For how many articles together speakers and statements are recognised across articles, at least."""


def lot(stored: int) -> int:
    """Give how many articles are added between two times that speakers and statements are recognised.

    As many as are stored: whoever is often in the news is looked at anew each time, so that the work of adding many
    articles in one run is about twice that of recognising everybody once. Nobody else can write meanwhile.
    """
    return max(BATCH, stored)


class Engine(Protocol):
    """What finds the quotes: a model with a version, applied to a stream of articles.

    ``thoughts`` is whether it gives thoughts beside what was said.
    """

    thoughts: bool

    @property
    def version(self) -> str:
        """The version stored with every quote."""
        ...

    def extract_all(self, articles: "Iterable[Article]") -> "Iterator[Extraction | Failure]":
        """The quotes of every article, in order."""
        ...


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An input that gave no stored article, and why."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One article (or unreadable input) done; ``quotes`` and ``words`` count what was newly stored."""

    origin: str
    outcome: Outcome
    quotes: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Settling:
    """Speakers and statements are about to be recognised across so many articles that were added."""

    articles: int


Progress: TypeAlias = Callable[[Step | Settling], None]


@dataclass(frozen=True, slots=True)
class AddingReport:
    """What became of the sources of one run."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    quotes: int = 0
    words: int = 0
    left_out: tuple[LeftOut, ...] = ()
    interrupted: bool = False

    @property
    def stored(self) -> int:
        """How many of the articles are in the database now, whether they were before or not."""
        return self.added + self.replaced + self.unchanged


def add_articles(
    database: "Database",
    articles: "Iterable[Article | Unreadable]",
    *,
    workers: int = 0,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> AddingReport:
    """Add the quotes of every article to the database, skipping articles it holds as read by the same model.

    ``workers`` is the number of processes of the packaged model (0: one a core), ``engine`` another way to find
    quotes, such as ``ModelEngine(thoughts=True)``, which reads anew what the database holds without thoughts;
    ``progress`` is called after every article, and before speakers and statements are recognised across them, which
    takes a while where there are many. An input that could not be read, or whose quotes cannot be found, is left out
    and reported. Ctrl-C ends the run with a report.
    Raises StoreError when the database cannot be written; what was added before stays.
    """
    engine = engine or ModelEngine(workers)
    run = _Run(database, engine.version, engine.thoughts, progress or (lambda step: None))
    return run.over(articles, engine)


@dataclass(slots=True)
class ModelEngine:
    """The trained model of the package, on ``workers`` processes (0: one a core), with ``thoughts`` or without."""

    workers: int = 0
    thoughts: bool = False

    @property
    def version(self) -> str:
        """The version of the packaged model."""
        from quotes.extractor import Extractor

        return Extractor.load().version

    def extract_all(self, articles: "Iterable[Article]") -> "Iterator[Extraction | Failure]":
        """The quotes of every article with what they are about, in order."""
        from quotes.extractor import extract_all
        from quotes.topics import with_terms

        return extract_all(articles, workers=self.workers, thoughts=self.thoughts, finish=with_terms)


@dataclass(slots=True)
class _Run:
    database: "Database"
    version: str
    thoughts: bool
    progress: Progress
    outcomes: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)
    quotes: int = 0
    words: int = 0
    unsettled: int = 0
    batch: int = BATCH

    def over(self, articles: "Iterable[Article | Unreadable]", engine: Engine) -> AddingReport:
        from quotes.quote import Extraction

        interrupted = False
        self._settle()
        run = self.database.start_run(self.version, thoughts=self.thoughts)
        try:
            for result in engine.extract_all(self._to_read(articles)):
                if isinstance(result, Extraction):
                    self._store(result)
                else:
                    self._leave_out(result.article.origin or result.article.id, result.error)
        except KeyboardInterrupt:
            interrupted = True
        try:
            self._settle()
        except KeyboardInterrupt:  # what is not settled now is noted in the database, and is when the next run begins
            interrupted = True
        self.database.finish_run(run, **self.outcomes)
        return self._report(interrupted)

    def _to_read(self, articles: "Iterable[Article | Unreadable]") -> "Iterator[Article]":
        from quotes.reading import Unreadable

        for article in articles:
            if isinstance(article, Unreadable):
                self._leave_out(article.origin, article.error)
            elif self.database.holds(article, model=self.version, thoughts=self.thoughts):
                self._count(Step(article.origin or article.id, "unchanged"))
            else:
                yield article

    def _store(self, extraction: "Extraction") -> None:
        article = extraction.article
        outcome = self.database.add(extraction, thoughts=self.thoughts, settle=False)
        if outcome == "unchanged":
            self._count(Step(article.origin or article.id, outcome))
        else:
            words = len(article.text.split())
            self._count(Step(article.origin or article.id, outcome, len(extraction.quotes), words))
            self.unsettled += 1
        if self.unsettled >= self.batch:
            self._settle()

    def _settle(self) -> None:
        changed = next(self.database.query("SELECT count(*) AS articles FROM unsettled WHERE kind = 'article'"))
        if changed["articles"]:
            self.progress(Settling(changed["articles"]))
        self.database.settle()
        stored = next(self.database.query("SELECT count(*) AS articles FROM articles"))["articles"]
        self.unsettled, self.batch = 0, lot(stored)

    def _leave_out(self, origin: str, error: Exception) -> None:
        reason = str(error) if isinstance(error, QuotesError) else f"{type(error).__name__}: {error}"
        self.left_out.append(LeftOut(origin, reason))
        self._count(Step(origin, "failed"))

    def _count(self, step: Step) -> None:
        self.outcomes[step.outcome] += 1
        self.quotes += step.quotes
        self.words += step.words
        self.progress(step)

    def _report(self, interrupted: bool) -> AddingReport:
        return AddingReport(
            added=self.outcomes["added"],
            replaced=self.outcomes["replaced"],
            unchanged=self.outcomes["unchanged"],
            quotes=self.quotes,
            words=self.words,
            left_out=tuple(self.left_out),
            interrupted=interrupted,
        )
