DROP TRIGGER quotes_leave_statements;
DROP TABLE quote_keys;

CREATE TABLE quote_keys (
  key INTEGER NOT NULL,
  day INTEGER NOT NULL,
  quote_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  PRIMARY KEY (key, day, quote_id)
) WITHOUT ROWID;
CREATE INDEX quote_keys_quote ON quote_keys(quote_id);

CREATE TABLE quote_versions (
  version TEXT NOT NULL,
  quote_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  PRIMARY KEY (version, quote_id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX quote_versions_quote ON quote_versions(quote_id);

CREATE TRIGGER quotes_leave_statements BEFORE DELETE ON quotes BEGIN
  INSERT OR IGNORE INTO unsettled (kind, id)
  SELECT 'quote', other_id FROM quote_links WHERE one_id = old.id
  UNION SELECT 'quote', one_id FROM quote_links WHERE other_id = old.id
  UNION SELECT 'quote', id FROM quotes WHERE statement_id = old.statement_id AND id <> old.id
  UNION SELECT 'quote', others.quote_id FROM quote_versions AS own JOIN quote_versions AS others USING (version)
  WHERE own.quote_id = old.id AND others.quote_id <> old.id; END;

ALTER TABLE statements ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
UPDATE statements SET reports = (
  SELECT count(DISTINCT coalesce(copies.original_id, quotes.article_id))
  FROM quotes LEFT JOIN copies ON copies.article_id = quotes.article_id WHERE quotes.statement_id = statements.id
);

DELETE FROM quote_links;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', id FROM quotes;

DROP VIEW reported_by_several;
CREATE VIEW reported_by_several AS
SELECT
  speakers.name AS speaker,
  statements.text AS statement,
  statements.reports AS reports,
  statements.outlets AS outlets,
  statements.quotes AS quotes,
  statements.first_published AS first_published,
  outlets.name AS first_reported_by,
  statements.id AS statement_id,
  statements.speaker_id AS speaker_id,
  quotes.article_id AS first_article_id
FROM statements
JOIN speakers ON speakers.id = statements.speaker_id
LEFT JOIN quotes ON quotes.id = statements.first_quote_id
LEFT JOIN articles ON articles.id = quotes.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
ORDER BY statements.reports DESC, statements.outlets DESC, statements.first_published, statements.id;
