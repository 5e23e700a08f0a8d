-- Which quotes are the longest?
-- Where a speaker is given most room; the length is counted in characters.

SELECT length(said) AS characters, speaker, said, type, article, outlet, published, quote_id, article_id, speaker_id
FROM who_said_what
ORDER BY characters DESC, quote_id
LIMIT 50
