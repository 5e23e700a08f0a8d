-- Which quotes have no speaker?
-- Quotes that nobody is credited with, the surest first: there the article, not the reading of it, leaves it open.

SELECT said, type, cue, source, confidence, article, outlet, published, quote_id, article_id
FROM unattributed
ORDER BY confidence DESC, published NULLS LAST, quote_id
LIMIT 500
