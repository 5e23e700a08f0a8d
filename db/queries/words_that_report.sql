-- With which words do outlets report speech?
-- How often each cue is used, and with which types of quote: “said” is plain, “claimed” and “admitted” take sides.

SELECT
  lower(cue) AS cue,
  count(*) AS quotes,
  sum(type = 'direct') AS direct,
  sum(type = 'mixed') AS mixed,
  sum(type = 'indirect') AS indirect,
  count(DISTINCT outlet_id) AS outlets
FROM who_said_what
WHERE cue IS NOT NULL
GROUP BY lower(cue)
ORDER BY quotes DESC, cue
LIMIT 200
