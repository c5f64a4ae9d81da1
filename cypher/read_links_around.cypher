// read_links_around: every link of the given entities, as read_network_links has them.
//   $ids       entity ids      $kinds  the kinds that a path may walk
//   $carrying  those of them whose claims may speak for two links
// Returns link, the same list; a link of two of the entities twice.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[link:$any($kinds)]-(:Entity)
RETURN [
  startNode(link).id, endNode(link).id, type(link), link.id, link.confidence, link.sources,
  link.status, link.valid_start, link.valid_end,
  CASE WHEN type(link) IN $carrying THEN link.claims END
] AS link
