// read_fate: what became of an entity that is not shown under its own id.
//   $id  entity id
// Returns into (the id it was merged into, or null) and withdrawn; no row for an id that never was.
MATCH (entity:Entity {id: $id})
RETURN entity.into AS into, entity:Withdrawn AS withdrawn
