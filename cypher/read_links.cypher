// read_links: the given links with their properties.
//   $rows  {source, kind, target}
// Returns source, kind, target, and link: its properties.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[link:$(row.kind)]->(target:Entity {id: row.target})
RETURN row.source AS source, row.kind AS kind, row.target AS target, properties(link) AS link
