// bare_entities: Entities with their names and kinds, as somebody would write them by hand.
//   $rows  {id, properties, add: labels}
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity += row.properties
SET entity:$(row.add)
