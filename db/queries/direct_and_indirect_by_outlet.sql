-- Which outlets quote word for word?
-- The shares of direct, mixed and indirect quotes, outlet by outlet.

SELECT
  outlet,
  quotes,
  round(100.0 * direct / quotes, 1) AS percent_direct,
  round(100.0 * mixed / quotes, 1) AS percent_mixed,
  round(100.0 * indirect / quotes, 1) AS percent_indirect,
  outlet_id
FROM outlets_at_a_glance
WHERE quotes > 0
ORDER BY percent_direct DESC, outlet
