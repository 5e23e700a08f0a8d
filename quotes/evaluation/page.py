"""The error analysis as one HTML page that needs nothing else: no script, no network, no style sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.errors import GoldError
from quotes.evaluation.cases import GROUPINGS, KINDS, TYPES, Analysis, ErrorKind, Group, Grouping, Item, record
from quotes.evaluation.measures import Evaluation, Scope
from quotes.evaluation.passages import Stretch, passage
from quotes.quote import QuoteType

if TYPE_CHECKING:
    from jinja2 import Template

BRIEF = 90
"""Characters of a case's content in a list of links."""

FEW = 15
"""Groups of one grouping that are all shown, errors or none: what is always right is worth knowing too."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One case as the page shows it; ``number`` counts from 1, ``brief`` is how its content begins."""

    number: int
    case: Item
    facts: dict[str, Any]
    stretches: tuple[Stretch, ...]
    brief: str


@dataclass(frozen=True, slots=True)
class Section:
    """The cases of one kind and type: ``shown`` here in full, ``elsewhere`` those whose worse error is shown above."""

    kind: ErrorKind
    type: QuoteType
    shown: tuple[Shown, ...]
    elsewhere: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The cases of one group, say one cue, as links; ``anchor`` is the id of the list."""

    anchor: str
    group: Group
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Listings:
    """The groups of one grouping: those with errors, and the others too where they are few."""

    name: str
    each: tuple[Listing, ...]


def error_page(analysis: Analysis, evaluation: Evaluation, *, title: str, scope: Scope = "statements") -> str:
    """Give the page as HTML: the measures, the counts by type, cue and layout, then every case in its passage."""
    shown = [_shown(number, case) for number, case in enumerate(analysis.cases, start=1)]
    return _template().render(
        title=title,
        scope=scope,
        analysis=analysis,
        measures=evaluation.all.scores(),
        kinds=KINDS,
        types=TYPES,
        sections=list(_sections(shown)),
        groupings=[_listings(number, grouping, shown) for number, grouping in enumerate(analysis.groupings, start=1)],
    )


def write_error_page(path: Path, html: str) -> None:
    """Write the page; raises GoldError when that fails."""
    try:
        # A lone surrogate in an article must not cost the page.
        path.write_text(html, encoding="utf-8", errors="replace")
    except OSError as error:
        raise GoldError(f"Page {path} cannot be written: {error}") from error


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("quotes.evaluation"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("errors.html")


def _shown(number: int, case: Item) -> Shown:
    facts = record(case)
    content = " ".join((facts["gold"] or facts["predicted"])["text"].split())
    brief = content if len(content) <= BRIEF else content[:BRIEF].rsplit(" ", 1)[0] + " …"
    return Shown(number, case, facts, passage(case), brief)


def _sections(shown: Sequence[Shown]) -> Iterator[Section]:
    for kind in KINDS:
        for type_ in TYPES:
            here = [one for one in shown if kind in one.case.kinds and one.case.type == type_]
            if here:
                first = tuple(one for one in here if one.case.kinds[0] == kind)
                yield Section(kind, type_, first, tuple(one for one in here if one not in first))


def _listings(number: int, grouping: Grouping, shown: Sequence[Shown]) -> Listings:
    key = GROUPINGS[grouping.name]
    groups = [group for group in grouping.groups if group.total or len(grouping.groups) <= FEW]
    each = (
        Listing(f"group-{number}-{place}", group, tuple(one for one in shown if key(one.case) == group.name))
        for place, group in enumerate(groups, start=1)
    )
    return Listings(grouping.name, tuple(each))
