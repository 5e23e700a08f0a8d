"""The lists of all speakers, of all articles, and of all statements."""

from datasette.utils import escape_fts
from datasette.utils.asgi import Response

from quotes.site.bars import with_shares
from quotes.site.elsewhere import REPORTS
from quotes.site.links import changed
from quotes.site.pages import KINDS, Page

ROWS_A_PAGE = 50

_SPEAKERS = r"""
from speakers s left join (select speaker_id, count(*) as count, count(distinct article_id) as articles
                           from quotes group by speaker_id) q on q.speaker_id = s.id
where (:kind = '' or s.kind = :kind) and (:q = '' or s.name like :like escape '\'
   or s.id in (select speaker_id from aliases where name like :like escape '\'))
"""

_ORDERS = {
    "quotes": "count desc, s.name",
    "articles": "articles desc, count desc, s.name",
    "name": "s.name collate nocase, s.id",
}

_ARTICLES = """
from articles a left join outlets o on o.id = a.outlet_id
where (:outlet = '' or a.outlet_id = :outlet)
"""

_STATEMENTS = """
from statements t join speakers s on s.id = t.speaker_id
left join quotes f on f.id = t.first_quote_id left join articles a on a.id = f.article_id
left join outlets o on o.id = a.outlet_id
where 1
"""

_MATCHING_STATEMENTS = """
select m.statement_id from quotes_fts join quotes m on m.rowid = quotes_fts.rowid where quotes_fts match :match
"""

_STATEMENT_ORDERS = {
    "outlets": "t.outlets desc, t.quotes desc, t.first_published desc nulls last, t.id",
    "newest": "t.first_published desc nulls last, t.outlets desc, t.id",
}


async def speakers_page(page: Page) -> Response:
    """Everybody who is quoted or mentioned, most quoted first."""
    kind, order = page.argument("kind"), page.argument("sort")
    given: dict[str, object] = {
        "q": page.argument("q"),
        "kind": kind if kind in KINDS else "",
        "sort": order if order in _ORDERS else "",
    }
    escaped = "".join(f"\\{character}" if character in "\\%_" else character for character in str(given["q"]))
    parameters = {**given, "like": f"%{escaped}%", "offset": ROWS_A_PAGE * (page.number - 1)}
    rows = await page.rows(
        f"""select s.id, s.name, s.kind, s.description, coalesce(q.count, 0) as count,
        coalesce(q.articles, 0) as articles {_SPEAKERS}
        order by {_ORDERS[str(given["sort"]) or "quotes"]} limit {ROWS_A_PAGE} offset :offset""",
        parameters,
    )
    counts = (await page.rows(f"select count(*) as count, count(q.count) as quoted {_SPEAKERS}", parameters))[0]
    total = counts["count"]
    return await page.render(
        "speakers.html",
        given=given,
        speakers=with_shares(rows),
        total=total,
        quoted=counts["quoted"],
        orders={"quotes": "Most quoted", "articles": "In most articles", "name": "Name"},
        narrowed=lambda **changes: page.links.speakers(**changed(given, **changes)),
        number=page.number,
        pages=-(-total // ROWS_A_PAGE),
        address=lambda number: page.links.speakers(**given, page=number),
    )


async def articles_page(page: Page) -> Response:
    """Every article, newest first."""
    given: dict[str, object] = {"q": page.argument("q"), "outlet": page.argument("outlet")}
    words = str(given["q"])
    match = str(escape_fts(words)) if any(letter.isalnum() for letter in words) else ""
    found = "and a.rowid in (select rowid from articles_fts where articles_fts match :match)" if match else ""
    parameters = {**given, "match": match, "offset": ROWS_A_PAGE * (page.number - 1)}
    rows = await page.rows(
        f"""select a.id, a.title, a.published, a.author, a.words, a.origin, substr(a.text, 1, 200) as opening,
        o.name as outlet, (select count(*) from quotes q where q.article_id = a.id) as quotes,
        (select count(distinct speaker_id) from quotes q where q.article_id = a.id) as speakers
        {_ARTICLES} {found}
        order by a.published desc nulls last, a.added desc, a.id limit {ROWS_A_PAGE} offset :offset""",
        parameters,
    )
    total = (await page.rows(f"select count(*) as count {_ARTICLES} {found}", parameters))[0]["count"]
    return await page.render(
        "articles.html",
        given=given,
        articles=rows,
        outlets=await page.rows("select id, name from outlets order by name"),
        total=total,
        number=page.number,
        pages=-(-total // ROWS_A_PAGE),
        address=lambda number: page.links.articles(**given, page=number),
    )


async def statements_page(page: Page) -> Response:
    """What was reported more than once, by most outlets first."""
    order = page.argument("sort")
    given: dict[str, object] = {"q": page.argument("q"), "sort": order if order in _STATEMENT_ORDERS else ""}
    words = str(given["q"])
    match = str(escape_fts(words)) if any(letter.isalnum() for letter in words) else ""
    found = f"and t.id in ({_MATCHING_STATEMENTS})" if match else ""
    parameters = {**given, "match": match, "offset": ROWS_A_PAGE * (page.number - 1)}
    rows = await page.rows(
        f"""select t.id, t.text, {REPORTS}, t.first_published, t.speaker_id, s.name as speaker,
        s.description, o.name as outlet {_STATEMENTS} {found}
        order by {_STATEMENT_ORDERS[str(given["sort"]) or "outlets"]} limit {ROWS_A_PAGE} offset :offset""",
        parameters,
    )
    total = (await page.rows(f"select count(*) as count {_STATEMENTS} {found}", parameters))[0]["count"]
    return await page.render(
        "statements.html",
        given=given,
        statements=rows,
        total=total,
        orders={"outlets": "In most outlets", "newest": "Newest"},
        narrowed=lambda **changes: page.links.statements(**changed(given, **changes)),
        number=page.number,
        pages=-(-total // ROWS_A_PAGE),
        address=lambda number: page.links.statements(**given, page=number),
    )
