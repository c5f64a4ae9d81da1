// find_entities: entities whose names or aliases contain the words asked for, best match first.
//   $query  a full-text query      $kinds  labels of which one does, or null for any
//   $skip, $limit  which part of the list      $ceiling  matches looked at, at most
// Returns one row: total (matches, up to the ceiling) and ids (the part asked for).
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $ceiling}) YIELD node, score
WHERE $kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(node))
WITH node.id AS id, score, node.held AS held
ORDER BY held DESC, score DESC, id
WITH collect(id) AS ids
RETURN size(ids) AS total, ids[$skip..$skip + $limit] AS ids
