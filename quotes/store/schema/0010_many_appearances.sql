CREATE TABLE form_states (
  form_id TEXT PRIMARY KEY NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
  state TEXT NOT NULL
) WITHOUT ROWID;

DROP INDEX appearances_form;
DROP INDEX appearances_article;
CREATE INDEX appearances_form ON appearances(form_id, id, speaker_id, quoted, article_id);
CREATE INDEX appearances_article ON appearances(article_id, form_id, folded);
CREATE INDEX appearances_names ON appearances(speaker_id, form_id, kind, name, quoted);
CREATE INDEX appearances_roles ON appearances(speaker_id, description, article_id) WHERE description IS NOT NULL;
CREATE INDEX articles_dates ON articles(id, published);

DELETE FROM form_keys;
DELETE FROM form_links;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'form', id FROM forms;
