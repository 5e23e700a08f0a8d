CREATE TABLE outlet_homes (
  outlet_id TEXT PRIMARY KEY NOT NULL REFERENCES outlets(id) ON DELETE CASCADE,
  place TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE unsettled_outlets (
  outlet_id TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;

CREATE INDEX articles_of_outlet ON articles(outlet_id, id);

CREATE TRIGGER articles_come AFTER INSERT ON articles WHEN new.outlet_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO unsettled_outlets (outlet_id) VALUES (new.outlet_id); END;

CREATE TRIGGER articles_change AFTER UPDATE ON articles BEGIN
  INSERT OR IGNORE INTO unsettled_outlets (outlet_id)
  SELECT id FROM outlets WHERE id IN (old.outlet_id, new.outlet_id); END;

CREATE TRIGGER articles_go AFTER DELETE ON articles WHEN old.outlet_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO unsettled_outlets (outlet_id) VALUES (old.outlet_id); END;

INSERT OR IGNORE INTO unsettled_outlets (outlet_id) SELECT id FROM outlets;
DELETE FROM form_keys;
DELETE FROM form_links;
DELETE FROM form_states;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'form', id FROM forms;
