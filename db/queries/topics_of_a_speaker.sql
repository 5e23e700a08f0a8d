-- What does this speaker talk about?
-- Topics of one speaker's quotes, those in most articles first; wire copies count once.

SELECT topic, articles, quotes, weight, first_published, last_published, speaker, speaker_id
FROM topics_of_speakers
WHERE speaker_id IN (
  SELECT speaker_id FROM aliases
  WHERE name LIKE '%' || trim(:speaker) || '%' OR folded LIKE '%' || trim(:speaker) || '%'
)
ORDER BY articles DESC, weight DESC, topic
LIMIT 200
