CREATE INDEX articles_url ON articles(url) WHERE url IS NOT NULL;
CREATE INDEX corrections_made ON corrections(made);
CREATE INDEX corrections_of_article ON corrections(json_extract(subject, '$.quote.article.id'));
CREATE INDEX corrections_of_url ON corrections(json_extract(subject, '$.quote.article.url'));
CREATE INDEX corrections_of_text ON corrections(json_extract(subject, '$.quote.article.digest'));
