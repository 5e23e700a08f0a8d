-- Which articles are about this?
-- Articles that contain all of the words, in any form and order, best match first, with the number of their quotes.

SELECT
  articles.title AS article,
  outlets.name AS outlet,
  articles.published,
  (SELECT count(*) FROM quotes WHERE quotes.article_id = articles.id) AS quotes,
  articles.id AS article_id
FROM articles_fts
JOIN articles ON articles.rowid = articles_fts.rowid
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE articles_fts MATCH '"' || replace(replace(trim(:words), '"', ' '), ' ', '" "') || '"'
ORDER BY articles_fts.rank, articles.published, articles.id
LIMIT 200
