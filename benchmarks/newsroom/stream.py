"""The articles, one after another, with what is true of each; nothing but the world is kept in memory."""

import random
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.newsroom.chance import settled
from benchmarks.newsroom.events import MEAN_REPORTS, Event, Memory, event
from benchmarks.newsroom.pages import Page, Piece, laid_out
from benchmarks.newsroom.places import Outlet
from benchmarks.newsroom.reporting import Reporter
from benchmarks.newsroom.truth import Report
from benchmarks.newsroom.world import World
from quotes.article import Article

PEOPLE = 60_000
QUOTES_AN_ARTICLE = 10
WIRED = 0.35
"""Share of events that an agency reports first, whose article others take over."""
TAKEN_OVER = 0.6
"""How likely an outlet without an article of its own takes over the agency's."""


def reports(articles: int, *, seed: int = 1, people: int = PEOPLE, world: World | None = None) -> Iterator[Report]:
    """So many articles over two years, in the order of their events; the same for the same seed and numbers."""
    known = world or World.made(seed, people)
    events = int(articles / MEAN_REPORTS) + 1
    memory, given = Memory(), 0
    for number in range(10 * events):
        chance = random.Random(settled(seed, articles, number))
        for report in covered(known, event(known, chance, number, events, memory), chance):
            yield report
            given += 1
            if given == articles:
                return


def covered(world: World, what: Event, chance: random.Random) -> Iterator[Report]:
    """The articles about one event."""
    outlets = _outlets(world, what, chance)
    wire: tuple[Page, Article] | None = None
    for nth, outlet in enumerate(outlets):
        reporter = Reporter(world, what, outlet, chance)
        if wire and not outlet.agency and chance.random() < TAKEN_OVER:
            yield _copied(reporter, nth, wire)
            continue
        page, about = reporter.write(), reporter.article(nth)
        if outlet.agency:
            wire = page, about
        yield _report(page, about, about.id)


def _outlets(world: World, what: Event, chance: random.Random) -> list[Outlet]:
    home = world.outlets_of.get(what.country.number)
    chosen: dict[int, Outlet] = {}
    if what.reports > 1 and chance.random() < WIRED:
        agency = world.outlets[int(chance.random() * 5)]
        chosen[agency.number] = agency
    for _ in range(40):
        if len(chosen) == what.reports:
            break
        outlet = (home if home and chance.random() < 0.5 else world.papers).draw(chance)
        chosen.setdefault(outlet.number, outlet)
    return list(chosen.values())


def _copied(reporter: Reporter, nth: int, wire: tuple[Page, Article]) -> Report:
    """The agency's article in another outlet: a line of its own below, often the end or a paragraph cut."""
    page, original = wire
    chance = reporter.chance
    dropped: set[int] = set()
    length = len(page.paragraphs)
    if chance.random() < 0.5:
        dropped |= set(range(length - int(chance.random() * length * 0.4), length))
    if chance.random() < 0.3 and length > 4:
        dropped.add(int(1 + chance.random() * (length - 1)))
    cut = page.without(dropped)
    agency = (original.outlet or "").split("|")[0]
    cut.paragraphs.append(
        [Piece(chance.choice(["({})", "Source: {}", "{} contributed to this report"]).format(agency))]
    )
    return _report(cut, replace(reporter.article(nth), title=original.title), original.id)


def _report(page: Page, about: Article, original: str) -> Report:
    def own(kind: str, key: str) -> str:
        # Nobody can know that the residents of one article are those of another.
        return key if kind in ("person", "organization") else f"{key} in {about.id}"

    laid = laid_out(page, about)
    cast = [page.cast[number] for number in laid.cast]
    said = [page.said[number] for number in laid.quotes]
    return Report(
        extraction=laid.extraction,
        entities=tuple(own(each.kind, each.entity) for each in cast),
        statements=tuple(own(page.cast[each.cast].kind, each.statement) for each in said),
        ways=tuple(each.way for each in said),
        shapes=tuple(each.shape for each in cast),
        original=original,
        roles=tuple(each.role for each in cast),
    )
