// read_network_nodes: every entity, as the walk in memory needs it.
// Returns id and kinds (labels) of each.
MATCH (entity:Entity)
RETURN entity.id AS id, labels(entity) AS kinds
