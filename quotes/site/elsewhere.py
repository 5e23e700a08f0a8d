"""How often a statement was reported, and who else reported what a quote says."""

_COUNTED = """
from quotes rq join articles ra on ra.id = rq.article_id where rq.statement_id = t.id and not exists (
  select 1 from copies rc join quotes ro on ro.article_id = rc.original_id and ro.statement_id = t.id
  where rc.article_id = rq.article_id)
"""

REPORTS = f"""
(select count(*) {_COUNTED}) as reports, (select count(distinct ra.outlet_id) {_COUNTED}) as outlets
"""
"""SQL for how many quotes and known outlets report the statement ``t``; a wire copy counts with its original."""


def elsewhere(article: str) -> str:
    """SQL for the number of other outlets whose quotes report the statement of ``q``, wire copies left out.

    ``article`` is the alias under which the query knows the article of ``q``. Outlets count where they are known.
    """
    return f"""
    (select count(distinct ea.outlet_id) from quotes eq join articles ea on ea.id = eq.article_id
     where eq.statement_id = q.statement_id
       and coalesce(ea.outlet_id, ea.id) <> coalesce({article}.outlet_id, {article}.id)
       and ea.id not in (select article_id from copies))
    """
