// read_kept: under which ids those of the given entities are found that were merged into others.
//   $ids  entity ids
// Returns id and into.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.into IS NOT NULL
RETURN entity.id AS id, entity.into AS into
