// read_links_from: every link that leaves one of the given entities, as it is.
//   $ids  entity ids, merged ones too
// Returns source, kind, target, link (its properties) and element (where it is kept).
UNWIND $ids AS id
MATCH (source:Entity {id: id})-[link]->(target:Entity)
WHERE link.claims IS NOT NULL
RETURN source.id AS source, type(link) AS kind, target.id AS target, properties(link) AS link,
       elementId(link) AS element
