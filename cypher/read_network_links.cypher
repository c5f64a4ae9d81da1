// read_network_links: the links of the given kinds that leave some entities, without their words.
//   $after, $until  the ids after which and until which those entities lie
//   $kinds          the kinds that a path may walk
//   $carrying       those of them whose claims may speak for two links
// Returns one row for each kind, the rest of it lists (quicker to send than rows). Ends are Neo4j's
// own numbers, a date that is not known is '', and claims are only told where they are asked for.
MATCH (source:Entity)
WHERE source.id > $after AND source.id <= $until
MATCH (source)-[link:$any($kinds)]->(target:Entity)
RETURN type(link) AS kind,
       collect(id(source)) AS sources, collect(id(target)) AS targets, collect(link.id) AS ids,
       collect(link.status) AS statuses, collect(link.confidence) AS confidences,
       collect(link.sources) AS origins, collect(coalesce(link.valid_start, '')) AS starts,
       collect(coalesce(link.valid_end, '')) AS ends,
       collect(CASE WHEN type(link) IN $carrying THEN link.claims END) AS claims
