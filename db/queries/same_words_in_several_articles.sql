-- Which words appear in several articles?
-- Quotes of five words or more that several articles give alike, but for case and the marks around them.

SELECT
  min(said) AS said,
  group_concat(DISTINCT speaker) AS speakers,
  count(DISTINCT article_id) AS articles,
  group_concat(DISTINCT outlet) AS outlets,
  min(published) AS first_published,
  max(published) AS last_published
FROM who_said_what
WHERE said LIKE '% % % % %'
GROUP BY lower(trim(said, ' "“”„«»‘’''.,;:!?'))
HAVING articles > 1
ORDER BY articles DESC, first_published, said
LIMIT 200
