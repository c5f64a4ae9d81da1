// read_network_links: every link of the given kinds, without its words.
//   $kinds  the kinds that a path may walk
// Returns source and target (ids), kind, id, confidence, sources, status, valid_start and valid_end.
MATCH (source:Entity)-[link:$any($kinds)]->(target:Entity)
RETURN source.id AS source, target.id AS target, type(link) AS kind, link.id AS id,
       link.confidence AS confidence, link.sources AS sources, link.status AS status,
       link.valid_start AS valid_start, link.valid_end AS valid_end
