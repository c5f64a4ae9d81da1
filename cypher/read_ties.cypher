// read_ties: into which entities the given ones lead, as nodes say and as relationships do.
//   $ids  entity ids
// Returns id, into (null: it stands for itself) and to (ids at the end of MERGED_INTO).
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, entity.into AS into, [(entity)-[:MERGED_INTO]->(kept) | kept.id] AS to
