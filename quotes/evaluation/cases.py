"""What went wrong, case by case: each error of a prediction, and how many there are by type, layout, cue and more.

The kinds agree with the measures: ``missed`` are the wanted segments not found, ``extra`` the given ones that match
nothing, ``boundary``, ``source`` and ``name`` the found ones that are not exact, not attributed, not named.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias, get_args

from quotes.article import Span
from quotes.evaluation.gold import AnnotatedArticle, AnnotatedQuote
from quotes.evaluation.layouts import Layout, Layouts
from quotes.evaluation.matching import Segment, segments
from quotes.evaluation.measures import Measure, Scope, Verdict, judge
from quotes.quote import QuoteType

ErrorKind: TypeAlias = Literal["missed", "extra", "boundary", "source", "name"]
KINDS: tuple[ErrorKind, ...] = get_args(ErrorKind)
NO_CUE = "no cue"
TYPES: tuple[QuoteType, ...] = get_args(QuoteType)

_LACKING: tuple[tuple[Measure, ErrorKind], ...] = (("exact", "boundary"), ("attributed", "source"), ("named", "name"))
_EDGES = " \t.,;:!?…-–—\"'“”‘’()[]"


@dataclass(frozen=True, slots=True)
class Item:
    """One segment that counts, wanted or given, and what is wrong with it; ``kinds`` is empty where all is right.

    ``partner`` is the segment it was paired with. ``near`` are, for one missed or extra, the segments of the other
    side that share words with it: a boundary so bad that it no longer counts as found, or two quotes run together.
    """

    article: AnnotatedArticle
    given: tuple[AnnotatedQuote, ...]
    wanted: bool
    segment: Segment
    partner: Segment | None
    kinds: tuple[ErrorKind, ...]
    near: tuple[Segment, ...]
    cue: str
    layout: Layout

    @property
    def type(self) -> QuoteType:
        """The type of the quote: the gold's, or the predicted of an extra one."""
        return self.segment.quote.type

    @property
    def first(self) -> int:
        """Where its first kind stands among ``KINDS``; for a case only."""
        return KINDS.index(self.kinds[0])

    @property
    def gold(self) -> Segment | None:
        """The wanted segment, ``None`` for an extra one."""
        return self.segment if self.wanted else None

    @property
    def predicted(self) -> Segment | None:
        """The segment given, ``None`` for a missed one."""
        return self.partner if self.wanted else self.segment


@dataclass(frozen=True, slots=True)
class Group:
    """How many segments of one kind are wanted, how many given, and how many errors of each kind they have."""

    name: str
    gold: int
    predicted: int
    errors: dict[ErrorKind, int]

    @property
    def total(self) -> int:
        """All its errors; a segment with two errors counts twice."""
        return sum(self.errors.values())


@dataclass(frozen=True, slots=True)
class Grouping:
    """Every segment that counts, grouped by what ``name`` says; the group with most errors comes first."""

    name: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Every case, by its first kind of error, then by type, then in text order; and the counts.

    ``groupings`` are those by layout, by cue, by how the speaker was found, and by article.
    """

    cases: tuple[Item, ...]
    all: Group
    types: tuple[Group, ...]
    groupings: tuple[Grouping, ...]

    def near(self, kind: ErrorKind) -> int:
        """How many of the missed, or of the extra, share words with a segment of the other side."""
        return sum(bool(case.near) for case in self.cases if kind in case.kinds)


GROUPINGS: dict[str, Callable[[Item], str | None]] = {
    "layout": lambda item: item.layout,
    "cue": lambda item: item.cue,
    "how the speaker was found": lambda item: item.predicted.quote.reason if item.predicted else None,
    "article": lambda item: item.article.id,
}
"""What segments are grouped by; one for which the answer is ``None`` is in no group."""


def analyse(
    gold: Iterable[AnnotatedArticle], predicted: Iterable[AnnotatedArticle], *, scope: Scope = "statements"
) -> Analysis:
    """Compare predictions with gold as the measures do, and keep what is wrong with each segment.

    An article without predictions counts as one in which nothing was found.
    """
    given = {article.id: article.quotes for article in predicted}
    items = [item for article in gold for item in _items(article, given.get(article.id, ()), scope)]
    cases = sorted((item for item in items if item.kinds), key=lambda item: (item.first, TYPES.index(item.type)))
    return Analysis(
        cases=tuple(cases),
        all=_group("all", items),
        types=tuple(_group(name, [item for item in items if item.type == name]) for name in TYPES),
        groupings=tuple(Grouping(name, _groups(items, key)) for name, key in GROUPINGS.items()),
    )


def folded_cue(text: str, cue: Sequence[Span]) -> str:
    """The words of a cue in lower case, its parts joined by an ellipsis; ``no cue`` of none."""
    parts = (" ".join(text[start:end].casefold().split()).strip(_EDGES) for start, end in cue)
    return " … ".join(part for part in parts if part) or NO_CUE


def record(case: Item) -> dict[str, Any]:
    """The case as a dict of plain values, for JSON."""
    text = case.article.text
    return {
        "article": case.article.id,
        "kinds": list(case.kinds),
        "type": case.type,
        "cue": case.cue,
        "layout": case.layout,
        "gold": _segment_record(text, case.gold) if case.gold else None,
        "predicted": _segment_record(text, case.predicted) if case.predicted else None,
        "near": [_segment_record(text, segment) | _overlap(case.segment, segment) for segment in case.near],
    }


def analysis_record(analysis: Analysis) -> dict[str, Any]:
    """Counts and cases as a dict of plain values, for JSON."""
    return {
        "all": asdict(analysis.all),
        "types": [asdict(group) for group in analysis.types],
        "groupings": {each.name: [asdict(group) for group in each.groups] for each in analysis.groupings},
        "cases": [record(case) for case in analysis.cases],
    }


def _items(article: AnnotatedArticle, quotes: tuple[AnnotatedQuote, ...], scope: Scope) -> list[Item]:
    layouts = Layouts(article.text)
    on_wanted, on_given = judge(article, quotes, scope=scope)
    all_wanted, all_given = segments(article.text, article.quotes), segments(article.text, quotes)

    def item(verdict: Verdict, wanted: bool) -> Item:
        segment, kinds = verdict.segment, _kinds(verdict, wanted)
        others = (all_given if wanted else all_wanted) if verdict.partner is None else ()
        near = tuple(other for other in others if other.words & segment.words)
        cue = folded_cue(article.text, segment.quote.cue)
        partner = verdict.partner
        return Item(article, quotes, wanted, segment, partner, kinds, near, cue, layouts.of(segment))

    items = [item(verdict, True) for verdict in on_wanted] + [item(verdict, False) for verdict in on_given]
    return sorted(items, key=lambda item: min(item.segment.words))


def _kinds(verdict: Verdict, wanted: bool) -> tuple[ErrorKind, ...]:
    """What is wrong with a segment; an error of a pair is told once, of its gold segment."""
    if not verdict.hits:
        return ("missed",) if wanted else ("extra",)
    if not wanted:
        return ()
    nameable = verdict.nameable
    return tuple(kind for measure, kind in _LACKING if measure not in verdict.hits and (nameable or measure != "named"))


def _group(name: str, items: Sequence[Item]) -> Group:
    errors = Counter(kind for item in items for kind in item.kinds)
    gold = sum(item.wanted for item in items)
    return Group(name, gold, len(items) - gold, {kind: errors[kind] for kind in KINDS})


def _groups(items: Iterable[Item], key: Callable[[Item], str | None]) -> tuple[Group, ...]:
    by_key: dict[str, list[Item]] = {}
    for item in items:
        if name := key(item):
            by_key.setdefault(name, []).append(item)
    groups = [_group(name, members) for name, members in by_key.items()]
    return tuple(sorted(groups, key=lambda group: (-group.total, -group.gold, group.name)))


def _segment_record(text: str, segment: Segment) -> dict[str, Any]:
    quote = segment.quote
    return {
        "span": list(segment.span),
        "text": text[slice(*segment.span)],
        "type": quote.type,
        "cue": [text[start:end] for start, end in quote.cue],
        "source": [text[start:end] for start, end in quote.source],
        "speaker": quote.speaker,
        "kind": quote.kind,
        "optional": quote.optional,
        "confidence": quote.confidence,
        "reason": quote.reason,
    }


def _overlap(one: Segment, other: Segment) -> dict[str, int]:
    return {"shared_words": len(one.words & other.words), "all_words": len(one.words | other.words)}
