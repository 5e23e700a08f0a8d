-- What was said by “he”, “she” or “they”?
-- Quotes whose article credits a pronoun, with the speaker it was found to stand for.

SELECT speaker, source, said, cue, confidence, article, outlet, published, quote_id, article_id, speaker_id
FROM who_said_what
WHERE reason = 'pronoun'
ORDER BY published NULLS LAST, article_id, start
LIMIT 500
