-- What short names are weighed against is another part of what is known, and bodies are found by their place.
DELETE FROM form_states;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'form', id FROM forms;

-- Keys are made in another way: all of one speaker lie together.
DELETE FROM quote_keys;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', id FROM quotes;
