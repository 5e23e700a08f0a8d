"""From likenesses of pairs to statements: which quotes belong together, and which wording stands for all."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product
from typing import TypeAlias

from quotes.statements.clusters import Cluster, Clusters
from quotes.statements.content import Report, content_of
from quotes.statements.likeness import SAME, Likeness, Wording, likeness, wording
from quotes.statements.order import publication
from quotes.statements.rulings import Pair, Rulings
from quotes.statements.versions import versions

Measure: TypeAlias = Callable[[Report, Report], Likeness]


@dataclass(frozen=True, slots=True)
class Member:
    """One quote of a statement: how it words the reference, and how likely it belongs to the statement.

    That is the probability that it reports the same as the quote of the statement it is most like; 1 for the reference
    and where people ruled it.
    """

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
        """How many outlets carried it; articles whose outlet is not known count one each."""
        return len({member.report.outlet_id or member.report.article_id for member in self.members})


def group(
    reports: Iterable[Report],
    links: Mapping[Pair, float],
    rulings: Rulings | None = None,
    *,
    known: Mapping[str, str] | None = None,
    measure: Measure = likeness,
) -> tuple[Statement, ...]:
    """Give the statements that ``reports`` make up, of those whose pairs have the probabilities in ``links``.

    Quotes in the same words are one to begin with (a pair of any two of them stands for all), people's rulings come
    next, and then those groups are joined, again and again, of which one pair is alike and all are on average, the
    likeliest first: a chain of small changes does not lead far from what was said, and pairs that are only perhaps
    alike help. Two quotes of one article are brought together only if ``measure`` finds them alike. ``known`` has the
    versions of the quotes, where they are stored. The result depends on none of the orders.
    """
    ruled = rulings or Rulings()
    parts = _parts(versions(reports, known), ruled)
    units = [unit for part in parts for unit in part]
    between = _between(parts, links, measure)
    found = Clusters(units, between, ruled, lambda *two: measure(*two).probability >= SAME).joined()
    likeliest = _likeliest(units, between, found, measure)
    return tuple(sorted((_statement(cluster, likeliest) for cluster in found), key=lambda one: one.id))


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
    return publication(report.published), report.id


def _parts(versions: Iterable[Sequence[Report]], ruled: Rulings) -> list[list[list[Report]]]:
    """The versions, each as one unit and one for every quote of it that people parted from others."""
    parted = {quote_id for pair in ruled.parted for quote_id in pair}
    found = []
    for version in versions:
        rest = [report for report in version if report.id not in parted]
        found.append([[report] for report in version if report.id in parted] + ([rest] if rest else []))
    return found


def _between(
    parts: Sequence[Sequence[Sequence[Report]]], links: Mapping[Pair, float], measure: Measure
) -> dict[tuple[int, int], float]:
    """The probabilities of pairs of units, both ways: a link of one quote is that of all in the same words."""
    same: dict[str, range] = {}
    found: dict[tuple[int, int], float] = {}
    begin = 0
    for part in parts:
        numbers = range(begin, begin := begin + len(part))
        same |= {report.id: numbers for unit in part for report in unit}
        if len(part) > 1:
            found |= dict.fromkeys(permutations(numbers, 2), _again(part[0][0], measure))
    for (one_id, other_id), probability in links.items():
        if one_id in same and other_id in same and same[one_id] != same[other_id]:
            for one, other in product(same[one_id], same[other_id]):
                found[one, other] = found[other, one] = max(found.get((one, other), 0.0), probability)
    return found


def _again(report: Report, measure: Measure) -> float:
    """How likely the same words again are the same statement."""
    return measure(
        report, replace(report, id=f"{report.id} again", article_id=f"{report.article_id} again")
    ).probability


def _likeliest(
    units: Sequence[Sequence[Report]],
    between: Mapping[tuple[int, int], float],
    found: Iterable[Cluster],
    measure: Measure,
) -> dict[str, float]:
    """For every quote, the probability of the pair with the quote of its cluster that it is most like."""
    places = {report.id: number for number, cluster in enumerate(found) for report in cluster.reports}
    best: dict[int, float] = {}
    for (one, other), probability in between.items():
        place = places.get(units[one][0].id)
        if place is not None and place == places.get(units[other][0].id):
            best[one] = max(best.get(one, 0.0), probability)
    for number, unit in enumerate(units):
        if len(unit) > 1:
            best[number] = max(best.get(number, 0.0), _again(unit[0], measure))
    return {report.id: best.get(number, 0.0) for number, unit in enumerate(units) for report in unit}


def _statement(cluster: Cluster, likeliest: Mapping[str, float]) -> Statement:
    reports = sorted(cluster.reports, key=publication_order)
    reference = reference_of(reports)
    wordings = {_as_worded(report): report for report in reports}
    known = {key: wording(reference, report) for key, report in wordings.items()}
    members = tuple(
        Member(
            report,
            "reference" if report is reference else known[_as_worded(report)],
            1.0 if report is reference or report.id in cluster.ruled else likeliest[report.id],
        )
        for report in reports
    )
    return Statement(min(report.id for report in reports), reference, members)


def _as_worded(report: Report) -> tuple[str, str, str | None]:
    return report.text, report.type, report.cue
