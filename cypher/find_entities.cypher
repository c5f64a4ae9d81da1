// find_entities: entities whose names or aliases contain the words asked for, best match first.
//   $query  a full-text query      $kind  a label, or null for any
//   $skip, $limit  which part of the list      $ceiling  matches looked at, at most
// Returns one row: total (matches, up to the ceiling) and ids (the part asked for).
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $ceiling}) YIELD node, score
WHERE $kind IS NULL OR $kind IN labels(node)
WITH node.id AS id, score, node.held AS held
ORDER BY held DESC, score DESC, id
WITH collect(id) AS ids
RETURN size(ids) AS total, ids[$skip..$skip + $limit] AS ids
