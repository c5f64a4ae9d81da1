// read_network_links_of: those of the given links that there are, as read_network_links has them.
//   $rows      {source, kind, target}
//   $carrying  the kinds whose claims may speak for two links
// Returns link, the same list.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[link:$(row.kind)]->(target:Entity {id: row.target})
RETURN [
  source.id, target.id, type(link), link.id, link.confidence, link.sources, link.status,
  link.valid_start, link.valid_end, CASE WHEN type(link) IN $carrying THEN link.claims END
] AS link
