"""What is known of who a speaker is: roles and their dates, whom they speak for, where they are only talked about."""

import json
from dataclasses import dataclass
from typing import Any

from quotes.site.pages import Page, Row

_NAMES = """
select n.name, (select count(distinct p.article_id) from appearances p join namings m on m.appearance_id = p.id
                where p.speaker_id = n.speaker_id and m.name = n.name) as articles
from aliases n where n.speaker_id = :id order by articles desc, n.name limit 60
"""

_ROLES = """
select p.description, count(distinct p.article_id) as articles, min(a.published) as first, max(a.published) as last
from appearances p join articles a on a.id = p.article_id
where p.speaker_id = :id and p.description is not null
group by p.description order by articles desc, last desc nulls last, p.description limit 12
"""

_TALKED_ABOUT = """
select a.id, a.title, substr(a.text, 1, 200) as opening, a.published, o.name as outlet, count(*) over () as total
from articles a left join outlets o on o.id = a.outlet_id
where a.id in (select article_id from appearances where speaker_id = :id and not quoted)
  and a.id not in (select article_id from quotes where speaker_id = :id)
order by a.published desc nulls last, a.id limit 12
"""

_TOPICS = """
select topic as term, articles, quotes as count from topics_of_speakers where speaker_id = :id
order by articles desc, weight desc, topic limit 18
"""

_SPEAKS_FOR = """
select s.id, s.name, r.role, min(a.published) as first, max(a.published) as last
from spokespersons r join speakers s on s.id = r.body_id join appearances p on p.id = r.appearance_id
join articles a on a.id = p.article_id
where r.person_id = :id group by s.id, r.role order by last desc nulls last, s.name limit 12
"""

_SPOKESPERSONS = """
select s.id, s.name, r.role, min(a.published) as first, max(a.published) as last
from spokespersons r join speakers s on s.id = r.person_id join appearances p on p.id = r.appearance_id
join articles a on a.id = p.article_id
where r.body_id = :id group by s.id, r.role order by last desc nulls last, s.name limit 12
"""

_PERHAPS = """
with doubts as (
  select case when one.speaker_id = :id then other.speaker_id else one.speaker_id end as id,
         k.probability, k.score, k.evidence
  from appearances mine
  join speaker_links k on mine.id = k.one_id or mine.id = k.other_id
  join appearances one on one.id = k.one_id join appearances other on other.id = k.other_id
  where mine.speaker_id = :id and k.verdict = 'doubtful' and one.speaker_id <> other.speaker_id
)
select s.id, s.name, s.description, s.kind, max(d.probability) as probability, d.score, d.evidence
from doubts d join speakers s on s.id = d.id group by s.id order by probability desc, s.name limit 8
"""

_FORMER = "select speaker_id from former_ids where id = :id"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who may be the same: how probable it is, and what speaks for it and against it, each with its bits."""

    speaker: Row
    reasons: tuple[tuple[str, float], ...]
    doubts: tuple[tuple[str, float], ...]


async def identity_of(page: Page, speaker: str) -> dict[str, Any]:
    """What the page of a speaker shows of who that is."""
    one = {"id": speaker}
    talked_about = await page.extra(_TALKED_ABOUT, one)
    return {
        "names": await page.rows(_NAMES, one),
        "roles": await page.rows(_ROLES, one),
        "talked_about": talked_about,
        "talked_about_total": talked_about[0]["total"] if talked_about else 0,
        "topics": await page.extra(_TOPICS, one),
        "speaks_for": await page.extra(_SPEAKS_FOR, one),
        "spokespersons": await page.extra(_SPOKESPERSONS, one),
        "suggestions": [suggestion(row) for row in await page.extra(_PERHAPS, one)],
    }


async def present_id(page: Page, former: str) -> str | None:
    """Who goes by an id that a speaker had once, if anybody does."""
    found = await page.rows(_FORMER, {"id": former})
    return str(found[0]["speaker_id"]) if found else None


def suggestion(row: Row) -> Suggestion:
    """A doubtful link with its evidence read, the strongest first; what cannot be read is left out."""
    try:
        told = [(str(what), float(bits)) for what, bits in json.loads(row["evidence"])]
    except (TypeError, ValueError):
        told = []
    ranked = sorted(told, key=lambda each: -abs(each[1]))
    return Suggestion(
        speaker=row,
        reasons=tuple(each for each in ranked if each[1] > 0),
        doubts=tuple(each for each in ranked if each[1] < 0),
    )
