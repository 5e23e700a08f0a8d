-- What did this speaker say about that?
-- Quotes by one speaker that contain all of the words, in any form and order, oldest first.

WITH found AS (
  SELECT quotes.id
  FROM quotes_fts
  JOIN quotes ON quotes.rowid = quotes_fts.rowid
  WHERE quotes_fts MATCH '{text} : ("' || replace(replace(trim(:words), '"', ' '), ' ', '" "') || '")'
)
SELECT speaker, said, type, article, outlet, published, quote_id, article_id, speaker_id
FROM found
JOIN who_said_what ON quote_id = found.id
WHERE speaker_id IN (
  SELECT speaker_id FROM aliases
  WHERE name LIKE '%' || trim(:speaker) || '%' OR folded LIKE '%' || trim(:speaker) || '%'
)
ORDER BY published NULLS LAST, article_id, start
LIMIT 200
