"""Precision, recall and F1 of quotes found, found exactly, attributed and named.

``attributed`` and ``named`` are end to end: a quote that was not found was not attributed either.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal, TypeAlias, get_args

from quotes.evaluation.gold import AnnotatedArticle, AnnotatedQuote
from quotes.evaluation.matching import Segment, pair, same_source, segments
from quotes.evaluation.names import same_speaker
from quotes.quote import QuoteType

Scope: TypeAlias = Literal["statements", "all"]
"""``statements`` leaves out gold marked optional, ``all`` requires every gold quote."""

Measure: TypeAlias = Literal["found", "exact", "attributed", "named"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


@dataclass(frozen=True, slots=True)
class Score:
    """One measure: ``hits_gold`` of ``gold`` segments and ``hits_predicted`` of ``predicted`` segments were right."""

    gold: int
    predicted: int
    hits_gold: int
    hits_predicted: int

    @property
    def precision(self) -> float:
        """Share of the predicted that is right, 0 where nothing was predicted."""
        return self.hits_predicted / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that was got, 0 where nothing was wanted."""
        return self.hits_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """All measures over the same segments; ``named`` is ``None`` where the gold names no speakers."""

    gold: int
    predicted: int
    found: Score
    exact: Score
    attributed: Score
    named: Score | None

    def scores(self) -> dict[Measure, Score]:
        """The measures that apply, by name."""
        scores = {name: getattr(self, name) for name in MEASURES}
        return {name: score for name, score in scores.items() if score is not None}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measures over every quote and over each type (recall by the gold type, precision by the predicted)."""

    all: Table
    direct: Table
    mixed: Table
    indirect: Table

    def tables(self) -> dict[str, Table]:
        """The tables by name, ``all`` first."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def record(self) -> dict[str, dict[str, Any]]:
        """The measures as the scorer prints them: rounded to four places."""
        return {name: _record(table) for name, table in self.tables().items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is right about one segment, wanted or given, and the segment of the other side it was paired with."""

    segment: Segment
    partner: Segment | None = None
    hits: frozenset[Measure] = frozenset()

    @property
    def type(self) -> QuoteType:
        """The type of the quote that the segment is of."""
        return self.segment.quote.type

    @property
    def nameable(self) -> bool:
        """Whether the quote has a speaker: a wanted one that has none cannot be named right or wrong."""
        return self.segment.quote.speaker is not None


def evaluate(
    gold: Iterable[AnnotatedArticle], predicted: Iterable[AnnotatedArticle], *, scope: Scope = "statements"
) -> Evaluation:
    """Compare predictions with gold; an article without predictions counts as one in which nothing was found."""
    given = {article.id: article.quotes for article in predicted}
    wanted_verdicts: list[Verdict] = []
    given_verdicts: list[Verdict] = []
    for article in gold:
        wanted, found = judge(article, given.get(article.id, ()), scope=scope)
        wanted_verdicts += wanted
        given_verdicts += found
    by_type = {name: _table(_of(name, wanted_verdicts), _of(name, given_verdicts)) for name in get_args(QuoteType)}
    return Evaluation(all=_table(wanted_verdicts, given_verdicts), **by_type)


def judge(
    article: AnnotatedArticle, quotes: Iterable[AnnotatedQuote], *, scope: Scope = "statements"
) -> tuple[list[Verdict], list[Verdict]]:
    """Verdicts on the gold segments of an article and on those given for it, what is not counted left out."""
    forgive = scope == "statements"
    wanted, given = segments(article.text, article.quotes), segments(article.text, quotes)
    pairing = pair(wanted, given, forgive_optional=forgive)
    forgiven = [forgive and segment.quote.optional for segment in wanted]
    optional_words = frozenset().union(*(s.words for s, free in zip(wanted, forgiven, strict=True) if free))
    on_wanted = []
    for left, segment in enumerate(wanted):
        if not forgiven[left]:
            right = pairing.by_gold.get(left)
            on_wanted.append(
                Verdict(segment)
                if right is None
                else Verdict(segment, given[right], _hits(segment, given[right], article.text))
            )
    on_given = []
    for right, segment in enumerate(given):
        partner = pairing.by_predicted.get(right)
        if partner is None:
            if not optional_words or 2 * len(segment.words & optional_words) < len(segment.words):
                on_given.append(Verdict(segment))
        elif not forgiven[partner]:
            on_given.append(Verdict(segment, wanted[partner], _hits(wanted[partner], segment, article.text)))
    return on_wanted, on_given


def _hits(wanted: Segment, given: Segment, text: str) -> frozenset[Measure]:
    gold = wanted.quote
    checks: dict[Measure, bool] = {
        "found": True,
        "exact": wanted.words == given.words,
        "attributed": same_source(wanted, given, text),
        "named": gold.speaker is not None and same_speaker(gold.speaker, given.quote.speaker, gold.kind),
    }
    return frozenset(name for name, right in checks.items() if right)


def _of(quote_type: str, verdicts: Iterable[Verdict]) -> list[Verdict]:
    return [verdict for verdict in verdicts if verdict.type == quote_type]


def _table(wanted: Sequence[Verdict], given: Sequence[Verdict]) -> Table:
    nameable = sum(verdict.nameable for verdict in wanted)

    def score(measure: Measure, gold: int) -> Score:
        hits = [sum(measure in verdict.hits for verdict in verdicts) for verdicts in (wanted, given)]
        return Score(gold, len(given), *hits)

    return Table(
        gold=len(wanted),
        predicted=len(given),
        found=score("found", len(wanted)),
        exact=score("exact", len(wanted)),
        attributed=score("attributed", len(wanted)),
        named=score("named", nameable) if nameable else None,
    )


def _record(table: Table) -> dict[str, Any]:
    scores: dict[str, Any] = {
        name: {"p": round(score.precision, 4), "r": round(score.recall, 4), "f1": round(score.f1, 4)}
        for name, score in table.scores().items()
    }
    return {"gold": table.gold, "predicted": table.predicted, **scores}
