// read_entity_links: the links of one entity, in both directions, best evidence first.
//   $id  entity id      $limit  links wanted, at most
// Returns the ends, kind and properties of each link.
MATCH (entity:Entity {id: $id})-[link WHERE link.claims IS NOT NULL]-(:Entity)
RETURN startNode(link).id AS source, type(link) AS kind, endNode(link).id AS target,
       properties(link) AS link
ORDER BY link.confidence DESC, kind, source, target
LIMIT $limit
