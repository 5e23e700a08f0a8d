ALTER TABLE quotes ADD COLUMN runner_up_id TEXT REFERENCES speakers(id);
ALTER TABLE quotes ADD COLUMN runner_up_share REAL NOT NULL DEFAULT 0 CHECK (runner_up_share BETWEEN 0 AND 1);
ALTER TABLE quotes ADD COLUMN thought INTEGER NOT NULL DEFAULT 0 CHECK (thought IN (0, 1));
ALTER TABLE articles ADD COLUMN thoughts INTEGER NOT NULL DEFAULT 0 CHECK (thoughts IN (0, 1));
ALTER TABLE runs ADD COLUMN thoughts INTEGER NOT NULL DEFAULT 0 CHECK (thoughts IN (0, 1));

CREATE INDEX quotes_runner_up ON quotes(runner_up_id);

DROP VIEW who_said_what;
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
  perhaps.name AS perhaps,
  quotes.thought AS thought,
  quotes.start AS start,
  quotes."end" AS "end",
  quotes.id AS quote_id,
  quotes.speaker_id AS speaker_id,
  quotes.runner_up_id AS perhaps_id,
  quotes.article_id AS article_id,
  articles.outlet_id AS outlet_id
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
LEFT JOIN speakers AS perhaps ON perhaps.id = quotes.runner_up_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id;

DROP VIEW unattributed;
CREATE VIEW unattributed AS
SELECT
  said, type, cue, source, reason, confidence, perhaps, article, outlet, published, url, quote_id, perhaps_id,
  article_id
FROM who_said_what
WHERE speaker_id IS NULL;

DROP VIEW to_check_first;
CREATE VIEW to_check_first AS
SELECT
  confidence, speaker, perhaps, said, type, cue, source, reason, article, outlet, published, url, quote_id, speaker_id,
  perhaps_id, article_id
FROM who_said_what
ORDER BY confidence, published, quote_id;
