-- Also for which report came first: by the moment, whatever the zone it is told in.
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'article', id FROM articles;
INSERT OR IGNORE INTO unsettled (kind, id) SELECT 'quote', id FROM quotes;
