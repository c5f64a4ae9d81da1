// count_shown: how many entities are shown, and how many names were merged into another.
// Returns entities (all nodes of them), shown and merged.
MATCH (entity:Entity)
RETURN count(entity) AS entities, count(entity.name) AS shown, count(entity.into) AS merged
