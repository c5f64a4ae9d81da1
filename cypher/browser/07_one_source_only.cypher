// 07_one_source_only: Which links rest on one source?
// Five articles that repeat one report count as one source. Publish these with care.
MATCH path = (:Entity)-[link:SUPPLIED_TO|USED_BY|DEPLOYED_IN|MAKES|PART_OF]->(:Entity)
WHERE link.sources = 1
RETURN path
ORDER BY link.confidence
LIMIT 50
