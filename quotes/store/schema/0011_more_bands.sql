DELETE FROM article_bands;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'article', id FROM articles;
