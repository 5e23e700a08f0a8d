"""A speaker: names, roles as given, and every quote in time order, grouped by article."""

from itertools import groupby

from datasette.utils.asgi import Response

from quotes.site.bars import with_shares
from quotes.site.colours import among
from quotes.site.pages import Page
from quotes.site.timeline import columns

ARTICLES_A_PAGE = 40

_NAMES = """
select n.name, (select count(distinct p.article_id) from appearances p join namings m on m.appearance_id = p.id
                where p.speaker_id = n.speaker_id and m.name = n.name) as articles
from aliases n where n.speaker_id = :id and n.name <> :name order by articles desc, n.name
"""

_ROLES = """
select description, count(distinct article_id) as articles from appearances
where speaker_id = :id and description is not null group by description order by articles desc, description limit 12
"""

_COUNTS = """
select count(*) as quotes, count(distinct q.article_id) as articles, count(distinct a.outlet_id) as outlets,
       min(a.published) as first, max(a.published) as last,
       coalesce(sum(q.type = 'direct'), 0) as direct, coalesce(sum(q.type = 'mixed'), 0) as mixed,
       coalesce(sum(q.type = 'indirect'), 0) as indirect
from quotes q join articles a on a.id = q.article_id where q.speaker_id = :id
"""

_WHEN = """
select substr(a.published, 1, 10) as day, count(*) as count from quotes q join articles a on a.id = q.article_id
where q.speaker_id = :id and a.published is not null group by day
"""

_OUTLETS = """
select o.id, o.name, count(*) as count from quotes q join articles a on a.id = q.article_id
join outlets o on o.id = a.outlet_id where q.speaker_id = :id group by o.id order by count desc, o.name limit 12
"""

_BESIDE = """
select s.id, s.name, s.description, s.kind, count(distinct q.article_id) as count
from quotes q join speakers s on s.id = q.speaker_id
where q.article_id in (select article_id from quotes where speaker_id = :id) and q.speaker_id <> :id
group by s.id order by count desc, s.name limit 12
"""

_QUOTES = """
with told as (
  select a.id, a.title, substr(a.text, 1, 200) as opening, a.published, a.outlet_id from articles a
  where a.id in (select article_id from quotes where speaker_id = :id)
  order by a.published is null, a.published, a.id limit :limit offset :offset
)
select q.id, q.text, q.type, q.cue, q.source, q.confidence, q.reason, q.thought, q.runner_up_id,
       r.name as runner_up, q.article_id, t.title, t.opening, t.published, o.name as outlet
from told t join quotes q on q.article_id = t.id and q.speaker_id = :id left join outlets o on o.id = t.outlet_id
left join speakers r on r.id = q.runner_up_id
order by t.published is null, t.published, t.id, q.start
"""


async def speaker_page(page: Page) -> Response:
    """The speaker in the address. Raises ``NotFound`` where there is none."""
    speaker = await page.row("speakers", "Speaker")
    one = {"id": speaker["id"]}
    counts = (await page.rows(_COUNTS, one))[0]
    window = {"limit": ARTICLES_A_PAGE, "offset": ARTICLES_A_PAGE * (page.number - 1)}
    quotes = await page.rows(_QUOTES, {**one, **window})
    beside = await page.extra(_BESIDE, one)
    return await page.render(
        "speaker.html",
        speaker=speaker,
        counts=counts,
        names=await page.rows(_NAMES, {**one, "name": speaker["name"]}),
        roles=await page.rows(_ROLES, one),
        timeline=columns({row["day"]: row["count"] for row in await page.extra(_WHEN, one)}),
        outlets=with_shares(await page.extra(_OUTLETS, one)),
        beside=with_shares(beside),
        hue=among([speaker["id"], *(row["id"] for row in beside)]),
        articles=[(rows[0], rows) for rows in (list(group) for _, group in groupby(quotes, lambda q: q["article_id"]))],
        number=page.number,
        pages=-(-counts["articles"] // ARTICLES_A_PAGE),
        address=lambda number: page.links.speaker(speaker["id"], page=number),
    )
