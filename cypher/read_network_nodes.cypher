// read_network_nodes: some entities as the walk in memory needs them, in the order of their ids.
//   $after  the id after which they begin      $size  how many, at most
// Returns one row of lists (quicker to send than rows): ids, numbers (Neo4j's own) and kinds (labels).
MATCH (entity:Entity)
WHERE entity.id > $after AND NOT entity:Merged AND NOT entity:Withdrawn
WITH entity
ORDER BY entity.id
LIMIT $size
RETURN collect(entity.id) AS ids, collect(id(entity)) AS numbers, collect(labels(entity)) AS kinds
