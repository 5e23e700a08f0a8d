-- How is this name spelled?
-- Every name of the speakers found, with the number of articles that use it.

SELECT speaker, kind, also_called, articles, speaker_id
FROM names_and_spellings
WHERE speaker_id IN (
  SELECT speaker_id FROM aliases
  WHERE name LIKE '%' || trim(:speaker) || '%' OR folded LIKE '%' || trim(:speaker) || '%'
)
ORDER BY speaker, speaker_id, articles DESC, also_called
LIMIT 500
