"""From likenesses of pairs to statements: which quotes belong together, and which wording stands for all."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from quotes.statements.content import Report, content_of
from quotes.statements.likeness import SAME, Likeness, Wording, likeness, wording
from quotes.statements.rulings import Pair, Rulings, pair

Measure: TypeAlias = Callable[[Report, Report], Likeness]


@dataclass(frozen=True, slots=True)
class Member:
    """One quote of a statement: how it words the reference, and how likely it reports the same (1 where ruled)."""

    report: Report
    wording: Wording
    likeness: float


@dataclass(frozen=True, slots=True)
class Statement:
    """What several quotes report in common: ``members`` in the order in which they were published, two at least.

    ``id`` is the smallest id of its quotes, so that it depends on nothing but these; an id it had before is that of a
    quote too, which leads to the statement it belongs to now. ``reference`` is the longest direct wording.
    """

    id: str
    reference: Report
    members: tuple[Member, ...]

    @property
    def first(self) -> Report:
        """The quote that was published first."""
        return self.members[0].report

    @property
    def outlets(self) -> int:
        """How many outlets reported it; articles whose outlet is not known count one each."""
        return len({member.report.outlet_id or member.report.article_id for member in self.members})


@dataclass(slots=True)
class _Cluster:
    reports: list[Report]
    reference: Report
    ruled: set[str] = field(default_factory=set)


def group(
    reports: Iterable[Report],
    links: Mapping[Pair, float],
    rulings: Rulings | None = None,
    *,
    measure: Measure = likeness,
) -> tuple[Statement, ...]:
    """Give the statements that ``reports`` make up, of those whose pairs have the probabilities in ``links``.

    The likeliest pairs are joined first, and two groups only where every quote of theirs is alike to the longest
    direct wording of all, so that a chain of small changes does not lead from one statement to another. ``rulings``
    win over everything. The result depends on none of the orders; ``measure`` is asked for pairs not in ``links``.
    """
    ruled = rulings or Rulings()
    known = {report.id: report for report in reports}
    clusters = {quote_id: _Cluster([report], report) for quote_id, report in known.items()}
    asked: dict[Pair, float] = dict(links)

    def alike(one: Report, other: Report) -> float:
        key = pair(one.id, other.id)
        if key not in asked:
            asked[key] = measure(one, other).probability
        return asked[key]

    parted = frozenset(ruled.parted)
    for key in reversed(ruled.joined):
        if clusters.keys() >= set(key):
            _join(clusters, key, parted)
    for key in sorted(links, key=lambda key: (-links[key], key)):
        if links[key] >= SAME and clusters.keys() >= set(key) and key not in parted:
            _join(clusters, key, parted, alike=alike)
    found = {id(cluster): cluster for cluster in clusters.values() if len(cluster.reports) > 1}
    statements = (_statement(cluster, alike) for cluster in found.values())
    return tuple(sorted(statements, key=lambda statement: statement.id))


def reference_of(reports: Sequence[Report]) -> Report:
    """Give the report whose wording stands for all: direct before mixed before indirect, longest, earliest."""
    rank = {"direct": 0, "mixed": 1, "indirect": 2}

    def order(report: Report) -> tuple[int, float, int, str, str]:
        content = content_of(report)
        weight = round(content.weight, 4)
        return rank[report.type], -weight, -len(content.normals), *publication_order(report)

    return min(reports, key=order)


def publication_order(report: Report) -> tuple[str, str]:
    """Give the key that sorts reports by when they were published, those without a date last."""
    return report.published or "9999", report.id


def _join(
    clusters: dict[str, _Cluster],
    key: Pair,
    parted: frozenset[Pair],
    *,
    alike: Callable[[Report, Report], float] | None = None,
) -> None:
    """Make one of the two clusters a pair connects, unless what was parted or too little likeness stands against it.

    Without ``alike`` it is people who joined the pair, and likeness is not asked for.
    """
    one, other = clusters[key[0]], clusters[key[1]]
    if one is other:
        return
    if parted and any(pair(ours.id, theirs.id) in parted for ours in one.reports for theirs in other.reports):
        return
    if alike is not None and not _hold_together(one, other, alike):
        return
    ruled = one.ruled | other.ruled | (set(key) if alike is None else set())
    reference = reference_of([one.reference, other.reference])
    joined = _Cluster([*one.reports, *other.reports], reference, ruled)
    for report in joined.reports:
        clusters[report.id] = joined


def _hold_together(one: _Cluster, other: _Cluster, alike: Callable[[Report, Report], float]) -> bool:
    """Tell whether every quote would be alike to the reference of both, and to every other quote of its article."""
    reference = reference_of([one.reference, other.reference])
    if reference is not one.reference:
        one, other = other, one
    # Those that had this reference before were found alike to it when they came.
    if any(report.id not in other.ruled and alike(reference, report) < SAME for report in other.reports):
        return False
    beside: dict[str, list[Report]] = {}
    for report in one.reports:
        beside.setdefault(report.article_id, []).append(report)
    return all(alike(ours, theirs) >= SAME for theirs in other.reports for ours in beside.get(theirs.article_id, ()))


def _statement(cluster: _Cluster, alike: Callable[[Report, Report], float]) -> Statement:
    reports = sorted(cluster.reports, key=publication_order)
    reference = cluster.reference
    members = tuple(
        Member(
            report,
            wording(reference, report),
            1.0 if report is reference or report.id in cluster.ruled else alike(reference, report),
        )
        for report in reports
    )
    return Statement(min(report.id for report in reports), reference, members)
