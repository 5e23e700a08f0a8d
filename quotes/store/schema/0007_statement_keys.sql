CREATE TABLE quote_keys (
  speaker_id TEXT NOT NULL,
  key TEXT NOT NULL,
  day INTEGER NOT NULL,
  quote_id TEXT NOT NULL,
  PRIMARY KEY (speaker_id, key, day, quote_id)
) WITHOUT ROWID;

CREATE TRIGGER quotes_leave_statements BEFORE DELETE ON quotes BEGIN
  INSERT OR IGNORE INTO unsettled (kind, id)
  SELECT 'quote', other_id FROM quote_links WHERE one_id = old.id
  UNION SELECT 'quote', one_id FROM quote_links WHERE other_id = old.id; END;

CREATE TRIGGER spokespersons_begin AFTER INSERT ON spokespersons
WHEN NOT EXISTS (
  SELECT 1 FROM spokespersons
  WHERE person_id = new.person_id AND body_id = new.body_id AND appearance_id <> new.appearance_id
) BEGIN
  INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', id FROM quotes WHERE speaker_id = new.person_id; END;

CREATE TRIGGER spokespersons_end AFTER DELETE ON spokespersons
WHEN NOT EXISTS (SELECT 1 FROM spokespersons WHERE person_id = old.person_id AND body_id = old.body_id) BEGIN
  INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', id FROM quotes WHERE speaker_id = old.person_id; END;
