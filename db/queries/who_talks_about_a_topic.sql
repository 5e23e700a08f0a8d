-- Who talks about this topic?
-- Speakers whose quotes have a key term with these words in it, those with most quotes first.

SELECT
  speakers.name AS speaker,
  count(DISTINCT quotes.id) AS quotes,
  count(DISTINCT quotes.article_id) AS articles,
  group_concat(DISTINCT quote_terms.term) AS topics,
  quotes.speaker_id AS speaker_id
FROM quote_terms
JOIN quotes ON quotes.id = quote_terms.quote_id
JOIN speakers ON speakers.id = quotes.speaker_id
WHERE quote_terms.term LIKE '%' || lower(trim(:topic)) || '%'
GROUP BY quotes.speaker_id
ORDER BY quotes DESC, articles DESC, speaker
LIMIT 200
