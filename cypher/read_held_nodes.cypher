// read_held_nodes: entities that held claims speak of, groups without a name left out.
//   $limit  entities wanted, at most
// Returns what read_nodes does.
MATCH (entity:Entity)
WHERE entity.id >= '' AND entity.held AND NOT entity.described
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS fields,
       [(entity)<-[:MERGED_INTO]-(member) | member.id] AS merged,
       [] AS judged
ORDER BY entity.id
LIMIT $limit
