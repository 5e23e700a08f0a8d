-- Which articles quote nobody?
-- Articles in which no quote was found, the longest first: in a long one, a quote may have been missed.

SELECT article, outlet, published, words, url, origin, article_id
FROM articles_without_quotes
ORDER BY words DESC, article_id
LIMIT 500
