-- Who is talked about, but never quoted?
-- Those whom articles mention without giving them a word.

SELECT speaker, kind, articles, mentions, speaker_id
FROM talked_about_not_quoted
LIMIT 200
