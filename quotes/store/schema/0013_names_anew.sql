DELETE FROM form_keys;
DELETE FROM form_links;
DELETE FROM form_states;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'form', id FROM forms;
