-- Who was quoted between two days?
-- Speakers in articles published from one day to another, both included, the most quoted first.
-- Days are written 2031-05-04; leave one empty for no limit.

SELECT speaker, kind, count(*) AS quotes, count(DISTINCT article_id) AS articles, speaker_id
FROM who_said_what
WHERE speaker_id IS NOT NULL
  AND (trim(:from_day) = '' OR substr(published, 1, 10) >= trim(:from_day))
  AND (trim(:to_day) = '' OR substr(published, 1, 10) <= trim(:to_day))
GROUP BY speaker_id
ORDER BY quotes DESC, speaker
LIMIT 200
