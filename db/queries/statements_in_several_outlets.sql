-- Which statements did several outlets report?
-- What one speaker said as several quotes give it, most widely reported first, with who reported it first.

SELECT speaker, statement, outlets, quotes, first_reported_by, first_published, statement_id, speaker_id
FROM reported_by_several
LIMIT 200
