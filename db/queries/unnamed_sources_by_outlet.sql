-- Which outlets rely on unnamed sources?
-- The share of quotes credited to groups and to people without a name, outlet by outlet.

SELECT outlet, quotes, unnamed, round(100.0 * unnamed / quotes, 1) AS percent_unnamed, outlet_id
FROM outlets_at_a_glance
WHERE quotes > 0
ORDER BY percent_unnamed DESC, outlet
