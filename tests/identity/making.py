"""Appearances made by hand."""

from collections.abc import Iterable

from quotes.article import content_id
from quotes.identity import Appearance, Identification, Rulings, Who, identify
from quotes.names import fold
from quotes.quote import Kind


def form(name: str, kind: Kind = "person") -> str:
    return content_id(kind, fold(name))


def who(name: str, article: str = "", kind: Kind = "person") -> Who:
    return Who(form(name, kind), article)


def appears(
    article: str,
    name: str,
    role: str | None = None,
    *,
    kind: Kind = "person",
    company: Iterable[str] = (),
    date: str | None = None,
    outlet: str | None = None,
    home: Iterable[str] = (),
    also: Iterable[str] = (),
) -> Appearance:
    form_id = form(name, kind)
    return Appearance(
        id=content_id(article, form_id),
        article_id=article,
        form_id=form_id,
        kind=kind,
        name=name,
        names=(name, *also),
        role=role,
        date=date,
        outlet_id=outlet,
        company=frozenset(map(fold, company)),
        home=frozenset(home),
    )


def body(article: str, name: str, **given: Iterable[str]) -> Appearance:
    return appears(article, name, kind="organization", **given)  # type: ignore[arg-type]


def together(appearances: Iterable[Appearance], rulings: Rulings | None = None) -> list[set[str]]:
    """Who is one: for each speaker the articles and names of the appearances."""
    members = list(appearances)
    return groups(members, identify(members, rulings))


def groups(appearances: Iterable[Appearance], found: Identification) -> list[set[str]]:
    known = {one.id: f"{one.name} {one.article_id}" for one in appearances}
    return sorted(({known[one] for one in speaker.appearances} for speaker in found.speakers), key=sorted)
