CREATE TABLE runs (
  id TEXT PRIMARY KEY NOT NULL,
  started TEXT NOT NULL,
  finished TEXT,
  model TEXT NOT NULL,
  version TEXT NOT NULL,
  added INTEGER NOT NULL DEFAULT 0,
  replaced INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE outlets (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE articles (
  id TEXT PRIMARY KEY NOT NULL,
  url TEXT,
  title TEXT,
  outlet_id TEXT REFERENCES outlets(id),
  author TEXT,
  published TEXT,
  language TEXT,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  digest TEXT NOT NULL,
  origin TEXT,
  added TEXT NOT NULL,
  model TEXT NOT NULL,
  run_id TEXT REFERENCES runs(id) ON DELETE SET NULL
);

CREATE TABLE speakers (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'group', 'unnamed')),
  description TEXT
);

CREATE TABLE aliases (
  speaker_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (speaker_id, name)
);

CREATE TABLE appearances (
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  speaker_id TEXT NOT NULL REFERENCES speakers(id),
  name TEXT NOT NULL,
  main INTEGER NOT NULL CHECK (main IN (0, 1)),
  description TEXT,
  PRIMARY KEY (article_id, speaker_id, name)
);

CREATE TABLE mentions (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  speaker_id TEXT NOT NULL REFERENCES speakers(id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  text TEXT NOT NULL
);

CREATE TABLE quotes (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  speaker_id TEXT REFERENCES speakers(id),
  type TEXT NOT NULL CHECK (type IN ('direct', 'mixed', 'indirect')),
  text TEXT NOT NULL,
  cue TEXT,
  source TEXT,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  cue_start INTEGER,
  cue_end INTEGER,
  source_start INTEGER,
  source_end INTEGER,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  reason TEXT NOT NULL,
  model TEXT NOT NULL
);

CREATE TABLE segments (
  quote_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  PRIMARY KEY (quote_id, position)
);

CREATE INDEX articles_outlet ON articles(outlet_id, published);
CREATE INDEX articles_published ON articles(published);
CREATE INDEX articles_digest ON articles(digest);
CREATE INDEX articles_origin ON articles(origin);
CREATE INDEX articles_run ON articles(run_id);
CREATE INDEX speakers_name ON speakers(name);
CREATE INDEX aliases_folded ON aliases(folded);
CREATE INDEX appearances_speaker ON appearances(speaker_id, name);
CREATE INDEX mentions_article ON mentions(article_id, start);
CREATE INDEX mentions_speaker ON mentions(speaker_id);
CREATE INDEX quotes_article ON quotes(article_id, start);
CREATE INDEX quotes_speaker ON quotes(speaker_id);
CREATE INDEX quotes_confidence ON quotes(confidence);
