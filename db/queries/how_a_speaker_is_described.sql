-- Which titles and roles is this speaker given?
-- What articles call a speaker beside the name, in the order of publication.

SELECT published, speaker, described_as, outlet, article, speaker_id, article_id
FROM roles_given
WHERE speaker_id IN (
  SELECT speaker_id FROM aliases
  WHERE name LIKE '%' || trim(:speaker) || '%' OR folded LIKE '%' || trim(:speaker) || '%'
)
ORDER BY published NULLS LAST, speaker, article_id
LIMIT 500
