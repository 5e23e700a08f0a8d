-- Who is quoted beside this speaker?
-- Others who are quoted in the same articles, the most frequent company first.

SELECT speaker, beside, articles, speaker_id, beside_id
FROM quoted_together
WHERE speaker_id IN (
  SELECT speaker_id FROM aliases
  WHERE name LIKE '%' || trim(:speaker) || '%' OR folded LIKE '%' || trim(:speaker) || '%'
)
ORDER BY articles DESC, speaker, beside
LIMIT 200
