// read_network_links: every link of the given kinds, without its words.
//   $kinds     the kinds that a path may walk
//   $carrying  those of them whose claims may speak for two links
// Returns link, a list (quicker to send than columns): the ids of its source and target, its kind,
// id, confidence, sources, status, valid_start, valid_end, and its claims where its kind is carrying.
MATCH (source:Entity)-[link:$any($kinds)]->(target:Entity)
RETURN [
  source.id, target.id, type(link), link.id, link.confidence, link.sources, link.status,
  link.valid_start, link.valid_end, CASE WHEN type(link) IN $carrying THEN link.claims END
] AS link
