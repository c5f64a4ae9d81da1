// write_entities: the given entities look as their claims make them.
//   $rows  {id, properties, add: labels to have, remove: labels to lose}
// Returns nothing.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.properties
SET entity:$(row.add)
REMOVE entity:$(row.remove)
