// read_nodes: entities as they are stored, merged and withdrawn ones too.
//   $ids  entity ids
// Returns id, labels, fields (all properties), and merged (ids of those merged into it).
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS fields,
       [(entity)<-[:MERGED_INTO]-(member) | member.id] AS merged
