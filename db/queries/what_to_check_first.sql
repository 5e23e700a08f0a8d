-- What should be checked first?
-- The quotes that are least certain, in what was said or in who said it.

SELECT confidence, speaker, said, type, cue, source, reason, article, quote_id, article_id, speaker_id
FROM to_check_first
LIMIT 100
