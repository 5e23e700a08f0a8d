DELETE FROM article_bands;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'article', id FROM articles;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', id FROM quotes;
