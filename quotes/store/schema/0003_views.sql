CREATE VIEW who_said_what AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  quotes.text AS said,
  quotes.type AS type,
  quotes.cue AS cue,
  quotes.source AS source,
  articles.title AS article,
  outlets.name AS outlet,
  articles.published AS published,
  articles.url AS url,
  quotes.reason AS reason,
  quotes.confidence AS confidence,
  quotes.start AS start,
  quotes."end" AS "end",
  quotes.id AS quote_id,
  quotes.speaker_id AS speaker_id,
  quotes.article_id AS article_id,
  articles.outlet_id AS outlet_id
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id;

CREATE VIEW most_quoted AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  speakers.description AS description,
  count(*) AS quotes,
  count(DISTINCT quotes.article_id) AS articles,
  count(DISTINCT articles.outlet_id) AS outlets,
  min(articles.published) AS first_published,
  max(articles.published) AS last_published,
  speakers.id AS speaker_id
FROM quotes
JOIN speakers ON speakers.id = quotes.speaker_id
JOIN articles ON articles.id = quotes.article_id
WHERE speakers.kind IN ('person', 'organization')
GROUP BY speakers.id
ORDER BY quotes DESC, articles DESC, speaker, speaker_id;

CREATE VIEW unattributed AS
SELECT said, type, cue, source, reason, confidence, article, outlet, published, url, quote_id, article_id
FROM who_said_what
WHERE speaker_id IS NULL;

CREATE VIEW unnamed_sources AS
SELECT speaker AS described_as, kind, said, type, cue, article, outlet, published, url, quote_id, speaker_id, article_id
FROM who_said_what
WHERE kind IN ('group', 'unnamed');

CREATE VIEW speakers_by_outlet AS
SELECT
  outlets.name AS outlet,
  speakers.name AS speaker,
  speakers.kind AS kind,
  count(*) AS quotes,
  count(DISTINCT quotes.article_id) AS articles,
  outlets.id AS outlet_id,
  speakers.id AS speaker_id
FROM quotes
JOIN speakers ON speakers.id = quotes.speaker_id
JOIN articles ON articles.id = quotes.article_id
JOIN outlets ON outlets.id = articles.outlet_id
GROUP BY outlets.id, speakers.id
ORDER BY outlet, quotes DESC, speaker, speaker_id;

CREATE VIEW quoted_by_one_outlet_only AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  min(outlets.name) AS outlet,
  count(*) AS quotes,
  count(DISTINCT quotes.article_id) AS articles,
  speakers.id AS speaker_id,
  min(outlets.id) AS outlet_id
FROM quotes
JOIN speakers ON speakers.id = quotes.speaker_id
JOIN articles ON articles.id = quotes.article_id
JOIN outlets ON outlets.id = articles.outlet_id
WHERE speakers.kind IN ('person', 'organization')
GROUP BY speakers.id
HAVING count(DISTINCT outlets.id) = 1
ORDER BY quotes DESC, speaker, speaker_id;

CREATE VIEW outlets_at_a_glance AS
SELECT
  outlets.name AS outlet,
  count(DISTINCT articles.id) AS articles,
  count(quotes.id) AS quotes,
  count(DISTINCT quotes.speaker_id) AS speakers,
  coalesce(sum(quotes.type = 'direct'), 0) AS direct,
  coalesce(sum(quotes.type = 'mixed'), 0) AS mixed,
  coalesce(sum(quotes.type = 'indirect'), 0) AS indirect,
  coalesce(sum(speakers.kind IN ('group', 'unnamed')), 0) AS unnamed,
  count(quotes.id) - count(quotes.speaker_id) AS unattributed,
  outlets.id AS outlet_id
FROM outlets
JOIN articles ON articles.outlet_id = outlets.id
LEFT JOIN quotes ON quotes.article_id = articles.id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
GROUP BY outlets.id
ORDER BY quotes DESC, outlet, outlet_id;

CREATE VIEW quoted_together AS
WITH spoke AS (
  SELECT DISTINCT quotes.article_id, quotes.speaker_id, speakers.name
  FROM quotes
  JOIN speakers ON speakers.id = quotes.speaker_id
  WHERE speakers.kind IN ('person', 'organization')
)
SELECT
  one.name AS speaker,
  other.name AS beside,
  count(*) AS articles,
  one.speaker_id AS speaker_id,
  other.speaker_id AS beside_id
FROM spoke AS one
JOIN spoke AS other ON other.article_id = one.article_id AND other.speaker_id <> one.speaker_id
GROUP BY one.speaker_id, other.speaker_id
ORDER BY articles DESC, speaker, beside, speaker_id, beside_id;

CREATE VIEW names_and_spellings AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  aliases.name AS also_called,
  count(appearances.article_id) AS articles,
  speakers.id AS speaker_id
FROM aliases
JOIN speakers ON speakers.id = aliases.speaker_id
LEFT JOIN appearances ON appearances.speaker_id = aliases.speaker_id AND appearances.name = aliases.name
GROUP BY aliases.speaker_id, aliases.name
ORDER BY speaker, speaker_id, articles DESC, also_called;

CREATE VIEW roles_given AS
SELECT
  speakers.name AS speaker,
  appearances.description AS described_as,
  articles.title AS article,
  outlets.name AS outlet,
  articles.published AS published,
  speakers.id AS speaker_id,
  articles.id AS article_id
FROM appearances
JOIN speakers ON speakers.id = appearances.speaker_id
JOIN articles ON articles.id = appearances.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE appearances.description IS NOT NULL
ORDER BY speaker, speaker_id, published;

CREATE VIEW talked_about_not_quoted AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  count(DISTINCT mentions.article_id) AS articles,
  count(*) AS mentions,
  speakers.id AS speaker_id
FROM mentions
JOIN speakers ON speakers.id = mentions.speaker_id
WHERE NOT EXISTS (SELECT 1 FROM quotes WHERE quotes.speaker_id = speakers.id)
GROUP BY speakers.id
ORDER BY articles DESC, mentions DESC, speaker, speaker_id;

CREATE VIEW articles_without_quotes AS
SELECT
  articles.title AS article,
  outlets.name AS outlet,
  articles.published AS published,
  articles.words AS words,
  articles.url AS url,
  articles.origin AS origin,
  articles.id AS article_id
FROM articles
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE NOT EXISTS (SELECT 1 FROM quotes WHERE quotes.article_id = articles.id);

CREATE VIEW quotes_by_day AS
SELECT
  substr(articles.published, 1, 10) AS day,
  count(quotes.id) AS quotes,
  count(DISTINCT articles.id) AS articles,
  count(DISTINCT quotes.speaker_id) AS speakers
FROM articles
LEFT JOIN quotes ON quotes.article_id = articles.id
WHERE articles.published IS NOT NULL
GROUP BY day
ORDER BY day;

CREATE VIEW to_check_first AS
SELECT
  confidence, speaker, said, type, cue, source, reason, article, outlet, published, url, quote_id, speaker_id, article_id
FROM who_said_what
ORDER BY confidence, published, quote_id;
