"""Search: quotes by their words, narrowed by speaker, outlet, topic, type and whether they were said or thought."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from datasette.utils import escape_fts
from datasette.utils.asgi import Response

from quotes.site.bars import with_shares
from quotes.site.colours import among
from quotes.site.elsewhere import elsewhere
from quotes.site.links import changed
from quotes.site.pages import TYPES, Page, Row

QUOTES_A_PAGE = 30

_NARROWING = ("speaker", "outlet", "topic", "type", "thought")

# Two characters that mean nothing in a text: what SQLite puts around the words it found.
_OPEN, _CLOSE = "\x02", "\x03"

_FROM = """
from quotes q join articles a on a.id = q.article_id
left join speakers s on s.id = q.speaker_id left join outlets o on o.id = a.outlet_id
left join speakers r on r.id = q.runner_up_id
"""

_SELECT = f"""
select q.id, q.text, q.type, q.cue, q.source, q.confidence, q.correction_id, q.reason, q.article_id, q.speaker_id,
       q.thought, q.runner_up_id, q.statement_id, r.name as runner_up, s.name as speaker, s.description, a.title,
       substr(a.text, 1, 200) as opening, a.published, o.name as outlet, {elsewhere("a")} as elsewhere
"""

_PEOPLE = r"""
select s.id, s.name, s.description, s.kind, (select count(*) from quotes q where q.speaker_id = s.id) as count
from speakers s where s.id in (select speaker_id from aliases where name like :like escape '\')
   or s.name like :like escape '\'
order by count desc, s.name limit 6
"""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for: words, and the speaker, outlet, topic and type it is narrowed to; empty means any.

    ``thought`` is "1" for thoughts alone, "0" for what was said.
    """

    words: str
    speaker: str
    outlet: str
    type: str
    topic: str
    thought: str
    best: bool

    @property
    def match(self) -> str:
        """The words as a full-text query in which nothing is an operator except quotation marks."""
        return str(escape_fts(self.words)) if any(letter.isalnum() for letter in self.words) else ""

    @property
    def source(self) -> str:
        """The tables to select from."""
        return _FROM + ("join quotes_fts on quotes_fts.rowid = q.rowid" if self.match else "")

    @property
    def where(self) -> str:
        """The conditions as SQL; every value is a parameter."""
        conditions = ["quotes_fts match :match"] if self.match else []
        if self.speaker:
            conditions.append("q.speaker_id is null" if self.speaker == "none" else "q.speaker_id = :speaker")
        if self.outlet:
            conditions.append("a.outlet_id = :outlet")
        if self.type:
            conditions.append("q.type = :type")
        if self.topic:
            conditions.append("q.id in (select quote_id from quote_terms where term = :topic)")
        if self.thought:
            conditions.append("q.thought = cast(:thought as integer)")
        return "where " + (" and ".join(conditions) or "1")

    @property
    def parameters(self) -> dict[str, object]:
        """The values of the conditions."""
        return {"match": self.match, **{name: getattr(self, name) for name in _NARROWING}}

    @property
    def query_string(self) -> dict[str, object]:
        """The same as parameters of an address."""
        given = {**self.parameters, "q": self.words, "sort": "best" if self.best else ""}
        return {name: given[name] for name in ("q", *_NARROWING, "sort")}


async def search_page(page: Page) -> Response:
    """The quotes that are asked for, newest first unless the best matches are."""
    given_type, thought = page.argument("type"), page.argument("thought")
    filters = Filters(
        words=page.argument("q"),
        speaker=page.argument("speaker"),
        outlet=page.argument("outlet"),
        type=given_type if given_type in TYPES else "",
        topic=page.argument("topic"),
        thought=thought if thought in ("0", "1") else "",
        best=page.argument("sort") == "best",
    )
    found = await page.rows(_results_sql(filters), {**filters.parameters, "offset": QUOTES_A_PAGE * (page.number - 1)})
    totals = await page.extra(f"select count(*) as count {filters.source} {filters.where}", filters.parameters)
    total = totals[0]["count"] if totals else len(found)
    return await page.render(
        "search.html",
        filters=filters,
        quotes=[_with_parts(row) for row in found],
        hue=among(row["speaker_id"] for row in found if row["speaker_id"]),
        total=total,
        number=page.number,
        pages=-(-total // QUOTES_A_PAGE),
        address=lambda number: page.links.search(**{**filters.query_string, "page": number}),
        narrowed=lambda **changes: page.links.search(**changed(filters.query_string, **changes)),
        people=await _people(page, filters.words) if filters.words and page.number == 1 else [],
        mentioned=await _articles_mentioning(page, filters),
        **await _facets(page, filters),
    )


def found_parts(marked: str) -> list[tuple[str, bool]]:
    """A text in parts, each with whether it was among the words searched for."""
    parts = []
    for index, stretch in enumerate(marked.split(_OPEN)):
        inside, close, after = stretch.partition(_CLOSE)
        if index and close:
            parts.append((inside, True))
            parts.append((after, False))
        else:
            parts.append((stretch, False))
    return [(text, found) for text, found in parts if text]


def _with_parts(row: Row) -> Row:
    return {**row, "parts": found_parts(row["marked"]), "source_parts": found_parts(row["marked_source"] or "")}


def _results_sql(filters: Filters) -> str:
    marked, marked_source = (
        (f"highlight(quotes_fts, {column}, '{_OPEN}', '{_CLOSE}')" for column in (0, 2))
        if filters.match
        else ("q.text", "q.source")
    )
    order = "quotes_fts.rank, " if filters.match and filters.best else ""
    return f"""
    {_SELECT}, {marked} as marked, {marked_source} as marked_source {filters.source} {filters.where}
    order by {order}a.published desc nulls last, a.id, q.start limit {QUOTES_A_PAGE} offset :offset
    """


async def _people(page: Page, words: str) -> list[Row]:
    escaped = "".join(f"\\{character}" if character in "\\%_" else character for character in words)
    return await page.extra(_PEOPLE, {"like": f"%{escaped}%"})


async def _articles_mentioning(page: Page, filters: Filters) -> int:
    if not filters.match:
        return 0
    sql = "select count(*) as count from articles_fts where articles_fts match :match"
    rows = await page.extra(sql, {"match": filters.match})
    return int(rows[0]["count"]) if rows else 0


async def _facets(page: Page, filters: Filters) -> Mapping[str, list[Row]]:
    """Who, where and how, among what was found, with counts; each facet ignores its own filter."""
    return {
        "speaker_facet": await _facet(
            page, replace(filters, speaker=""), "coalesce(s.id, 'none')", "coalesce(s.name, 'Speaker unknown')"
        ),
        "outlet_facet": await _facet(page, replace(filters, outlet=""), "o.id", "o.name"),
        "topic_facet": await _topics(page, replace(filters, topic="")),
        "type_facet": await _facet(page, replace(filters, type=""), "q.type", "q.type"),
        "thought_facet": await _facet(
            page,
            replace(filters, thought=""),
            "cast(q.thought as text)",
            "case q.thought when 1 then 'thought' else 'said' end",
        ),
    }


async def _topics(page: Page, filters: Filters) -> list[Row]:
    sql = f"""
    select k.term as key, k.term as label, count(*) as count {filters.source} join quote_terms k on k.quote_id = q.id
    {filters.where} group by k.term order by count desc, sum(k.weight) desc, k.term limit 9
    """
    return with_shares(await page.extra(sql, filters.parameters))


async def _facet(page: Page, filters: Filters, key: str, label: str) -> list[Row]:
    sql = f"""
    select {key} as key, {label} as label, count(*) as count {filters.source} {filters.where}
    group by 1 having key is not null order by count desc, label limit 9
    """
    return with_shares(await page.extra(sql, filters.parameters))
