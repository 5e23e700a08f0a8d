-- Who is quoted most?
-- Persons and organisations by number of quotes, with the articles and outlets that quote them.

SELECT speaker, kind, description, quotes, articles, outlets, first_published, last_published, speaker_id
FROM most_quoted
LIMIT 100
