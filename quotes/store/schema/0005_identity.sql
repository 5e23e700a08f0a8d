CREATE TABLE forms (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  folded TEXT NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE form_keys (
  key TEXT NOT NULL,
  form_id TEXT NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
  PRIMARY KEY (key, form_id)
) WITHOUT ROWID;

CREATE TABLE form_links (
  form_id TEXT NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
  likeness REAL NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (form_id, other_id)
) WITHOUT ROWID;

DROP VIEW names_and_spellings;
DROP VIEW roles_given;
ALTER TABLE appearances RENAME TO earlier_appearances;

CREATE TABLE appearances (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  speaker_id TEXT NOT NULL REFERENCES speakers(id),
  form_id TEXT REFERENCES forms(id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'group', 'unnamed')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  description TEXT,
  quoted INTEGER NOT NULL DEFAULT 0 CHECK (quoted IN (0, 1)),
  given INTEGER NOT NULL DEFAULT 0 CHECK (given IN (0, 1))
);

CREATE TABLE namings (
  appearance_id TEXT NOT NULL REFERENCES appearances(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (appearance_id, name)
) WITHOUT ROWID;

CREATE TABLE corrections (
  id TEXT PRIMARY KEY NOT NULL,
  made TEXT NOT NULL,
  made_by TEXT NOT NULL,
  why TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  undone TEXT,
  undone_by TEXT
);

CREATE TABLE statements (
  id TEXT PRIMARY KEY NOT NULL,
  speaker_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  first_quote_id TEXT NOT NULL,
  first_published TEXT,
  quotes INTEGER NOT NULL,
  outlets INTEGER NOT NULL
);

ALTER TABLE quotes ADD COLUMN appearance_id TEXT REFERENCES appearances(id);
ALTER TABLE quotes ADD COLUMN runner_up_appearance_id TEXT REFERENCES appearances(id);
ALTER TABLE quotes ADD COLUMN statement_id TEXT REFERENCES statements(id) ON DELETE SET NULL;
ALTER TABLE quotes ADD COLUMN wording TEXT;
ALTER TABLE quotes ADD COLUMN likeness REAL;
ALTER TABLE quotes ADD COLUMN correction_id TEXT REFERENCES corrections(id) ON DELETE SET NULL;
ALTER TABLE mentions ADD COLUMN appearance_id TEXT REFERENCES appearances(id) ON DELETE CASCADE;

INSERT INTO forms (id, kind, folded, name)
SELECT id, kind, fold(name), name FROM speakers WHERE kind IN ('person', 'organization');

INSERT INTO appearances (id, article_id, speaker_id, form_id, kind, name, folded, description, quoted)
SELECT
  content_id(main.article_id, main.speaker_id), main.article_id, main.speaker_id,
  CASE WHEN speakers.kind IN ('person', 'organization') THEN main.speaker_id END, speakers.kind, main.name,
  fold(main.name), main.description,
  EXISTS (SELECT 1 FROM quotes WHERE quotes.article_id = main.article_id AND quotes.speaker_id = main.speaker_id)
FROM earlier_appearances AS main JOIN speakers ON speakers.id = main.speaker_id
WHERE main.main = 1;

INSERT OR IGNORE INTO namings (appearance_id, name, folded)
SELECT content_id(article_id, speaker_id), name, fold(name) FROM earlier_appearances;

UPDATE quotes SET appearance_id = content_id(article_id, speaker_id) WHERE speaker_id IS NOT NULL;
UPDATE quotes SET runner_up_appearance_id = content_id(article_id, runner_up_id) WHERE runner_up_id IS NOT NULL;
UPDATE mentions SET appearance_id = content_id(article_id, speaker_id);
DROP TABLE earlier_appearances;

CREATE TABLE speaker_links (
  one_id TEXT NOT NULL REFERENCES appearances(id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES appearances(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('joined', 'doubtful', 'apart')),
  score REAL NOT NULL,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  PRIMARY KEY (one_id, other_id)
) WITHOUT ROWID;

CREATE TABLE former_ids (
  id TEXT PRIMARY KEY NOT NULL,
  speaker_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE
);

CREATE TABLE spokespersons (
  person_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  body_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  appearance_id TEXT NOT NULL REFERENCES appearances(id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, body_id, appearance_id)
) WITHOUT ROWID;

CREATE TABLE quote_links (
  one_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  score REAL NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id)
) WITHOUT ROWID;

CREATE TABLE copies (
  article_id TEXT PRIMARY KEY NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  original_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1)
);

CREATE TABLE article_bands (
  band INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (band, hash, article_id)
) WITHOUT ROWID;

CREATE TABLE quote_terms (
  quote_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  term TEXT NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (quote_id, term)
) WITHOUT ROWID;

CREATE TABLE unsettled (
  kind TEXT NOT NULL CHECK (kind IN ('form', 'article', 'quote')),
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

INSERT INTO unsettled (kind, id) SELECT 'form', id FROM forms;
INSERT INTO unsettled (kind, id) SELECT 'article', id FROM articles;
INSERT INTO unsettled (kind, id) SELECT 'quote', id FROM quotes;

CREATE INDEX form_keys_form ON form_keys(form_id);
CREATE INDEX form_links_other ON form_links(other_id);
CREATE INDEX appearances_article ON appearances(article_id);
CREATE INDEX appearances_speaker ON appearances(speaker_id, article_id);
CREATE INDEX appearances_form ON appearances(form_id);
CREATE INDEX speaker_links_other ON speaker_links(other_id);
CREATE INDEX speaker_links_doubtful ON speaker_links(probability) WHERE verdict = 'doubtful';
CREATE INDEX former_ids_speaker ON former_ids(speaker_id);
CREATE INDEX spokespersons_body ON spokespersons(body_id);
CREATE INDEX spokespersons_appearance ON spokespersons(appearance_id);
CREATE INDEX statements_speaker ON statements(speaker_id);
CREATE INDEX quotes_appearance ON quotes(appearance_id);
CREATE INDEX quotes_runner_up_appearance ON quotes(runner_up_appearance_id);
CREATE INDEX quotes_statement ON quotes(statement_id);
CREATE INDEX quotes_correction ON quotes(correction_id);
CREATE INDEX mentions_appearance ON mentions(appearance_id);
CREATE INDEX quote_links_other ON quote_links(other_id);
CREATE INDEX copies_original ON copies(original_id);
CREATE INDEX article_bands_article ON article_bands(article_id);
CREATE INDEX quote_terms_term ON quote_terms(term);

CREATE VIEW names_and_spellings AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  aliases.name AS also_called,
  (
    SELECT count(DISTINCT appearances.article_id)
    FROM appearances JOIN namings ON namings.appearance_id = appearances.id
    WHERE appearances.speaker_id = aliases.speaker_id AND namings.name = aliases.name
  ) AS articles,
  speakers.id AS speaker_id
FROM aliases
JOIN speakers ON speakers.id = aliases.speaker_id
ORDER BY speaker, speaker_id, articles DESC, also_called;

CREATE VIEW roles_given AS
SELECT
  speakers.name AS speaker,
  appearances.description AS described_as,
  appearances.name AS called,
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

CREATE VIEW quoted_and_talked_about AS
SELECT
  speakers.name AS speaker,
  speakers.kind AS kind,
  count(DISTINCT CASE WHEN appearances.quoted THEN appearances.article_id END) AS quoted_in,
  count(DISTINCT CASE WHEN NOT appearances.quoted THEN appearances.article_id END) AS only_talked_about_in,
  speakers.id AS speaker_id
FROM appearances
JOIN speakers ON speakers.id = appearances.speaker_id
WHERE speakers.kind IN ('person', 'organization')
GROUP BY speakers.id
ORDER BY quoted_in + only_talked_about_in DESC, speaker, speaker_id;

CREATE VIEW perhaps_the_same AS
SELECT
  one_speaker.name AS speaker,
  other_speaker.name AS perhaps_the_same_as,
  max(speaker_links.probability) AS probability,
  speaker_links.evidence AS evidence,
  one.speaker_id AS speaker_id,
  other.speaker_id AS other_id
FROM speaker_links
JOIN appearances AS one ON one.id = speaker_links.one_id
JOIN appearances AS other ON other.id = speaker_links.other_id
JOIN speakers AS one_speaker ON one_speaker.id = one.speaker_id
JOIN speakers AS other_speaker ON other_speaker.id = other.speaker_id
WHERE speaker_links.verdict = 'doubtful' AND one.speaker_id <> other.speaker_id
GROUP BY one.speaker_id, other.speaker_id
ORDER BY probability DESC, speaker, perhaps_the_same_as;

CREATE VIEW speaks_for AS
SELECT
  person.name AS person,
  body.name AS body,
  spokespersons.role AS role,
  outlets.name AS outlet,
  articles.published AS published,
  spokespersons.person_id AS person_id,
  spokespersons.body_id AS body_id,
  articles.id AS article_id
FROM spokespersons
JOIN speakers AS person ON person.id = spokespersons.person_id
JOIN speakers AS body ON body.id = spokespersons.body_id
JOIN appearances ON appearances.id = spokespersons.appearance_id
JOIN articles ON articles.id = appearances.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
ORDER BY person, body, published;

CREATE VIEW reported_by_several AS
SELECT
  speakers.name AS speaker,
  statements.text AS statement,
  statements.quotes AS quotes,
  statements.outlets AS outlets,
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
ORDER BY statements.outlets DESC, statements.quotes DESC, statements.first_published, statements.id;

CREATE VIEW wire_copies AS
SELECT
  copy.title AS copy,
  copy_outlet.name AS outlet,
  copy.published AS published,
  original.title AS original,
  original_outlet.name AS original_outlet,
  original.published AS original_published,
  copies.share AS share,
  copies.article_id AS article_id,
  copies.original_id AS original_id
FROM copies
JOIN articles AS copy ON copy.id = copies.article_id
JOIN articles AS original ON original.id = copies.original_id
LEFT JOIN outlets AS copy_outlet ON copy_outlet.id = copy.outlet_id
LEFT JOIN outlets AS original_outlet ON original_outlet.id = original.outlet_id
ORDER BY original_published, original_id, published;

DROP VIEW unattributed;
DROP VIEW unnamed_sources;
DROP VIEW to_check_first;
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
  quotes.wording AS wording,
  quotes.correction_id IS NOT NULL AS checked,
  quotes.start AS start,
  quotes."end" AS "end",
  quotes.id AS quote_id,
  quotes.speaker_id AS speaker_id,
  quotes.runner_up_id AS perhaps_id,
  quotes.statement_id AS statement_id,
  quotes.article_id AS article_id,
  articles.outlet_id AS outlet_id
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
LEFT JOIN speakers AS perhaps ON perhaps.id = quotes.runner_up_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id;

CREATE VIEW unattributed AS
SELECT
  said, type, cue, source, reason, confidence, perhaps, article, outlet, published, url, quote_id, perhaps_id,
  article_id
FROM who_said_what
WHERE speaker_id IS NULL;

CREATE VIEW unnamed_sources AS
SELECT speaker AS described_as, kind, said, type, cue, article, outlet, published, url, quote_id, speaker_id, article_id
FROM who_said_what
WHERE kind IN ('group', 'unnamed');

CREATE VIEW to_check_first AS
SELECT
  confidence, speaker, perhaps, said, type, cue, source, reason, article, outlet, published, url, quote_id, speaker_id,
  perhaps_id, article_id
FROM who_said_what
WHERE NOT checked
ORDER BY confidence, published, quote_id;
