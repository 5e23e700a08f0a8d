CREATE VIEW topics AS
SELECT
  quote_terms.term AS topic,
  count(*) AS quotes,
  count(DISTINCT quotes.speaker_id) AS speakers,
  count(DISTINCT quotes.article_id) AS articles,
  count(DISTINCT articles.outlet_id) AS outlets,
  min(articles.published) AS first_published,
  max(articles.published) AS last_published
FROM quote_terms
JOIN quotes ON quotes.id = quote_terms.quote_id
JOIN articles ON articles.id = quotes.article_id
WHERE quotes.article_id NOT IN (SELECT article_id FROM copies)
GROUP BY quote_terms.term
ORDER BY articles DESC, quotes DESC, topic;

CREATE VIEW topics_of_speakers AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  quote_terms.term AS topic,
  count(*) AS quotes,
  count(DISTINCT quotes.article_id) AS articles,
  round(sum(quote_terms.weight), 2) AS weight,
  min(articles.published) AS first_published,
  max(articles.published) AS last_published,
  quotes.speaker_id AS speaker_id
FROM quote_terms
JOIN quotes ON quotes.id = quote_terms.quote_id
JOIN speakers ON speakers.id = quotes.speaker_id
JOIN articles ON articles.id = quotes.article_id
WHERE quotes.article_id NOT IN (SELECT article_id FROM copies)
GROUP BY quotes.speaker_id, quote_terms.term
ORDER BY speaker, speaker_id, articles DESC, weight DESC, topic;

CREATE VIEW topics_of_statements AS
SELECT
  statements.text AS statement,
  speakers.name AS speaker,
  quote_terms.term AS topic,
  count(*) AS quotes,
  round(avg(quote_terms.weight), 3) AS weight,
  quotes.statement_id AS statement_id,
  statements.speaker_id AS speaker_id
FROM quote_terms
JOIN quotes ON quotes.id = quote_terms.quote_id
JOIN statements ON statements.id = quotes.statement_id
JOIN speakers ON speakers.id = statements.speaker_id
GROUP BY quotes.statement_id, quote_terms.term
ORDER BY statements.first_published, statement_id, quotes DESC, weight DESC, topic;

CREATE VIEW who_spoke_about_what AS
SELECT
  quote_terms.term AS topic,
  speakers.name AS speaker,
  quotes.text AS said,
  quotes.type AS type,
  articles.title AS article,
  outlets.name AS outlet,
  articles.published AS published,
  quote_terms.weight AS weight,
  quotes.id AS quote_id,
  quotes.speaker_id AS speaker_id,
  quotes.article_id AS article_id,
  quotes.statement_id AS statement_id
FROM quote_terms
JOIN quotes ON quotes.id = quote_terms.quote_id
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id;
