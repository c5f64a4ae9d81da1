// read_network_nodes_of: those of the given entities that read_network_nodes has.
//   $ids  entity ids
// Returns id and kinds (labels) of each.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE NOT entity:Merged AND NOT entity:Withdrawn
RETURN entity.id AS id, labels(entity) AS kinds
