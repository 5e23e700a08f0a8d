-- What did this speaker say?
-- Every quote by a speaker, oldest first, those said by “he” or “the minister” among them.
-- A part of any of the speaker's names will do.

SELECT speaker, said, type, source, article, outlet, published, quote_id, article_id, speaker_id
FROM who_said_what
WHERE speaker_id IN (
  SELECT speaker_id FROM aliases
  WHERE name LIKE '%' || trim(:speaker) || '%' OR folded LIKE '%' || trim(:speaker) || '%'
)
ORDER BY published NULLS LAST, article_id, start
LIMIT 1000
