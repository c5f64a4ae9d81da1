// write_links: the given links look as their claims make them; one for each source, kind and target.
//   $rows  {source, kind, target, properties}
// Returns nothing.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[link:$(row.kind)]->(target)
SET link = row.properties
