-- Who spoke about this?
-- Quotes that contain all of the words, in any form and order, best match first: who said it, where and when.

WITH found AS (
  SELECT quotes.id, quotes_fts.rank AS fit
  FROM quotes_fts
  JOIN quotes ON quotes.rowid = quotes_fts.rowid
  WHERE quotes_fts MATCH '{text} : ("' || replace(replace(trim(:words), '"', ' '), ' ', '" "') || '")'
  ORDER BY quotes_fts.rank
  LIMIT 200
)
SELECT speaker, said, type, article, outlet, published, quote_id, article_id, speaker_id
FROM found
JOIN who_said_what ON quote_id = found.id
ORDER BY fit, published NULLS LAST, quote_id
