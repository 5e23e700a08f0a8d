"""A speaker: every quote in time order, grouped by article, beside what is known of who that is."""

from itertools import groupby

from datasette.utils.asgi import NotFound, Response

from quotes.site.bars import with_shares
from quotes.site.colours import among
from quotes.site.elsewhere import elsewhere
from quotes.site.identity import identity_of, present_id
from quotes.site.pages import Page
from quotes.site.timeline import columns

ARTICLES_A_PAGE = 40

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

_QUOTES = f"""
with told as (
  select a.id, a.title, substr(a.text, 1, 200) as opening, a.published, a.outlet_id from articles a
  where a.id in (select article_id from quotes where speaker_id = :id)
  order by a.published is null, a.published, a.id limit :limit offset :offset
)
select q.id, q.text, q.type, q.cue, q.source, q.confidence, q.reason, q.thought, q.runner_up_id, q.statement_id,
       q.correction_id, r.name as runner_up, q.article_id, t.title, t.opening, t.published, o.name as outlet,
       {elsewhere("t")} as elsewhere
from told t join quotes q on q.article_id = t.id and q.speaker_id = :id left join outlets o on o.id = t.outlet_id
left join speakers r on r.id = q.runner_up_id
order by t.published is null, t.published, t.id, q.start
"""


async def speaker_page(page: Page) -> Response:
    """The speaker in the address, or whom an earlier address of theirs leads to. Raises ``NotFound`` for nobody."""
    try:
        speaker = await page.row("speakers", "Speaker")
    except NotFound:
        present = await present_id(page, page.key)
        if present is None:
            raise
        return Response.redirect(page.links.speaker(present))
    one = {"id": speaker["id"]}
    counts = (await page.rows(_COUNTS, one))[0]
    window = {"limit": ARTICLES_A_PAGE, "offset": ARTICLES_A_PAGE * (page.number - 1)}
    quotes = await page.rows(_QUOTES, {**one, **window})
    beside = await page.extra(_BESIDE, one)
    return await page.render(
        "speaker.html",
        speaker=speaker,
        counts=counts,
        **await identity_of(page, speaker["id"]),
        timeline=columns({row["day"]: row["count"] for row in await page.extra(_WHEN, one)}),
        outlets=with_shares(await page.extra(_OUTLETS, one)),
        beside=with_shares(beside),
        hue=among([speaker["id"], *(row["id"] for row in beside)]),
        articles=[(rows[0], rows) for rows in (list(group) for _, group in groupby(quotes, lambda q: q["article_id"]))],
        number=page.number,
        pages=-(-counts["articles"] // ARTICLES_A_PAGE),
        address=lambda number: page.links.speaker(speaker["id"], page=number),
    )
