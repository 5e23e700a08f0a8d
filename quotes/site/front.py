"""The front page: what is in here, who is quoted most, by which outlets, when."""

from typing import Any

from datasette.utils.asgi import Response

from quotes.site.bars import with_shares
from quotes.site.colours import among
from quotes.site.configuration import saved_queries
from quotes.site.elsewhere import REPORTS
from quotes.site.pages import Page, allowed
from quotes.site.timeline import columns

_COUNTS = """
select (select count(*) from quotes) as quotes, (select count(*) from articles) as articles,
       (select count(distinct speaker_id) from quotes) as speakers,
       (select count(*) from outlets) as outlets, (select count(*) from statements) as statements,
       (select count(*) from articles where outlet_id is null) as without_outlet,
       (select min(published) from articles) as first, (select max(published) from articles) as last
"""

_MOST_QUOTED = """
select s.id, s.name, s.description, s.kind, count(*) as count, count(distinct q.article_id) as articles
from quotes q join speakers s on s.id = q.speaker_id
where s.kind in ('person', 'organization')
group by s.id order by count desc, articles desc, s.name limit 10
"""

_OUTLETS = """
select o.id, o.name, count(q.id) as count, count(distinct a.id) as articles
from outlets o join articles a on a.outlet_id = o.id left join quotes q on q.article_id = a.id
group by o.id order by count desc, o.name limit 10
"""

_TYPES = "select type, count(*) as count from quotes group by type"

_WHEN = """
select substr(a.published, 1, 10) as day, count(*) as count
from quotes q join articles a on a.id = q.article_id where a.published is not null group by day
"""

_RECENT = """
select a.id, a.title, a.published, a.origin, substr(a.text, 1, 200) as opening, o.name as outlet,
       (select count(*) from quotes q where q.article_id = a.id) as quotes
from articles a left join outlets o on o.id = a.outlet_id
order by a.published desc nulls last, a.added desc, a.id limit 6
"""

_STATEMENTS = f"""
select t.id, t.text, {REPORTS}, t.first_published, t.speaker_id, s.name as speaker, o.name as outlet
from statements t join speakers s on s.id = t.speaker_id left join quotes f on f.id = t.first_quote_id
left join articles a on a.id = f.article_id left join outlets o on o.id = a.outlet_id
order by t.outlets desc, t.quotes desc, t.first_published desc nulls last, t.id limit 4
"""

_TOPICS = "select topic as term, articles, quotes as count from topics limit 24"

_TELLING = """
select q.id, q.text, q.type, q.article_id, s.id as speaker_id, s.name as speaker, s.description, a.published,
       o.name as outlet
from quotes q join speakers s on s.id = q.speaker_id join articles a on a.id = q.article_id
left join outlets o on o.id = a.outlet_id
where q.type = 'direct' and not q.thought and s.kind = 'person' and length(q.text) between 60 and 240
  and not exists (select 1 from statements t where t.id = q.statement_id and t.first_quote_id <> q.id)
order by a.published desc nulls last, q.confidence desc, q.id limit 3
"""


async def front_page(page: Page) -> Response:
    """What the database holds, at a glance."""
    when = await page.extra(_WHEN)
    most_quoted, telling = await page.extra(_MOST_QUOTED), await page.extra(_TELLING)
    statements = await page.extra(_STATEMENTS)
    return await page.render(
        "front.html",
        counts=(await page.rows(_COUNTS))[0],
        most_quoted=with_shares(most_quoted),
        outlets=with_shares(await page.extra(_OUTLETS)),
        types={row["type"]: row["count"] for row in await page.extra(_TYPES)},
        timeline=columns({row["day"]: row["count"] for row in when}),
        recent=await page.extra(_RECENT),
        telling=telling,
        statements=statements,
        topics=await page.extra(_TOPICS),
        hue=among([*(row["id"] for row in most_quoted), *(row["speaker_id"] for row in (*telling, *statements))]),
        queries=await _visible_queries(page),
    )


async def _visible_queries(page: Page) -> list[dict[str, Any]]:
    """The saved queries this visitor may run."""
    name, actor = page.database.name, page.request.actor
    visible = []
    for query in saved_queries().values():
        if await allowed(page.datasette, actor, [("view-query", (name, query.name)), ("view-database", name)]):
            visible.append({"name": query.name, "title": query.title, "description": query.description})
    return visible
