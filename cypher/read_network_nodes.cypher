// read_network_nodes: every entity, as the walk in memory needs it.
// Returns id and kinds (labels) of each.
MATCH (entity:Entity)
WHERE NOT entity:Merged AND NOT entity:Withdrawn
RETURN entity.id AS id, labels(entity) AS kinds
