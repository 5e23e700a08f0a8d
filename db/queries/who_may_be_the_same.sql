-- Who may be the same?
-- Speakers kept apart although they may be one, the likeliest first: these are for a person to decide.

SELECT speaker, perhaps_the_same_as, round(probability, 2) AS probability, speaker_id, other_id
FROM perhaps_the_same
LIMIT 200
