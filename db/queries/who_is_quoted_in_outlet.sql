-- Whom does this outlet quote?
-- The speakers of one outlet, the most quoted first. A part of the outlet's name will do.

SELECT outlet, speaker, kind, quotes, articles, outlet_id, speaker_id
FROM speakers_by_outlet
WHERE outlet LIKE '%' || trim(:outlet) || '%'
ORDER BY outlet, quotes DESC, speaker
LIMIT 500
