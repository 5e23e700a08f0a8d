-- What is spoken about most?
-- Topics by the articles in which somebody speaks about them, with how many speakers and outlets do.

SELECT topic, articles, quotes, speakers, outlets, first_published, last_published
FROM topics
LIMIT 200
