-- Who is quoted by one outlet only?
-- Persons and organisations whom no other outlet quotes: exclusive interviews, house experts, or a gap elsewhere.

SELECT speaker, kind, outlet, quotes, articles, speaker_id, outlet_id
FROM quoted_by_one_outlet_only
LIMIT 500
