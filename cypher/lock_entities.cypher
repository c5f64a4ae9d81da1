// lock_entities: the given entities exist, and nobody else changes them until this transaction ends.
//   $ids  entity ids, sorted: two writers that lock in one order never wait for each other in a ring
// Returns nothing.
UNWIND $ids AS id
MERGE (entity:Entity {id: id})
SET entity.id = id
