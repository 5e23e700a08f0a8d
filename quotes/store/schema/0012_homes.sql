CREATE TABLE outlet_homes (
  outlet_id TEXT PRIMARY KEY NOT NULL REFERENCES outlets(id) ON DELETE CASCADE,
  place TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE unsettled_outlets (
  outlet_id TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;

CREATE INDEX articles_of_outlet ON articles(outlet_id, id);

-- Not OR IGNORE: what a trigger does about conflicts is overruled by the statement that sets it off.
CREATE TRIGGER articles_come AFTER INSERT ON articles BEGIN
  INSERT INTO unsettled_outlets (outlet_id) SELECT id FROM outlets
  WHERE id = new.outlet_id AND id NOT IN (SELECT outlet_id FROM unsettled_outlets); END;

CREATE TRIGGER articles_change AFTER UPDATE ON articles BEGIN
  INSERT INTO unsettled_outlets (outlet_id) SELECT id FROM outlets
  WHERE id IN (old.outlet_id, new.outlet_id) AND id NOT IN (SELECT outlet_id FROM unsettled_outlets); END;

CREATE TRIGGER articles_go AFTER DELETE ON articles BEGIN
  INSERT INTO unsettled_outlets (outlet_id) SELECT id FROM outlets
  WHERE id = old.outlet_id AND id NOT IN (SELECT outlet_id FROM unsettled_outlets); END;

INSERT OR IGNORE INTO unsettled_outlets (outlet_id) SELECT id FROM outlets;
DELETE FROM form_keys;
DELETE FROM form_links;
DELETE FROM form_states;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'form', id FROM forms;
