"""A statement: its fullest wording, who reported it first, and what each report keeps, cuts and changes of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from datasette.utils.asgi import NotFound, Response

from quotes.site.pages import Page, Row
from quotes.statements import differences
from quotes.statements.order import publication

_STATEMENT = """
select t.*, s.name as speaker, s.description, s.kind from statements t join speakers s on s.id = t.speaker_id
where t.id = :id
"""

_QUOTES = """
select q.id, q.text, q.type, q.cue, q.source, q.reason, q.confidence, q.thought, q.wording, q.likeness, q.speaker_id,
       q.correction_id, s.name as speaker, q.article_id, a.title, substr(a.text, 1, 200) as opening, a.published,
       a.outlet_id, o.name as outlet, c.original_id
from quotes q join articles a on a.id = q.article_id left join outlets o on o.id = a.outlet_id
left join copies c on c.article_id = q.article_id left join speakers s on s.id = q.speaker_id
where q.statement_id = :id
order by q.id <> :first, a.id, q.start
"""

_TOPICS = """
select topic as term, null as count from topics_of_statements where statement_id = :id
order by quotes desc, weight desc, topic limit 8
"""

_ELSEWHERE = "select article_id, id, statement_id from quotes where id = :id"

ALIKE = 0.3
"""Share of a report's words that the fullest wording must have for the differences to be worth marking."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a report beside the fullest wording: "kept", "added" or "cut", with its words."""

    change: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """One quote of the statement, and the articles that carry it as wire copy of the same article.

    ``parts`` is empty where too little is alike for differences to tell anything.
    """

    quote: Row
    parts: tuple[Part, ...]
    copies: tuple[Row, ...]
    first: bool


async def statement_page(page: Page) -> Response:
    """The statement in the address; an id that a quote has leads to where that quote belongs now.

    Raises ``NotFound`` where there is neither.
    """
    found = await page.rows(_STATEMENT, {"id": page.key})
    if not found:
        return await _moved(page)
    statement = found[0]
    quotes = await page.rows(_QUOTES, {"id": statement["id"], "first": statement["first_quote_id"]})
    quotes.sort(key=lambda quote: publication(quote["published"]))
    reports = reports_of(statement["text"], quotes, statement["first_quote_id"])
    return await page.render(
        "statement.html",
        statement=statement,
        reports=reports,
        first=next((report.quote for report in reports if report.first), None),
        outlets=len({report.quote["outlet_id"] for report in reports} - {None}),
        copies=sum(len(report.copies) for report in reports),
        topics=await page.extra(_TOPICS, {"id": statement["id"]}),
    )


def reports_of(text: str, quotes: Sequence[Row], first: str) -> list[Report]:
    """The reports in the order of ``quotes``; a quote of a wire copy is folded under that of its original."""
    originals = _originals(quotes)
    present = {quote["article_id"] for quote in quotes}
    folded: dict[str, list[Row]] = {}
    shown = []
    for quote in quotes:
        original = originals[quote["article_id"]]
        if original != quote["article_id"] and original in present and quote["id"] != first:
            folded.setdefault(original, []).append(quote)
        else:
            shown.append(quote)
    return [
        Report(
            quote=quote,
            parts=parts_of(text, quote["text"]),
            copies=tuple(folded.pop(quote["article_id"], ())),
            first=quote["id"] == first,
        )
        for quote in shown
    ]


def parts_of(reference: str, text: str) -> tuple[Part, ...]:
    """A report word by word beside the fullest wording; what was changed is what was cut, then what came instead."""
    parts: list[Part] = []
    kept = 0
    for each in differences(reference, text):
        ours, theirs = reference[slice(*each.one)], text[slice(*each.other)]
        if each.change == "kept":
            kept += len(theirs)
            parts.append(Part("kept", theirs))
        else:
            if parts and parts[-1].text and not parts[-1].text[-1].isspace():
                parts.append(Part("kept", " "))
            parts += [*_marked("cut", ours, " " if theirs else ""), *_marked("added", theirs, "")]
    return tuple(parts) if kept >= ALIKE * len(text) else ()


def _marked(change: str, text: str, after: str) -> Iterator[Part]:
    """A stretch, then the white space at its end, or ``after`` in its place: that belongs to neither wording."""
    words = text.rstrip()
    if words:
        yield Part(change, words)
        yield Part("kept", text[len(words) :] or after)


def _originals(quotes: Sequence[Row]) -> Mapping[str, str]:
    """Of each article the one it is a copy of in the end, itself where it is none."""
    copied = {quote["article_id"]: quote["original_id"] for quote in quotes if quote["original_id"]}
    found = {}
    for quote in quotes:
        article = quote["article_id"]
        seen = {article}
        while copied.get(article) and copied[article] not in seen:
            article = copied[article]
            seen.add(article)
        found[quote["article_id"]] = article
    return found


async def _moved(page: Page) -> Response:
    quotes = await page.rows(_ELSEWHERE, {"id": page.key})
    if not quotes:
        raise NotFound(f"Statement not found: {page.key}")
    quote = quotes[0]
    if quote["statement_id"]:
        return Response.redirect(page.links.statement(quote["statement_id"]))
    return Response.redirect(page.links.article(quote["article_id"], quote["id"]))
