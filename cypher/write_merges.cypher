// write_merges: a merged entity points to the one it was merged into, and to no other.
//   $rows  {id, into: an id, or null for an entity that stands for itself}
// Returns nothing.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
CALL (entity) {
  MATCH (entity)-[old:MERGED_INTO]->()
  DELETE old
}
WITH entity, row WHERE row.into IS NOT NULL
MATCH (kept:Entity {id: row.into})
CREATE (entity)-[:MERGED_INTO]->(kept)
